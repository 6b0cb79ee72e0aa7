import { z } from 'zod';
import type { JsonObject } from '../../../shared/json.ts';
import { badField, isRawObject, readUnknown, type ProblemList, type RawObject } from './field-reader.ts';

/** A tag as Prodigy and spaCy write one: an object with its place, its label and whatever else it was given. */
export interface LabelledSpan {
  readonly raw: RawObject;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** What it quotes of the text; null where it quotes nothing. */
  readonly text: string | null;
  /** Its other keys. */
  readonly custom: JsonObject;
}

const placeSchema = z.object({ start: z.number(), end: z.number(), label: z.string().min(1) });

/** Keys that have a meaning of their own. */
export const LABELLED_KEYS = ['start', 'end', 'label', 'text', 'token_start', 'token_end'] as const;

/** Reads a tag; one without a place or a label is refused alone, and null. */
export function readLabelledSpan(value: unknown, path: string, problems: ProblemList): LabelledSpan | null {
  const place = placeSchema.safeParse(value);
  if (!place.success || !isRawObject(value)) {
    problems.refuse(place.success ? { code: 'import.bad_field', params: { field: path, problem: typeof value } } : badField(path, place.error));
    return null;
  }
  const { text } = value;
  return { raw: value, ...place.data, text: typeof text === 'string' ? text : null, custom: readUnknown({ raw: value, problems, path }, LABELLED_KEYS) };
}

/** A list under a key of an object; empty where there is none, and refused where it is something else. */
export function readList(raw: RawObject, key: string, problems: ProblemList): readonly unknown[] {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  problems.refuse({ code: 'import.bad_field', params: { field: key, problem: typeof value } });
  return [];
}
