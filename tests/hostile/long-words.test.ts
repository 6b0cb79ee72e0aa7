import { describe, expect, test } from 'vitest';
import { readArticleHeader } from '../../annotations/formats/common/article-header.ts';
import { detectLanguage } from '../../annotations/formats/common/language.ts';
import { sentencesOfText } from '../../annotations/formats/common/sentence-tokens.ts';
import { tokeniseText } from '../../annotations/formats/common/tokens.ts';
import { findOccurrences } from '../../annotations/search/occurrences.ts';
import { findPronouns } from '../../annotations/suggest/pronouns.ts';
import { findQuotes } from '../../annotations/suggest/quotes/find-quotes.ts';
import { findSpeechCues } from '../../annotations/suggest/speech-cues.ts';
import { quotePairsOf } from '../../shared/quote-pairs.ts';
import { isBlank, snapToGraphemes } from '../../shared/selection.ts';
import { utf16Units } from '../../shared/offsets.ts';
import { growSelection, paragraphAt, sentencesAround } from '../../shared/text-units.ts';
import { countWords } from '../../shared/word-count.ts';
import { wordAt } from '../../shared/words.ts';

const LENGTH = 300_000;

/** Texts without an end in sight, of one kind of character each. */
const TEXTS: Readonly<Record<string, string>> = {
  letters: 'a'.repeat(LENGTH), accents: 'é'.repeat(LENGTH), astral: '𝔞'.repeat(LENGTH / 2), marks: `e${'\u0301'.repeat(LENGTH)}`, spaces: ' '.repeat(LENGTH), 'no-break spaces': '\u00a0'.repeat(LENGTH), dots: '.'.repeat(LENGTH), quotes: '« '.repeat(LENGTH / 2), apostrophes: "l'".repeat(LENGTH / 2),
  digits: '1'.repeat(LENGTH), hyphens: 'a-'.repeat(LENGTH / 2), brackets: '('.repeat(LENGTH), capitals: 'A. '.repeat(LENGTH / 3),
};

const at = { start: utf16Units(10), end: utf16Units(12) };

/** Everything that looks at an article's text while it is imported, shown or tagged. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'the count of words': countWords, 'the paragraph here': (text) => paragraphAt(text, 10), 'the sentences around': (text) => sentencesAround(text, 10), 'a selection that grows': (text) => growSelection(text, at), 'the word here': (text) => wordAt(text, 10),
  'pairs of quotes': quotePairsOf, 'blank or not': isBlank, 'whole characters': (text) => snapToGraphemes(text, at), 'cues in French': (text) => findSpeechCues(text, 'fr'), 'cues in English': (text) => findSpeechCues(text, 'en'), 'pronouns in French': (text) => findPronouns(text, 'fr'),
  'quotes in French': (text) => findQuotes({ text, language: 'fr', month: null }, []), 'quotes in English': (text) => findQuotes({ text, language: 'en', month: null }, []),
  'places of words': (text) => findOccurrences(text, 'ab', { wholeWords: true, ignoreCase: true, ignoreAccents: true, ignoreElision: true, plural: true }), 'the header': readArticleHeader, 'the language': detectLanguage, sentences: sentencesOfText, tokens: tokeniseText,
};

// A reader that takes a step for each pair of letters would not come to an end here, and one whose pattern goes back over all of them would throw.
describe.each(Object.entries(READERS))('%s', (_what, read) => {
  test.each(Object.entries(TEXTS))('is found in hundreds of thousands of %s', (_kind, text) => {
    expect(() => read(text)).not.toThrow();
  });
});
