import fc from 'fast-check';
import { expect } from 'vitest';
import type { ReadingFormat, WritingFormat } from '../../annotations/formats/common/format.ts';
import { WHITE_SPACE } from '../../annotations/formats/common/tokens.ts';
import type { ArticleWork, WriteContext } from '../../annotations/formats/common/format-writer.ts';
import { essenceOf, memoryInput, readAll, writeAll, writeContext } from '../helpers/exchange.ts';
import { arbitraryProject } from './arbitrary-exchange.ts';

/** How many random projects each format is tried with; `npm run fuzz` asks for more. */
const CASES = Number(process.env['CASES'] ?? 200);

/**
 * Whatever is exported comes back from a re-import as the loss report says: each set minus exactly what was counted as lost. Where the text
 * itself was lost (rebuilt from tokens), places may differ and the words and types of the tags are compared.
 */
export async function expectRoundTrips(format: ReadingFormat & WritingFormat, context = writeContext): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitraryProject, (works) => expectRoundTrip(format, works, context)), { numRuns: CASES });
}

/** The same for one project. */
export async function expectRoundTrip(format: ReadingFormat & WritingFormat, works: readonly ArticleWork[], context: WriteContext = writeContext): Promise<void> {
  const { fitted, files } = writeAll(format, works, context);
  const folder = Object.fromEntries(files.map(({ name, content }) => [name, content]));
  const meant = files.filter(({ name }) => format.endings.some((ending) => name.endsWith(ending)) && format.isCompanion?.(name, new Set(Object.keys(folder))) !== true);
  const articles = works.map(({ article }) => article);
  const read = [];
  for (const { name } of meant) {
    const { records, refused } = await readAll(format, memoryInput(name, folder), articles);
    expect(refused).toEqual([]);
    for (const record of records) expect(record).toMatchObject({ refused: [], repaired: [] });
    read.push(...records);
  }
  const schema = format.hasTextValues === true ? writeContext.schema : null;
  const expected = fitted.flatMap(({ work: { article, sets }, lost }) => sets.map((set) => ({ text: lost.text === undefined ? article.text : null, set, lost })));
  const said = expected.filter(({ set }) => essenceOf(set) !== null);
  const back = read.filter(({ set }) => essenceOf(set) !== null);
  expect(back).toHaveLength(said.length);
  for (const [index, { text, set }] of said.entries()) {
    const record = back[index];
    if (text === null) expect(wordsOf(record?.set ?? null)).toEqual(wordsOf(set));
    else {
      expect(record?.article.text).toBe(text);
      expect(essenceOf(record?.set ?? null, schema)).toEqual(essenceOf(set));
    }
  }
}

function wordsOf(set: { readonly spans: readonly { readonly type: string; readonly text: string }[] } | null): string[] {
  return (set?.spans ?? []).map(({ type, text }) => `${type} ${text.replace(new RegExp(`[${WHITE_SPACE}]+`, 'gu'), '')}`).sort();
}
