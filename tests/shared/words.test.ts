import { describe, expect, it } from 'vitest';
import { wordAt } from '../../shared/words.ts';

/** The word at the bar of `l’É|tat`. */
function wordIn(marked: string): string | null {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const range = wordAt(text, offset);
  return range === null ? null : text.slice(range.start, range.end);
}

describe('the word at the caret', () => {
  it('leaves elided articles outside', () => {
    expect(wordIn('dans l’É|tat')).toBe('État');
    expect(wordIn("d'A|nne Roy")).toBe('Anne');
    expect(wordIn('qu’i|l dit')).toBe('il');
    expect(wordIn('qu’|il dit')).toBe('il');
  });

  it('is the article itself when the caret stands in it', () => {
    expect(wordIn('|l’État')).toBe('l’');
  });

  it('keeps apostrophes that belong to the word, and hyphens', () => {
    expect(wordIn('aujourd’h|ui')).toBe('aujourd’hui');
    expect(wordIn('les forces russo-ch|inoises')).toBe('russo-chinoises');
    expect(wordIn("O'Br|ien")).toBe("O'Brien");
  });

  it('knows letters of every plane and combining marks', () => {
    expect(wordIn('le 𝔊𝔯|𝔞 dit')).toBe('𝔊𝔯𝔞');
    expect(wordIn('e\u0301ta|t')).toBe('e\u0301tat');
  });

  it('is nothing between words', () => {
    expect(wordIn('a | b')).toBeNull();
    expect(wordIn('«\u00a0|\u00a0»')).toBeNull();
  });
});
