import { countUnits, joinUnitCounts, NO_UNITS, type UnitCounts } from './alpha-u.ts';
import { addCounts, noCounts, type PairCounts } from './pair-counts.ts';
import type { Tag } from './tagging.ts';

/** What is counted of one type over all articles. */
export interface TypeCounts {
  spans: number;
  units: UnitCounts;
  readonly pairs: PairCounts;
}

/** Adds up types over articles. */
export class TypeTally {
  readonly #types = new Map<string, TypeCounts>();

  /** Adds the tags of all annotators of an article of some length in code points. */
  addArticle(sides: readonly (readonly Tag[])[], length: number): void {
    const byType = new Map<string, Tag[][]>();
    sides.forEach((tags, side) => {
      for (const tag of tags) {
        const own = byType.get(tag.type) ?? sides.map(() => []);
        own[side]?.push(tag);
        byType.set(tag.type, own);
      }
    });
    for (const [type, own] of byType) {
      const sum = this.#of(type);
      sum.spans += own.reduce((all, tags) => all + tags.length, 0);
      sum.units = joinUnitCounts(sum.units, countUnits(own, length));
    }
  }

  /** Adds what a pair of annotators have in common in an article. */
  addPair(byType: ReadonlyMap<string, PairCounts>): void {
    for (const [type, counts] of byType) addCounts(this.#of(type).pairs, counts);
  }

  /** The types that were met. */
  get names(): readonly string[] {
    return [...this.#types.keys()];
  }

  /** What was counted of a type; nothing where it was not met. */
  counts(type: string): TypeCounts {
    return this.#types.get(type) ?? { spans: 0, units: NO_UNITS, pairs: noCounts() };
  }

  #of(type: string): TypeCounts {
    const own = this.counts(type);
    this.#types.set(type, own);
    return own;
  }
}
