import { jsonObjectSchema, type JsonObject, type JsonValue } from '../../shared/json.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { ReviewCase } from './review-case.ts';

/**
 * The attributes that two tags of one type in a case answer differently, or the name of a label of which two annotators say different things.
 * Who answers nothing does not differ.
 */
export function answersApart(reviewCase: ReviewCase): string[] {
  switch (reviewCase.kind) {
    case 'link': return [];
    case 'label': return areApart(reviewCase.readings.map(({ value }) => value)) ? [reviewCase.name] : [];
    case 'tag': {
      const given = reviewCase.readings.flatMap(({ key, value }) => (value === null ? [] : [{ type: value.type, values: valuesIn(key) }]));
      if (given.length < 2) return [];
      const names = [...new Set(given.flatMap(({ values }) => Object.keys(values)))];
      return names.filter((name) => given.some(({ type }) => areApart(given.filter((each) => each.type === type).map(({ values }) => values[name]))));
    }
  }
}

/** The values of a tag, defaults among them, which stand in the key of its reading after type and place. */
function valuesIn(key: string): JsonObject {
  const parts: unknown = JSON.parse(key);
  return jsonObjectSchema.parse(Array.isArray(parts) ? parts[2] : {});
}

function areApart(values: readonly (JsonValue | null | undefined)[]): boolean {
  return new Set(values.flatMap((value) => wordOf(value) ?? [])).size > 1;
}

function wordOf(value: JsonValue | null | undefined): string | null {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return typeof value === 'string' ? `"${value.trim()}` : canonicalJson(value);
}
