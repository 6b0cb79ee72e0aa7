import type { Measure, UndefinedReason } from '../../shared/agreement.ts';

/** A figure that has a value. */
export function defined(value: number, n: number): Measure {
  return { value, n };
}

/** A figure that has none, and why. */
export function undefinedBecause(why: UndefinedReason, n = 0): Measure {
  return { value: null, why, n };
}

/** F1 of two sides: twice the matches over all that stands on both; undefined for the given reason where nothing stands on either. */
export function f1(matches: number, sides: number, why: UndefinedReason): Measure {
  return sides === 0 ? undefinedBecause(why) : defined((2 * matches) / sides, sides);
}
