import { describe, expect, it } from 'vitest';
import { allKeys, checkedPlaces, countPlaces, isRowChecked, rowsOf, toggleRow } from '../../renderer/dialogs/concordance-rows.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { FoundInArticles } from '../../shared/occurrences.ts';

const place = (start: number) => ({ start: codePoints(start), end: codePoints(start + 3), left: '', hit: 'Ada', right: '' });
const found: FoundInArticles = [
  { article: articleIdSchema.parse('0000000000000001'), places: [place(0), place(10)] },
  { article: articleIdSchema.parse('0000000000000002'), places: [place(0)] },
];
const rows = rowsOf(found, true);
const row = (index: number) => {
  const wanted = rows[index];
  if (wanted === undefined) throw new Error('no row');
  return wanted;
};

describe('the rows of a concordance', () => {
  it('stand under their articles, or alone when there is one article only', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(['article', 'place', 'place', 'article', 'place']);
    expect(rowsOf(found.slice(0, 1), false).map(({ kind }) => kind)).toEqual(['place', 'place']);
  });

  it('are all ticked at first; a line that is taken off leaves its article half ticked', () => {
    const leftOut = toggleRow(row(1), new Set());
    expect(rows.map((each) => isRowChecked(each, leftOut))).toEqual(['mixed', false, true, true, true]);
    expect(countPlaces(checkedPlaces(found, leftOut))).toBe(2);
    expect(toggleRow(row(1), leftOut).size).toBe(0);
  });

  it('follow the tick of their article', () => {
    const leftOut = toggleRow(row(0), new Set());
    expect(checkedPlaces(found, leftOut)).toEqual(found.slice(1));
    expect(isRowChecked(row(0), toggleRow(row(0), leftOut))).toBe(true);
  });

  it('may all be left out at once', () => {
    expect(checkedPlaces(found, allKeys(found))).toEqual([]);
  });
});
