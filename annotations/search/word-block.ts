import type { ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { WORD_MASK } from './word-stream.ts';

/** What a search tells and asks of an article besides its words. */
export interface ArticleFacts {
  readonly id: ArticleId;
  readonly date: string | null;
  readonly language: string;
  readonly source: string;
  readonly headline: string | null;
}

/** An article with its words as numbers. */
export interface ArticleWords {
  readonly facts: ArticleFacts;
  readonly words: Uint32Array;
}

/** The facts of an article. */
export function factsOf({ id, meta: { date, language, source, headline } }: Article): ArticleFacts {
  return { id, date, language, source, headline };
}

/** Some articles' words in one stream, with the places of each word: an inverted index that never changes. */
export class WordBlock {
  readonly facts: readonly ArticleFacts[];
  /** Where each article begins in the stream, and at the end its length. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  #places: Places | null = null;

  constructor(articles: readonly ArticleWords[]) {
    this.facts = articles.map(({ facts }) => facts);
    this.starts = new Uint32Array(articles.length + 1);
    for (const [at, { words }] of articles.entries()) this.starts[at + 1] = (this.starts[at] ?? 0) + words.length;
    this.words = new Uint32Array(this.starts[articles.length] ?? 0);
    for (const [at, { words }] of articles.entries()) this.words.set(words, this.starts[at]);
  }

  /** The words of one article, by its place in the block. */
  streamAt(at: number): Uint32Array {
    return this.words.subarray(this.starts[at], this.starts[at + 1]);
  }

  /** Where a word stands in the stream, ascending. */
  placesOf(id: number): Uint32Array {
    const { ids, offsets, places } = this.invert();
    const at = findSorted(ids, id);
    return at === -1 ? NOWHERE : places.subarray(offsets[at], offsets[at + 1]);
  }

  /** Makes the inverted index where it is not made yet. */
  invert(): Places {
    this.#places ??= invertStream(this.words);
    return this.#places;
  }
}

interface Places {
  /** The words of the stream, ascending; `offsets` bound each one's part of `places`. */
  readonly ids: Uint32Array;
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
}

const NOWHERE = new Uint32Array();

// Counting sort: one pass to count, one to put each place where it belongs.
function invertStream(words: Uint32Array): Places {
  let highest = -1;
  for (const word of words) highest = Math.max(highest, word & WORD_MASK);
  const next = new Uint32Array(highest + 2);
  for (const word of words) next[(word & WORD_MASK) + 1] = (next[(word & WORD_MASK) + 1] ?? 0) + 1;
  const present: number[] = [];
  for (let id = 0; id <= highest; id += 1) {
    if ((next[id + 1] ?? 0) > 0) present.push(id);
    next[id + 1] = (next[id + 1] ?? 0) + (next[id] ?? 0);
  }
  const ids = Uint32Array.from(present);
  const offsets = new Uint32Array(ids.length + 1);
  for (const [at, id] of ids.entries()) offsets[at] = next[id] ?? 0;
  offsets[ids.length] = words.length;
  const places = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const id = (words[at] ?? 0) & WORD_MASK;
    const to = next[id] ?? 0;
    places[to] = at;
    next[id] = to + 1;
  }
  return { ids, offsets, places };
}

function findSorted(ids: Uint32Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Unites ascending lists into one. */
export function mergeAscending(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length <= 1) return lists[0] ?? NOWHERE;
  const middle = lists.length >>> 1;
  return mergeTwo(mergeAscending(lists.slice(0, middle)), mergeAscending(lists.slice(middle)));
}

function mergeTwo(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const merged = new Uint32Array(a.length + b.length);
  for (let at = 0, left = 0, right = 0; at < merged.length; at += 1) {
    const isLeft = right >= b.length || (left < a.length && (a[left] ?? 0) <= (b[right] ?? 0));
    merged[at] = (isLeft ? a[left] : b[right]) ?? 0;
    if (isLeft) left += 1;
    else right += 1;
  }
  return merged;
}
