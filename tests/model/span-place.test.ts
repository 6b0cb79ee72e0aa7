import { describe, expect, it } from 'vitest';
import { compareSpans, compareText, coveredLength, fragmentsOf, isSamePlace, joinedFragments, placeOfFragments, sharedLength, textAt, type SpanPlace } from '../../annotations/model/span-place.ts';
import { codePoints, createOffsetMap } from '../../shared/offsets.ts';

const range = (start: number, end: number) => ({ start: codePoints(start), end: codePoints(end) });
const pieces = (...fragments: readonly (readonly [number, number])[]): SpanPlace => ({
  ...range(fragments[0]?.[0] ?? 0, fragments.at(-1)?.[1] ?? 0), fragments: fragments.map(([start, end]) => [codePoints(start), codePoints(end)]),
});

describe('a place', () => {
  it('is made of its fragments: none make no place, one an ordinary place, several one with outer bounds', () => {
    expect(placeOfFragments([])).toBeNull();
    expect(placeOfFragments([range(2, 5)])).toEqual(range(2, 5));
    expect(placeOfFragments([range(2, 5), range(7, 9)])).toEqual(pieces([2, 5], [7, 9]));
    expect(fragmentsOf(pieces([2, 5], [7, 9]))).toEqual([range(2, 5), range(7, 9)]);
  });

  it('reads its fragments joined by a space, counted in code points', () => {
    const map = createOffsetMap('👩 Anne, dit-il, Roy');
    expect(textAt(map, range(2, 6))).toBe('Anne');
    expect(textAt(map, pieces([2, 6], [16, 19]))).toBe('Anne Roy');
  });

  it('is the same as another one only with the same fragments', () => {
    expect(isSamePlace(range(2, 5), range(2, 5))).toBe(true);
    expect(isSamePlace(range(2, 5), range(2, 6))).toBe(false);
    expect(isSamePlace(range(2, 5), range(1, 5))).toBe(false);
    expect(isSamePlace(range(2, 9), pieces([2, 5], [7, 9]))).toBe(false);
    expect(isSamePlace(pieces([2, 5], [7, 9]), pieces([2, 5], [7, 9]))).toBe(true);
    expect(isSamePlace(pieces([2, 5], [7, 9]), pieces([2, 6], [7, 9]))).toBe(false);
    expect(isSamePlace(pieces([2, 5], [7, 9]), pieces([2, 5], [7, 9], [10, 11]))).toBe(false);
  });

  it('covers the characters of its fragments, and shares with another one those that both cover', () => {
    expect([coveredLength(range(2, 5)), coveredLength(pieces([2, 5], [7, 9]))]).toEqual([3, 5]);
    expect(sharedLength(range(2, 5), range(4, 9))).toBe(1);
    expect(sharedLength(range(4, 9), range(2, 5))).toBe(1);
    expect(sharedLength(range(2, 5), range(5, 9))).toBe(0);
    expect(sharedLength(range(2, 5), range(8, 9))).toBe(0);
    expect(sharedLength(range(0, 20), pieces([2, 5], [7, 9]))).toBe(5);
    expect(sharedLength(pieces([2, 5], [7, 9]), pieces([4, 8], [8, 12]))).toBe(3);
  });
});

describe('fragments', () => {
  it('are brought into order, and those that touch or overlap become one', () => {
    expect(joinedFragments([])).toEqual([]);
    expect(joinedFragments([range(7, 9), range(2, 5)])).toEqual([range(2, 5), range(7, 9)]);
    expect(joinedFragments([range(2, 5), range(5, 7)])).toEqual([range(2, 7)]);
    expect(joinedFragments([range(2, 9), range(3, 5), range(8, 12)])).toEqual([range(2, 12)]);
  });
});

describe('the order of tags', () => {
  it('is by start, then the longer first, then type, then id', () => {
    const tag = (start: number, end: number, type: string, id: string) => ({ ...range(start, end), type, id });
    const sorted = [tag(0, 9, 'ORG', 'd'), tag(0, 5, 'LOCATION', 'e'), tag(0, 5, 'ORG', 'b'), tag(0, 5, 'ORG', 'c'), tag(3, 4, 'DATE', 'a')];
    expect([...sorted].reverse().sort(compareSpans)).toEqual(sorted);
  });

  it('is by code unit, the same in each language', () => {
    expect([compareText('Z', 'a'), compareText('é', 'z'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
  });
});
