import { MONTHS } from '../data/date-words.ts';
import { LETTERS, wholeWords } from '../whole-words.ts';
import { NUMBER_WORDS } from './number-words.ts';

/** One way of writing a date. The group `date` is what is tagged; the other groups are for `value`. */
export interface DatePattern {
  readonly rule: string;
  readonly kind: 'date' | 'duration' | 'frequency' | 'time';
  readonly pattern: RegExp;
  /** It is told by its capital letters; the others are written in small letters, and looked for in the text in small letters. */
  readonly isExact?: true;
  readonly confidence: number;
  /** ISO 8601 of what the groups say, related to the article's month; null where it cannot be known. */
  readonly value: (groups: Readonly<Record<string, string | undefined>>, month: string | null) => string | null;
}

/** A pattern over whole words. */
export function overWords(source: string): RegExp {
  return wholeWords(source, { noneBefore: '_-', noneAfter: '_' });
}

/** No value is known. */
export const unknown = (): null => null;

/** A count, in figures or in words. */
export const COUNT = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,4}(?:[.,]\d+)?|${byFirstLetter(NUMBER_WORDS)})`;

/** Any word where a count may stand, which is quicker to try everywhere; the value then says whether it is one. */
export const MAYBE_COUNT = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|[${LETTERS}\d][${LETTERS}\d.,-]{0,24})`;

/** A year that news speaks of. */
export const YEAR = String.raw`(?:1[5-9]|20)\d\d`;

/** Month names as parts of a pattern, longest first; only a shortened one takes a full stop with it. */
export function monthNames(language: 'fr' | 'en'): readonly string[] {
  const names = [...MONTHS[language].keys()].sort((a, b) => b.length - a.length);
  return names.map((name) => (names.some((other) => other !== name && other.startsWith(name)) ? String.raw`${name}\.?` : name));
}

/** Alternatives of a pattern under their first letter, so that one look at a letter rules most of them out. */
function byFirstLetter(words: readonly string[]): string {
  const letters = [...new Set(words.map((word) => word.charAt(0)))];
  return letters.map((letter) => `${letter}(?:${words.filter((word) => word.startsWith(letter)).map((word) => word.slice(1)).join('|')})`).join('|');
}
