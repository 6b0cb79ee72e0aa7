import type { AgreementLayer, AgreementReport } from '../../shared/agreement.ts';
import type { AppError } from '../../shared/errors.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';

/** In what order the articles stand: worst agreement first, or by file name or date. */
export const ARTICLE_ORDERS = ['strict', 'overlap', 'name', 'date'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** The page of agreement: what is asked, what came of it, and which part of it is looked at. */
export interface Agreeing {
  /** Everybody who has worked on the project. */
  readonly people: readonly Annotator[];
  /** Whose agreement is measured; null for everybody's. */
  readonly annotators: readonly AnnotatorId[] | null;
  readonly seed: number;
  /** What was measured last; it stays on the page while something else is measured. */
  readonly report: AgreementReport | null;
  /** What that was measured for. */
  readonly measured: { readonly annotators: readonly AnnotatorId[] | null; readonly seed: number } | null;
  readonly isMeasuring: boolean;
  readonly error: AppError | null;
  readonly layer: AgreementLayer;
  /** The pair whose confusion is shown, by its place in the report. */
  readonly pair: number;
  readonly order: ArticleOrder;
  /** The cell that was opened last, so that the way back leads to it. */
  readonly cell: string | null;
}
