import type { Measure } from '../../shared/agreement.ts';
import { defined, undefinedBecause } from './measure.ts';
import type { Stretch } from './tagging.ts';

/** What alpha-U adds up over articles, for one type or several. */
export interface UnitCounts {
  /** Squared differences over all ordered pairs of annotators, and those that chance would give on the same articles. */
  readonly observed: number;
  readonly expected: number;
  /** Units that were compared. */
  readonly units: number;
  /** Units that were joined to another of the same annotator because they overlap: the measure knows no overlap on one side. */
  readonly merged: number;
}

/** Nothing counted yet. */
export const NO_UNITS: UnitCounts = { observed: 0, expected: 0, units: 0, merged: 0 };

/** Counts of two things together. */
export function joinUnitCounts(a: UnitCounts, b: UnitCounts): UnitCounts {
  return { observed: a.observed + b.observed, expected: a.expected + b.expected, units: a.units + b.units, merged: a.merged + b.merged };
}

/**
 * Krippendorff's alpha for units of one type on one article (Krippendorff 2004, p. 254); `length` in code points. Each article is a continuum of its own: chance
 * moves units about in their article only. Articles weigh by the square of their length and by their pairs of annotators, as squared differences do.
 */
export function countUnits(sides: readonly (readonly Stretch[])[], length: number): UnitCounts {
  const joined = sides.map(joinOverlapping);
  const units = joined.reduce((sum, side) => sum + side.length, 0);
  const merged = sides.reduce((sum, side) => sum + side.length, 0) - units;
  if (units === 0 || sides.length < 2) return { ...NO_UNITS, units, merged };
  return { observed: observedDifference(joined), expected: expectedDifference(joined, length), units, merged };
}

/** The observed and the expected disagreement of one article as the literature states them, between 0 and about 1. */
export function unitDisagreement(sides: readonly (readonly Stretch[])[], length: number): { observed: number; expected: number } {
  const { observed, expected } = countUnits(sides, length);
  const scale = sides.length * (sides.length - 1) * length * length;
  return { observed: observed / scale, expected: expected / scale };
}

/** Alpha-U of what was counted. */
export function alphaU({ observed, expected, units }: UnitCounts): Measure {
  if (units === 0) return undefinedBecause('no_tags');
  return expected <= 0 ? undefinedBecause('no_chance', units) : defined(1 - observed / expected, units);
}

function joinOverlapping(side: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of [...side].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

function observedDifference(sides: readonly (readonly Stretch[])[]): number {
  let sum = 0;
  for (const [at, side] of sides.entries()) for (const other of sides.slice(at + 1)) sum += 2 * sidesDiffer(side, other);
  return sum;
}

/** Units that meet differ by the squares of how far their borders are apart; a unit that meets none, by the square of its length. */
function sidesDiffer(a: readonly Stretch[], b: readonly Stretch[]): number {
  const met = new Set<Stretch>();
  let [sum, first] = [0, 0];
  for (const unit of a) {
    let isAlone = true;
    while ((b[first]?.end ?? Infinity) <= unit.start) first += 1;
    for (let at = first; ; at += 1) {
      const other = b[at];
      if (other === undefined || other.start >= unit.end) break;
      isAlone = false;
      met.add(other);
      sum += (unit.start - other.start) ** 2 + (unit.end - other.end) ** 2;
    }
    if (isAlone) sum += (unit.end - unit.start) ** 2;
  }
  return b.reduce((total, unit) => total + (met.has(unit) ? 0 : (unit.end - unit.start) ** 2), sum);
}

/** What the formula gives for De, times the annotators' ordered pairs and the square of the length. */
function expectedDifference(sides: readonly (readonly Stretch[])[], length: number): number {
  const units = sides.flatMap((side) => side.map(({ start, end }) => end - start));
  const room = gapRoom(sides.flatMap((side) => gapsOf(side, length)));
  const characters = sides.length * length;
  const placings = characters * (characters - 1) - units.reduce((sum, unit) => sum + unit * (unit - 1), 0);
  const meeting = (unit: number): number => ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
  const sum = units.reduce((total, unit) => total + meeting(unit) + unit ** 2 * room(unit), 0);
  return placings <= 0 ? 0 : ((2 / length) * sum * sides.length * (sides.length - 1) * length * length) / placings;
}

function gapsOf(side: readonly Stretch[], length: number): readonly number[] {
  const gaps: number[] = [];
  let from = 0;
  for (const { start, end } of side) {
    if (start > from) gaps.push(start - from);
    from = end;
  }
  return length > from ? [...gaps, length - from] : gaps;
}

/** In how many places a unit of some length fits into the gaps; each answer is a search and never a walk over all gaps. */
function gapRoom(gaps: readonly number[]): (unit: number) => number {
  const sorted = [...gaps].sort((a, b) => b - a);
  let sum = 0;
  const sums = sorted.map((gap) => (sum += gap));
  return (unit) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) >= unit) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (sums[low - 1] ?? 0) - low * (unit - 1);
  };
}
