/** What it is worth to match a row with a column; above 0. */
export interface Edge {
  readonly column: number;
  readonly weight: number;
}

/**
 * The one-to-one matching of rows and columns whose weights add up to most: the column of each row, or -1. Rows come one after another, and each moves those before it
 * along the cheapest chain (the Hungarian method, with a column of its own beside the others in which a row costs nothing and gains nothing). Prices of rows and columns
 * keep the cost of each step from being negative, so that a chain is found without looking at a row twice.
 */
export function bestMatching(edges: readonly (readonly Edge[])[], columns: number): readonly number[] {
  const matching = new Matching(edges, columns);
  edges.forEach((own, row) => { if (own.length > 0) matching.place(row, own); });
  return matching.columnOf;
}

/** A column that a chain has reached: how far it is, and from which row. */
interface Reached {
  distance: number;
  from: number;
}

class Matching {
  readonly columnOf: number[];
  readonly #edges: readonly (readonly Edge[])[];
  readonly #columns: number;
  readonly #rowOf: number[];
  readonly #rowPrice: number[];
  readonly #columnPrice: number[];

  constructor(edges: readonly (readonly Edge[])[], columns: number) {
    [this.#edges, this.#columns] = [edges, columns];
    [this.columnOf, this.#rowPrice] = [edges.map(() => -1), edges.map(() => 0)];
    [this.#rowOf, this.#columnPrice] = [new Array<number>(columns).fill(-1), new Array<number>(columns).fill(0)];
  }

  place(row: number, own: readonly Edge[]): void {
    if (!this.#placeFreely(row, own)) this.#placeByChain(row);
  }

  /** Where all columns of a row are free there is nobody to move: it takes the best one. */
  #placeFreely(row: number, own: readonly Edge[]): boolean {
    let best: Edge = { column: -1, weight: 0 };
    for (const edge of own) {
      if (this.#rowOf[edge.column] !== -1) return false;
      if (edge.weight > best.weight) best = edge;
    }
    this.#rowPrice[row] = -best.weight;
    this.#rowOf[best.column] = row;
    this.columnOf[row] = best.column;
    return true;
  }

  #placeByChain(root: number): void {
    const frontier = new Map<number, Reached>();
    const settled = new Map<number, Reached>();
    let [row, base] = [root, 0];
    for (;;) {
      this.#reach(row, base, { frontier, settled });
      const [column, reached] = nearest(frontier);
      frontier.delete(column);
      const owner = this.#ownerOf(column);
      if (owner === -1) {
        this.#reprice(root, settled, reached.distance);
        this.#moveAlong(column, reached, settled);
        return;
      }
      settled.set(column, reached);
      [row, base] = [owner, reached.distance];
    }
  }

  /** The row that holds a column; a row's own column, numbered after the others, is always free to it. */
  #ownerOf(column: number): number {
    return column >= this.#columns ? -1 : this.#rowOf[column] ?? -1;
  }

  #reach(row: number, base: number, { frontier, settled }: { frontier: Map<number, Reached>; settled: ReadonlyMap<number, Reached> }): void {
    const start = base - (this.#rowPrice[row] ?? 0);
    const own = this.#columns + row;
    for (const { column, weight } of this.#edges[row] ?? []) {
      if (settled.has(column)) continue;
      const distance = start - weight - (this.#columnPrice[column] ?? 0);
      const known = frontier.get(column);
      if (known === undefined) frontier.set(column, { distance, from: row });
      else if (distance < known.distance) [known.distance, known.from] = [distance, row];
    }
    frontier.set(own, { distance: start, from: row });
  }

  #reprice(root: number, settled: ReadonlyMap<number, Reached>, end: number): void {
    this.#rowPrice[root] = (this.#rowPrice[root] ?? 0) + end;
    for (const [column, { distance }] of settled) {
      const owner = this.#ownerOf(column);
      this.#rowPrice[owner] = (this.#rowPrice[owner] ?? 0) + end - distance;
      this.#columnPrice[column] = (this.#columnPrice[column] ?? 0) + distance - end;
    }
  }

  // From the end of the chain back to its beginning: each row leaves its column to the one that takes it.
  #moveAlong(last: number, reached: Reached, settled: ReadonlyMap<number, Reached>): void {
    let [column, from]: [number, number | undefined] = [last, reached.from];
    while (from !== undefined) {
      const left: number = this.columnOf[from] ?? -1;
      this.columnOf[from] = column >= this.#columns ? -1 : column;
      if (column < this.#columns) this.#rowOf[column] = from;
      [column, from] = [left, settled.get(left)?.from];
    }
  }
}

function nearest(frontier: ReadonlyMap<number, Reached>): readonly [number, Reached] {
  let best: readonly [number, Reached] = [-1, { distance: Infinity, from: -1 }];
  for (const entry of frontier) if (entry[1].distance < best[1].distance) best = entry;
  return best;
}
