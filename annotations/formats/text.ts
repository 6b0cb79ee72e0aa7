import { refusedItem, type ForeignRecord, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';

/** Plain text: an article a file, its metadata read from the header line. */
export const textFormat: ReadingFormat = { name: 'text', unit: null, carries: ['text', 'metadata'], endings: ['.txt', '.text'], read: readText };

async function* readText(input: FormatInput): AsyncGenerator<ReadItem> {
  const file = await input.text();
  yield file.ok ? { kind: 'record', record: articleRecord(input.name, file.value.raw, file.value) } : refusedItem(null, file.error);
}

/** The record of a file that is one article and has no tags. */
export function articleRecord(source: string, text: string, { sha256, encoding }: { readonly sha256: string; readonly encoding: string }): ForeignRecord {
  return { line: null, text, file: { sha256, encoding }, source, annotator: null, unit: 'code_point', spans: [], relations: [] };
}
