import type { AppError } from '../../shared/errors.ts';
import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { compareRows, rowOfArticle, rowOfSet } from './article-row.ts';
import { attempt } from './disk-errors.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import type { StoreEnvironment } from './environment.ts';
import { INDEX_FILE, type IndexEntry } from './file-kinds.ts';
import { layout } from './layout.ts';
import { readingQuarantine } from './quarantine.ts';

/** What the index is told of a set after it changed or was read. */
export interface IndexedSet {
  readonly set: AnnotationSet;
  /** Sizes in bytes of its two files. */
  readonly journal: number;
  readonly snapshot: number;
  readonly sequence: number;
}

/** The article list of one annotator, kept up to date in memory. Derived: its file may be deleted at any time. */
export class ArticleIndex {
  readonly #entries = new Map<ArticleId, IndexEntry>();
  readonly #damaged = new Map<ArticleId, ArticleRow>();
  #unread: AppError | null = null;
  #isDirty = false;

  rows(): readonly ArticleRow[] {
    return [...[...this.#entries.values()].map(({ row }) => row), ...this.#damaged.values()].sort(compareRows);
  }

  row(id: ArticleId): ArticleRow | null {
    return this.#entries.get(id)?.row ?? this.#damaged.get(id) ?? null;
  }

  entry(id: ArticleId): IndexEntry | null {
    return this.#entries.get(id) ?? null;
  }

  entries(): readonly IndexEntry[] {
    return [...this.#entries.values()];
  }

  /** What the disk refused of an article or set that it may yet give; null where everything was read. */
  get unread(): AppError | null {
    return this.#unread;
  }

  /** Notes that an article, or the set for it, got no answer from the disk. */
  noteUnread(error: AppError): void {
    this.#unread = error;
  }

  /** Ids of the articles that were found in a file of this name. */
  articlesFrom(source: string): readonly ArticleId[] {
    return this.entries().filter(({ sources }) => sources.includes(source)).map(({ row }) => row.id);
  }

  /** The highest sequence number that any journal holds. */
  highestSequence(): number {
    return this.entries().reduce((highest, { sequence }) => Math.max(highest, sequence), 0);
  }

  isDirty(): boolean {
    return this.#isDirty;
  }

  /** Takes over an entry of the stored index as it is. */
  keep(entry: IndexEntry): void {
    this.#entries.set(entry.row.id, entry);
  }

  /** Lists an article whose file cannot be read; never stored, so that each opening looks again. */
  putDamaged(row: ArticleRow): void {
    this.#entries.delete(row.id);
    this.#damaged.set(row.id, row);
  }

  remove(id: ArticleId): void {
    this.#isDirty = this.#entries.delete(id) || this.#isDirty;
  }

  putArticle(article: Article): ArticleRow {
    const known = this.#entries.get(article.id);
    const row = known?.row ?? rowOfArticle(article);
    const sources = article.sources.map(({ name }) => name);
    this.#damaged.delete(article.id);
    this.#put({ ...(known ?? { journal: 0, snapshot: 0, sequence: 0 }), row, sources });
    return row;
  }

  putSet({ set, journal, snapshot, sequence }: IndexedSet): ArticleRow | null {
    const known = this.#entries.get(set.article);
    if (known === undefined) return this.row(set.article);
    const { status_reason: _before, ...standing } = known.row;
    const row = { ...standing, ...rowOfSet(set) };
    this.#put({ row, sources: known.sources, journal, snapshot, sequence });
    return row;
  }

  /** Marks the entries as written, and answers them. */
  takeForWriting(): IndexEntry[] {
    this.#isDirty = false;
    return [...this.#entries.values()];
  }

  markDirty(): void {
    this.#isDirty = true;
  }

  #put(entry: IndexEntry): void {
    this.#entries.set(entry.row.id, entry);
    this.#isDirty = true;
  }
}

/** The stored index of one annotator. */
export interface IndexFile {
  readonly read: DurableFile<StoredIndex>['read'];
  /** Writes the index when something changed; a failure leaves it marked as changed. */
  write(index: ArticleIndex): Promise<Result<void>>;
}

interface StoredIndex {
  annotator: AnnotatorId;
  entries: IndexEntry[];
}

/** The index file of an annotator; its folder is made anew where somebody deleted it. */
export function indexFile(env: StoreEnvironment, folder: string, annotator: AnnotatorId): IndexFile {
  const file = createDurableFile<StoredIndex>(env, { path: layout.index(folder, annotator), kind: INDEX_FILE, quarantine: readingQuarantine });
  return {
    read: () => file.read(),
    write: async (index) => {
      if (!index.isDirty()) return ok(undefined);
      const made = await attempt(layout.indexes(folder), () => env.files.makeFolder(layout.indexes(folder)));
      const written = made.ok ? await file.write({ annotator, entries: index.takeForWriting() }) : made;
      if (!written.ok) index.markDirty();
      return written;
    },
  };
}
