import type { ReviewCase } from '../../annotations/review/review-case.ts';
import type { Words } from '../../shared/schema/label-schema.ts';
import { findRelationType, findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { JudgedTag } from '../../shared/review.ts';

/** How names of the schema are put into words. */
export interface SchemaWords {
  readonly schema: LabelSchema;
  readonly words: (words: Words) => string;
}

/** The name of a type, a link or a label, in the person's language where the schema has it. */
export function typeWords({ schema, words }: SchemaWords, name: string): string {
  const type = findSpanType(schema, name) ?? findRelationType(schema, name);
  return type === undefined ? name : words(type.words);
}

/** The values of a tag in short: what stands there, booleans by their name alone. */
export function valueWords({ schema, words }: SchemaWords, { type, attributes }: JudgedTag): string {
  const definitions = findSpanType(schema, type)?.attributes ?? [];
  return Object.entries(attributes).map(([name, value]) => {
    const definition = definitions.find((each) => each.name === name);
    const label = definition === undefined ? name : words(definition.words);
    const choice = definition?.kind === 'choice' ? definition.choices.find((each) => each.value === value) : undefined;
    return `${label} ${choice === undefined ? (typeof value === 'string' ? value : JSON.stringify(value)) : words(choice.words).toLowerCase()}`;
  }).join(' · ');
}

/** What a case is about, in a few words. */
export function subjectWords(names: SchemaWords, reviewCase: ReviewCase): string {
  switch (reviewCase.kind) {
    case 'tag': return [...new Set(reviewCase.readings.flatMap(({ value }) => (value === null ? [] : [typeWords(names, value.type)])))].join(', ');
    case 'link': return typeWords(names, reviewCase.type);
    case 'label': return reviewCase.name;
  }
}
