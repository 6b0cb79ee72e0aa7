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
  /** About how many places one step may tag, to whole articles; what is ticked behind them is only counted. */
  readonly taggedAtMost: number;
}

/** How a question is watched and stopped. */
export type SearchControl = Pick<JobControl, 'signal' | 'onProgress'>;

/** Something that is asked, and the articles that were edited since the last question. */
export interface Asked<Request> {
  readonly request: Request;
  readonly changed: readonly ArticleId[];
}

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

  /** Article by article, until enough are open; what is ticked behind them is only counted. */
  async #openPlaces(search: CorpusSearch, { query, ticked, type }: SearchPlacesRequest): Promise<Result<SearchPlaces>> {
    const but = new Set(ticked.but);
    const places: SearchPlaces = { found: [], tagged: 0, left: 0 };
    const { taggedAtMost } = this.#scene;
    let [handled, open] = [0, 0];
    for await (const hits of articleByArticle(search.all(query))) {
      if (!hits.ok) return hits;
      if (open >= taggedAtMost) break;
      const wanted = hits.value.filter((hit) => isTicked({ isAll: ticked.isAll, but }, hitKey(hit)));
      const untagged = await this.#untagged(wanted, type);
      if (!untagged.ok) return untagged;
      places.tagged += untagged.value.tagged;
      places.found.push(...untagged.value.found);
      open += untagged.value.found.reduce((sum, each) => sum + each.places.length, 0);
      handled += wanted.length;
    }
    const found = search.find(query);
    if (!found.ok) return found;
    const wanted = ticked.isAll ? found.value.hits.length - but.size : but.size;
    // Ticks of places that are not found (any more) count for nothing.
    return ok({ ...places, left: open < taggedAtMost ? 0 : Math.max(0, wanted - handled) });
  }

  /** The places of one article that bear no tag of the type, and how many do. */
  async #untagged(hits: readonly CorpusHit[], type: string): Promise<Result<Pick<SearchPlaces, 'found' | 'tagged'>>> {
    const [first] = hits;
    if (first === undefined) return ok({ found: [], tagged: 0 });
    const reader = this.#scene.reader();
    const [article, set] = await Promise.all([reader.readArticle(first.article), reader.readSetOf(first.article, this.#scene.annotator)]);
    if (!article.ok) return article;
    if (!set.ok) return set;
    const offsets = createOffsetMap(article.value.text);
    const index = createSpanIndex([...set.value?.spans.values() ?? []].filter((span) => span.type === type));
    const lines = hits.map(({ start, end, left, match, right }) => ({ start: toUtf16(offsets, start), end: toUtf16(offsets, end), left, hit: match, right }));
    const { open, tagged } = untaggedPlaces(lines, type, { offsets, index });
    return ok({ found: open.length === 0 ? [] : [{ article: first.article, places: [...open] }], tagged });
  }
}

/** The hits of one article after the other, from a list in which those of each stand together. */
async function* articleByArticle(hits: AsyncIterable<Result<CorpusHit>>): AsyncGenerator<Result<readonly CorpusHit[]>> {
  let together: CorpusHit[] = [];
  for await (const hit of hits) {
    if (!hit.ok) {
      yield hit;
      return;
    }
    if (together[0] !== undefined && together[0].article !== hit.value.article) {
      yield ok(together);
      together = [];
    }
    together.push(hit.value);
  }
  if (together.length > 0) yield ok(together);
}

function unreadIn({ refused }: Refreshed): number {
  return new Set(refused.map(({ file }) => file)).size;
}

// Refusals are put into words by the window.
function described(control: SearchControl): JobControl {
  return { ...control, describe: ({ code }) => code };
}
