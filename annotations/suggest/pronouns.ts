import { utf16Units, type Utf16Range } from '../../shared/offsets.ts';

const FRENCH = /(?<![\p{L}\p{N}’'])(?:celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|ces dernières|ils|elles|il|elle)(?![\p{L}\p{N}’'])/giu;
const ENGLISH = /(?<![\p{L}\p{N}’'])(?:he|she|they|the latter)(?![\p{L}\p{N}])/giu;

/** Pronouns that may stand for a speaker, in text order, in UTF-16 units: French ones, English ones, or both for any other language. */
export function findPronouns(text: string, language: string): readonly Utf16Range[] {
  const patterns = language === 'fr' ? [FRENCH] : language === 'en' ? [ENGLISH] : [FRENCH, ENGLISH];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: found }) => ({ start: utf16Units(index), end: utf16Units(index + found.length) }))
    .sort((a, b) => a.start - b.start);
}
