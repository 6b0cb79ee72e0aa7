import { normaliseText } from '../../shared/text.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import { metaOfWritten, type WrittenMeta } from './common/written-meta.ts';
import { blockText } from './markdown/block-text.ts';
import { takeFrontMatter } from './markdown/front-matter.ts';
import { articleRecord } from './text.ts';

/** An article in Markdown: its words without the marks, and what its front matter says of it. */
export const markdownFormat: ReadingFormat = { name: 'markdown', unit: null, carries: ['text', 'metadata'], endings: ['.md', '.markdown'], read: readMarkdown };

async function* readMarkdown(input: FormatInput): AsyncGenerator<ReadItem> {
  const file = await input.text();
  if (!file.ok) {
    yield refusedItem(null, file.error);
    return;
  }
  const { fields, lines } = takeFrontMatter(normaliseText(file.value.raw).text.split('\n'));
  const { text, title } = blockText(lines);
  yield text.trim() === ''
    ? refusedItem(null, { code: 'import.empty_file', params: {} })
    : { kind: 'record', record: { ...articleRecord(input.name, text, file.value), meta: metaOfWritten(metaOf(fields, title)) } };
}

const NAMES = { headline: ['title', 'titre', 'headline'], date: ['date', 'published'], language: ['lang', 'language', 'langue'] } as const;

/** The name of the file stays the article's source; a field of that name is kept beside it. */
function metaOf(fields: ReadonlyMap<string, string>, title: string | null): WrittenMeta {
  const lower = new Map([...fields].map(([name, value]) => [name.toLowerCase(), value] as const));
  const taken = new Set<string>();
  const first = (names: readonly string[]): string | undefined => {
    const name = names.find((one) => lower.has(one));
    if (name !== undefined) taken.add(name);
    return lower.get(name ?? '');
  };
  const [headline, date, language] = [first(NAMES.headline), first(NAMES.date), first(NAMES.language)];
  return { headline: headline ?? title, date, language, others: [...fields].filter(([name]) => !taken.has(name.toLowerCase())) };
}
