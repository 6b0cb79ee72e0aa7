import { expect, test } from 'vitest';
import { findDates } from '../../annotations/suggest/entities/find-dates.ts';
import { inSmallLetters, wholeWords } from '../../annotations/suggest/whole-words.ts';

const EVERY_CHARACTER = Array.from({ length: 0x110000 }, (_, point) => point).filter((point) => point < 0xd800 || point > 0xdfff).map((point) => String.fromCodePoint(point));

test('no character of Unicode moves what follows it when its letters are made small', () => {
  expect(EVERY_CHARACTER.filter((character) => inSmallLetters(character).length !== character.length)).toEqual([]);
  // What stands beside a letter decides about some, as for the sigma at the end of a word.
  expect(inSmallLetters('İZMİR ΟΔΟΣ, Été')).toBe('izmir οδος, été');
});

test('a date is where it stands, after letters that would become longer', () => {
  const text = 'İZMİR, İSTANBUL\n\nRéunis Hier Soir, ils partent.';
  const [date] = findDates({ text, language: 'fr', month: null });
  expect(date?.evidence).toBe('Hier Soir');
  expect(text.slice(date?.range.start, date?.range.end)).toBe('Hier Soir');
});

test('whole words are told from parts of words in three alphabets, and from what else is named', () => {
  const found = (text: string): string[] => [...text.matchAll(wholeWords('mars', { noneBefore: '-' }))].map(({ index }) => text.slice(0, index));
  expect(found('mars, mars-avril (mars)')).toEqual(['', 'mars, ', 'mars, mars-avril (']);
  for (const other of ['amars', 'émars', 'ямars', 'λmars', '1mars', '-mars', 'marsa', 'marsé', 'mars2', 'marsя']) expect(found(other)).toEqual([]);
});
