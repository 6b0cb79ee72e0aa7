import { expect, it } from 'vitest';
import { seededRandom, seedOf } from '../../annotations/model/seeded-random.ts';

const draws = (seed: number, count: number): readonly number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

it('a seed gives the same numbers on every machine, so that a sample can be drawn again', () => {
  expect(draws(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(draws(-1, 2)).toEqual(draws(2 ** 32 - 1, 2));
});

it('numbers are from 0 to below 1 and spread evenly', () => {
  const numbers = draws(7, 10_000);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) expect(numbers.filter((number) => Math.floor(number * 10) === tenth).length).toBeGreaterThan(900);
});

it('a seed of words depends on each of them and on where one ends', () => {
  // The values of FNV-1a that its authors published.
  expect([seedOf(''), seedOf('a'), seedOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  expect(seedOf('ab', 'c')).not.toBe(seedOf('a', 'bc'));
  expect(seedOf('a', 1)).not.toBe(seedOf('a', 2));
});
