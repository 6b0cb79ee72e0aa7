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
/** So few are sorted by comparing; of more, first the heaps of equal words are found that the page touches. */
const FEW = 2_000;

/**
 * The hits of one page, by their numbers. Only what the page shows is sorted: all hits are counted by the first word that decides, and only the heaps of equal words that
 * the page touches are gathered and taken further apart.
 */
export function orderHits(index: CorpusIndex, hits: Hits, { order, isDescending, from, count }: HitPage): Uint32Array {
  const first = Math.min(from, hits.length);
  const end = Math.min(hits.length, first + count);
  const [low, high] = isDescending ? [hits.length - end, hits.length - first] : [first, end];
  const page = order === 'article' || order === 'date' ? pageByArticle(index, hits, { isByDate: order === 'date', low, high })
    : pageInOrder(numbersTo(hits.length), 0, { keyOf: keysFor(order, hits, createWordLookup(index)), low, high, keys: index.lexicon.size + 1 });
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

/** The hits from `low` to `high` when all the given ones stand in order; hits that compare the same keep theirs. */
function pageInOrder(given: Uint32Array, depth: number, wanted: Wanted): Uint32Array {
  const [low, high] = [Math.max(0, wanted.low), Math.min(given.length, wanted.high)];
  if (low >= high) return NO_HITS;
  if (given.length === 1 || depth === DEEPEST) return given.subarray(low, high);
  if (given.length <= FEW) return sortFew(given, depth, wanted.keyOf).subarray(low, high);
  const { own, bounds } = countKeys(given, (hit) => wanted.keyOf(hit, depth), wanted.keys);
  const [first, last] = [heapAt(bounds, low), heapAt(bounds, high - 1)];
  const heaps = layInHeaps(given, own, { bounds, first, last });
  const page = new Uint32Array(high - low);
  let done = 0;
  for (let key = first; key <= last; key += 1) {
    const [start = 0, end = 0] = [bounds[key], bounds[key + 1]];
    const base = bounds[first] ?? 0;
    const part = pageInOrder(heaps.subarray(start - base, end - base), depth + 1, { ...wanted, low: low - start, high: high - start });
    page.set(part, done);
    done += part.length;
  }
  return page;
}

const NO_HITS = new Uint32Array(0);

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
/** The key of each hit, and where the heap of each key would begin if all heaps lay in a row. */
function countKeys(given: Uint32Array, keyOf: (hit: number) => number, keys: number): { own: Uint32Array; bounds: Uint32Array } {
  const bounds = new Uint32Array(keys + 1);
  const own = new Uint32Array(given.length);
  for (let at = 0; at < given.length; at += 1) {
    const key = keyOf(given[at] ?? 0);
    own[at] = key;
    bounds[key + 1] = (bounds[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key += 1) bounds[key + 1] = (bounds[key + 1] ?? 0) + (bounds[key] ?? 0);
  return { own, bounds };
}

/** The key in whose heap a place lies. */
function heapAt(bounds: Uint32Array, place: number): number {
  let key = 0;
  while ((bounds[key + 1] ?? Infinity) <= place) key += 1;
  return key;
}

/** The heaps from `first` to `last` in a row; all other hits are left where they are. */
function layInHeaps(given: Uint32Array, own: Uint32Array, { bounds, first, last }: { bounds: Uint32Array; first: number; last: number }): Uint32Array {
  const base = bounds[first] ?? 0;
  const next = bounds.slice(first, last + 1);
  const heaps = new Uint32Array((bounds[last + 1] ?? base) - base);
  for (let at = 0; at < given.length; at += 1) {
    const key = own[at] ?? 0;
    if (key < first || key > last) continue;
    const to = next[key - first] ?? 0;
    heaps[to - base] = given[at] ?? 0;
    next[key - first] = to + 1;
  }
  return heaps;
}
