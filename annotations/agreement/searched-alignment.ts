import { bestMatching, type Edge } from './best-matching.ts';
import { jointDisorder, pairsAmong } from './dissimilarity.ts';
import { unlikeAll, type UnitGraph } from './unit-graph.ts';

const ROUNDS = 8;

/**
 * A low disorder of a large group of units. Annotators are joined one after another, forwards and backwards; then each in turn is taken out and joined again in the best
 * way, until nothing is gained. Never below the least disorder, and the same for the same units.
 */
export function searchedDisorder(graph: UnitGraph, group: readonly number[]): number {
  const byAnnotator = Array.from({ length: graph.annotators }, (): number[] => []);
  for (const unit of group) byAnnotator[graph.annotatorOf[unit] ?? 0]?.push(unit);
  return Math.min(improve(graph, byAnnotator), improve(graph, byAnnotator.toReversed()));
}

function improve(graph: UnitGraph, byAnnotator: readonly (readonly number[])[]): number {
  let clusters: readonly (readonly number[])[] = [];
  for (const own of byAnnotator) clusters = joinUnits(graph, clusters, own);
  let disorder = disorderOf(graph, clusters);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const own of byAnnotator) clusters = joinUnits(graph, without(clusters, own), own);
    const next = disorderOf(graph, clusters);
    if (next > disorder - 1e-9) break;
    disorder = next;
  }
  return disorder;
}

function without(clusters: readonly (readonly number[])[], units: readonly number[]): readonly (readonly number[])[] {
  const gone = new Set(units);
  return clusters.map((cluster) => cluster.filter((unit) => !gone.has(unit))).filter((cluster) => cluster.length > 0);
}

/** Joins one annotator's units to clusters of the others' in the best way; those that gain nothing stay alone. */
function joinUnits(graph: UnitGraph, clusters: readonly (readonly number[])[], own: readonly number[]): readonly (readonly number[])[] {
  const clusterOf = new Map<number, number>();
  clusters.forEach((cluster, at) => { for (const unit of cluster) clusterOf.set(unit, at); });
  const chosen = bestMatching(own.map((unit) => edgesOf(graph, unit, { clusters, clusterOf })), clusters.length);
  const joined: (readonly number[])[] = [...clusters];
  own.forEach((unit, row) => {
    const cluster = joined[chosen[row] ?? -1];
    if (cluster === undefined) joined.push([unit]);
    else joined[chosen[row] ?? -1] = [...cluster, unit];
  });
  return joined;
}

function edgesOf(graph: UnitGraph, unit: number, { clusters, clusterOf }: { clusters: readonly (readonly number[])[]; clusterOf: ReadonlyMap<number, number> }): readonly Edge[] {
  const edges: Edge[] = [];
  for (const other of graph.near[unit]?.keys() ?? []) {
    const column = clusterOf.get(other) ?? -1;
    const cluster = clusters[column];
    // A cluster is weighed once, when its first unit is met.
    if (cluster?.[0] !== other) continue;
    const unlike = unlikeAll(graph, unit, cluster);
    // Alone a unit costs 1; joined it adds its distances in place of those of the absent unit that it replaces.
    const weight = unlike === null ? 0 : 1 + (cluster.length - unlike) / pairsAmong(graph.annotators);
    if (weight > 0) edges.push({ column, weight });
  }
  return edges;
}

function disorderOf(graph: UnitGraph, clusters: readonly (readonly number[])[]): number {
  return clusters.reduce((sum, cluster) => {
    const unlike = cluster.reduce((total, unit, at) => total + (unlikeAll(graph, unit, cluster.slice(0, at)) ?? 0), 0);
    return sum + jointDisorder(graph.annotators, cluster.length, unlike);
  }, 0);
}
