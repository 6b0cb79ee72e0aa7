import { utf16Units, type Utf16Range } from '../../../shared/offsets.ts';
import { ELIDED_WORDS } from '../../../shared/words.ts';

/** One word of a text, in UTF-16 units, and what all its forms have in common. */
export interface KeyedWord extends Utf16Range {
  readonly stem: string;
  /** Whether it begins with a capital letter. */
  readonly isCapital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const ELIDED: ReadonlySet<string> = new Set(ELIDED_WORDS);
// French and English endings of plural and feminine; what is left is no word, only the same for all forms.
const PLURAL = /(?<=.{3})(?:s|x)$/u;
const FEMININE = /(?<=.{3})e$/u;
const DOUBLED = /(?<=.{2})([nlt])\1$/u;

/** The words of a text in order, elided ones (`l’`, `d’`) left out: they belong to no name. */
export function keyedWords(text: string): readonly KeyedWord[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    if (isElided(text, word, end)) return [];
    return [{ start: utf16Units(index), end: utf16Units(end), stem: stemOf(word), isCapital: isCapital(word) }];
  });
}

/** What a word has in common with its plural and feminine, whatever its case and accents: `ukrainiennes` and `Ukrainien` have the same. */
export function stemOf(word: string): string {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(PLURAL, '').replace(FEMININE, '').replace(DOUBLED, '$1');
}

function isElided(text: string, word: string, end: number): boolean {
  const next = text.charAt(end);
  return (next === '’' || next === "'") && ELIDED.has(word.toLowerCase());
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return first !== first.toLowerCase();
}
