import { isRawObject, type RawObject } from '../common/field-reader.ts';

/** The JSON-LD context of the data model. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The type of a tag that an annotation makes without naming one. */
export const UNTYPED = 'Annotation';

/** A value as a list: JSON-LD writes one thing without brackets. */
export function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The strings of a value or list. */
export function strings(value: unknown): readonly string[] {
  return listed(value).filter((entry) => typeof entry === 'string');
}

/** The IRI that a value is or has; null where there is none. */
export function iriOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (!isRawObject(value)) return null;
  const id = value['id'] ?? value['@id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Whether an object is of a type, in either spelling of the key. */
export function isOfType(raw: RawObject, type: string): boolean {
  return strings(raw['type'] ?? raw['@type']).some((name) => name === type || name === `oa:${type}`);
}

/** Whether an object means to be a purpose or motivation, in either spelling. */
export function names(value: unknown): readonly string[] {
  return strings(value).map((name) => name.replace(/^oa:|^http:\/\/www\.w3\.org\/ns\/oa#/, ''));
}
