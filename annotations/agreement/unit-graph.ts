import { dissimilarity, nearLimit, type Unit } from './dissimilarity.ts';

/** The units of all annotators in one list, with the dissimilarity of those near enough to be joined. */
export interface UnitGraph {
  readonly annotators: number;
  readonly annotatorOf: readonly number[];
  readonly near: readonly ReadonlyMap<number, number>[];
}

/** Finds the units that are near each other; those that start too far on for it are not looked at. */
export function nearUnits(annotators: readonly (readonly Unit[])[]): UnitGraph {
  const all = annotators.flatMap((own, annotator) => own.map((unit) => ({ unit, annotator })));
  const near = all.map(() => new Map<number, number>());
  const limit = nearLimit(annotators.length);
  const order = all.map((_each, at) => at).sort((a, b) => (all[a]?.unit.start ?? 0) - (all[b]?.unit.start ?? 0));
  const longest = all.reduce((most, { unit }) => Math.max(most, unit.end - unit.start), 0);
  order.forEach((a, place) => {
    const one = all[a];
    if (one === undefined) return;
    // Beyond this start no unit, however long, is near enough.
    const last = one.unit.start + Math.sqrt(limit) * (one.unit.end - one.unit.start + longest);
    for (let next = place + 1; next < order.length; next += 1) {
      const b = order[next] ?? -1;
      const other = all[b];
      if (other === undefined || other.unit.start > last) break;
      if (other.annotator === one.annotator) continue;
      const far = dissimilarity(one.unit, other.unit);
      if (far >= limit) continue;
      near[a]?.set(b, far);
      near[b]?.set(a, far);
    }
  });
  return { annotators: annotators.length, annotatorOf: all.map(({ annotator }) => annotator), near };
}

/** The units that hang together, in groups; no unit is near one of another group. */
export function groupsOf({ near }: UnitGraph): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const unit of group) {
      for (const other of near[unit]?.keys() ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** The sum of the dissimilarities of a unit to others; null when it may not be joined to all of them. */
export function unlikeAll({ near }: UnitGraph, unit: number, others: readonly number[]): number | null {
  let sum = 0;
  for (const other of others) {
    const far = near[unit]?.get(other);
    if (far === undefined) return null;
    sum += far;
  }
  return sum;
}
