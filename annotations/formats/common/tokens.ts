import { codePoints, createOffsetMap, type CodePointOffset, type CodePointRange } from '../../../shared/offsets.ts';
import { SHORTENED_BEFORE_NUMBERS, SHORTENED_WORDS } from '../../../shared/sentences.ts';
import { splitWord } from './split-word.ts';

/** A word, number, mark or sign of a text, in code points of that text; `text` is its slice and holds no white space. */
export interface Token extends CodePointRange {
  readonly text: string;
}

/** Where the tokens of a text begin and end, in code points. */
export interface TokenBorders {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** One character that stands between tokens and in none: what JavaScript or Python takes for white space. The inside of a character class. */
export const WHITE_SPACE = String.raw`\s\u0085\u001C-\u001F`;

const WORD = String.raw`[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]{0,1000}`;
/** Something follows on the same line: a stop at the end of a paragraph ends its sentence and is no part of a word. */
const GOES_ON = String.raw`(?=[^\S\n]*[^\s.])`;
const EMOJI = String.raw`\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}\u20E3\u{E0020}-\u{E007F}]{0,20}`;

// In the order in which they are tried at each place; everything is bounded, so that the whole is linear and no text exhausts the stack.
const PATTERNS: readonly string[] = [
  // Links and addresses, without the marks that follow them.
  String.raw`(?:https?:\/\/|www\.)[^${WHITE_SPACE}<>«»“”"]{0,2000}[\p{L}\p{N}\/]`,
  String.raw`[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}\-]{1,63}(?:\.[\p{L}\p{N}\-]{1,63}){0,8}\.[\p{L}\p{N}]{2,63}`,
  String.raw`[#@]${WORD}`,
  // Emoji sequences, flags and keycaps.
  String.raw`[0-9#*]\uFE0F?\u20E3`,
  String.raw`\p{Regional_Indicator}{2}`,
  String.raw`${EMOJI}(?:\u200D${EMOJI}){0,30}`,
  // Numbers with what separates their digits, but for spaces.
  String.raw`\p{N}{1,100}(?:[.,:\/]\p{N}{1,100}){1,30}`,
  // Words shortened with stops: U.S., p.m., J.-C., initials, civilities.
  String.raw`\p{L}\.(?:-?\p{L}\.){1,30}`,
  String.raw`(?:\p{Lu}|${[...SHORTENED_WORDS, 'etc'].join('|')})\.(?!\.)${GOES_ON}`,
  String.raw`(?:${SHORTENED_BEFORE_NUMBERS.join('|')})\.(?=\s{0,3}\p{N})`,
  // Words with the apostrophes and hyphens inside them and the apostrophe of an elision behind; cut further by `splitWord`.
  String.raw`(?<word>${WORD}(?:['’\-\u2010\u2011]${WORD}){0,30}['’]?)`,
  String.raw`\.{2,}`,
  String.raw`-{2,}`,
  // Any other sign, with the marks upon it.
  String.raw`[^${WHITE_SPACE}][\p{M}\u200D]{0,100}`,
];
const TOKEN = new RegExp(PATTERNS.join('|'), 'gu');

/**
 * Cuts a French or English text into tokens. Every character that is no white space belongs to exactly one of them, and none of them holds white space,
 * so that `1 200` is two tokens, however its space is made, and `10 %` is two. The rest by example, cuts shown as `|`:
 * `l’|État` `qu'|il` `aujourd’hui` `quelqu’un` · `Anne-Marie` `porte-avions` `dit|-il` `a|-t-il` `donne|-le|-moi` · `do|n't` `Anne|'s` ·
 * `«` and `»` alone · `3,5` `12.5` `10:30` `10|%` `$|5` · `M.` `U.S.` `J.` but `fin|.` · `...` · links, addresses, `#mot`, `@nom`, emoji sequences whole, as is a word of up to 31 parts with a thousand characters each.
 */
export function tokeniseText(text: string): readonly Token[] {
  const place = placesOf(text);
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    let at = match.index;
    for (const part of match.groups?.['word'] === undefined ? [match[0]] : splitWord(match[0])) {
      tokens.push({ start: place(at), end: place(at + part.length), text: part });
      at += part.length;
    }
  }
  return tokens;
}

/** The borders of all tokens of a text. */
export function tokenBorders(text: string): TokenBorders {
  const tokens = tokeniseText(text);
  return { starts: new Set(tokens.map(({ start }) => start)), ends: new Set(tokens.map(({ end }) => end)) };
}

/** Turns UTF-16 offsets that never go back into code points, in one walk over the text. */
function placesOf(text: string): (offset: number) => CodePointOffset {
  const { pairs } = createOffsetMap(text);
  let before = 0;
  return (offset) => {
    while (before < pairs.length && (pairs[before] ?? 0) < offset) before += 1;
    return codePoints(offset - before);
  };
}
