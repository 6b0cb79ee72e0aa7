import type { z } from 'zod';
import type { AppError } from '../../../shared/errors.ts';
import { jsonValueSchema, type JsonObject } from '../../../shared/json.ts';
import type { RecordProblem } from './foreign-record.ts';

/** An object of a parsed file before anything is known of its values. */
export type RawObject = Readonly<Record<string, unknown>>;

/** Says whether a parsed JSON value is an object, neither list nor null. */
export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gathers what is refused and what is mended while one record is read, so that a bad part never takes the rest with it. */
export interface ProblemList {
  readonly refused: RecordProblem[];
  readonly repaired: RecordProblem[];
  readonly refuse: (error: AppError) => void;
  readonly repair: (error: AppError) => void;
}

/** An empty list for the record on the given 1-based line. */
export function createProblemList(line: number | null): ProblemList {
  const [refused, repaired]: [RecordProblem[], RecordProblem[]] = [[], []];
  return {
    refused,
    repaired,
    refuse: (error) => void refused.push({ line, error }),
    repair: (error) => void repaired.push({ line, error }),
  };
}

/** The refusal of one value, named by its path; taken from the first thing that its schema found wrong. */
export function badField(path: string, error: z.ZodError): AppError {
  const [issue] = error.issues;
  const field = [path, ...(issue?.path ?? []).map(String)].filter((step) => step !== '').join('.');
  return { code: 'import.bad_field', params: { field, problem: issue?.message ?? '' } };
}

/** An object that is being read, where it stands in its record, and who hears of what is wrong with it. */
export interface FieldSource {
  readonly raw: RawObject;
  readonly problems: ProblemList;
  readonly path: string;
}

/** Reads one value; an absent or null one is undefined, a wrong one is refused alone and undefined too. */
export function readField<Schema extends z.ZodType>(source: FieldSource, key: string, schema: Schema): z.output<Schema> | undefined {
  const value = Object.hasOwn(source.raw, key) ? source.raw[key] : undefined;
  if (value === undefined || value === null) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  source.problems.refuse(badField(source.path === '' ? key : `${source.path}.${key}`, parsed.error));
  return undefined;
}

/** The keys of an object that have no meaning here, kept to be written again. A value that JSON cannot hold (1e999) is refused alone. */
export function readUnknown(source: FieldSource, known: readonly string[]): JsonObject {
  const unknown = Object.entries(source.raw).filter(([key]) => !known.includes(key) && !isDangerous(key));
  return Object.fromEntries(unknown.flatMap(([key, value]) => {
    const read = value === null ? null : readField(source, key, jsonValueSchema);
    return read === undefined ? [] : [[key, read] as const];
  }));
}

/** The same as the `extra` of a record, left out when there is nothing. */
export function extraOf(source: FieldSource, known: readonly string[]): { extra?: JsonObject } {
  const extra = readUnknown(source, known);
  return Object.keys(extra).length === 0 ? {} : { extra };
}

// Every schema library and most merges drop or misuse this key, so it is dropped here, once and openly.
const isDangerous = (key: string): boolean => key === '__proto__';
