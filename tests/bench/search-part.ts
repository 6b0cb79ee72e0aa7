import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Corpus } from '../../annotations/corpus/corpus.ts';
import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { CorpusIndex } from '../../annotations/search/corpus-index.ts';
import { hitText, inText, pageOf } from '../../annotations/search/list-hits.ts';
import { readQuery } from '../../annotations/search/read-query.ts';
import { searchCorpus } from '../../annotations/search/search-corpus.ts';
import { vocabularyOf } from '../../annotations/search/vocabulary.ts';
import type { HitOrder } from '../../shared/corpus-search.ts';
import { articleIdSchema, spanIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Article, Span } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { figure, type Figure } from './figures.ts';
import { makeDocument, type BenchDocument } from './generator.ts';
import { MANY, me, type Workshop } from './workshop.ts';

const ARTICLES = Number(process.env['GUILLEMET_BENCH_ARTICLES'] ?? 20_000);
const SIZE = { characters: 4096, spans: 50 };
const ROUNDS = 25;
const PAGE = 50;
const TARGET = '< 100';

/** What is asked, and what it is an example of. The invented articles have few different words, so that each is far more frequent than words of a language are. */
const QUERIES: readonly (readonly [what: string, query: string, order: HitOrder])[] = [
  ['a rare word', 'mot17', 'article'], ['a word', 'préfète', 'article'], ['a word, by its left context', 'préfète', 'left'], ['the most frequent word', 'le', 'article'], ['the most frequent word, by its right context', 'le', 'right'],
  ['a phrase', '"le ministre"', 'article'], ['a beginning of words', 'minist*', 'article'], ['tags of a type', 'type:PERSON', 'article'], ['tags by a value', 'type:PERSON canonical:drone', 'article'],
  ['words inside tags', 'préfète in:QUOTE', 'right'], ['words, tags and dates together', '(préfète OR drone) type:QUOTE date:2024-03 NOT trêve', 'left'],
];

/** Search over a large project: making the index and opening it again from the disk, and each kind of query with its first page. */
export async function searchPart(workshop: Workshop): Promise<readonly Figure[]> {
  const disk = await diskFigures(workshop);
  const before = heldMemory();
  const { index, texts, build } = makeIndex();
  const prepared = timed(() => {
    for (const { block } of index.blocks()) block.invert();
    index.lexicon.ranks();
  });
  const held = (heldMemory() - before - texts.reduce((sum, text) => sum + 2 * text.length, 0)) / 1_000_000;
  return [
    ...disk, figure('search', `index of ${String(ARTICLES)} articles of 4 KB, in memory`, [build + prepared]), figure('search', 'memory of the index, about', [held], { unit: 'MB' }),
    ...QUERIES.map(([what, query, order]) => queryFigure(index, texts, { what, query, order })),
  ];
}

async function diskFigures(workshop: Workshop): Promise<readonly Figure[]> {
  const folder = await workshop.many();
  const workspace = await workshop.open(folder);
  const { reader } = workspace;
  const make = async (): Promise<number> => {
    const corpus = new Corpus({ env: workshop.env, reader: () => reader, onlyOf: null });
    const from = performance.now();
    unwrap(await corpus.refresh(quietControl()));
    const time = performance.now() - from;
    unwrap(await corpus.save());
    return time;
  };
  const first = await make();
  const again = [await make(), await make(), await make()];
  unwrap(await workspace.close());
  return [figure('search', `index made from a project of ${String(MANY)} articles`, [first]), figure('search', 'the same opened again, nothing changed', again)];
}

function makeIndex(): { readonly index: CorpusIndex; readonly texts: readonly string[]; readonly build: number } {
  const index = new CorpusIndex();
  const texts: string[] = [];
  let build = 0;
  for (let at = 0; at < ARTICLES; at += 1) {
    const document = makeDocument(`article-${String(at).padStart(5, '0')}.txt`, SIZE, 50_000 + at);
    const text = `${document.text} mot${String(at % 2_000)}`;
    const article = articleOf(document, text, at);
    const set = setOf(document, article);
    texts.push(text);
    build += timed(() => {
      index.putArticle(article);
      index.putSet(set, text);
    });
  }
  return { index, texts, build };
}

function articleOf({ source, headline }: BenchDocument, text: string, at: number): Article {
  const date = `2024-${String(1 + at % 12).padStart(2, '0')}`;
  return { id: articleIdSchema.parse(at.toString(16).padStart(16, '0')), text, text_sha256: '', meta: { date, language: 'fr', source, headline, header_kind: 'headline' }, sources: [] };
}

function setOf({ spans }: BenchDocument, { id }: Article): AnnotationSet {
  const time = '2025-01-01T00:00:00.000Z';
  const all = spans.map(({ start, end, ...span }, at): Span => ({
    ...span, id: spanIdSchema.parse(`s${String(at)}`), start: codePoints(start), end: codePoints(end), attributes: { canonical: span.text }, origin: 'human', created_at: time, updated_at: time,
  }));
  return { ...emptySet(id, me), document: { status: 'done', labels: {} }, spans: new Map(all.map((span) => [span.id, span])) };
}

function queryFigure(index: CorpusIndex, texts: readonly string[], { what, query, order }: { what: string; query: string; order: HitOrder }): Figure {
  let total = 0;
  const search = (): void => {
    const { hits } = searchCorpus(index, unwrap(readQuery(query, vocabularyOf(defaultSchema, index.names()))));
    for (const hit of pageOf(index, hits, { order, isDescending: false, from: 0, count: PAGE })) inText(index, hit, hitText(texts[hit.slot] ?? ''));
    total = hits.length;
  };
  search();
  const samples = Array.from({ length: ROUNDS }, () => timed(search));
  return figure('search', `${what}: ${String(total)} places`, samples, { target: TARGET });
}

/** Bytes that are held once everything unused is let go. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timed(action: () => void): number {
  const from = performance.now();
  action();
  return performance.now() - from;
}
