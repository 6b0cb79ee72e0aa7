import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOfText, tokensBySentence } from '../../../annotations/formats/common/sentence-tokens.ts';
import { tokeniseText, WHITE_SPACE } from '../../../annotations/formats/common/tokens.ts';

const CASES = Number(process.env['CASES'] ?? 300);
const words = fc.constantFrom(
  'l’', 'd\'', 'aujourd’hui', 'Anne-Marie', 'dit-il', '-t-', 'don\'t', '’s', 'M.', 'U.S.', 'J', '.', '...', '…', '« ', '\u00A0»', '1\u202F200', '3,5', '%', 'http://', 'www.a.fr', '@', '#', '_', 'a@b.fr',
  '👩‍👩‍👧‍👦', '🇫🇷', '1️⃣', '\u200D', '\u0301', '\uFE0F', '\u0085', '\u001F', '\uFEFF', '\n', '\r\n', '\t', ' ', '-', '\'',
);
const arbitraryText = fc.oneof(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 40 }));
const white = new RegExp(`^[${WHITE_SPACE}]*$`, 'u');
const anyWhite = new RegExp(`[${WHITE_SPACE}]`, 'u');

describe('the tokens of any text', () => {
  it('cover every character but white space, once, in order, and are slices of it', () => {
    fc.assert(fc.property(arbitraryText, (text) => {
      const characters = [...text];
      let at = 0;
      for (const token of tokeniseText(text)) {
        expect(characters.slice(at, token.start).join('')).toMatch(white);
        expect(characters.slice(token.start, token.end).join('')).toBe(token.text);
        expect(token.text).not.toMatch(anyWhite);
        expect(token.end).toBeGreaterThan(token.start);
        at = token.end;
      }
      expect(characters.slice(at).join('')).toMatch(white);
    }), { numRuns: CASES });
  });

  it('stand each in one sentence; sentences are apart and hold all that is no white space', () => {
    fc.assert(fc.property(arbitraryText, (text) => {
      const sentences = sentencesOfText(text);
      sentences.forEach(({ start, end }, index) => {
        expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      });
      for (const token of tokeniseText(text)) expect(sentences.filter(({ start, end }) => start <= token.start && token.end <= end)).toHaveLength(1);
      expect(tokensBySentence(text).flat()).toEqual(tokeniseText(text));
    }), { numRuns: CASES });
  });
});
