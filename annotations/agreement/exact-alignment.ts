import { jointDisorder } from './dissimilarity.ts';
import { unlikeAll, type UnitGraph } from './unit-graph.ts';

/** The least disorder of a small group of units, every way of joining them tried; each set of units that is left over is solved once. */
export function exactDisorder(graph: UnitGraph, group: readonly number[]): number {
  return new Solver(graph, group).solve((1 << group.length) - 1);
}

interface Joined {
  readonly left: number;
  readonly units: readonly number[];
  readonly unlike: number;
}

class Solver {
  readonly #graph: UnitGraph;
  readonly #group: readonly number[];
  readonly #known = new Map<number, number>([[0, 0]]);

  constructor(graph: UnitGraph, group: readonly number[]) {
    this.#graph = graph;
    this.#group = group;
  }

  /** The least disorder of the units whose bits are set. */
  solve(left: number): number {
    const known = this.#known.get(left);
    if (known !== undefined) return known;
    const first = 31 - Math.clz32(left);
    const least = this.#grow({ left: left & ~(1 << first), units: [this.#group[first] ?? -1], unlike: 0 }, first - 1);
    this.#known.set(left, least);
    return least;
  }

  #grow(joined: Joined, from: number): number {
    let least = jointDisorder(this.#graph.annotators, joined.units.length, joined.unlike) + this.solve(joined.left);
    for (let at = from; at >= 0; at -= 1) {
      if ((joined.left & (1 << at)) === 0) continue;
      const unit = this.#group[at] ?? -1;
      const unlike = unlikeAll(this.#graph, unit, joined.units);
      if (unlike === null) continue;
      least = Math.min(least, this.#grow({ left: joined.left & ~(1 << at), units: [...joined.units, unit], unlike: joined.unlike + unlike }, at - 1));
    }
    return least;
  }
}
