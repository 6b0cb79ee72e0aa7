import type { ArticleId } from '../../../shared/ids.ts';
import { createOffsetMap, toCodePointRange, type CodePointRange } from '../../../shared/offsets.ts';
import type { Article } from '../../../shared/records.ts';
import { compareText } from '../../model/span-place.ts';
import { findAlike, type Likeness } from './alike.ts';
import { StretchStore } from './stretch-store.ts';
import { stretchesOf, type StretchTags } from './stretches.ts';
import { wordHash, wordsOf, type WrittenWord } from './words.ts';

/** The fewest words, elided ones apart, that are worth finding again. */
export const FEWEST_WORDS = 6;

/** Where something stands that is repeated. */
export interface FoundPlace extends CodePointRange {
  readonly article: ArticleId;
  readonly isQuote: boolean;
}

/** Places in two articles or more that say the same; `isExact` when the words are the same. */
export interface FoundRepeat {
  readonly isExact: boolean;
  /** Of the first place. */
  readonly words: number;
  readonly articles: number;
  /** In the order of the articles' ids, none over another. */
  readonly places: readonly FoundPlace[];
}

/**
 * Finds quotes and sentences that stand in several articles. Case, accents, punctuation and elided words do not count. Two are alike when they share enough pairs of
 * neighbouring words (see `findAlike`).
 */
export class RepeatTally {
  readonly #articles: ArticleId[] = [];
  readonly #store = new StretchStore();

  /** Takes an article, with the tags that tell its quotes and what is no part of the story. */
  add({ id, text }: Pick<Article, 'id' | 'text'>, tags: StretchTags): void {
    const map = createOffsetMap(text);
    const words = [...wordsOf(text)];
    const hashes = words.map((word) => wordHash(word.text));
    const begin = this.#store.addWords(hashes);
    const seen = new Set<string>();
    for (const stretch of stretchesOf(map, tags)) {
      const ranges = stretch.pieces.map((piece) => wordsWithin(words, piece));
      const [count, key] = [ranges.reduce((sum, { from, to }) => sum + to - from, 0), ranges.map(({ from, to }) => `${String(from)}-${String(to)}`).join()];
      if (count < FEWEST_WORDS || seen.has(key)) continue;
      seen.add(key);
      const from = ranges.length === 1 ? begin + (ranges[0]?.from ?? 0) : this.#store.addWords(ranges.flatMap((range) => hashes.slice(range.from, range.to)));
      this.#store.addStretch({ article: this.#articles.length, ...toCodePointRange(map, stretch.outer), isQuote: stretch.isQuote }, { from, count });
    }
    this.#articles.push(id);
  }

  /** Everything that is repeated: in most articles first, then the longest. Yields now and then, so that it can be stopped. */
  *find(): Generator<void, readonly FoundRepeat[]> {
    const likeness = yield* findAlike(this.#store.sequences());
    const repeats = groupsOf(likeness).flatMap((members) => this.#repeatOf(members, likeness.same));
    return repeats.sort((a, b) => b.articles - a.articles || b.words - a.words || compareText(firstPlace(a), firstPlace(b)));
  }

  #repeatOf(members: readonly number[], same: Int32Array): readonly FoundRepeat[] {
    const kept: { readonly member: number; readonly place: FoundPlace }[] = [];
    // Of a sentence and the quote in it that are both like the others, the quote is shown.
    const sorted = members.map((member) => ({ member, place: this.#store.placeOf(member) })).sort((a, b) => Number(b.place.isQuote) - Number(a.place.isQuote) || a.member - b.member);
    for (const { member, place: { article, ...place } } of sorted) {
      const id = this.#articles[article];
      const isOver = kept.some((other) => other.place.article === id && other.place.start < place.end && place.start < other.place.end);
      if (id !== undefined && !isOver) kept.push({ member, place: { article: id, ...place } });
    }
    kept.sort((a, b) => a.member - b.member);
    const articles = new Set(kept.map(({ place }) => place.article)).size;
    const [first] = kept;
    if (articles < 2 || first === undefined) return [];
    return [{ isExact: kept.every(({ member }) => same[member] === same[first.member]), words: this.#store.wordsOf(first.member), articles, places: kept.map(({ place }) => place) }];
  }
}

function firstPlace({ places: [first] }: FoundRepeat): string {
  return first === undefined ? '' : `${first.article} ${String(first.start).padStart(9, '0')}`;
}

/** The members of each group of two or more. */
function groupsOf({ group }: Likeness): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  group.forEach((root, at) => {
    if (root === at) return;
    const known = members.get(root);
    if (known === undefined) members.set(root, [root, at]);
    else known.push(at);
  });
  return [...members.values()];
}

/** Which of the words lie within a piece of the text, as a range of their places in the list. */
function wordsWithin(words: readonly WrittenWord[], { start, end }: { readonly start: number; readonly end: number }): { readonly from: number; readonly to: number } {
  const from = firstFrom(words, start);
  let to = from;
  while ((words[to]?.end ?? Infinity) <= end) to += 1;
  return { from, to };
}

/** The place of the first word that begins at or after an offset. */
function firstFrom(words: readonly WrittenWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
