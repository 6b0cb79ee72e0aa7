import { utf16Units, type Utf16Range } from '../../shared/offsets.ts';
import { ELIDED_WORDS } from '../../shared/words.ts';
import { foldText, type Folding } from './folded-text.ts';

/** What counts as the same words. */
export interface OccurrenceOptions extends Folding {
  /** Only where the words stand by themselves; an elided word before them (`l’`, `d’`, `qu’`) is no part of a word. */
  readonly wholeWords: boolean;
  /** An elided word at the beginning of the query counts for nothing: `l’État` finds `État`, also in `d’État`. */
  readonly ignoreElision: boolean;
  /** Also with or without a plural ending (`s`, `x`, `es`) on each word. */
  readonly plural: boolean;
}

/** One line of a concordance (key word in context): where the hit stands, in UTF-16 units, and what is around it. */
export interface Occurrence extends Utf16Range {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

const CONTEXT = 60;
const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
// Written out in both cases, since the pattern as a whole may have to mind them.
const ELIDED = `(?:${ELIDED_WORDS.map((word) => word.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)).join('|')})'`;
const LEADING_ELISION = new RegExp(`^${ELIDED}(?=.)`, 'u');
// An apostrophe ends an elided word, and otherwise joins two halves of one: `aujourd’hui`, `O’Neill`.
const WORD_START = `(?<!${LETTER}|${LETTER}')|(?<=(?<!${LETTER})${ELIDED})`;
const WORD_END = `(?!${LETTER})`;

/** Every place of some words in a text, in order; hits never overlap. An empty query finds nothing. */
export function findOccurrences(text: string, query: string, options: OccurrenceOptions): readonly Occurrence[] {
  const pattern = patternOf(query, options);
  if (pattern === null) return [];
  const folded = foldText(text, options);
  return [...folded.text.matchAll(pattern)].map(({ index, 0: hit }) => {
    const start = folded.from[index] ?? 0;
    const end = folded.to[index + hit.length - 1] ?? start;
    return inContext(text, { start: utf16Units(start), end: utf16Units(end) });
  });
}

/** Where an elided word that stands right before a place begins (`l’` before `État`); the place's own start when there is none. UTF-16 units. */
export function withElision(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - LONGEST_ELISION - 1), start).replaceAll('’', "'");
  return start - (ELISION_BEFORE.exec(before)?.[0].length ?? 0);
}

const LONGEST_ELISION = Math.max(...ELIDED_WORDS.map(({ length }) => length)) + 1;
const ELISION_BEFORE = new RegExp(`(?<!${LETTER})${ELIDED}$`, 'u');

function patternOf(query: string, options: OccurrenceOptions): RegExp | null {
  const folded = foldText(query.trim(), options).text;
  const wanted = options.ignoreElision ? folded.replace(LEADING_ELISION, '') : folded;
  const words = wanted.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return null;
  const phrase = words.map((word) => wordPattern(word, options)).join('[ \\n]+');
  return new RegExp(options.wholeWords ? `(?:${WORD_START})${phrase}${WORD_END}` : phrase, 'gu');
}

function wordPattern(word: string, { plural }: OccurrenceOptions): string {
  return plural ? `${escape(word.replace(/(?<=.{2})(?:s|x)$/u, ''))}(?:es|s|x)?` : escape(word);
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function inContext(text: string, { start, end }: Utf16Range): Occurrence {
  return {
    start, end, hit: text.slice(start, end),
    left: text.slice(Math.max(0, start - CONTEXT), start).replaceAll('\n', ' '), right: text.slice(end, end + CONTEXT).replaceAll('\n', ' '),
  };
}
