import { hitKey, isTicked, type CorpusHit, type SearchIndex, type SearchPage, type SearchPageRequest, type SearchPlaces, type SearchPlacesRequest } from '../../shared/corpus-search.ts';
import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import { createOffsetMap, toUtf16 } from '../../shared/offsets.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import { createSpanIndex } from '../model/span-index.ts';
import { untaggedPlaces } from '../search/places-to-tag.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { createSerialQueue } from '../store/serial-queue.ts';
import { Corpus, type Refreshed } from './corpus.ts';
import { CorpusSearch } from './search-project.ts';

/** For whom and for which project is searched; the reader is the one of the project as it is now. */
export interface SearcherScene {
  readonly env: StoreEnvironment;
  readonly reader: () => ProjectReader;
  readonly annotator: AnnotatorId;
}

/** How a question is watched and stopped. */
export type SearchControl = Pick<JobControl, 'signal' | 'onProgress'>;

/** Something that is asked, and the articles that were edited since the last question. */
export interface Asked<Request> {
  readonly request: Request;
  readonly changed: readonly ArticleId[];
}

/** How many places may be tagged at once; the rest is found again when these are tagged. */
const TAGGED_AT_MOST = 5_000;

/** An index, and whose tags it holds. */
interface Made {
  readonly corpus: Corpus;
  readonly search: CorpusSearch;
  readonly onlyOf: AnnotatorId | null;
}

/** Holds the search index of an open project and answers questions about it, one after the other. */
export class Searcher {
  readonly #scene: SearcherScene;
  readonly #inTurn = createSerialQueue();
  #made: Made | null = null;

  constructor(scene: SearcherScene) {
    this.#scene = scene;
  }

  /** Brings the index up to date with all that lies on the disk, and keeps it beside the project. Refuses with `set.cancelled` when stopped; what was read by then is kept in memory. */
  open(control: SearchControl): Promise<Result<SearchIndex>> {
    return this.#inTurn.run(() => this.#open(control));
  }

  /** A page of what a query finds. Refuses with a `query.*` code a query that cannot be read. */
  page({ request, changed }: Asked<SearchPageRequest>, control: SearchControl): Promise<Result<SearchPage>> {
    return this.#inTurn.run(async () => {
      const search = await this.#upToDate(changed, control);
      return search.ok ? search.value.page(request.query, request) : search;
    });
  }

  /** The ticked hits of a query that bear no tag of the type yet. */
  places({ request, changed }: Asked<SearchPlacesRequest>, control: SearchControl): Promise<Result<SearchPlaces>> {
    return this.#inTurn.run(async () => {
      const search = await this.#upToDate(changed, control);
      return search.ok ? this.#openPlaces(search.value, request) : search;
    });
  }

  async #open(control: SearchControl): Promise<Result<SearchIndex>> {
    const made = this.#corpus();
    const refreshed = await made.corpus.refresh(described(control));
    if (!refreshed.ok) return refreshed;
    // The index is whole in memory; a disk that does not take its files costs only time at the next opening.
    if (made.corpus.isDirty) await made.corpus.save();
    return ok({ articles: made.corpus.index.articles, unread: unreadIn(refreshed.value) });
  }

  async #upToDate(changed: readonly ArticleId[], control: SearchControl): Promise<Result<CorpusSearch>> {
    const isNew = this.#made === null || this.#made.onlyOf !== this.#onlyOf();
    const renewed = isNew ? await this.#open(control) : changed.length === 0 ? ok(undefined) : await this.#corpus().corpus.update(changed, described(control));
    return renewed.ok ? ok(this.#corpus().search) : renewed;
  }

  #corpus(): Made {
    const onlyOf = this.#onlyOf();
    if (this.#made !== null && this.#made.onlyOf === onlyOf) return this.#made;
    const { env, reader } = this.#scene;
    const corpus = new Corpus({ env, reader, onlyOf });
    this.#made = { corpus, search: new CorpusSearch(corpus, reader), onlyOf };
    return this.#made;
  }

  /** In a blind project nobody but the owner finds the tags of others. */
  #onlyOf(): AnnotatorId | null {
    const { project } = this.#scene.reader();
    return project.blind === true && project.owner !== this.#scene.annotator ? this.#scene.annotator : null;
  }

  async #openPlaces(search: CorpusSearch, { query, ticked, type }: SearchPlacesRequest): Promise<Result<SearchPlaces>> {
    const but = new Set(ticked.but);
    const hits = new Map<ArticleId, CorpusHit[]>();
    let count = 0;
    for await (const hit of search.all(query)) {
      if (!hit.ok) return hit;
      if (!isTicked({ isAll: ticked.isAll, but }, hitKey(hit.value))) continue;
      const known = hits.get(hit.value.article);
      if (known === undefined) hits.set(hit.value.article, [hit.value]);
      else known.push(hit.value);
      count += 1;
      if (count === TAGGED_AT_MOST) break;
    }
    return this.#untagged(hits, type);
  }

  async #untagged(hits: ReadonlyMap<ArticleId, readonly CorpusHit[]>, type: string): Promise<Result<SearchPlaces>> {
    const reader = this.#scene.reader();
    const found: SearchPlaces['found'] = [];
    let tagged = 0;
    for (const [id, places] of hits) {
      const [article, set] = await Promise.all([reader.readArticle(id), reader.readSetOf(id, this.#scene.annotator)]);
      if (!article.ok) return article;
      if (!set.ok) return set;
      const offsets = createOffsetMap(article.value.text);
      const index = createSpanIndex([...set.value?.spans.values() ?? []].filter((span) => span.type === type));
      const lines = places.map(({ start, end, left, match, right }) => ({ start: toUtf16(offsets, start), end: toUtf16(offsets, end), left, hit: match, right }));
      const open = untaggedPlaces(lines, type, { offsets, index });
      tagged += open.tagged;
      if (open.open.length > 0) found.push({ article: id, places: [...open.open] });
    }
    return ok({ found, tagged });
  }
}

function unreadIn({ refused }: Refreshed): number {
  return new Set(refused.map(({ file }) => file)).size;
}

// Refusals are put into words by the window.
function described(control: SearchControl): JobControl {
  return { ...control, describe: ({ code }) => code };
}
