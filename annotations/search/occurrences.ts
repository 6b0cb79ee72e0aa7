import { utf16Units, type Utf16Range } from '../../shared/offsets.ts';
import { foldText, type Folding } from './folded-text.ts';

/** What counts as the same words. */
export interface OccurrenceOptions extends Folding {
  /** Only where the words stand by themselves; an elided article before them (`l’`, `d’`, `qu’`) is no part of a word. */
  readonly wholeWords: boolean;
  /** Also with or without a plural ending (`s`, `x`, `es`) on each word. */
  readonly plural: boolean;
}

/** One line of a concordance (key word in context): where the hit stands, in UTF-16 units, and what is around it. */
export interface Occurrence extends Utf16Range {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

const CONTEXT = 45;

/** Every place of some words in a text, in order; hits never overlap. An empty query finds nothing. */
export function findOccurrences(text: string, query: string, options: OccurrenceOptions): readonly Occurrence[] {
  const words = foldText(query.trim(), options).text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const folded = foldText(text, options);
  return [...folded.text.matchAll(patternOf(words, options))].map(({ index, 0: hit }) => {
    const start = folded.from[index] ?? 0;
    const end = folded.to[index + hit.length - 1] ?? start;
    return inContext(text, { start: utf16Units(start), end: utf16Units(end) });
  });
}

function patternOf(words: readonly string[], { wholeWords, plural }: OccurrenceOptions): RegExp {
  const alternatives = words.map((word) => (plural ? `${escape(word.replace(/(?<=.{2})(?:s|x)$/u, ''))}(?:es|s|x)?` : escape(word)));
  const phrase = alternatives.join('[ \\n]+');
  return new RegExp(wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}_])${phrase}(?![\\p{L}\\p{M}\\p{N}_])` : phrase, 'gu');
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
