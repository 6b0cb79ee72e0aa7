import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, type Result } from '../../shared/result.ts';
import { eachArticle } from '../jobs/each-article.ts';
import { makeProblem, type JobControl } from '../jobs/job.ts';
import { CorpusIndex } from '../search/corpus-index.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { sealTags, sealWords, type SetSizes, type SizedSet } from './block-files.ts';
import { loadFiles, writeFiles, type BlockToWrite } from './index-files.ts';
import { readChanges, type ArticleNews } from './read-changes.ts';

/** A project, and whose tags may be searched in it: null for everybody's, one person's where the project is blind to that person. */
export interface CorpusSource {
  readonly env: StoreEnvironment;
  readonly reader: () => ProjectReader;
  readonly onlyOf: AnnotatorId | null;
}

/** What bringing the index up to date came to. */
export interface Refreshed {
  /** Articles of which something was read. */
  readonly read: number;
  readonly refused: readonly Problem[];
}

/** The search index of a project, kept beside it and brought up to date from what changed since. All of it is derived: files that are damaged or gone are made anew. */
export class Corpus {
  readonly index = new CorpusIndex();
  readonly #source: CorpusSource;
  readonly #sizes = new Map<ArticleId, Map<AnnotatorId, SetSizes>>();
  #isLoaded = false;
  /** The articles of each file as it lies on the disk, and blocks whose tags do not lie there as they are. */
  #written: readonly (readonly ArticleId[])[] = [];
  readonly #changed = new Set<ArticleId>();
  #version = 0;

  constructor(source: CorpusSource) {
    this.#source = source;
  }

  /** Grows whenever the index changes, so that what was found before is known to be old. */
  get version(): number { return this.#version; }

  /** The file that an article came from. */
  sourceOf(id: ArticleId): string {
    const slot = this.index.slotOf(id);
    return slot === undefined ? '' : this.index.facts(slot)?.source ?? '';
  }

  /** Brings the index up to date with all that lies on the disk. Articles and sets that cannot be read are listed and left out. Refuses with `set.cancelled` when stopped. */
  async refresh(control: JobControl): Promise<Result<Refreshed>> {
    const reader = this.#source.reader();
    const ids = await reader.articleIds();
    if (!ids.ok) return ids;
    const loaded = this.#isLoaded ? ok(undefined) : await this.#load(new Set(ids.value));
    if (!loaded.ok) return loaded;
    this.#removeAllBut(new Set(ids.value));
    return this.#readAll(reader, control);
  }

  /** Reads again what changed of some articles. */
  async update(ids: readonly ArticleId[], control: JobControl): Promise<Result<Refreshed>> {
    const reader: ProjectReader = { ...this.#source.reader(), articleIds: () => Promise.resolve(ok(ids)) };
    return this.#readAll(reader, control);
  }

  /** Writes what is not on the disk yet beside the project. A person who may not see everybody's tags leaves none behind that somebody else would need. */
  async save(): Promise<Result<void>> {
    if (this.#source.onlyOf !== null) return ok(undefined);
    const blocks = this.index.blocks();
    const written = await writeFiles(this.#source.env, this.#source.reader().folder, { blocks: this.#blocksToWrite(), count: blocks.length });
    if (!written.ok) return written;
    this.#written = blocks.map(({ block }) => block.facts.map(({ id }) => id));
    this.#changed.clear();
    return written;
  }

  /** Whether something was read that the files beside the project do not hold. */
  get isDirty(): boolean {
    return this.#changed.size > 0;
  }

  // The files are made one at a time as they are written: all of them at once would need as much memory as the index itself.
  * #blocksToWrite(): Generator<BlockToWrite> {
    for (const [number, placed] of this.index.blocks().entries()) {
      const ids = placed.block.facts.map(({ id }) => id);
      const before = this.#written[number] ?? [];
      const isSame = before.length === ids.length && ids.every((id, at) => id === before[at]);
      const hasOther = !isSame || ids.some((id) => this.#changed.has(id));
      yield { number, words: isSame ? null : sealWords(this.index, placed), tags: hasOther ? sealTags(this.index, ids.flatMap((id) => this.#sizedSets(id))) : null };
    }
  }

  #sizedSets(id: ArticleId): readonly SizedSet[] {
    const slot = this.index.slotOf(id);
    const sizes = this.#sizes.get(id);
    return slot === undefined ? [] : this.index.sets(slot).flatMap((set) => {
      const known = sizes?.get(set.annotator);
      return known === undefined ? [] : [{ set, sizes: known }];
    });
  }

  async #load(ids: ReadonlySet<string>): Promise<Result<void>> {
    const { env, reader, onlyOf } = this.#source;
    const loaded = await loadFiles(env, reader().folder, { index: this.index, ids });
    if (!loaded.ok) return loaded;
    for (const { set, sizes } of loaded.value.sets) {
      if (!this.index.has(set.article) || (onlyOf !== null && set.annotator !== onlyOf)) continue;
      this.index.putRows(set);
      this.#sizesOf(set.article).set(set.annotator, sizes);
    }
    this.#written = loaded.value.articles;
    this.#isLoaded = true;
    return ok(undefined);
  }

  #removeAllBut(ids: ReadonlySet<ArticleId>): void {
    for (const id of [...this.index.articleIds()]) if (!ids.has(id)) {
      this.index.removeArticle(id);
      this.#sizes.delete(id);
      this.#note(id);
    }
  }

  async #readAll(reader: ProjectReader, control: JobControl): Promise<Result<Refreshed>> {
    const { env, onlyOf } = this.#source;
    const path = layout.annotations(reader.folder);
    const worked = await attempt(path, async () => new Set((await orMissing(() => env.files.list(path))) ?? []));
    if (!worked.ok) return worked;
    const isSeen = (annotator: AnnotatorId): boolean => onlyOf === null || annotator === onlyOf;
    const refused: Problem[] = [];
    let read = 0;
    const visited = await eachArticle(reader, {
      read: (id) => readChanges(env, { reader, isSeen }, { id, isIndexed: this.index.has(id), hasSets: worked.value.has(id), sizes: this.#sizes.get(id) ?? NO_SIZES }),
      take: (news) => {
        read += news.article === null ? 0 : 1;
        for (const { set } of news.sets) if (!set.ok) refused.push(makeProblem(control, { file: news.id, line: null }, set.error));
        this.#take(news);
      },
    }, control);
    return visited.ok ? ok({ read, refused: [...visited.value.refused, ...refused] }) : visited;
  }

  #take({ id, article, sets, gone }: ArticleNews): void {
    if (article !== null) this.index.putArticle(article);
    for (const { annotator, set, sizes } of sets) {
      if (set.ok && set.value !== null && article !== null) this.index.putSet(set.value, article.text);
      else this.index.removeSet(id, annotator);
      if (set.ok) this.#sizesOf(id).set(annotator, sizes);
    }
    for (const annotator of gone) {
      this.index.removeSet(id, annotator);
      this.#sizes.get(id)?.delete(annotator);
    }
    if (article !== null || gone.length > 0) this.#note(id);
  }

  #note(id: ArticleId): void {
    this.#changed.add(id);
    this.#version += 1;
  }

  #sizesOf(id: ArticleId): Map<AnnotatorId, SetSizes> {
    const known = this.#sizes.get(id);
    if (known !== undefined) return known;
    const fresh = new Map<AnnotatorId, SetSizes>();
    this.#sizes.set(id, fresh);
    return fresh;
  }
}

const NO_SIZES: ReadonlyMap<AnnotatorId, SetSizes> = new Map();
