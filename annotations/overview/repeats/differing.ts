import { foldWord, wordsOf } from './words.ts';

/** A piece of a text, and whether it stands in the other text too. */
export interface DifferingPiece {
  readonly text: string;
  readonly differs: boolean;
}

// The table of the longest common subsequence grows with the square of the words.
const MOST_WORDS = 400;

/** A text in pieces: words that another text lacks at that place differ, as in a longest common subsequence of words; case, accents and elided words do not count. Very long texts stay whole. */
export function differingPieces(text: string, other: string): readonly DifferingPiece[] {
  const words = [...wordsOf(text)];
  const [mine, theirs] = [words.map((word) => foldWord(word.text)), [...wordsOf(other)].map((word) => foldWord(word.text))];
  if (mine.length > MOST_WORDS || theirs.length > MOST_WORDS) return [{ text, differs: false }];
  const common = commonWords(mine, theirs);
  const pieces: DifferingPiece[] = [];
  let at = 0;
  for (const [from, to] of runs(words.map((_word, place) => !common.has(place)))) {
    const [start, end] = [words[from]?.start ?? at, words[to - 1]?.end ?? at];
    if (start > at) pieces.push({ text: text.slice(at, start), differs: false });
    pieces.push({ text: text.slice(start, end), differs: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), differs: false }] : pieces;
}

/** Where runs of `true` begin and end. */
function runs(marks: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const starts = marks.flatMap((mark, at) => (mark && marks[at - 1] !== true ? [at] : []));
  return starts.map((from) => {
    const to = marks.indexOf(false, from);
    return [from, to === -1 ? marks.length : to] as const;
  });
}

/** The places of the words that belong to a longest common subsequence. */
function commonWords(mine: readonly string[], theirs: readonly string[]): ReadonlySet<number> {
  const width = theirs.length + 1;
  const longest = new Uint16Array((mine.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] = mine[row] === theirs[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common = new Set<number>();
  for (let row = 0, column = 0; row < mine.length && column < theirs.length;) {
    if (mine[row] === theirs[column]) {
      common.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return common;
}
