/** Latin, Greek and Cyrillic letters, for use inside a character class: a pattern that begins by looking back for one is tried twice as fast as with the hundreds of ranges of `\p{L}`. */
export const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f`;

/** A pattern over whole words: no letter or digit stands right before or after, nor one of the further characters named. */
export function wholeWords(source: string, { noneBefore = '', noneAfter = '' } = {}): RegExp {
  return new RegExp(String.raw`(?<![${LETTERS}\d${noneBefore}])(?:${source})(?![${LETTERS}\d${noneAfter}])`, 'gu');
}

/** A text in small letters, each where it was: the only letter that would become two is taken for one. Looking for small words in it takes half the time of leaving their case open. */
export function inSmallLetters(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}
