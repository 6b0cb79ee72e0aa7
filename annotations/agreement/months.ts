import type { MonthFigures } from '../../shared/agreement.ts';
import type { ArticleTally } from './layer-tally.ts';
import { spanFigures } from './pair-counts.ts';

/** The month of a date as `YYYY-MM`, or `YYYY` where no more is known. */
export function monthOf(date: string | null): string | null {
  return date?.slice(0, 7) ?? null;
}

/** Span F1 by the month that articles are from, oldest first; articles without a date come last. Counts are added up within a month. */
export function monthFigures(articles: readonly { readonly date: string | null }[], counts: readonly ArticleTally[]): readonly MonthFigures[] {
  const months = new Map<string | null, { documents: number; sides: number; strict: number; overlap: number }>();
  articles.forEach(({ date }, at) => {
    const month = monthOf(date);
    const sum = months.get(month) ?? { documents: 0, sides: 0, strict: 0, overlap: 0 };
    const own = counts[at];
    sum.documents += 1;
    sum.sides += own?.sides ?? 0;
    sum.strict += own?.strict ?? 0;
    sum.overlap += own?.overlap ?? 0;
    months.set(month, sum);
  });
  return [...months].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)).map(([month, sum]) => ({ month, documents: sum.documents, ...spanFigures(sum) }));
}
