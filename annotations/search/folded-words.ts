import { ELIDED_WORDS } from '../../shared/words.ts';
import { foldText } from './folded-text.ts';

/** A word of a text: a run of letters, marks, digits and underscores. Places in UTF-16 units. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly raw: string;
  /** An apostrophe joins it to the word before it, which is no elided one (`aujourd’|hui`): no hit begins here. */
  readonly isJoined: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const ELIDED: ReadonlySet<string> = new Set(ELIDED_WORDS);
const PLURAL = /(?<=.{2})(?:s|x)$/u;

/** The words of a text, in order. */
export function* wordsOf(text: string): Generator<TextWord> {
  let [end, raw, isElidable] = [0, '', false];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const isTouching = index === end + 1 && raw !== '' && isApostrophe(text.charCodeAt(end));
    const isJoined = isTouching && !(isElidable && ELIDED.has(raw.toLowerCase()));
    isElidable = !isTouching;
    [end, raw] = [index + found.length, found];
    yield { start: index, end, raw, isJoined };
  }
}

/** Whether a UTF-16 unit is an apostrophe, straight or curled. */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** A word without case and accents. */
export function foldWord(raw: string): string {
  return foldText(raw, FOLDING).text;
}

const FOLDING = { ignoreCase: true, ignoreAccents: true };

/** A text as its folded words with one space between them, to be compared with another. */
export function foldWords(text: string): string {
  return Array.from(wordsOf(text), ({ raw }) => foldWord(raw)).join(' ');
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
