import type { SpanId } from '../../shared/ids.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { AnnotationSetRecord, Article, ArticleMeta, DocumentState, Relation, Span } from '../../shared/records.ts';
import { LOSSES } from '../../shared/reports.ts';
import { compareSpans, compareText } from '../model/span-place.ts';
import { isRawObject } from './common/field-reader.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';
import type { PendingRecords } from './common/format-writer.ts';
import { jsonLine } from './common/json-line.ts';
import { LINE_FORMAT, LINE_KEYS, RELATION_KEYS, SPAN_KEYS } from './guillemet/line.ts';
import { readLines } from './guillemet/parse-line.ts';

/** The labelled JSONL of this program: a line per article and annotator, nothing lost. */
export const guillemetJsonlFormat: ReadingFormat & WritingFormat = {
  name: 'guillemet-jsonl',
  unit: 'code_point',
  carries: LOSSES,
  endings: ['.jsonl'],
  recognises: ({ json }) => isRawObject(json) && json['format'] === LINE_FORMAT,
  read: readLines,
  write: {
    layout: 'one_file',
    fit: { isWhole: true, holdsSuggestions: true },
    pieces: ({ article, sets, pending }) => sets.map((set, at) => `${serialiseLine(article, set, pending?.[at])}\n`),
  },
};

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
  return jsonLine({ ...pick(known, LINE_KEYS), ...others(document.extra, LINE_KEYS) });
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
