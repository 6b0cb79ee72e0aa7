import type { Partners } from './match-tags.ts';
import { matchByOverlap, matchEqual } from './match-tags.ts';
import type { Tag } from './tagging.ts';

/** How often a type of one annotator met one of the other; null is no tag. */
export interface ConfusionCell {
  readonly a_type: string | null;
  readonly b_type: string | null;
  readonly n: number;
  /** How often of these they did not agree strictly; less than `n` only where a type meets itself. */
  readonly apart: number;
}

/** How two tags meet, or one meets nothing. */
export interface Meeting {
  readonly a: Tag | null;
  readonly b: Tag | null;
}

/** Tags of two annotators that have not met yet. */
export interface Rest {
  readonly a: readonly Tag[];
  readonly b: readonly Tag[];
}

/** What is left of two annotators' tags without those that are partners of each other. */
export function withoutEqual(a: readonly Tag[], b: readonly Tag[], partners: Partners): Rest {
  const met = new Set(partners);
  return { a: a.filter((_tag, at) => partners[at] === -1), b: b.filter((_tag, at) => !met.has(at)) };
}

/**
 * Sets what is left of two annotators' tags when equal ones are gone against each other, each once: first those of different types on the same place, then those of
 * one type on overlapping places; what is left then meets nothing.
 */
export function findMeetings(unequal: Rest): readonly Meeting[] {
  let rest = unequal;
  const meetings: Meeting[] = [];
  for (const match of [(a: readonly Tag[], b: readonly Tag[]) => matchEqual(a, b, ({ place }) => place), matchByOverlap]) {
    const { a, b } = rest;
    const partners = match(a, b);
    a.forEach((tag, at) => {
      const other = b[partners[at] ?? -1];
      if (other !== undefined) meetings.push({ a: tag, b: other });
    });
    rest = withoutEqual(a, b, partners);
  }
  return [...meetings, ...rest.a.map((tag) => ({ a: tag, b: null })), ...rest.b.map((tag) => ({ a: null, b: tag }))];
}

/** Counts meetings by the types of both sides. */
export class ConfusionTally {
  readonly #cells = new Map<string, { a_type: string | null; b_type: string | null; n: number; apart: number }>();

  /** Counts one meeting, or `times` of them. */
  add(a_type: string | null, b_type: string | null, times = 1): void {
    const cell = this.#cell(a_type, b_type);
    cell.n += times;
    cell.apart += times;
  }

  /** Counts tags of a type that agree strictly. */
  addEqual(type: string, times: number): void {
    this.#cell(type, type).n += times;
  }

  #cell(a_type: string | null, b_type: string | null): { n: number; apart: number } {
    const key = `${a_type ?? ''}\u0000${b_type ?? ''}`;
    const cell = this.#cells.get(key) ?? { a_type, b_type, n: 0, apart: 0 };
    this.#cells.set(key, cell);
    return cell;
  }

  /** The cells that are not empty, in the order of their types. */
  cells(): readonly ConfusionCell[] {
    return [...this.#cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => ({ ...cell }));
  }
}
