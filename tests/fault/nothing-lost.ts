import { expect } from 'vitest';
import type { Part, Tally } from './part.ts';

/**
 * Tries so many cases of a part and expects that each was survived. Always the same ones, unless the environment variable SEED says otherwise: others are
 * for `npm run soak`, so that what fails here was broken by the last change.
 */
export async function expectNothingLost(part: Part, cases: number): Promise<Tally> {
  const seed = Number(process.env['SEED'] ?? 1);
  const tally = await part.run({ cases, until: Infinity, seed, from: 0 });
  console.log(`${part.name}: ${String(tally.tried)} tried, ${String(tally.lost)} lost, SEED=${String(seed)}`);
  expect(tally.details).toEqual([]);
  expect(tally).toMatchObject({ tried: cases, survived: cases, lost: 0 });
  return tally;
}
