import { CorpusIndex } from '../../annotations/search/corpus-index.ts';
import { hitText, inText, pageOf } from '../../annotations/search/list-hits.ts';
import type { HitPage } from '../../annotations/search/order-hits.ts';
import { readQuery } from '../../annotations/search/read-query.ts';
import { searchCorpus } from '../../annotations/search/search-corpus.ts';
import { vocabularyOf } from '../../annotations/search/vocabulary.ts';
import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import type { CorpusHit } from '../../shared/corpus-search.ts';
import { annotatorIdSchema, articleIdSchema, relationIdSchema } from '../../shared/ids.ts';
import type { Article, Relation, Status } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { markedText, spanId } from './marked-text.ts';
import { unwrap } from './store-fixture.ts';

/** How an article of a small corpus is written: its text in the marked-text notation, what is known of it, and what its tags bear. */
export interface SmallArticle {
  readonly marked: string;
  readonly source?: string;
  readonly date?: string | null;
  readonly language?: string;
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** Type, from and to, by the tags' ids. */
  readonly links?: readonly (readonly [string, string, string])[];
  readonly status?: Status;
  readonly annotator?: string;
}

/** A corpus in memory. */
export interface SmallCorpus {
  readonly index: CorpusIndex;
  readonly texts: ReadonlyMap<string, string>;
}

/** Makes a corpus of some articles; their ids count from 1. Articles of the same text share their id, so that several people may tag one. */
export function smallCorpus(articles: readonly SmallArticle[]): SmallCorpus {
  const index = new CorpusIndex();
  const texts = new Map<string, string>();
  for (const [at, article] of articles.entries()) {
    const { text, set } = markedText(article.marked);
    const known = [...texts].find(([, other]) => other === text)?.[0];
    const id = articleIdSchema.parse(known ?? (at + 1).toString(16).padStart(16, '0'));
    texts.set(id, text);
    index.putArticle(articleOf(article, text, id));
    index.putSet(setOf(article, { ...set, article: id }), text);
  }
  return { index, texts };
}

function articleOf({ source = 'a.txt', date = null, language = 'fr' }: SmallArticle, text: string, id: Article['id']): Article {
  return { id, text, text_sha256: '', meta: { date, headline: null, header_kind: 'none', language, source }, sources: [] };
}

function setOf({ attributes = {}, links = [], status = 'in_progress', annotator = 'Anne' }: SmallArticle, set: AnnotationSet): AnnotationSet {
  const spans = new Map([...set.spans].map(([id, span]) => [id, { ...span, attributes: attributes[id] ?? {} }]));
  const relations = links.map(([type, from, to], at): Relation => ({ id: relationIdSchema.parse(`r${String(at)}`), type, from: spanId(from), to: spanId(to) }));
  const annotatorId = annotatorIdSchema.parse(annotator === 'gold' ? 'gold' : Buffer.from(annotator.padEnd(8)).toString('hex').slice(0, 16));
  return { ...emptySet(set.article, { id: annotatorId, name: annotator }), document: { status, labels: {} }, spans, relations: new Map(relations.map((each) => [each.id, each])) };
}

/** What a query comes to, and a page of it. */
export function ask({ index, texts }: SmallCorpus, query: string, page: Partial<HitPage> = {}): { total: number; articles: number; hits: readonly CorpusHit[] } {
  const found = searchCorpus(index, unwrap(readQuery(query, vocabularyOf(defaultSchema, index.names()))));
  const hits = pageOf(index, found.hits, { order: 'article', isDescending: false, from: 0, count: 1000, ...page }).map((hit) => inText(index, hit, hitText(texts.get(hit.article) ?? '')));
  return { total: found.hits.length, articles: found.articles, hits };
}
