import type { Outcome } from '../hostile/attack.ts';
import type { Budget, Part, Tally } from './part.ts';

/** An attack that draws so many cases of a seed, and how many of them make a round. */
export interface Attack {
  readonly name: string;
  readonly says: string;
  readonly round: number;
  readonly attack: (budget: { cases: number; seed: number }) => Promise<Outcome>;
}

const DETAILS_AT_MOST = 20;

/** A part that makes round after round of an attack, each with a seed of its own; there is no end of them. */
export function attackPart({ name, says, round, attack }: Attack): Part {
  return { name, says, run: (budget) => attackOn(budget, round, attack) };
}

async function attackOn({ cases, until, seed, from }: Budget, round: number, attack: Attack['attack']): Promise<Tally> {
  const tally = { tried: 0, survived: 0, lost: 0, details: new Array<string>() };
  let next = from;
  while (tally.tried < cases && Date.now() < until) {
    const { tried, survived, lost, details } = await attack({ cases: round, seed: (seed + next) >>> 0 });
    next += 1;
    tally.tried += tried;
    tally.survived += survived;
    tally.lost += lost;
    tally.details.push(...details.slice(0, DETAILS_AT_MOST - tally.details.length));
  }
  return { ...tally, next, total: null };
}
