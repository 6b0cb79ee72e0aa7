import { expect, test } from 'vitest';
import { alignBytes, alignPieces } from '../../annotations/models/align-pieces.ts';

const shown = (word: string, places: readonly { start: number; end: number }[] | null): readonly string[] | undefined => places?.map(({ start, end }) => word.slice(start, end));

test.each([
  ['pieces that begin with a sign of their own', 'Lyonnais', ['lyon', '##nai', '##s'], ['Lyon', 'nai', 's']],
  ['pieces of sentences, after the sign for a space', 'L’État', ['▁L', '’', 'É', 'tat'], ['L', '’', 'É', 'tat']],
  ['letters with accents that the tokenizer took away', 'Élysée.', ['elys', '##ee', '.'], ['Élys', 'ée', '.']],
  ['letters that become several', 'Straße', ['strasse'], ['Straße']],
  ['an unknown piece between known ones', 'x😀Lyon', ['x', '[UNK]', 'lyon'], ['x', '😀', 'Lyon']],
  ['an unknown piece at the end', 'Lyon😀!', ['lyon', '[UNK]'], ['Lyon', '😀!']],
  ['a word that is unknown as a whole', 'Żółć', ['[UNK]'], ['Żółć']],
  ['a piece of nothing but the sign', 'Lyon', ['▁', 'Lyon'], ['', 'Lyon']],
])('places %s', (_, word, pieces, expected) => {
  expect(shown(word, alignPieces(word, pieces))).toEqual(expected);
});

test('the pieces of any cut of a word join to the word', () => {
  const word = 'aujourd’hui-même';
  for (let cut = 1; cut < word.length; cut += 1) {
    const pieces = [word.slice(0, cut), `##${word.slice(cut)}`];
    expect(shown(word, alignPieces(word, pieces))).toEqual([word.slice(0, cut), word.slice(cut)]);
  }
});

test('pieces of bytes are placed by their number, a letter of two bytes that is cut in two being of both', () => {
  expect(shown('Été', alignBytes('Été', ['ĠÃ', 'ī', 't', 'Ã©'], 1))).toEqual(['É', 'É', 't', 'é']);
  expect(shown('Lyon', alignBytes('Lyon', ['ĠLy', 'on'], 1))).toEqual(['Ly', 'on']);
  expect(alignBytes('Lyon', ['Ly'], 0)).toBeNull();
});
