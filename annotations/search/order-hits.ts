import type { HitOrder } from '../../shared/corpus-search.ts';
import type { CorpusIndex } from './corpus-index.ts';
import type { Hits } from './hits.ts';
import { createWordLookup, type WordLookup } from './word-lookup.ts';

/** Which part of all hits is wanted, in which order. */
export interface HitPage {
  readonly order: HitOrder;
  readonly isDescending: boolean;
  readonly from: number;
  readonly count: number;
}

/** How many words of context decide; hits that are alike so far stand as they were found. */
const DEEPEST = 6;
/** So few are sorted by comparing; more are first laid into one heap a word. */
const FEW = 2_000;

/**
 * The hits of one page, by their numbers. Only what the page shows is sorted to the last word: all hits are laid into one heap for each first word, and only the heaps
 * that the page touches are taken further apart.
 */
export function orderHits(index: CorpusIndex, hits: Hits, { order, isDescending, from, count }: HitPage): Uint32Array {
  const first = Math.min(from, hits.length);
  const end = Math.min(hits.length, first + count);
  const [low, high] = isDescending ? [hits.length - end, hits.length - first] : [first, end];
  const page = order === 'article' || order === 'date' ? pageByArticle(index, hits, { isByDate: order === 'date', low, high })
    : arrange(numbersTo(hits.length), 0, { keyOf: keysFor(order, hits, createWordLookup(index)), low, high, keys: index.lexicon.size + 1 }).slice(low, high);
  return isDescending ? page.reverse() : page;
}

/** The hits from `low` to `high` when all stand by the articles' names or dates, and in each as they stand. */
function pageByArticle(index: CorpusIndex, { slot }: Hits, { isByDate, low, high }: { isByDate: boolean; low: number; high: number }): Uint32Array {
  const bounds = new Uint32Array(index.slots + 1);
  for (const each of slot) bounds[each + 1] = (bounds[each + 1] ?? 0) + 1;
  for (let each = 0; each < index.slots; each += 1) bounds[each + 1] = (bounds[each + 1] ?? 0) + (bounds[each] ?? 0);
  const page = new Uint32Array(high - low);
  let passed = 0;
  for (const each of index.slotsInOrder(isByDate)) {
    const [first = 0, end = 0] = [bounds[each], bounds[each + 1]];
    for (let at = Math.max(0, low - passed); first + at < end && passed + at < high; at += 1) page[passed + at - low] = first + at;
    passed += end - first;
    if (passed >= high) break;
  }
  return page;
}

/** The word that decides at a depth, as its place in the alphabet; 0 where there is none any more. */
type KeyOf = (hit: number, depth: number) => number;

function keysFor(order: 'left' | 'hit' | 'right', hits: Hits, rankAt: WordLookup): KeyOf {
  const at = (hit: number, word: number): number => rankAt(hits.slot[hit] ?? 0, word);
  switch (order) {
    case 'left': return (hit, depth) => at(hit, (hits.from[hit] ?? 0) - 1 - depth);
    case 'right': return (hit, depth) => at(hit, (hits.to[hit] ?? 0) + depth);
    case 'hit': return (hit, depth) => ((hits.from[hit] ?? 0) + depth < (hits.to[hit] ?? 0) ? at(hit, (hits.from[hit] ?? 0) + depth) : 0);
  }
}

function numbersTo(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) numbers[at] = at;
  return numbers;
}

interface Wanted {
  readonly keyOf: KeyOf;
  /** The part that has to be in order, counted from the first of the given hits. */
  readonly low: number;
  readonly high: number;
  readonly keys: number;
}

/** Puts the wanted part of some hits in its place; hits that compare the same keep their order. */
function arrange(given: Uint32Array, depth: number, wanted: Wanted): Uint32Array {
  if (given.length <= 1 || depth === DEEPEST || wanted.low >= given.length || wanted.high <= 0) return given;
  if (given.length <= FEW) return sortFew(given, depth, wanted.keyOf);
  const { heaps, bounds } = layInHeaps(given, (hit) => wanted.keyOf(hit, depth), wanted.keys);
  for (let at = 0; at + 1 < bounds.length; at += 1) {
    const [start = 0, end = 0] = [bounds[at], bounds[at + 1]];
    if (end <= wanted.low || start >= wanted.high || end - start < 2) continue;
    heaps.set(arrange(heaps.slice(start, end), depth + 1, { ...wanted, low: wanted.low - start, high: wanted.high - start }), start);
  }
  return heaps;
}

function sortFew(given: Uint32Array, depth: number, keyOf: KeyOf): Uint32Array {
  const compare = (a: number, b: number): number => {
    for (let at = depth; at < DEEPEST; at += 1) {
      const difference = keyOf(a, at) - keyOf(b, at);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return Uint32Array.from([...given].sort(compare));
}

// Plain loops here and above: with a million hits, an iterator would take most of the time.
function layInHeaps(given: Uint32Array, keyOf: (hit: number) => number, keys: number): { heaps: Uint32Array; bounds: Uint32Array } {
  const next = new Uint32Array(keys + 1);
  const own = new Uint32Array(given.length);
  for (let at = 0; at < given.length; at += 1) {
    const key = keyOf(given[at] ?? 0);
    own[at] = key;
    next[key + 1] = (next[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const bounds = next.slice();
  const heaps = new Uint32Array(given.length);
  for (let at = 0; at < given.length; at += 1) {
    const key = own[at] ?? 0;
    const to = next[key] ?? 0;
    heaps[to] = given[at] ?? 0;
    next[key] = to + 1;
  }
  return { heaps, bounds };
}
