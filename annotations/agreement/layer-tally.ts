import type { AgreementLayer } from '../../shared/agreement.ts';
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
  }
}
