import type { SpanId } from '../../shared/ids.ts';
import { isTooDeep, type JsonObject, type JsonValue } from '../../shared/json.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, ArticleMeta, DocumentState, Relation, Span } from '../../shared/records.ts';
import { LOSSES } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { compareSpans, compareText } from '../model/span-place.ts';
import { createProblemList, isRawObject, type RawObject } from './field-reader.ts';
import type { Format, ReadContext, RecordNotice, RecordProblem } from './format.ts';
import { compareIdentity, readMeta, readSet, type ParsedSet } from './guillemet-document.ts';
import { LINE_FORMAT, LINE_KEYS, RELATION_KEYS, SPAN_KEYS } from './guillemet-line.ts';
import { readRecords, type ReadRecords } from './guillemet-records.ts';
import { normaliseRecord } from './normalised-record.ts';
import { articleIdOf } from './text.ts';

/** The labelled JSONL of this program: a line per article and annotator, nothing lost. */
export const guillemetJsonlFormat: Format = {
  description: { name: 'guillemet-jsonl', reads: true, writes: true, unit: 'code_point', carries: LOSSES },
  endings: ['.jsonl'],
  layout: 'one_file',
};

/** Suggestions that the annotator of a line has not decided, with the links between them. */
export interface PendingRecords {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

const NOTHING_PENDING: PendingRecords = { spans: [], relations: [] };
const UNTOUCHED: DocumentState = { status: 'todo', labels: {} };

/**
 * Writes one article by one annotator as a line of labelled JSONL (guillemet/1), without the line feed. `set` is null where nobody
 * touched the article. Spans stand in the order of `compareSpans`, relations in that of the spans they join.
 */
export function serialiseLine(article: Article, set: AnnotationSetRecord | null, pending: PendingRecords = NOTHING_PENDING): string {
  const document = set?.document ?? UNTOUCHED;
  const spans = [...(set?.spans ?? []), ...pending.spans].toSorted(compareSpans);
  const relations = [...(set?.relations ?? []), ...pending.relations].toSorted(byEnds(spans));
  const undecided = new Set(pending.spans);
  const known = {
    format: LINE_FORMAT,
    id: article.id,
    text: article.text,
    text_sha256: article.text_sha256,
    offset_unit: 'code_point',
    meta: orderMeta(article.meta),
    annotator: set?.annotator.name ?? null,
    status: document.status,
    status_reason: document.status_reason,
    note: document.note,
    labels: document.labels,
    spans: spans.map((span) => lineSpan(span, undecided.has(span))),
    relations: relations.map(lineRelation),
  };
  return escapeLineEnds(JSON.stringify({ ...pick(known, LINE_KEYS), ...others(document.extra, LINE_KEYS) }));
}

type Keyed = Readonly<Record<string, JsonValue | undefined>>;

function lineSpan({ extra, ...known }: Span, isPending: boolean): JsonObject {
  return { ...pick({ ...known, pending: isPending ? true : undefined }, SPAN_KEYS), ...others(extra, SPAN_KEYS) };
}

function lineRelation({ extra, ...known }: Relation): JsonObject {
  return { ...pick(known, RELATION_KEYS), ...others(extra, RELATION_KEYS) };
}

/** Orders relations by where their source stands, then their target, then by type and id. */
function byEnds(spans: readonly Span[]): (a: Relation, b: Relation) => number {
  const places = new Map(spans.map((span, index) => [span.id, index]));
  const place = (id: SpanId): number => places.get(id) ?? spans.length;
  return (a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to) || compareText(a.type, b.type) || compareText(a.id, b.id);
}

function orderMeta({ date, headline, header_kind, language, source, ...rest }: ArticleMeta): JsonObject {
  return { date, headline, header_kind, language, source, ...rest };
}

/** The named keys in the given order; those without a value are left out. */
function pick(record: Keyed, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]] as const])));
}

/** Keys that an import brought and that have no meaning of ours. */
function others(extra: JsonObject = {}, known: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(extra).filter(([key]) => !known.includes(key)));
}

/** Escapes what some readers take for the end of a line; they can stand in strings only. */
function escapeLineEnds(json: string): string {
  return json.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What one line brought. */
export interface ParsedLine {
  readonly article: Omit<Article, 'sources'>;
  /** Null for an article that nobody touched. */
  readonly set: ParsedSet | null;
  /** Suggestions that the annotator had not decided. */
  readonly pending: ReadRecords['pending'];
  readonly refused: readonly RecordProblem[];
  readonly repaired: readonly RecordProblem[];
  readonly notices: readonly RecordNotice[];
}

/**
 * Reads one line of labelled JSONL back. Refuses the line when it is no object of `guillemet/1` with a text; anything else that is
 * wrong is refused alone and listed. The article's id and hash are always those of its text.
 */
export function parseLine(line: string, context: ReadContext): Result<ParsedLine> {
  const raw = parseObject(line, context);
  if (!raw.ok) return raw;
  const envelope = checkEnvelope(raw.value);
  return envelope.ok ? ok(readLine(raw.value, envelope.value, context)) : envelope;
}

function parseObject(line: string, context: ReadContext): Result<RawObject> {
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed;
  if (isTooDeep(parsed.value)) return refuse('import.too_deep');
  return isRawObject(parsed.value) ? ok(parsed.value) : refuse('import.bad_line', { line: context.line ?? 1 });
}

function parseJson(line: string): Result<unknown> {
  try {
    // The mark of the file may still stand before its first line.
    return ok(JSON.parse(line.replace(/^\uFEFF/, '')));
  } catch (error) {
    return refuse('import.bad_json', { problem: error instanceof Error ? error.message : '' });
  }
}

function checkEnvelope({ format, offset_unit, text }: RawObject): Result<string> {
  if (format !== LINE_FORMAT) return refuse('import.unknown_format', { name: typeof format === 'string' ? format : '' });
  if (offset_unit !== undefined && offset_unit !== null && offset_unit !== 'code_point') return refuse('import.bad_field', { field: 'offset_unit', problem: JSON.stringify(offset_unit) });
  return typeof text === 'string' ? ok(text) : refuse('import.bad_field', { field: 'text', problem: typeof text });
}

function readLine(raw: RawObject, rawText: string, context: ReadContext): ParsedLine {
  const problems = createProblemList(context.line);
  const line = { raw, problems, path: '' };
  const record = normaliseRecord(rawText);
  const notices = [...record.notices];
  const text_sha256 = context.sha256(record.text);
  compareIdentity(line, record.text === rawText ? [text_sha256] : [text_sha256, context.sha256(rawText)]);
  const meta = readMeta(line, record.text, context);
  const records = readRecords({ context, record, map: createOffsetMap(record.text), problems, notices }, raw);
  return {
    article: { id: articleIdOf(text_sha256), text: record.text, text_sha256, meta },
    set: readSet(line, records),
    pending: records.pending,
    refused: problems.refused,
    repaired: problems.repaired,
    notices,
  };
}
