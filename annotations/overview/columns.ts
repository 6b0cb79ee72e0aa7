import type { Span } from '../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { compareText } from '../model/span-place.ts';
import type { Counter } from './counter.ts';

/** The column of those that have no value. */
export const NO_VALUE = '';

/** The value of a choice on a tag; an attribute without a value counts as its default, as in `readingKey`. */
export function choiceOf(schema: LabelSchema, { type, attributes }: Span, attribute: string): string {
  const given = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  const value = given ?? findSpanType(schema, type)?.attributes.find(({ name }) => name === attribute)?.default;
  return typeof value === 'string' ? value : NO_VALUE;
}

/** The columns of a table by the values of an attribute: those that occur, in the order of the schema, then others by name, then those without a value. */
export function choiceColumns(schema: LabelSchema, attribute: string, counted: Counter): readonly string[] {
  const definitions = schema.types.flatMap(({ attributes }) => attributes).filter((definition) => definition.name === attribute);
  const known = definitions.flatMap((definition) => (definition.kind === 'choice' ? definition.choices.map(({ value }) => value) : []));
  return inOrder(known, counted);
}

/** The types that occur, in the order of the schema, then those it does not name. */
export function typeColumns(schema: LabelSchema, counted: Counter): readonly string[] {
  return inOrder(schema.types.map(({ name }) => name), counted);
}

function inOrder(known: readonly string[], counted: Counter): readonly string[] {
  const names = counted.names();
  const first = [...new Set(known)].filter((name) => names.includes(name));
  const others = names.filter((name) => name !== NO_VALUE && !first.includes(name)).toSorted(compareText);
  return [...first, ...others, ...(names.includes(NO_VALUE) ? [NO_VALUE] : [])];
}
