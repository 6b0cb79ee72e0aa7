import type { CorpusHit, SearchPage } from '../../shared/corpus-search.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { hitText, inText, pageOf, type HitText } from '../search/list-hits.ts';
import type { HitPage } from '../search/order-hits.ts';
import { readQuery } from '../search/read-query.ts';
import { searchCorpus, type Found } from '../search/search-corpus.ts';
import { vocabularyOf } from '../search/vocabulary.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { Corpus } from './corpus.ts';

/** How many texts are kept ready for the next page. */
const TEXTS = 200;

/** Searches a corpus, and keeps what was found last, so that another page or order of it costs little. */
export class CorpusSearch {
  readonly #corpus: Corpus;
  readonly #reader: () => ProjectReader;
  readonly #texts = new Map<ArticleId, HitText>();
  #last: { readonly query: string; readonly version: number; readonly found: Found } | null = null;

  constructor(corpus: Corpus, reader: () => ProjectReader) {
    this.#corpus = corpus;
    this.#reader = reader;
  }

  /** Finds all hits of a query. Refuses with a `query.*` code one that cannot be read. */
  find(query: string): Result<Found> {
    const { index, version } = this.#corpus;
    if (this.#last?.query === query && this.#last.version === version) return ok(this.#last.found);
    const read = readQuery(query, vocabularyOf(this.#reader().project.schema, index.names()));
    if (!read.ok) return read;
    const found = searchCorpus(index, read.value);
    this.#last = { query, version, found };
    return ok(found);
  }

  /** One page of what a query finds. Refuses with an article's code where its text cannot be read any more. */
  async page(query: string, page: HitPage): Promise<Result<SearchPage>> {
    const found = this.find(query);
    if (!found.ok) return found;
    const hits: CorpusHit[] = [];
    for (const placed of pageOf(this.#corpus.index, found.value.hits, page)) {
      const text = await this.#text(placed.article);
      if (!text.ok) return text;
      hits.push(inText(this.#corpus.index, placed, text.value));
    }
    return ok({ total: found.value.hits.length, articles: found.value.articles, hits });
  }

  /** Every hit of a query, article by article. */
  async * all(query: string): AsyncGenerator<Result<CorpusHit>> {
    const found = this.find(query);
    if (!found.ok) {
      yield found;
      return;
    }
    for (const placed of pageOf(this.#corpus.index, found.value.hits, { order: 'article', isDescending: false, from: 0, count: found.value.hits.length })) {
      const text = await this.#text(placed.article);
      yield text.ok ? ok(inText(this.#corpus.index, placed, text.value)) : text;
    }
  }

  async #text(id: ArticleId): Promise<Result<HitText>> {
    const known = this.#texts.get(id);
    if (known !== undefined) return ok(known);
    const article = await this.#reader().readArticle(id);
    if (!article.ok) return article;
    const [oldest] = this.#texts.keys();
    if (this.#texts.size >= TEXTS && oldest !== undefined) this.#texts.delete(oldest);
    const text = hitText(article.value.text);
    this.#texts.set(id, text);
    return ok(text);
  }
}
