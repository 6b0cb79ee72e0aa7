/** How far a part goes this time: up to so many cases and not beyond a moment. Seed and number say which cases these are. */
export interface Budget {
  readonly cases: number;
  /** As `Date.now()` counts; no further case is begun after it. */
  readonly until: number;
  readonly seed: number;
  /** Number of the first case to try, from 0. */
  readonly from: number;
}

/** What came of a part. */
export interface Tally {
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  /** One line for each of the first cases that were lost. */
  readonly details: readonly string[];
  /** Number of the case to go on with; null when all cases of this seed are tried. */
  readonly next: number | null;
  /** How many cases this seed has; null for no end of them. */
  readonly total: number | null;
}

/** One kind of fault or attack, tried a little in `npm test` and at length in `npm run soak`. */
export interface Part {
  readonly name: string;
  /** What is done to the program, in a sentence. */
  readonly says: string;
  /** Whether it needs the built program and a display; where they are stands in the environment, as for the benchmark. */
  readonly needsWindow?: true;
  run(budget: Budget): Promise<Tally>;
}

/** The numbered cases of one seed. */
export interface Cases {
  /** How many there are; null for no end of them. */
  readonly total: number | null;
  /** How many are tried at once; one where nothing is said. */
  readonly lanes?: number;
  /** Tries a case; throws when something was lost. `lane` tells those apart that run at the same time. */
  attempt(number: number, lane: number): Promise<void>;
  close?(): Promise<void>;
}

const DETAILS_AT_MOST = 20;

/** A part that tries one case after the other. */
export function partOfCases(about: Pick<Part, 'name' | 'says'>, open: (seed: number) => Promise<Cases>): Part {
  return { ...about, run: (budget) => runCases(about.name, budget, open) };
}

async function runCases(name: string, budget: Budget, open: (seed: number) => Promise<Cases>): Promise<Tally> {
  const cases = await open(budget.seed);
  const end = Math.min(cases.total ?? Infinity, budget.from + budget.cases);
  const tally = { tried: 0, survived: 0, lost: 0, details: new Array<string>() };
  let next = budget.from;
  const work = async (lane: number): Promise<void> => {
    while (next < end && Date.now() < budget.until) {
      const number = next;
      next += 1;
      const problem = await problemOf(() => cases.attempt(number, lane));
      tally.tried += 1;
      tally[problem === null ? 'survived' : 'lost'] += 1;
      if (problem !== null && tally.details.length < DETAILS_AT_MOST) tally.details.push(`${name}, seed ${String(budget.seed)}, case ${String(number)}: ${problem}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: cases.lanes ?? 1 }, (_, lane) => work(lane)));
  } finally {
    await cases.close?.();
  }
  return { ...tally, total: cases.total, next: cases.total !== null && next >= cases.total ? null : next };
}

async function problemOf(action: () => Promise<void>): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (error) {
    return told(error);
  }
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = process.env['FAULT_STACKS'] === undefined ? '' : `\n${error.stack ?? ''}`;
  return error.cause === undefined ? `${error.message}${place}` : `${error.message}: ${told(error.cause)}`;
}
