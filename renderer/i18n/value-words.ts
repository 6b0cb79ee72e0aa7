import type { Span } from '../../shared/records.ts';
import { findSpanType, type LabelSchema, type Words } from '../../shared/schema/label-schema.ts';

/** How names of the schema are put into words. */
export interface SchemaWords {
  readonly schema: LabelSchema;
  readonly words: (words: Words) => string;
}

/** The values of a tag in short: what stands there, booleans by their name alone. */
export function valueWords({ schema, words }: SchemaWords, { type, attributes }: Pick<Span, 'type' | 'attributes'>): string {
  const definitions = findSpanType(schema, type)?.attributes ?? [];
  return Object.entries(attributes).map(([name, value]) => {
    const definition = definitions.find((each) => each.name === name);
    const label = definition === undefined ? name : words(definition.words);
    const choice = definition?.kind === 'choice' ? definition.choices.find((each) => each.value === value) : undefined;
    return `${label} ${choice === undefined ? (typeof value === 'string' ? value : JSON.stringify(value)) : words(choice.words).toLowerCase()}`;
  }).join(' · ');
}
