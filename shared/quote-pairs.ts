import { utf16Units, type Utf16Range } from './offsets.ts';

/** A pair of quote marks: the whole with its marks, and what stands between them without the spaces of French typography. In UTF-16 units. */
export interface QuotePair {
  readonly outer: Utf16Range;
  readonly inner: Utf16Range;
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '"': '"', '‘': '’' };
const CLOSERS = new Set(Object.values(CLOSING));
const LETTER = /\p{L}/u;
// No honest text opens more before it closes one; what was opened before has no partner then.
const DEEPEST = 64;

/** The pairs of quote marks of one paragraph, by where they open; marks without a partner are left out, straight ones are paired in turn. */
export function quotePairsOf(paragraph: string): readonly QuotePair[] {
  const pairs: QuotePair[] = [];
  const open: { at: number; closing: string }[] = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const mark = paragraph.charAt(at);
    const partner = CLOSERS.has(mark) && !isApostrophe(paragraph, at) ? open.findLastIndex(({ closing }) => closing === mark) : -1;
    const opened = open[partner];
    if (opened !== undefined) {
      pairs.push(pairBetween(paragraph, opened.at, at));
      open.length = partner;
    } else if (Object.hasOwn(CLOSING, mark)) {
      open.push({ at, closing: CLOSING[mark] ?? '' });
      if (open.length > DEEPEST) open.shift();
    }
  }
  return pairs.sort((a, b) => a.outer.start - b.outer.start);
}

/** A ’ between two letters is an apostrophe and closes nothing. */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}

function pairBetween(text: string, from: number, to: number): QuotePair {
  let [start, end] = [from + 1, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { outer: { start: utf16Units(from), end: utf16Units(to + 1) }, inner: { start: utf16Units(start), end: utf16Units(end) } };
}
