import { expect, test } from 'vitest';
import { countWords } from '../../shared/word-count.ts';

test('words are counted as word processors count them', () => {
  expect(countWords('')).toBe(0);
  expect(countWords(' — « » … \n')).toBe(0);
  expect(countWords('Le chef de l’État a parlé.')).toBe(6);
  expect(countWords('« Nous partons », dit-elle à 12 h 30, après 3.5 km')).toBe(10);
  expect(countWords('porte-avions aujourd’hui U.S.A. e\u0301te\u0301')).toBe(4);
  expect(countWords('𝔄da 東京')).toBe(2);
});

test('a word of millions of letters is one', () => {
  expect(countWords(`${'a'.repeat(10_000_000)} fin`)).toBe(2);
});
