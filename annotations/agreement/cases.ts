/** What somebody answered; null where nothing was answered. Numbers where the order of answers counts. */
export type Answer = string | number;

/** Something that several annotators answered, an answer each in the order of annotators, and how often these same answers were given. */
export interface Case {
  readonly answers: readonly (Answer | null)[];
  readonly count: number;
}

/** The answers that were given to a case. */
export function givenAnswers({ answers }: Case): readonly Answer[] {
  return answers.filter((answer) => answer !== null);
}

/** How often each answer was given, those of cases with a single answer left out: nothing can be compared with them. */
export function tallyAnswers(cases: readonly Case[]): ReadonlyMap<Answer, number> {
  const tally = new Map<Answer, number>();
  for (const one of cases) {
    const given = givenAnswers(one);
    if (given.length < 2) continue;
    for (const answer of given) tally.set(answer, (tally.get(answer) ?? 0) + one.count);
  }
  return tally;
}

/** How many cases have two answers or more. */
export function countComparable(cases: readonly Case[]): number {
  return cases.reduce((sum, one) => sum + (givenAnswers(one).length < 2 ? 0 : one.count), 0);
}

/** The share of ordered pairs of answers to a case that are equal; the case must have two answers or more. */
export function equalShare(given: readonly Answer[]): number {
  let equal = 0;
  for (const [at, answer] of given.entries()) equal += given.filter((other, place) => place !== at && other === answer).length;
  return equal / (given.length * (given.length - 1));
}
