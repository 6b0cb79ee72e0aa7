import { expect } from 'vitest';
import { chosenSeed } from '../helpers/random.ts';
import type { Part, Tally } from './part.ts';

/** Tries so many cases of a part, of the seed in the environment variable SEED where there is one, and expects that each was survived. */
export async function expectNothingLost(part: Part, cases: number): Promise<Tally> {
  const seed = chosenSeed();
  const tally = await part.run({ cases, until: Infinity, seed, from: 0 });
  console.log(`${part.name}: ${String(tally.tried)} tried, ${String(tally.lost)} lost, SEED=${String(seed)}`);
  expect(tally.details).toEqual([]);
  expect(tally).toMatchObject({ tried: cases, survived: cases, lost: 0 });
  return tally;
}
