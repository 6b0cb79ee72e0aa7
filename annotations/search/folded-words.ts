import { ELIDED_WORDS } from '../../shared/words.ts';
import { foldText } from './folded-text.ts';

/** The words of a text: runs of letters, marks, digits and underscores, with their places in UTF-16 units. As columns, since a corpus has millions of them. */
export interface TextWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
const ELIDED: ReadonlySet<string> = new Set(ELIDED_WORDS);
const PLURAL = /(?<=.{2})(?:s|x)$/u;
const SURROGATES_FROM = 0xd800;
const SURROGATES_TO = 0xdfff;

// What each UTF-16 unit is, found out when it is first met: asking an expression each time would take most of the time that indexing takes.
const [UNKNOWN, IN_WORD, BETWEEN] = [0, 1, 2];
const kinds = new Uint8Array(0x1_0000).fill(UNKNOWN);

/** Finds the words of a text, in order. */
export function wordsOf(text: string): TextWords {
  const [starts, ends]: [number[], number[]] = [[], []];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isWordUnit(text, at) === isInside) continue;
    (isInside ? ends : starts).push(at);
    isInside = !isInside;
  }
  if (isInside) ends.push(text.length);
  return { starts, ends };
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= SURROGATES_FROM && unit <= SURROGATES_TO) return isWordPair(text, at, unit);
  if (kinds[unit] === UNKNOWN) kinds[unit] = WORD_CHARACTER.test(String.fromCharCode(unit)) ? IN_WORD : BETWEEN;
  return kinds[unit] === IN_WORD;
}

/** Whether the pair that a surrogate belongs to is a letter; both halves are answered alike. */
function isWordPair(text: string, at: number, unit: number): boolean {
  const isSecond = unit >= 0xdc00 && at > 0;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
}

/**
 * Whether an apostrophe joins a word to the one before it, which is no elided one: `aujourd’|hui`, `Iran’|s`. No hit begins there.
 * `at` is the number of the word.
 */
export function isJoined(text: string, { starts, ends }: TextWords, at: number): boolean {
  if (!isTouching(text, { starts, ends }, at)) return false;
  const before = text.slice(starts[at - 1], ends[at - 1]).toLowerCase();
  return !ELIDED.has(before) || isTouching(text, { starts, ends }, at - 1);
}

function isTouching(text: string, { starts, ends }: TextWords, at: number): boolean {
  const end = ends[at - 1];
  if (end === undefined || starts[at] !== end + 1) return false;
  const sign = text.charCodeAt(end);
  return sign === 0x27 || sign === 0x2019;
}

/** A word without case and accents. */
export function foldWord(raw: string): string {
  return foldText(raw, FOLDING).text;
}

const FOLDING = { ignoreCase: true, ignoreAccents: true };

/** The words of a text, each folded. */
export function foldedWordsOf(text: string): readonly string[] {
  const { starts, ends } = wordsOf(text);
  return starts.map((start, at) => foldWord(text.slice(start, ends[at])));
}

/** A text as its folded words with one space between them, to be compared with another. */
export function foldWords(text: string): string {
  return foldedWordsOf(text).join(' ');
}

/** A folded word in each form that counts as the same: with and without a plural ending. */
export function formsOf(word: string): readonly string[] {
  const stem = word.replace(PLURAL, '');
  return [stem, `${stem}s`, `${stem}x`, `${stem}es`];
}

/** Whether a word is one that stands elided before another. */
export function isElided(folded: string): boolean {
  return ELIDED.has(folded);
}
