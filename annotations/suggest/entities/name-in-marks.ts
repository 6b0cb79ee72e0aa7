import type { Reading } from './reading.ts';

/** A name in quote marks has no more words than this. */
const MOST_WORDS = 5;

/** Where a name in quote marks ends whose first word is behind the opening mark: « “Marée |lente|” ». Null where no capital opens it, no mark closes it or it is long. */
export function nameInMarksEnd({ tokens, isBlocked }: Reading, at: number): number | null {
  const first = tokens[at];
  if (first === undefined || !first.isCapital || isBlocked[at] === true || !/[«“"][ \u00a0\u202f]?$/u.test(first.gap)) return null;
  let to = at + 1;
  while (to - at < MOST_WORDS && tokens[to] !== undefined && isBlocked[to] !== true && /^[ \u00a0]?$/u.test(tokens[to]?.gap ?? '.')) to += 1;
  return tokens[to] === undefined || /^[ \u00a0\u202f]?[»”"]/u.test(tokens[to]?.gap ?? '') ? to : null;
}
