import type { CorpusIndex } from './corpus-index.ts';
import { findArticles } from './find-articles.ts';
import { findTags, keepInside } from './find-tags.ts';
import { findWords } from './find-words.ts';
import type { Hits } from './hits.ts';
import { uniteHits, type ChosenHits } from './unite-hits.ts';
import type { Query } from './query.ts';

/** What a query came to: its hits, and which slots hold articles that meet it. */
export interface Found {
  readonly hits: Hits;
  readonly articles: number;
}

/** A part of a query with the articles that meet it, and its places. */
type Answer =
  | { readonly kind: 'places'; readonly matched: Uint8Array; readonly hits: Hits }
  | { readonly kind: 'parts'; readonly matched: Uint8Array; readonly parts: readonly Answer[] }
  | { readonly kind: 'filter'; readonly matched: Uint8Array };

/** Finds what a query asks for; see `query.ts` for what that means. Each place is a hit once, however many terms and tags stand there. */
export function searchCorpus(index: CorpusIndex, query: Query): Found {
  const alive = aliveSlots(index);
  const answer = answerTo(query, index, alive);
  const matched = both(answer.matched, alive);
  const chosen: ChosenHits[] = [];
  gather(answer, matched, chosen);
  return { hits: uniteHits(chosen, matched), articles: matched.reduce((sum, each) => sum + each, 0) };
}

function aliveSlots(index: CorpusIndex): Uint8Array {
  return Uint8Array.from({ length: index.slots }, (_, slot) => (index.facts(slot) === null ? 0 : 1));
}

/** What meets a part of a query among the slots of `within`; what is said of others does not count. */
function answerTo(query: Query, index: CorpusIndex, within: Uint8Array): Answer {
  switch (query.kind) {
    case 'words': return ofHits(keepInside(index, findWords(index, query.words), query.inside), index.slots);
    case 'tag': return ofHits(findTags(index, query.conditions, within), index.slots);
    case 'article': return { kind: 'filter', matched: findArticles(index, query.condition) };
    case 'not': return { kind: 'filter', matched: butNot(within, answerTo(query.part, index, within).matched) };
    case 'and': return answerToAll(query.parts, index, within);
    case 'or': {
      const parts = query.parts.map((part) => answerTo(part, index, within));
      return { kind: 'parts', parts, matched: parts.map(({ matched }) => matched).reduce(either) };
    }
  }
}

/** Asks what costs little first, so that what costs much is looked for only where all else holds. */
function answerToAll(queries: readonly Query[], index: CorpusIndex, within: Uint8Array): Answer {
  let matched = within;
  const parts: Answer[] = [];
  for (const query of queries.toSorted((a, b) => costOf(a) - costOf(b))) {
    const part = answerTo(query, index, matched);
    parts.push(part);
    matched = both(matched, part.matched);
  }
  return { kind: 'parts', parts, matched };
}

const COSTS: Readonly<Record<Query['kind'], number>> = { article: 0, words: 1, not: 2, and: 2, or: 2, tag: 3 };

function costOf(query: Query): number {
  const parts = query.kind === 'not' ? [query.part] : query.kind === 'and' || query.kind === 'or' ? query.parts : [];
  return Math.max(COSTS[query.kind], ...parts.map(costOf));
}

function ofHits(hits: Hits, slots: number): Answer {
  const matched = new Uint8Array(slots);
  for (const slot of hits.slot) matched[slot] = 1;
  return { kind: 'places', matched, hits };
}

/** Gathers the places of all that is not negated, each with the articles in which they count. */
function gather(answer: Answer, within: Uint8Array, chosen: ChosenHits[]): void {
  if (answer.kind === 'places') chosen.push({ hits: answer.hits, within });
  else if (answer.kind === 'parts') for (const part of answer.parts) gather(part, both(within, part.matched), chosen);
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((each, at) => each & (b[at] ?? 0));
}

function either(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((each, at) => each | (b[at] ?? 0));
}

function butNot(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((each, at) => each & ~(b[at] ?? 0));
}
