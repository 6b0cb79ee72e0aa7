import type { Annotator } from '../../shared/records.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { ArticleIndex, indexFile } from './article-index.ts';
import { rowOfDamaged } from './article-row.ts';
import { listArticles, readArticle } from './article-store.ts';
import { attempt, isUnanswered, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import type { IndexEntry } from './file-kinds.ts';
import { layout } from './layout.ts';
import type { Quarantine } from './quarantine.ts';
import { mapLimited } from './serial-queue.ts';
import { loadSet, mendJournal } from './set-file.ts';

/** What the index of an opened project is built from. */
export interface IndexSources {
  readonly folder: string;
  readonly annotator: Annotator;
  readonly quarantine: Quarantine;
  /** Whether damaged journals may be mended. */
  readonly canWrite: boolean;
}

/** An index that agrees with the folder, and how many edits only journals held. */
export interface BuiltIndex {
  readonly index: ArticleIndex;
  readonly replayed: number;
}

// Enough to keep the disk busy, few enough for the system's thread pool and open files.
const AT_ONCE = 16;

/** Builds the index: stored entries whose files have not changed are kept, the rest is read. */
export async function buildIndex(env: StoreEnvironment, sources: IndexSources): Promise<Result<BuiltIndex>> {
  const { folder } = sources;
  const ids = await listArticles(env, folder);
  if (!ids.ok) return ids;
  const worked = await attempt(folder, async () => new Set(await orMissing(() => env.files.list(layout.annotations(folder))) ?? []));
  if (!worked.ok) return worked;
  const stored = await readStored(env, sources);
  const index = new ArticleIndex();
  if (stored.size !== ids.value.length) index.markDirty();
  const found = await mapLimited(ids.value, AT_ONCE, (id) => attempt(folder, async () => {
    const sizes = worked.value.has(id) ? await sizesOf(env, sources, id) : { journal: 0, snapshot: 0 };
    const known = stored.get(id) ?? null;
    if (known?.journal !== sizes.journal || known.snapshot !== sizes.snapshot) return readEntry(env, sources, { index, known, id, sizes });
    index.keep(known);
    return ok(0);
  }));
  return sumUp(index, found);
}

function sumUp(index: ArticleIndex, found: readonly Result<Result<number>>[]): Result<BuiltIndex> {
  let replayed = 0;
  for (const outer of found) {
    const inner = outer.ok ? outer.value : outer;
    if (!inner.ok) return inner;
    replayed += inner.value;
  }
  return ok({ index, replayed });
}

// A damaged index is no loss and no news: everything in it can be read again.
async function readStored(env: StoreEnvironment, { folder, annotator }: IndexSources): Promise<Map<ArticleId, IndexEntry>> {
  const read = await indexFile(env, folder, annotator.id).read();
  const isUsable = read.ok && read.value?.newer === false && read.value.data.annotator === annotator.id;
  return new Map(isUsable ? read.value?.data.entries.map((entry) => [entry.row.id, entry]) : []);
}

interface Sizes {
  readonly journal: number;
  readonly snapshot: number;
}

async function sizesOf(env: StoreEnvironment, { folder, annotator }: IndexSources, article: ArticleId): Promise<Sizes> {
  const key = { article, annotator: annotator.id };
  const [journal, snapshot] = await Promise.all([layout.journal(folder, key), layout.set(folder, key)].map(
    async (path) => (await orMissing(() => env.files.stat(path)))?.size ?? 0,
  ));
  return { journal: journal ?? 0, snapshot: snapshot ?? 0 };
}

interface EntryToRead {
  readonly index: ArticleIndex;
  readonly known: IndexEntry | null;
  readonly id: ArticleId;
  readonly sizes: Sizes;
}

/** Reads what changed of one article into the index and answers how many edits only its journal held. */
async function readEntry(env: StoreEnvironment, sources: IndexSources, { index, known, id, sizes }: EntryToRead): Promise<Result<number>> {
  if (known === null) {
    const article = await readArticle(env, sources, id);
    if (!article.ok) {
      index.putDamaged(rowOfDamaged(id));
      if (isUnanswered(article.error)) index.noteUnread(article.error);
      return ok(0);
    }
    index.putArticle(article.value);
  } else index.keep(known);
  return readSetInto(env, sources, { index, id, sizes });
}

// A set that cannot be read or mended now must not keep the project shut: opening its article tells why.
async function readSetInto(env: StoreEnvironment, sources: IndexSources, { index, id, sizes }: Omit<EntryToRead, 'known'>): Promise<Result<number>> {
  const place = { folder: sources.folder, key: { article: id, annotator: sources.annotator.id }, name: sources.annotator.name, quarantine: sources.quarantine };
  const loaded = await loadSet(env, place);
  if (!loaded.ok && isUnanswered(loaded.error)) index.noteUnread(loaded.error);
  if (!loaded.ok || loaded.value === null) return ok(0);
  const { set, sequence, wholeLength, replayed, journalLength } = loaded.value;
  const mended = sources.canWrite && (await mendJournal(env, place, loaded.value)).ok;
  index.putSet({ set, sequence, snapshot: sizes.snapshot, journal: mended ? wholeLength : journalLength });
  return ok(replayed);
}
