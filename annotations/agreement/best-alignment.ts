import { bestMatching } from './best-matching.ts';
import { exactDisorder } from './exact-alignment.ts';
import { searchedDisorder } from './searched-alignment.ts';
import type { Unit } from './dissimilarity.ts';
import { groupsOf, nearUnits, type UnitGraph } from './unit-graph.ts';

/** The best alignment of some annotators' units. */
export interface Alignment {
  /** Disorder summed over its parts; the mean disorder is this over the mean number of units of an annotator. */
  readonly disorder: number;
  readonly units: number;
  /** False where a group of units that may belong together was too large for every way of joining them to be tried. */
  readonly isExact: boolean;
}

/** Groups of up to so many units are aligned exactly whatever the number of annotators. */
const EXACT_UNITS = 10;

/**
 * Aligns the units of two or more annotators so that the disorder is least (Mathet, Widlöcher and Métivier 2015). For two annotators that is an assignment and always
 * exact. For more, units fall into groups that cannot touch each other; small ones are solved exactly, larger ones by a search that stops when no annotator's units can be joined better.
 */
export function bestAlignment(annotators: readonly (readonly Unit[])[]): Alignment {
  const units = annotators.reduce((sum, own) => sum + own.length, 0);
  const graph = nearUnits(annotators);
  if (annotators.length === 2) return { disorder: assignedDisorder(graph), units, isExact: true };
  let [disorder, isExact] = [0, true];
  for (const group of groupsOf(graph)) {
    const isSmall = group.length <= EXACT_UNITS;
    disorder += group.length === 1 ? 1 : isSmall ? exactDisorder(graph, group) : searchedDisorder(graph, group);
    isExact &&= isSmall;
  }
  return { disorder, units, isExact };
}

/** Two annotators: what joining saves, two units that stay alone costing 1 each. */
function assignedDisorder({ near, annotatorOf }: UnitGraph): number {
  const first = annotatorOf.lastIndexOf(0) + 1;
  const edges = annotatorOf.slice(0, first).map((_annotator, unit) => [...near[unit] ?? []].map(([other, far]) => ({ column: other - first, weight: 2 - far })));
  const chosen = bestMatching(edges, annotatorOf.length - first);
  return annotatorOf.length - chosen.reduce((sum, column, row) => sum + (edges[row]?.find((edge) => edge.column === column)?.weight ?? 0), 0);
}
