import type { Measure } from '../../shared/agreement.ts';
import { countComparable, givenAnswers, tallyAnswers, type Answer, type Case } from './cases.ts';
import { defined, undefinedBecause } from './measure.ts';

/** How far two answers are apart: all answers alike, by rank, by difference, or by ratio; the last three take numbers only. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** What alpha is made of. */
export interface AlphaParts {
  readonly observed: number;
  readonly expected: number;
}

type Distance = (a: Answer, b: Answer) => number;

/** Krippendorff's alpha (Hayes and Krippendorff 2007). Cases with fewer than two answers are left out; `n` counts the others. */
export function krippendorffAlpha(cases: readonly Case[], metric: Metric): Measure {
  const n = countComparable(cases);
  if (n === 0) return undefinedBecause('no_answers');
  const { observed, expected } = alphaParts(cases, metric);
  return expected === 0 ? undefinedBecause('one_answer', n) : defined(1 - observed / expected, n);
}

/** Observed and expected disagreement, from the coincidences of answers. */
export function alphaParts(cases: readonly Case[], metric: Metric): AlphaParts {
  const tally = tallyAnswers(cases);
  const distance = distances[metric](tally);
  const total = [...tally.values()].reduce((sum, times) => sum + times, 0);
  return { observed: observedSum(cases, distance) / total, expected: expectedSum(tally, distance) / (total * (total - 1)) };
}

function observedSum(cases: readonly Case[], distance: Distance): number {
  let sum = 0;
  for (const one of cases) {
    const given = givenAnswers(one);
    if (given.length < 2) continue;
    for (const [at, a] of given.entries()) for (const b of given.slice(at + 1)) sum += (2 * one.count * distance(a, b)) / (given.length - 1);
  }
  return sum;
}

function expectedSum(tally: ReadonlyMap<Answer, number>, distance: Distance): number {
  const answers = [...tally];
  let sum = 0;
  for (const [at, [a, timesA]] of answers.entries()) for (const [b, timesB] of answers.slice(at + 1)) sum += 2 * timesA * timesB * distance(a, b);
  return sum;
}

const distances: Readonly<Record<Metric, (tally: ReadonlyMap<Answer, number>) => Distance>> = {
  nominal: () => (a, b) => (a === b ? 0 : 1),
  ordinal: ordinalDistance,
  interval: () => (a, b) => (Number(a) - Number(b)) ** 2,
  ratio: () => (a, b) => (Number(a) === Number(b) ? 0 : ((Number(a) - Number(b)) / (Number(a) + Number(b))) ** 2),
};

// The rank of an answer is the middle of the places that its givings take when all answers are put in order.
function ordinalDistance(tally: ReadonlyMap<Answer, number>): Distance {
  const ranks = new Map<Answer, number>();
  let below = 0;
  for (const [answer, times] of [...tally].sort(([a], [b]) => Number(a) - Number(b))) {
    ranks.set(answer, below + times / 2);
    below += times;
  }
  return (a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) ** 2;
}
