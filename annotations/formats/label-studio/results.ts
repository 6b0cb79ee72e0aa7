import { z } from 'zod';
import type { AppError } from '../../../shared/errors.ts';
import type { JsonValue } from '../../../shared/json.ts';
import { badField, isRawObject, type RawObject } from '../common/field-reader.ts';
import type { ForeignRelation, ForeignSpan } from '../common/foreign-record.ts';
import { readRelation } from './relations.ts';
import type { ResultsPlace } from './results-place.ts';
import { readValue } from './values.ts';

/** What the results of one annotation or prediction say. */
export interface ReadResults {
  readonly spans: readonly ForeignSpan[];
  readonly relations: readonly ForeignRelation[];
  /** What was said of the whole text, under the names of the controls. */
  readonly labels: ReadonlyMap<string, JsonValue>;
}

/** Reads a list of results: regions, what is said of them under the same id, relations, and what is said of the whole text. */
export function readResults(results: readonly unknown[], place: ResultsPlace): ReadResults {
  const relations: ForeignRelation[] = [];
  const entries = results.flatMap((raw, index): Entry[] => {
    const path = `${place.path}.${String(index)}`;
    if (!isRawObject(raw) || !isRawObject(raw['value'])) {
      if (isRawObject(raw) && raw['type'] === 'relation') relations.push(...readRelation(raw, path, place));
      else place.problems.refuse(bad(path, 'value'));
      return [];
    }
    return [entryOf(raw, raw['value'], path)];
  });
  return { ...readEntries(entries, place), relations };
}

/** One result that is no relation. */
interface Entry {
  readonly raw: RawObject;
  readonly value: RawObject;
  readonly path: string;
  /** Results of one region share it. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The names of a region; null for a result that says something else. */
  readonly names: readonly string[] | null;
  readonly isPlaced: boolean;
}

const namesSchema = z.array(z.string().min(1)).min(1);

function entryOf(raw: RawObject, value: RawObject, path: string): Entry {
  const { id, from_name, type } = raw;
  const kind = typeof type === 'string' ? type : '';
  const names = kind.endsWith('labels') || kind === '' ? namesSchema.safeParse(value['labels'] ?? value[kind]) : null;
  const isPlaced = Object.hasOwn(value, 'start') || Object.hasOwn(value, 'end');
  return {
    raw, value, path, isPlaced, type: kind,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : path,
    name: typeof from_name === 'string' && from_name !== '' ? from_name : kind,
    names: names?.success === true && isPlaced ? names.data : null,
  };
}

function readEntries(entries: readonly Entry[], place: ResultsPlace): Omit<ReadResults, 'relations'> {
  const regions = entries.filter(({ names }) => names !== null);
  const ids = new Set(regions.map(({ id }) => id));
  const details = new Map<string, Entry[]>();
  const ofText: Entry[] = [];
  for (const entry of entries.filter(({ names }) => names === null)) {
    if (ids.has(entry.id)) details.set(entry.id, [...details.get(entry.id) ?? [], entry]);
    else if (entry.isPlaced) place.problems.refuse(bad(`${entry.path}.value.labels`, 'missing'));
    else ofText.push(entry);
  }
  return { spans: regions.flatMap((region) => spansOf(region, details.get(region.id) ?? [], place)), labels: valuesOf(ofText, place) };
}

/** The values that some results give, by the names of their controls; a control that gave several has a list of them. */
function valuesOf(entries: readonly Entry[], { problems }: ResultsPlace): ReadonlyMap<string, JsonValue> {
  const values = new Map<string, JsonValue>();
  for (const { name, type, value, path } of entries) {
    const read = readValue(type, value);
    const known = values.get(name);
    if (read === null) problems.refuse(bad(`${path}.value`, type));
    else values.set(name, known === undefined ? read : [known, read].flat());
  }
  return values;
}

const placeSchema = z.object({ start: z.number(), end: z.number(), text: z.unknown() });

// Places in HTML and in dialogues are paths into a page that is not here.
function spansOf(region: Entry, details: readonly Entry[], place: ResultsPlace): ForeignSpan[] {
  const { raw, value, path, id, names } = region;
  const read = placeSchema.safeParse(value);
  if (!read.success) {
    place.problems.refuse(badField(`${path}.value`, read.error));
    return [];
  }
  const { start, end, text } = read.data;
  const attributes = Object.fromEntries(valuesOf(details, place));
  const rest = { pieces: [[start, end]] as const, ...quoteOf(text, place.text), attributes, ...noteOf(raw), ...proposalOf(raw, place) };
  return (names ?? []).map((type, index) => ({ key: index === 0 ? id : `${id} ${String(index)}`, type, ...rest }));
}

/**
 * What the file quotes. Some versions write line breaks and double spaces otherwise than the text has them: only where the quoted words
 * stand nowhere in the text as they are is white space left out of the comparison.
 */
function quoteOf(quoted: unknown, text: string): Pick<ForeignSpan, 'quoted' | 'isQuotedLoosely' | 'repairs'> {
  if (typeof quoted !== 'string') return { quoted: null };
  if (text.includes(quoted)) return { quoted };
  return { quoted: text.includes('\\') ? quoted : quoted.replace(/\\[nrt]/g, ' '), isQuotedLoosely: true, repairs: [{ code: 'span.other_spacing', params: { quoted } }] };
}

const noteSchema = z.object({ text: z.union([z.string(), z.array(z.string()).min(1).transform((texts) => texts.join('\n'))]) });

function noteOf({ meta }: RawObject): { note?: string } {
  const note = noteSchema.safeParse(meta);
  return note.success ? { note: note.data.text } : {};
}

const scoreSchema = z.number().min(0).max(1);

function proposalOf({ score }: RawObject, { proposedBy }: ResultsPlace): Pick<ForeignSpan, 'proposedBy' | 'confidence'> {
  if (proposedBy === null) return {};
  const confidence = scoreSchema.safeParse(score);
  return { proposedBy, ...(confidence.success ? { confidence: confidence.data } : {}) };
}

function bad(field: string, problem: string): AppError {
  return { code: 'import.bad_field', params: { field, problem } };
}
