import { z } from 'zod';
import type { SpanId } from '../../../shared/ids.ts';
import type { OffsetMap } from '../../../shared/offsets.ts';
import { relationSchema, spanSchema, type Relation, type Span } from '../../../shared/records.ts';
import { badField, extraOf, isRawObject, type ProblemList, type RawObject } from '../common/field-reader.ts';
import type { RecordNotice } from '../common/foreign-record.ts';
import type { ReadContext } from '../common/format-input.ts';
import { RELATION_KEYS, SPAN_KEYS } from './line.ts';
import { checkImportedPlace, type ImportedPlace } from '../common/imported-place.ts';
import type { NormalisedRecord } from '../common/normalised-record.ts';

/** What the records of one line are read against. */
export interface RecordReader {
  readonly context: ReadContext;
  readonly record: NormalisedRecord;
  readonly map: OffsetMap;
  readonly problems: ProblemList;
  readonly notices: RecordNotice[];
}

/** Spans and relations that were decided, apart from those that are still suggestions. */
export interface ReadRecords {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly pending: { readonly spans: readonly Span[]; readonly relations: readonly Relation[] };
}

const ORIGIN = 'import:guillemet-jsonl';

// Offsets are checked against the text, so that a wrong one is refused as what it is and not as a bad number.
const claimedSpanSchema = z.object({
  ...spanSchema.omit({ extra: true }).shape,
  start: z.int(),
  end: z.int(),
  fragments: z.array(z.tuple([z.int(), z.int()])).min(1).exactOptional(),
  pending: z.boolean().exactOptional(),
});
const claimedRelationSchema = z.object(relationSchema.omit({ extra: true }).shape);

/** Reads the two lists of a line; each bad entry is refused alone, with the links that needed it. */
export function readRecords(reader: RecordReader, raw: RawObject): ReadRecords {
  const read = uniqueById(reader, listOf(reader, raw, 'spans').flatMap((value, index) => readSpan(reader, value, `spans.${index}`)));
  const isPending = new Map(read.map(({ span, pending }) => [span.id, pending]));
  const relations = readRelations(reader, raw, isPending);
  const hangsOnPending = ({ from, to }: Relation): boolean => isPending.get(from) === true || isPending.get(to) === true;
  return {
    spans: read.filter(({ pending }) => !pending).map(({ span }) => span),
    relations: relations.filter((relation) => !hangsOnPending(relation)),
    pending: { spans: read.filter(({ pending }) => pending).map(({ span }) => span), relations: relations.filter(hangsOnPending) },
  };
}

interface ReadSpan {
  readonly span: Span;
  readonly pending: boolean;
}

function readSpan(reader: RecordReader, value: unknown, path: string): ReadSpan[] {
  const raw = readObject(reader, value, path);
  if (raw === null) return [];
  const claimed = claimedSpanSchema.safeParse({ ...spanDefaults(reader.context), ...named(reader, raw) });
  if (!claimed.success) return refuseAll(reader, badField(path, claimed.error));
  const { pending, start, end, text, fragments, ...rest } = claimed.data;
  const place = checkImportedPlace(reader.map, moved(reader.record, { start, end, text, fragments }));
  if (!place.ok) return refuseAll(reader, place.error);
  tellOdd(reader, place.value);
  return [{ span: { ...rest, ...place.value.place, ...extraOf({ raw, problems: reader.problems, path }, SPAN_KEYS) }, pending: pending === true }];
}

function spanDefaults({ now }: ReadContext): RawObject {
  return { attributes: {}, origin: ORIGIN, created_at: now, updated_at: now };
}

type Claim = Parameters<typeof checkImportedPlace>[1];

function moved({ move, mend }: NormalisedRecord, claim: Claim): Claim {
  const fragments = claim.fragments?.map(([start, end]) => [move(start), move(end)] as const);
  return { start: move(claim.start), end: move(claim.end), text: claim.text === null ? null : mend(claim.text, claim.start), fragments };
}

function tellOdd({ problems, notices }: RecordReader, { place, isSorted, cutsGrapheme }: ImportedPlace): void {
  if (isSorted) problems.repair({ code: 'span.bad_fragments', params: { text: place.text } });
  if (cutsGrapheme) notices.push({ kind: 'grapheme', detail: place.text });
}

function uniqueById(reader: RecordReader, read: readonly ReadSpan[]): ReadSpan[] {
  const seen = new Set<SpanId>();
  return read.filter(({ span }) => {
    const isNew = !seen.has(span.id);
    if (!isNew) reader.problems.refuse({ code: 'span.duplicate_id', params: { id: span.id } });
    seen.add(span.id);
    return isNew;
  });
}

function readRelations(reader: RecordReader, raw: RawObject, spans: ReadonlyMap<SpanId, boolean>): Relation[] {
  const seen = new Set<string>();
  return listOf(reader, raw, 'relations').flatMap((value, index) => {
    const relation = readRelation(reader, value, `relations.${index}`);
    if (relation === null) return [];
    const { id, from, to } = relation;
    if (seen.has(id)) return refuseAll(reader, { code: 'relation.duplicate_id', params: { id } });
    seen.add(id);
    if (!spans.has(from) || !spans.has(to)) return refuseAll(reader, { code: 'relation.missing_end', params: { id } });
    return from === to ? refuseAll(reader, { code: 'relation.self', params: { id } }) : [relation];
  });
}

function readRelation(reader: RecordReader, value: unknown, path: string): Relation | null {
  const raw = readObject(reader, value, path);
  if (raw === null) return null;
  const claimed = claimedRelationSchema.safeParse(named(reader, raw));
  if (claimed.success) return { ...claimed.data, ...extraOf({ raw, problems: reader.problems, path }, RELATION_KEYS) };
  reader.problems.refuse(badField(path, claimed.error));
  return null;
}

function readObject(reader: RecordReader, value: unknown, path: string): RawObject | null {
  if (isRawObject(value)) return value;
  reader.problems.refuse({ code: 'import.bad_field', params: { field: path, problem: typeof value } });
  return null;
}

function listOf(reader: RecordReader, raw: RawObject, key: 'spans' | 'relations'): readonly unknown[] {
  const value = raw[key];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : refuseAll(reader, { code: 'import.bad_field', params: { field: key, problem: typeof value } });
}

function refuseAll(reader: RecordReader, error: Parameters<ProblemList['refuse']>[0]): [] {
  reader.problems.refuse(error);
  return [];
}

/** The record with an id, and without the `null` that other tools write where we leave a key out. */
function named({ context }: RecordReader, raw: RawObject): RawObject {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
  return Object.hasOwn(present, 'id') ? present : { ...present, id: context.makeId() };
}
