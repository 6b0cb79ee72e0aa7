import { jsonValueSchema, type JsonValue } from '../../../shared/json.ts';
import type { RawObject } from '../common/field-reader.ts';

/** The value that a control gave, by its type: what is chosen once is plain, what is chosen several times a list; null where nothing readable is there. */
export function readValue(type: string, value: RawObject): JsonValue | null {
  const key = type === 'textarea' ? 'text' : type === 'pairwise' ? 'selected' : type;
  const parsed = jsonValueSchema.safeParse(Object.hasOwn(value, key) ? value[key] : undefined);
  if (!parsed.success) return null;
  const { data } = parsed;
  return Array.isArray(data) && data.length === 1 && typeof data[0] === 'string' ? data[0] : data;
}

/** A value as a control of the tool gives it. */
export interface ControlValue {
  readonly type: 'choices' | 'textarea' | 'number' | 'taxonomy';
  readonly value: { readonly [key: string]: JsonValue };
}

/** The control that gives exactly this value, a choice where the schema means one; null where the tool has none. */
export function controlFor(value: JsonValue, isChoice: boolean): ControlValue | null {
  if (typeof value === 'number') return { type: 'number', value: { number: value } };
  if (typeof value === 'boolean') return { type: 'choices', value: { choices: [String(value)] } };
  if (typeof value === 'string') return isChoice ? { type: 'choices', value: { choices: [value] } } : { type: 'textarea', value: { text: [value] } };
  if (!Array.isArray(value)) return null;
  if (value.length > 1 && value.every((entry) => typeof entry === 'string')) return { type: 'choices', value: { choices: value } };
  const isPaths = value.length > 0 && value.every((path) => Array.isArray(path) && path.every((step) => typeof step === 'string'));
  return isPaths ? { type: 'taxonomy', value: { taxonomy: value } } : null;
}
