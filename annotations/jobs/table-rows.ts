import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Delimiter, TableRow } from '../formats/common/format-input.ts';
import { byteRows, type ByteRow } from './byte-rows.ts';
import { peekChunks } from './chunk-head.ts';
import { decodeRecord, LARGEST_RECORD } from './json-values.ts';
import { utf8Chunks } from './utf8-chunks.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The rows of a table of any size, quoted as in RFC 4180, in whatever encoding it was saved. A row that cannot be read is refused and the next one read;
 * blank lines are left out. Without a delimiter, the first row tells it. Nothing is read ahead of what is asked for, and leaving off closes the file.
 */
export async function* tableRows(chunks: AsyncIterable<Uint8Array>, delimiter: Delimiter | null, limit: number = LARGEST_RECORD * MEGABYTE): AsyncGenerator<TableRow> {
  const utf8 = await utf8Chunks(chunks);
  if (!utf8.ok) {
    yield { line: 1, content: utf8 };
    return;
  }
  const { head, all } = await peekChunks(utf8.value.chunks, HEAD_LENGTH);
  const { sign, isDeclared } = delimiter === null ? tellDelimiter(head) : { sign: delimiter, isDeclared: false };
  let saidEncoding = 'utf-8';
  for await (const row of byteRows(all, { delimiter: sign.charCodeAt(0), limit })) {
    if (isDeclared && row.line === 1) continue;
    const encoding = utf8.value.encoding() ?? 'utf-8';
    yield { line: row.line, content: readRow(row, { sign, limit }), ...(encoding === saidEncoding ? {} : { encoding }) };
    saidEncoding = encoding;
  }
}

// A header beyond this is none.
const HEAD_LENGTH = 65_536;
const DELIMITERS = [',', ';', '\t'] as const;

/** The sign that stands most often in the first row, outside quotes; a first line `sep=;`, as Excel reads it, says it instead. */
function tellDelimiter(head: Uint8Array): { sign: string; isDeclared: boolean } {
  const text = new TextDecoder('utf-8').decode(head);
  const declared = /^sep=([,;\t|])(?:\r|\n|$)/i.exec(text)?.[1];
  if (declared !== undefined) return { sign: declared, isDeclared: true };
  const bare = text.replace(/^[\r\n]+/, '').replace(/"[^"]*(?:"|$)/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return { sign: counted.reduce((best, next) => (next.count > best.count ? next : best)).sign, isDeclared: false };
}

const EXCERPT_LENGTH = 60;

function readRow({ bytes, fault }: ByteRow, { sign, limit }: { readonly sign: string; readonly limit: number }): Result<readonly string[]> {
  if (fault === 'too_large') return refuse('import.too_large', { limit: limit / MEGABYTE });
  const text = decodeRecord(bytes);
  if (!text.ok) return text;
  return fault === null ? ok(cellsOf(text.value, sign)) : refuse('import.bad_table', { problem: [...text.value.slice(0, 2 * EXCERPT_LENGTH)].slice(0, EXCERPT_LENGTH).join('') });
}

/** The cells of a row whose quotes are whole. */
function cellsOf(row: string, sign: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length;) {
    const end = row[at] === '"' ? closingQuote(row, at) + 1 : endOf(row, sign, at);
    cells.push(row[at] === '"' ? row.slice(at + 1, end - 1).replaceAll('""', '"') : row.slice(at, end));
    at = end + 1;
  }
  return cells;
}

function endOf(row: string, sign: string, from: number): number {
  const end = row.indexOf(sign, from);
  return end === -1 ? row.length : end;
}

/** Of the quoted cell that begins here; the quotes in it are doubled. */
function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from + 1);
  while (at !== -1 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at === -1 ? row.length - 1 : at;
}
