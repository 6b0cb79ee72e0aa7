import type { Measure } from '../../shared/agreement.ts';
import { countComparable, equalShare, givenAnswers, type Answer, type Case } from './cases.ts';
import { defined, undefinedBecause } from './measure.ts';

/** Cohen's kappa of the first two annotators, over the cases that both answered (Cohen 1960). */
export function cohenKappa(cases: readonly Case[]): Measure {
  const [first, second] = [new Map<Answer, number>(), new Map<Answer, number>()];
  let [n, equal] = [0, 0];
  for (const { answers: [a = null, b = null], count } of cases) {
    if (a === null || b === null) continue;
    increase(first, a, count);
    increase(second, b, count);
    n += count;
    if (a === b) equal += count;
  }
  const chance = [...first].reduce((sum, [answer, times]) => sum + times * (second.get(answer) ?? 0), 0);
  return corrected({ observed: equal / n, chance: chance / (n * n), n });
}

/** Fleiss' kappa over the cases that everybody answered (Fleiss 1971); `n` counts them. */
export function fleissKappa(cases: readonly Case[]): Measure {
  const full = cases.filter((one) => one.answers.length > 1 && givenAnswers(one).length === one.answers.length);
  const n = countComparable(full);
  const given = new Map<Answer, number>();
  let observed = 0;
  for (const one of full) {
    observed += equalShare(givenAnswers(one)) * one.count;
    for (const answer of givenAnswers(one)) increase(given, answer, one.count);
  }
  const total = [...given.values()].reduce((sum, times) => sum + times, 0);
  const chance = [...given.values()].reduce((sum, times) => sum + (times / total) ** 2, 0);
  return corrected({ observed: observed / n, chance, n });
}

/** Gwet's AC1 (2008), whose chance agreement stays small where one answer prevails; cases with fewer than two answers are left out. */
export function gwetAc1(cases: readonly Case[]): Measure {
  const n = countComparable(cases);
  const shares = new Map<Answer, number>();
  let observed = 0;
  for (const one of cases) {
    const given = givenAnswers(one);
    if (given.length < 2) continue;
    observed += equalShare(given) * one.count;
    for (const answer of given) increase(shares, answer, one.count / given.length);
  }
  if (shares.size === 1) return undefinedBecause('one_answer', n);
  const chance = [...shares.values()].reduce((sum, share) => sum + (share / n) * (1 - share / n), 0) / (shares.size - 1);
  return corrected({ observed: observed / n, chance, n });
}

/** The share of equal pairs of answers, as it stands. */
export function rawAgreement(cases: readonly Case[]): Measure {
  let [pairs, equal] = [0, 0];
  for (const one of cases) {
    const given = givenAnswers(one);
    if (given.length < 2) continue;
    const some = one.count * given.length * (given.length - 1);
    pairs += some;
    equal += some * equalShare(given);
  }
  return pairs === 0 ? undefinedBecause('no_answers') : defined(equal / pairs, countComparable(cases));
}

function corrected({ observed, chance, n }: { observed: number; chance: number; n: number }): Measure {
  if (n === 0) return undefinedBecause('no_answers');
  return chance === 1 ? undefinedBecause('one_answer', n) : defined((observed - chance) / (1 - chance), n);
}

function increase(counts: Map<Answer, number>, answer: Answer, by: number): void {
  counts.set(answer, (counts.get(answer) ?? 0) + by);
}
