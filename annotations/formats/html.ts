import { articleRecord } from './text.ts';
import type { ReadingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import { metaOfWritten } from './common/written-meta.ts';

/** A saved web page: the text of its article, and what the page says of it. The page itself is not kept. */
export const htmlFormat: ReadingFormat = { name: 'html', unit: null, carries: ['text', 'metadata'], endings: ['.html', '.htm', '.xhtml'], read: readHtml };

async function* readHtml(input: FormatInput): AsyncGenerator<ReadItem> {
  const file = await input.text(namedCharset);
  if (!file.ok) {
    yield refusedItem(null, file.error);
    return;
  }
  // Two libraries that only pages need.
  const { readPage } = await import('./html/read-page.ts');
  const page = readPage(file.value.raw.replace(/^\uFEFF/, ''));
  yield page.ok
    ? { kind: 'record', record: { ...articleRecord(input.name, page.value.text, file.value), meta: metaOfWritten(page.value.meta) } }
    : refusedItem(null, page.error);
}

/** The charset that a page declares in one of the two ways, lower case. */
function namedCharset(head: string): string | null {
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}
