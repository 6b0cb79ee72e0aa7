import type { ArticleId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { CorpusIndex } from '../search/corpus-index.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import { removeQuietly, writeDurably } from '../store/write-file.ts';
import { openTags, openWords, type SizedSet } from './block-files.ts';

const NAME = /^search-(\d{1,6})\.(?:words|tags)$/;

/** What lay beside the project: which articles each file held, in their order, and the sets with the sizes of their files. */
export interface LoadedFiles {
  readonly articles: readonly (readonly ArticleId[])[];
  readonly sets: readonly SizedSet[];
}

/** Reads the derived files of the search index into an index, but for articles that are not there any more. What is damaged or missing is left out: it will be read from the project again. */
export function loadFiles(env: StoreEnvironment, folder: string, { index, ids }: { index: CorpusIndex; ids: ReadonlySet<string> }): Promise<Result<LoadedFiles>> {
  return attempt(layout.indexes(folder), async () => {
    const names = (await orMissing(() => env.files.list(layout.indexes(folder)))) ?? [];
    const numbers = [...new Set(names.flatMap((name) => NAME.exec(name)?.[1] ?? []))].map(Number).sort((a, b) => a - b);
    const articles: ArticleId[][] = [];
    const sets: SizedSet[] = [];
    for (const number of numbers) {
      const before = new Set(index.articleIds());
      const words = await orMissing(() => env.files.read(pathOf(folder, number, 'words')));
      if (words !== null) openWords(index, words, (id) => ids.has(id));
      articles[number] = [...index.articleIds()].filter((id) => !before.has(id));
      const tags = await orMissing(() => env.files.read(pathOf(folder, number, 'tags')));
      sets.push(...(tags === null ? [] : openTags(index, tags) ?? []));
    }
    return { articles, sets };
  });
}

/** A block's files as they should be; null for one that is right as it lies there. */
export interface BlockToWrite {
  readonly number: number;
  readonly words: Uint8Array | null;
  readonly tags: Uint8Array | null;
}

/** Writes files of the search index, each at once or not at all, and removes those of blocks that are no more. */
export function writeFiles(env: StoreEnvironment, folder: string, { blocks, count }: { blocks: Iterable<BlockToWrite>; count: number }): Promise<Result<void>> {
  return attempt(layout.indexes(folder), async () => {
    await env.files.makeFolder(layout.indexes(folder));
    for (const { number, words, tags } of blocks) {
      if (words !== null) await writeDurably(env, pathOf(folder, number, 'words'), words);
      if (tags !== null) await writeDurably(env, pathOf(folder, number, 'tags'), tags);
    }
    for (const name of await env.files.list(layout.indexes(folder))) {
      const number = NAME.exec(name)?.[1];
      if (number !== undefined && Number(number) >= count) await removeQuietly(env.files, layout.searchFile(folder, name));
    }
  });
}

function pathOf(folder: string, number: number, kind: 'words' | 'tags'): string {
  return layout.searchFile(folder, `search-${String(number)}.${kind}`);
}

