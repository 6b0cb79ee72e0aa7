import type { AgreementLayer } from '../../shared/agreement.ts';
import { countUnits, joinUnitCounts, NO_UNITS, type UnitCounts } from './alpha-u.ts';
import type { ArticleCounts } from './bootstrap.ts';
import { countCharacters } from './character-alpha.ts';
import { addDisorder, NO_DISORDER, observedDisorder, type DisorderSum } from './gamma.ts';
import { addCounts, noCounts, type PairCounts } from './pair-counts.ts';
import type { ComparedArticle, Tag } from './tagging.ts';

/** What is counted of one article in one layer. */
export interface ArticleTally extends ArticleCounts {
  readonly spans: number;
}

/** Adds up one layer over articles, keeping counts and no tags. */
export class LayerTally {
  readonly layer: AgreementLayer;
  readonly sum = noCounts();
  /** One entry an article that was added, in their order. */
  readonly articles: ArticleTally[] = [];
  readonly pairs = new Map<string, PairCounts>();
  readonly types = new Map<string, { spans: number; units: UnitCounts }>();
  spans = 0;
  discontinuous = 0;
  disorder: DisorderSum = NO_DISORDER;

  constructor(layer: AgreementLayer) {
    this.layer = layer;
  }

  /** Adds an article with the tags of this layer, and what its pairs of annotators (by a word for each pair) have in common. */
  add({ length }: ComparedArticle, sides: readonly (readonly Tag[])[], pairs: ReadonlyMap<string, PairCounts | undefined>): void {
    const article = noCounts();
    for (const [pair, counts = noCounts()] of pairs) {
      const sum = this.pairs.get(pair) ?? noCounts();
      addCounts(sum, counts);
      this.pairs.set(pair, sum);
      addCounts(article, counts);
    }
    addCounts(this.sum, article);
    const tags = sides.flat();
    this.spans += tags.length;
    this.discontinuous += tags.filter(({ fragments }) => fragments.length > 1).length;
    if (tags.length > 0) this.disorder = addDisorder(this.disorder, observedDisorder(sides));
    this.articles.push({ sides: article.sides, strict: article.strict, overlap: article.overlap, characters: countCharacters(sides, length), spans: tags.length });
    this.#addTypes(sides, length);
  }

  #addTypes(sides: readonly (readonly Tag[])[], length: number): void {
    const byType = new Map<string, Tag[][]>();
    sides.forEach((tags, side) => {
      for (const tag of tags) {
        const own = byType.get(tag.type) ?? sides.map(() => []);
        own[side]?.push(tag);
        byType.set(tag.type, own);
      }
    });
    for (const [type, own] of byType) {
      const sum = this.types.get(type) ?? { spans: 0, units: NO_UNITS };
      sum.spans += own.reduce((all, tags) => all + tags.length, 0);
      sum.units = joinUnitCounts(sum.units, countUnits(own, length));
      this.types.set(type, sum);
    }
  }
}
