import { isIsoDate } from '../iso-date.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Attributes } from '../places.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { AttributeDefinition, SpanType } from './label-schema.ts';
import { matchesPattern } from './safe-pattern.ts';

const MAX_TEXT_LENGTH = 100_000;
const MAX_RECORDS = 1_000;
const MAX_QUOTED_LENGTH = 100;

// No user name before the host (it serves to disguise the host), no white space or control character anywhere.
const LINK = /^https?:\/\/[^\s/?#@\\\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?$/iu;

type RecordsDefinition = Extract<AttributeDefinition, { kind: 'records' }>;
type PlainDefinition = Exclude<AttributeDefinition, RecordsDefinition>;

/**
 * Checks a value against its definition. Refuses with `attribute.bad_value`; inside records also with
 * `attribute.unknown` for a field that the definition lacks and `attribute.missing` for a required one that is not there.
 */
export function checkAttributeValue(definition: AttributeDefinition, value: unknown): Result<JsonValue> {
  return definition.kind === 'records' ? checkRecords(definition, value) : checkPlain(definition, value);
}

/** The attributes that a tag of this type has from the moment a person makes it. */
export function defaultAttributes(type: SpanType): Attributes {
  const written = type.attributes.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(written);
}

function checkPlain(definition: PlainDefinition, value: unknown): Result<JsonValue> {
  switch (definition.kind) {
    case 'number': return typeof value === 'number' && Number.isFinite(value) ? ok(value) : badValue(definition, value);
    case 'boolean': return typeof value === 'boolean' ? ok(value) : badValue(definition, value);
    case 'choice': case 'text': case 'date': case 'link': case 'pattern':
      return typeof value === 'string' && fitsText(definition, value) ? ok(value) : badValue(definition, value);
  }
}

function fitsText(definition: PlainDefinition, value: string): boolean {
  switch (definition.kind) {
    case 'choice': return definition.choices.some((choice) => choice.value === value);
    case 'text': return value.length <= MAX_TEXT_LENGTH;
    case 'date': return isIsoDate(value);
    case 'link': return LINK.test(value);
    case 'pattern': return matchesPattern(definition.pattern, value);
    case 'number': case 'boolean': return false;
  }
}

function checkRecords(definition: RecordsDefinition, value: unknown): Result<JsonValue> {
  if (!Array.isArray(value) || value.length > MAX_RECORDS) return badValue(definition, value);
  const records: JsonObject[] = [];
  for (const item of value) {
    const checked = checkRecord(definition, item);
    if (!checked.ok) return checked;
    records.push(checked.value);
  }
  return ok(records);
}

function checkRecord(definition: RecordsDefinition, item: unknown): Result<JsonObject> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return badValue(definition, item);
  const fields: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(item)) {
    const field = definition.fields.find((known) => known.name === name);
    if (field === undefined) return refuse('attribute.unknown', { attribute: name, type: definition.name });
    const checked = checkPlain({ ...field, name: `${definition.name}.${name}` }, value);
    if (!checked.ok) return checked;
    fields.push([name, checked.value]);
  }
  const missing = definition.fields.find((field) => field.required === true && !Object.hasOwn(item, field.name));
  return missing === undefined ? ok(Object.fromEntries(fields)) : refuse('attribute.missing', { attribute: `${definition.name}.${missing.name}` });
}

function badValue(definition: AttributeDefinition, value: unknown): Result<never> {
  const quoted = typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined';
  return refuse('attribute.bad_value', { attribute: definition.name, value: quoted.slice(0, MAX_QUOTED_LENGTH) });
}
