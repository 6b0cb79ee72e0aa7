import type { Progress } from './reports.ts';

/** How fast a job goes, smoothed, so that one slow article does not shake the figures. Times are milliseconds of any one clock. */
export interface Pace {
  readonly startedAt: number;
  /** When the rate was last measured, and how much was done then. */
  readonly measuredAt: number;
  readonly measured: number;
  /** Of the progress's unit; null until enough was seen. */
  readonly perSecond: number | null;
}

const BETWEEN_MEASURES_MS = 250;
/** What was measured this long ago counts for about a third. */
const MEMORY_MS = 3_000;
const SEEN_AT_LEAST_MS = 1_000;

/** The pace after a further word of progress; progress that falls back belongs to another job and begins anew. */
export function followPace(before: Pace | null, { done }: Progress, now: number): Pace {
  if (before === null || done < before.measured) return { startedAt: now, measuredAt: now, measured: done, perSecond: null };
  const passed = now - before.measuredAt;
  if (passed < BETWEEN_MEASURES_MS) return before;
  const latest = ((done - before.measured) * 1_000) / passed;
  const weight = before.perSecond === null ? 1 : 1 - Math.exp(-passed / MEMORY_MS);
  return { ...before, measuredAt: now, measured: done, perSecond: (before.perSecond ?? 0) * (1 - weight) + latest * weight };
}

/** The rate as it may be told: null before a second has passed, and while nothing moves. */
export function rateOf({ startedAt, measuredAt, perSecond }: Pace): number | null {
  return measuredAt - startedAt < SEEN_AT_LEAST_MS || perSecond === null || perSecond <= 0 ? null : perSecond;
}

/** How long the rest will take, in seconds; null while that cannot be told. */
export function secondsLeft(pace: Pace, { done, total }: Progress): number | null {
  const rate = rateOf(pace);
  return rate === null || total === null ? null : Math.max(0, total - done) / rate;
}
