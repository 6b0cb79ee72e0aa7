/** What it is worth to match a row with a column; above 0. */
export interface Edge {
  readonly column: number;
  readonly weight: number;
}

// Sums of fractions differ in their last digits: less than this is no gain.
const TOLERANCE = 1e-9;

/**
 * The one-to-one matching of rows and columns whose weights add up to most: the column of each row, or -1. Rows come one after another, and each
 * moves those before it along the most rewarding chain, which keeps the matching the best one for the rows so far.
 */
export function bestMatching(edges: readonly (readonly Edge[])[], columns: number): readonly number[] {
  const state: State = { edges, columnOf: edges.map(() => -1), weightOf: edges.map(() => 0), rowOf: Array.from({ length: columns }, () => -1) };
  edges.forEach((own, row) => { if (own.length > 0 && !placeFreely(state, row, own)) placeRow(state, row); });
  return state.columnOf;
}

interface State {
  readonly edges: readonly (readonly Edge[])[];
  readonly columnOf: number[];
  readonly weightOf: number[];
  readonly rowOf: number[];
}

interface Step extends Edge {
  readonly row: number;
}

/** Where all columns of a row are free there is nobody to move: it takes the best one. */
function placeFreely({ rowOf, columnOf, weightOf }: State, row: number, own: readonly Edge[]): boolean {
  let best: Edge | undefined;
  for (const edge of own) {
    if (rowOf[edge.column] !== -1) return false;
    if (best === undefined || edge.weight > best.weight + TOLERANCE) best = edge;
  }
  if (best === undefined) return false;
  rowOf[best.column] = row;
  columnOf[row] = best.column;
  weightOf[row] = best.weight;
  return true;
}

function placeRow(state: State, root: number): void {
  const gains = new Map([[root, 0]]);
  const takenBy = new Map<number, Step>();
  const queue = [root];
  let best: { gain: number; step: Step } = { gain: 0, step: { row: root, column: -1, weight: 0 } };
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const gain = gains.get(row) ?? 0;
    if (gain > best.gain + TOLERANCE) best = { gain, step: { row, column: -1, weight: 0 } };
    for (const edge of state.edges[row] ?? []) {
      const owner = state.rowOf[edge.column] ?? -1;
      if (owner === row) continue;
      const reached = gain + edge.weight;
      if (owner === -1) {
        if (reached > best.gain + TOLERANCE) best = { gain: reached, step: { row, ...edge } };
        continue;
      }
      const freed = reached - (state.weightOf[owner] ?? 0);
      if (owner === root || freed <= (gains.get(owner) ?? -Infinity) + TOLERANCE) continue;
      gains.set(owner, freed);
      takenBy.set(owner, { row, ...edge });
      queue.push(owner);
    }
  }
  moveAlong(state, best.step, takenBy);
}

// From the end of the chain back to its beginning: each row leaves its column to the one that takes it.
function moveAlong({ columnOf, weightOf, rowOf }: State, last: Step, takenBy: ReadonlyMap<number, Step>): void {
  for (let step: Step | undefined = last; step !== undefined; step = takenBy.get(step.row)) {
    columnOf[step.row] = step.column;
    weightOf[step.row] = step.weight;
    if (step.column !== -1) rowOf[step.column] = step.row;
  }
}
