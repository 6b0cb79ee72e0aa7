import type { JsonValue } from '../../shared/json.ts';
import type { Attributes } from '../../shared/places.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { NamedRecords } from './plain-types.ts';
import { valueOfText } from '../formats/common/text-value.ts';

/** Attribute values that came as text, as the schema means them: numbers and truth values where it defines such. */
export function readTextValues<Records extends NamedRecords>(schema: LabelSchema, records: Records): Records {
  return { ...records, spans: records.spans.map((span) => ({ ...span, attributes: readAttributes(schema, span.type, span.attributes) })) };
}

function readAttributes(schema: LabelSchema, type: string, attributes: Attributes): Attributes {
  const read = (name: string, value: JsonValue): JsonValue => (typeof value === 'string' ? valueOfText(findSpanType(schema, type), name, value) : value);
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, read(name, value)]));
}
