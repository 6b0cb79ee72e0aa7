import type { AgreementLayer, AgreementReport, ArticleFigures } from '../../shared/agreement.ts';
import type { ArticleOrder } from './agreeing-state.ts';

/** An article with its figures in one layer. */
export interface ListedFigures extends Omit<ArticleFigures, 'layers'> {
  readonly figures: ArticleFigures['layers'][number];
}

/** The articles in which somebody tagged something of a layer, in some order; those without a figure stand after all others. */
export function listedFigures({ articles }: AgreementReport, layer: AgreementLayer, order: ArticleOrder): readonly ListedFigures[] {
  const listed = articles.flatMap(({ layers, ...article }) => layers.filter((each) => each.layer === layer).map((figures) => ({ ...article, figures })));
  return listed.sort((a, b) => compareBy(order, a, b) || (a.source < b.source ? -1 : 1));
}

function compareBy(order: ArticleOrder, a: ListedFigures, b: ListedFigures): number {
  switch (order) {
    case 'strict': return (a.figures.span_f1_strict.value ?? 2) - (b.figures.span_f1_strict.value ?? 2);
    case 'overlap': return (a.figures.span_f1_overlap.value ?? 2) - (b.figures.span_f1_overlap.value ?? 2);
    case 'name': return 0;
    case 'date': return (a.date ?? '9999').localeCompare(b.date ?? '9999');
  }
}
