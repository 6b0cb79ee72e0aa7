import { articleIdSchema, type SpanId } from '../../shared/ids.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import { createOffsetMap, toUtf16 } from '../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, ArticleMeta } from '../../shared/records.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import type { WriteContext } from './common/format-writer.ts';
import { jsonLine } from './common/json-line.ts';
import { hasText, LABEL_NAMES } from './doccano/names.ts';
import { readRecord } from './doccano/read-record.ts';

/**
 * The JSONL of doccano, in all the forms it has had, and with them any records that have a text under a usual name. Written as entities and
 * relations with UTF-16 offsets; the keys beside them are metadata, as doccano keeps it.
 */
export const doccanoFormat: ReadingFormat & WritingFormat = {
  name: 'doccano',
  unit: 'utf_16',
  carries: ['overlap', 'nesting', 'relation', 'document_label', 'type', 'token_boundary', 'duplicate', 'metadata', 'text'],
  endings: ['.jsonl', '.json'],
  recognises: ({ json }) => hasText(json),
  isLastResort: true,
  read: readDoccano,
  write: {
    layout: 'one_file',
    fit: { holdsDocumentNote: true, holdsLabel, holdsMeta },
    pieces: ({ article, sets }, context) => sets.map((set) => `${jsonLine(recordOf(article, set, context))}\n`),
  },
};

async function* readDoccano(input: FormatInput): AsyncGenerator<ReadItem> {
  for await (const { line, content } of input.jsonValues()) {
    const record = content.ok ? readRecord(content.value, { input, line }) : content;
    yield record.ok ? { kind: 'record', record: record.value } : refusedItem(line, record.error);
  }
}

/** Labels of the whole text have a few names of their own, and are plain values or lists of strings. */
function holdsLabel(value: JsonValue, name: string): boolean {
  const isList = Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
  return DOCUMENT_LABELS.has(name) && (isList || (typeof value !== 'object'));
}

const DOCUMENT_LABELS: ReadonlySet<string> = new Set(LABEL_NAMES.filter((name) => name !== 'entities'));

const MEANINGFUL: ReadonlySet<string> = new Set([...LABEL_NAMES, 'text', 'relations', 'Comments', 'comments', 'annotator', 'offset_unit']);

function isMeta(name: string, value: JsonValue): boolean {
  return !MEANINGFUL.has(name) && !(name === 'id' && articleIdSchema.safeParse(value).success);
}

function holdsMeta(meta: ArticleMeta): boolean {
  return Object.entries(meta).every(([name, value]) => isMeta(name, value));
}

// The unit is said in every record: whoever reads it with Python would else count wrongly behind each emoji.
function recordOf(article: Article, set: AnnotationSetRecord | null, { nextNumber }: WriteContext): JsonObject {
  const ids = new Map<SpanId, number>((set?.spans ?? []).map(({ id }) => [id, nextNumber()]));
  const note = set?.document.note;
  return {
    id: article.id, text: article.text,
    entities: entitiesOf(article, set, ids),
    relations: (set?.relations ?? []).map(({ type, from, to }) => ({ id: nextNumber(), from_id: ids.get(from) ?? null, to_id: ids.get(to) ?? null, type })),
    Comments: note === undefined ? [] : [note],
    ...set?.document.labels,
    ...(set === null ? {} : { annotator: set.annotator.name }),
    offset_unit: 'utf_16',
    ...Object.fromEntries(Object.entries(article.meta).filter(([name, value]) => isMeta(name, value))),
  };
}

function entitiesOf({ text }: Article, set: AnnotationSetRecord | null, ids: ReadonlyMap<SpanId, number>): JsonObject[] {
  const map = createOffsetMap(text);
  return (set?.spans ?? []).map(({ id, type, start, end }) => (
    { id: ids.get(id) ?? null, label: type, start_offset: toUtf16(map, start), end_offset: toUtf16(map, end) }));
}
