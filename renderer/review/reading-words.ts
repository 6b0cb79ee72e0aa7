import type { ReviewCase } from '../../annotations/review/review-case.ts';
import { findRelationType, findSpanType } from '../../shared/schema/label-schema.ts';
import type { SchemaWords } from '../i18n/value-words.ts';

/** The name of a type, a link or a label, in the person's language where the schema has it. */
export function typeWords({ schema, words }: SchemaWords, name: string): string {
  const type = findSpanType(schema, name) ?? findRelationType(schema, name);
  return type === undefined ? name : words(type.words);
}

/** What a case is about, in a few words. */
export function subjectWords(names: SchemaWords, reviewCase: ReviewCase): string {
  switch (reviewCase.kind) {
    case 'tag': return [...new Set(reviewCase.readings.flatMap(({ value }) => (value === null ? [] : [typeWords(names, value.type)])))].join(', ');
    case 'link': return typeWords(names, reviewCase.type);
    case 'label': return reviewCase.name;
  }
}
