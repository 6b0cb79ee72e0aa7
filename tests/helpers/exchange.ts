import { Buffer } from 'node:buffer';
import type { Format, ReadingFormat, WritingFormat } from '../../annotations/formats/common/format.ts';
import { fitArticle, type FittedArticle } from '../../annotations/formats/common/fit-article.ts';
import type { FileText, FormatInput, NamedEncoding } from '../../annotations/formats/common/format-input.ts';
import type { ArticleWork, NamedContent, WriteContext } from '../../annotations/formats/common/format-writer.ts';
import type { ReadItem, SettledRecord, SettledSet } from '../../annotations/formats/common/foreign-record.ts';
import { settleRecord } from '../../annotations/formats/common/settle-record.ts';
import { jsonValues } from '../../annotations/jobs/json-values.ts';
import { byteLines } from '../../annotations/jobs/byte-lines.ts';
import { decodeText } from '../../annotations/jobs/decode-text.ts';
import { tableRows } from '../../annotations/jobs/table-rows.ts';
import { readTextValues } from '../../annotations/jobs/text-values.ts';
import { canonicalJson } from '../../annotations/model/canonical-json.ts';
import type { AnnotationSetRecord, Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { detectLanguage } from '../../annotations/formats/common/language.ts';
import { sha256 } from '../formats/arbitrary-line.ts';

const NOW = '2025-01-01T00:00:00.000Z';
let made = 0;

/** What writers are told in tests: the default schema, a fixed time, a folder to write into. */
export const writeContext: WriteContext = { schema: defaultSchema, now: NOW, hasFolder: true, nextNumber: () => (made += 1) };

/** Files in memory as a format reads them, cut into chunks of a given size so that every border is met. */
export function memoryInput(name: string, files: Readonly<Record<string, string | Uint8Array>>, columns: FormatInput['columns'] = {}, chunk = 7): FormatInput {
  const bytesOf = (file: string): Uint8Array | undefined => {
    const content = files[file];
    return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  };
  const bytes = bytesOf(name) ?? new Uint8Array();
  const wholeOf = (content: Uint8Array, named?: NamedEncoding): Result<FileText> => {
    const decoded = decodeText(content, named);
    return decoded.ok ? ok({ ...decoded.value, sha256: sha256(decoded.value.raw) }) : decoded;
  };
  return {
    name, columns,
    text: (named) => Promise.resolve(wholeOf(bytes, named)),
    lines: async function* lines() {
      for await (const { number, bytes: line } of byteLines(chunksOf(bytes, chunk), 16 * 1024 * 1024)) {
        const text = Buffer.from(line ?? new Uint8Array()).toString('utf8').replace(/\r$/, '');
        yield { line: number, content: ok(number === 1 ? text.replace(/^\uFEFF/, '') : text) };
      }
    },
    jsonValues: () => jsonValues(chunksOf(bytes, chunk)),
    rows: (delimiter) => tableRows(chunksOf(bytes, chunk), delimiter ?? null),
    beside: (other) => {
      const content = bytesOf(other);
      return Promise.resolve(content === undefined ? ok(null) : wholeOf(content));
    },
    context: (line) => ({ file: name, line, sha256, detectLanguage, makeId: () => `made${String(made += 1)}`, now: NOW }),
  };
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const step = bytes.length > 4_096 ? 4_096 : size;
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Reads a file in memory to the end and checks every record; records without a text find theirs among `articles` by their claim. */
export async function readAll(format: ReadingFormat, input: FormatInput, articles: readonly Article[] = []): Promise<{ records: SettledRecord[]; refused: Extract<ReadItem, { kind: 'refused' }>[] }> {
  const records: SettledRecord[] = [];
  const refused: Extract<ReadItem, { kind: 'refused' }>[] = [];
  const take = (item: ReadItem): void => {
    if (item.kind === 'refused') refused.push(item);
    else if (item.kind === 'settled') records.push(item.record);
    else if (item.kind === 'textless') withArticle(item);
    else if (item.record.text === null) attach(item.record);
    else records.push(settleRecord({ ...item.record, text: item.record.text }, { context: input.context(item.record.line), format: format.name, unit: null }));
  };
  const withArticle = (item: Extract<ReadItem, { kind: 'textless' }>): void => {
    const article = articles.find(({ id, meta }) => id === item.claim.id || meta.source === item.claim.source);
    if (article === undefined) refused.push({ kind: 'refused', line: item.line, error: { code: 'import.no_article', params: {} } });
    else take(item.withArticle(article));
  };
  const attach = (record: Extract<ReadItem, { kind: 'record' }>['record']): void => {
    const article = articles.find(({ id, meta }) => id === record.id || meta.source === record.source);
    if (article === undefined) refused.push({ kind: 'refused', line: record.line, error: { code: 'import.no_article', params: {} } });
    else take({ kind: 'record', record: { ...record, text: article.text, meta: article.meta } });
  };
  for await (const item of format.read(input)) take(item);
  return { records, refused };
}

/** Cuts works to what a format can hold and writes them, as an export does; a file per article and set where the layout is that. */
export function writeAll(format: Format & WritingFormat, works: readonly ArticleWork[], context: WriteContext = writeContext): { fitted: FittedArticle[]; files: NamedContent[] } {
  const fitted = works.map((work) => fitArticle(work, { format, context }));
  const { write } = format;
  if (write.layout === 'file_per_article') {
    const files = fitted.flatMap(({ work: { article, sets } }, index) => sets.flatMap((set, at) => (
      write.files(article, set, context).map(({ name, content }) => ({ name: `a${String(index)}-${String(at)}${name}`, content })))));
    return { fitted, files };
  }
  const pieces = fitted.flatMap(({ work }) => write.pieces(work, context));
  const content = (write.begin?.(context) ?? '') + pieces.join(write.between ?? '') + (write.end?.(context) ?? '');
  return { fitted, files: [{ name: `export${format.endings[0] ?? ''}`, content }, ...(write.beside?.(context) ?? [])] };
}

type Comparable = Pick<SettledSet, 'spans' | 'relations' | 'document'> | null;

/** What a set says, without ids, times, origins and order: equal for sets that say the same. */
export function essenceOf(set: AnnotationSetRecord | SettledSet | null, schema: LabelSchema | null = null): unknown {
  const said: Comparable = set === null || schema === null ? set : { ...readTextValues(schema, set), document: set.document };
  if (said === null) return null;
  const spans = new Map(said.spans.map(({ id, type, start, end, fragments, text, attributes, note }) => (
    [id, canonicalJson([type, start, end, fragments === undefined || fragments.length < 2 ? null : fragments, text, attributes, note ?? null])] as const)));
  const relations = said.relations.map(({ type, from, to, attributes, note }) => (
    canonicalJson([type, spans.get(from) ?? '', spans.get(to) ?? '', attributes === undefined || Object.keys(attributes).length === 0 ? null : attributes, note ?? null])));
  const { status, status_reason, note, labels } = said.document;
  const says = spans.size > 0 || status !== 'todo' || note !== undefined || Object.keys(labels).length > 0;
  return says ? { spans: [...spans.values()].sort(), relations: relations.sort(), document: canonicalJson({ status, status_reason, note, labels }) } : null;
}
