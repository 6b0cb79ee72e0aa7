import type { Partners } from './match-tags.ts';
import { matchByOverlap, matchEqual } from './match-tags.ts';
import type { Tag } from './tagging.ts';

/** How often a type of one annotator met one of the other; null is no tag. */
export interface ConfusionCell {
  readonly a_type: string | null;
  readonly b_type: string | null;
  readonly n: number;
}

/** How two tags meet, or one meets nothing. */
export interface Meeting {
  readonly a: Tag | null;
  readonly b: Tag | null;
}

/**
 * Sets the tags of two annotators against each other, each once: first equal ones, then those of different types on the same place, then those of
 * one type on overlapping places; what is left meets nothing. Equal ones are left out of the answer.
 */
export function findMeetings(a: readonly Tag[], b: readonly Tag[], strict: Partners): readonly Meeting[] {
  const taken = new Set(strict);
  let rest = { a: a.filter((_tag, at) => strict[at] === -1), b: b.filter((_tag, at) => !taken.has(at)) };
  const meetings: Meeting[] = [];
  for (const match of [(left: readonly Tag[], right: readonly Tag[]) => matchEqual(left, right, ({ place }) => place), matchByOverlap]) {
    const partners = match(rest.a, rest.b);
    rest.a.forEach((tag, at) => {
      const other = rest.b[partners[at] ?? -1];
      if (other !== undefined) meetings.push({ a: tag, b: other });
    });
    const met = new Set(partners);
    rest = { a: rest.a.filter((_tag, at) => partners[at] === -1), b: rest.b.filter((_tag, at) => !met.has(at)) };
  }
  return [...meetings, ...rest.a.map((tag) => ({ a: tag, b: null })), ...rest.b.map((tag) => ({ a: null, b: tag }))];
}

/** Counts meetings by the types of both sides. */
export class ConfusionTally {
  readonly #cells = new Map<string, { a_type: string | null; b_type: string | null; n: number }>();

  /** Counts one meeting, or `times` of them. */
  add(a_type: string | null, b_type: string | null, times = 1): void {
    const key = JSON.stringify([a_type, b_type]);
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, { a_type, b_type, n: times });
    else cell.n += times;
  }

  /** The cells that are not empty, in the order of their types. */
  cells(): readonly ConfusionCell[] {
    return [...this.#cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => ({ ...cell }));
  }
}
