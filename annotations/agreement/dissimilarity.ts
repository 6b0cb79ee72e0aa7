import type { Stretch } from './tagging.ts';

/** A typed stretch of a continuum, by its outer bounds. */
export interface Unit extends Stretch {
  readonly type: string;
}

/**
 * How unlike two units are: the square of how far their borders are apart, measured by their lengths, and 1 more when their types differ (Mathet et al. 2015,
 * with alpha = beta = 1 and the empty unit at distance 1 of everything).
 */
export function dissimilarity(a: Unit, b: Unit): number {
  const apart = (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + (b.end - b.start));
  return apart * apart + (a.type === b.type ? 0 : 1);
}

/** How many pairs there are among some things. */
export function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Two units that are this unlike or more are together in no best alignment of so many annotators: taking one out would cost less. */
export function nearLimit(annotators: number): number {
  return pairsAmong(annotators) + annotators - 1;
}

/** The disorder of units that are aligned with each other: the mean over all pairs of annotators, an absent unit being at distance 1. */
export function jointDisorder(annotators: number, units: number, unlike: number): number {
  const pairs = pairsAmong(annotators);
  return (unlike + pairs - pairsAmong(units)) / pairs;
}
