import { addDisorder, drawDisorder, NO_DISORDER, type DisorderSum } from './gamma.ts';
import { seededRandom, seedOf } from '../model/seeded-random.ts';
import type { Tag } from './tagging.ts';

/** About how many annotations by chance are drawn for gamma, however many articles there are. */
export const CHANCE_DRAWS = 300;

interface KeptArticle {
  readonly id: string;
  readonly rank: number;
  readonly length: number;
  readonly sides: readonly (readonly Tag[])[];
}

/**
 * Keeps the articles that chance is drawn on: all while there are few, and otherwise as many as draws are made, chosen by their ids and the seed, so that neither the
 * order of articles nor how many there are costs memory or changes the choice.
 */
export class ChanceSample {
  readonly #seed: number;
  #kept: KeptArticle[] = [];

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Offers an article with each annotator's tags. */
  offer(id: string, length: number, sides: readonly (readonly Tag[])[]): void {
    this.#kept.push({ id, rank: seedOf(this.#seed, id), length, sides });
    if (this.#kept.length >= 2 * CHANCE_DRAWS) this.#kept = this.#chosen();
  }

  /** How many annotations are drawn for each layer. */
  get draws(): number {
    const { length } = this.#chosen();
    return length * drawsEach(length);
  }

  /** Draws for a layer, an article a step, and answers their disorder. */
  *draw(layer: string, isOf: (tag: Tag) => boolean): Generator<void, DisorderSum> {
    const chosen = this.#chosen();
    let sum = NO_DISORDER;
    for (const { id, length, sides } of chosen) {
      const random = seededRandom(seedOf(this.#seed, layer, id));
      const own = sides.map((tags) => tags.filter(isOf));
      if (own.every((tags) => tags.length === 0)) continue;
      for (let drawn = 0; drawn < drawsEach(chosen.length); drawn += 1) sum = addDisorder(sum, drawDisorder(own, length, random));
      yield;
    }
    return sum;
  }

  #chosen(): KeptArticle[] {
    return [...this.#kept].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).slice(0, CHANCE_DRAWS);
  }
}

function drawsEach(articles: number): number {
  return articles === 0 ? 0 : Math.floor(CHANCE_DRAWS / articles);
}
