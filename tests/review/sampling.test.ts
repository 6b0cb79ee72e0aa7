import { expect, it } from 'vitest';
import { takeSample } from '../../annotations/review/sampling.ts';

const items = Array.from({ length: 1_000 }, (_, at) => at);

it('takes every nth', () => {
  expect(takeSample([0, 1, 2, 3, 4, 5, 6], { kind: 'every', n: 3 })).toEqual([0, 3, 6]);
});

it('draws the same n for the same seed, in order and none twice', () => {
  const drawn = takeSample(items, { kind: 'random', n: 50, seed: 7 });
  expect(drawn).toEqual(takeSample(items, { kind: 'random', n: 50, seed: 7 }));
  expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
  expect(drawn).toHaveLength(50);
  expect(takeSample(items, { kind: 'random', n: 50, seed: 8 })).not.toEqual(drawn);
});

it('draws all where there are fewer', () => {
  expect(takeSample([1, 2, 3], { kind: 'random', n: 50, seed: 7 })).toEqual([1, 2, 3]);
});

it('gives each item about the same chance', () => {
  const counts = new Map<number, number>();
  for (let seed = 0; seed < 4_000; seed += 1) for (const item of takeSample([0, 1, 2, 3, 4, 5, 6, 7], { kind: 'random', n: 2, seed })) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const count of counts.values()) expect(count).toBeGreaterThan(850);
  expect(counts.size).toBe(8);
});
