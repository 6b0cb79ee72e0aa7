import type { Utf16Range } from '../../../shared/offsets.ts';
import type { KeyedWord } from './word-key.ts';

/** Some words in a row at one place, in UTF-16 units, with what they have in common with their other forms and the words beside them. */
export interface PlacedWords extends Utf16Range {
  /** The stems of the words, the same for all their forms. */
  readonly key: string;
  readonly isCapital: boolean;
  /** The stems of the words before and after, empty at the borders of the text. */
  readonly before: string;
  readonly after: string;
}

/** More words than this are a sentence and no name. */
export const LONGEST_NAME = 6;

/** The words that lie whole within a range; null where there are none, or more than make a name. */
export function wordsWithin(words: readonly KeyedWord[], { start, end }: Utf16Range): PlacedWords | null {
  const first = firstFrom(words, start);
  let next = first;
  while (next - first <= LONGEST_NAME && isEndedBy(words[next], end)) next += 1;
  return next === first || next - first > LONGEST_NAME ? null : placed(words, first, next);
}

/** Every run of words whose key is known, the longest at each place; runs never overlap. Linear in the words. */
export function knownRuns(words: readonly KeyedWord[], isKnown: (key: string) => boolean): readonly PlacedWords[] {
  const runs: PlacedWords[] = [];
  let at = 0;
  while (at < words.length) {
    const run = longestRun(words, at, isKnown);
    if (run !== null) runs.push(placed(words, at, run));
    at = run ?? at + 1;
  }
  return runs;
}

function longestRun(words: readonly KeyedWord[], from: number, isKnown: (key: string) => boolean): number | null {
  for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to -= 1) {
    if (isKnown(keyOf(words, from, to))) return to;
  }
  return null;
}

function placed(words: readonly KeyedWord[], from: number, to: number): PlacedWords {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) throw new RangeError('no words there');
  return {
    start: first.start, end: last.end, key: keyOf(words, from, to), isCapital: first.isCapital,
    before: words[from - 1]?.stem ?? '', after: words[to]?.stem ?? '',
  };
}

function keyOf(words: readonly KeyedWord[], from: number, to: number): string {
  return words.slice(from, to).map(({ stem }) => stem).join(' ');
}

function isEndedBy(word: KeyedWord | undefined, end: number): boolean {
  return word !== undefined && word.end <= end;
}

/** The index of the first word that starts at or after an offset. */
function firstFrom(words: readonly KeyedWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
