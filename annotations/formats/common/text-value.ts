import type { JsonValue } from '../../../shared/json.ts';
import { findSpanType, type LabelSchema, type SpanType } from '../../../shared/schema/label-schema.ts';

/** The value that a text stands for under the type's definition: a number or a truth value where that is asked for and the text is exactly one, else the text. */
export function valueOfText(type: SpanType | undefined, name: string, text: string): JsonValue {
  const kind = type?.attributes.find((attribute) => attribute.name === name)?.kind;
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  const number = Number(text);
  return kind === 'number' && String(number) === text ? number : text;
}

/** Whether a value comes back through a format that writes all values as text. */
export function survivesAsText(value: JsonValue, { type, name, schema }: { readonly type: string; readonly name: string; readonly schema: LabelSchema }): boolean {
  if (typeof value === 'object') return false;
  return valueOfText(findSpanType(schema, type), name, String(value)) === value;
}
