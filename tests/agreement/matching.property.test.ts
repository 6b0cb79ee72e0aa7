import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAlignment } from '../../annotations/agreement/best-alignment.ts';
import { dissimilarity, jointDisorder, type Unit } from '../../annotations/agreement/dissimilarity.ts';
import { matchByOverlap, matchStrictly } from '../../annotations/agreement/match-tags.ts';
import { searchedDisorder } from '../../annotations/agreement/searched-alignment.ts';
import { sharedLength, type Tag } from '../../annotations/agreement/tagging.ts';
import { groupsOf, nearUnits } from '../../annotations/agreement/unit-graph.ts';
import { arbitraryTags, tagging } from './taggings.ts';

const tagsOf = (letter: string, tags: Parameters<typeof tagging>[1]['tags']): readonly Tag[] => tagging(letter, { tags }).tags;

/** Every way of pairing tags of one type that share a character: the most pairs, and among those the most shared characters. */
function bruteForce(a: readonly Tag[], b: readonly Tag[]): readonly [number, number] {
  const [first, ...rest] = a;
  if (first === undefined) return [0, 0];
  let best = bruteForce(rest, b);
  for (const [at, other] of b.entries()) {
    const shared = first.type === other.type ? sharedLength(first, other) : 0;
    if (shared === 0) continue;
    const [pairs, characters] = bruteForce(rest, b.toSpliced(at, 1));
    if (pairs + 1 > best[0] || (pairs + 1 === best[0] && characters + shared > best[1])) best = [pairs + 1, characters + shared];
  }
  return best;
}

test('the overlap matching has as many pairs, and as many shared characters, as the best of all pairings', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 })), { maxLength: 6 }), fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 })), { maxLength: 6 }), (left, right) => {
    const [a, b] = [left, right].map((places, at) => tagsOf('ab'[at] ?? '', places.map(([start, length]) => ['PERSON', [start, start + length]])));
    if (a === undefined || b === undefined) throw new Error('two sides');
    const partners = matchByOverlap(a, b);
    const pairs = partners.flatMap((column, row) => { const [one, other] = [a[row], b[column]]; return one === undefined || other === undefined ? [] : [[one, other] as const]; });
    expect(new Set(partners.filter((column) => column !== -1)).size).toBe(pairs.length);
    expect([pairs.length, pairs.reduce((sum, [one, other]) => sum + sharedLength(one, other), 0)]).toEqual(bruteForce(a, b));
  }), { numRuns: 400 });
});

test('the strict matching pairs as many tags as the sides have equal ones, and overlap never fewer', () => {
  fc.assert(fc.property(arbitraryTags, arbitraryTags, (left, right) => {
    const [a, b] = [tagsOf('a', left), tagsOf('b', right)];
    const count = (tags: readonly Tag[], tag: Tag): number => tags.filter(({ type, place }) => type === tag.type && place === tag.place).length;
    const kinds = new Map(a.map((tag) => [`${tag.type} ${tag.place}`, Math.min(count(a, tag), count(b, tag))]));
    const strict = matchStrictly(a, b).filter((column) => column !== -1);
    expect(new Set(strict).size).toBe(strict.length);
    expect(strict.length).toBe([...kinds.values()].reduce((sum, times) => sum + times, 0));
    expect(matchByOverlap(a, b).filter((column) => column !== -1).length).toBeGreaterThanOrEqual(strict.length);
  }));
});

test('three hundred tags that all cross each other are matched in no time that anybody waits for', () => {
  const side = (shift: number) => tagsOf('a', Array.from({ length: 300 }, (_each, at) => ['QUOTE', [at + shift, at + shift + 400]]));
  expect(matchByOverlap(side(0), side(3)).filter((column) => column !== -1)).toHaveLength(300);
});

const units: fc.Arbitrary<readonly Unit[]> = fc.array(fc.tuple(fc.constantFrom('x', 'y'), fc.nat(30), fc.integer({ min: 1, max: 8 })), { maxLength: 3 })
  .map((list) => list.map(([type, start, length]) => ({ type, start, end: start + length })));

/** The least disorder of all ways of dividing units into alignments, tried without any short cut. */
function leastDisorder(annotators: number, rest: readonly (readonly [number, Unit])[]): number {
  const [first, ...others] = rest;
  if (first === undefined) return 0;
  let least = Infinity;
  const grow = (joined: readonly (readonly [number, Unit])[], left: readonly (readonly [number, Unit])[], from: number): void => {
    const unlike = joined.reduce((sum, [, unit], at) => sum + joined.slice(0, at).reduce((own, [, other]) => own + dissimilarity(unit, other), 0), 0);
    least = Math.min(least, jointDisorder(annotators, joined.length, unlike) + leastDisorder(annotators, left));
    for (let at = from; at < left.length; at += 1) {
      const next = left[at];
      if (next !== undefined && joined.every(([annotator]) => annotator !== next[0])) grow([...joined, next], left.toSpliced(at, 1), at);
    }
  };
  grow([first], others, 0);
  return least;
}

test.each([2, 3, 4])('the best alignment of %i annotators has the least disorder of all, and the search comes near it from above', (annotators) => {
  const sides = fc.array(annotators === 4 ? units.map((list) => list.slice(0, 2)) : units, { minLength: annotators, maxLength: annotators });
  fc.assert(fc.property(sides, (all) => {
    const least = leastDisorder(annotators, all.flatMap((own, annotator) => own.map((unit) => [annotator, unit] as const)));
    expect(bestAlignment(all).disorder).toBeCloseTo(least, 9);
    if (annotators === 2) return;
    const graph = nearUnits(all);
    const searched = groupsOf(graph).reduce((sum, group) => sum + searchedDisorder(graph, group), 0);
    expect(searched).toBeGreaterThanOrEqual(least - 1e-9);
    expect(searched).toBeLessThanOrEqual(least * 1.35 + 1e-9);
  }), { numRuns: 120 });
});
