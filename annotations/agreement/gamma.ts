import type { Measure } from '../../shared/agreement.ts';
import { bestAlignment } from './best-alignment.ts';
import type { Unit } from './dissimilarity.ts';
import { defined, undefinedBecause } from './measure.ts';
import type { Random } from '../model/seeded-random.ts';

/** Disorder added up over articles, observed or drawn. */
export interface DisorderSum {
  readonly disorder: number;
  /** Mean numbers of units of an annotator, summed. */
  readonly mean: number;
  readonly units: number;
  readonly isExact: boolean;
}

/** Nothing added yet. */
export const NO_DISORDER: DisorderSum = { disorder: 0, mean: 0, units: 0, isExact: true };

/** The sum of two sums. */
export function addDisorder(a: DisorderSum, b: DisorderSum): DisorderSum {
  return { disorder: a.disorder + b.disorder, mean: a.mean + b.mean, units: a.units + b.units, isExact: a.isExact && b.isExact };
}

/** The least disorder of the annotators' units on one article. */
export function observedDisorder(annotators: readonly (readonly Unit[])[]): DisorderSum {
  if (annotators.length < 2) return NO_DISORDER;
  const { disorder, units, isExact } = bestAlignment(annotators);
  return { disorder, mean: units / annotators.length, units, isExact };
}

/**
 * The disorder of annotations by chance: each annotator gets the units of one drawn among them, all moved on by one drawn distance and those that fall off the end put
 * back at the beginning. Keeps numbers, types, lengths and neighbourhoods as people made them. What is drawn weighs as much as what people made, however many units
 * were drawn; nothing where none were.
 */
export function drawDisorder(annotators: readonly (readonly Unit[])[], length: number, random: Random): DisorderSum {
  const drawn = observedDisorder(annotators.map(() => {
    const units = annotators[Math.floor(random() * annotators.length)] ?? [];
    const by = Math.floor(random() * length);
    return units.map((unit) => moved(unit, by, length));
  }));
  if (drawn.units === 0) return NO_DISORDER;
  const mean = annotators.reduce((sum, own) => sum + own.length, 0) / annotators.length;
  return { ...drawn, disorder: (drawn.disorder / drawn.mean) * mean, mean };
}

function moved({ type, start, end }: Unit, by: number, length: number): Unit {
  const shift = start + by >= length ? by - length : by;
  return { type, start: start + shift, end: end + shift };
}

/** Gamma: one less the observed mean disorder over that of chance. */
export function gammaOf(observed: DisorderSum, expected: DisorderSum): Measure {
  if (observed.units === 0) return undefinedBecause('no_tags');
  if (expected.disorder <= 0 || expected.mean === 0) return undefinedBecause('no_chance', observed.units);
  return defined(1 - (observed.disorder / observed.mean) / (expected.disorder / expected.mean), observed.units);
}
