import type { AppError } from '../../shared/errors.ts';
import type { Whose } from '../../shared/exchange.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import type { ChartName, OverviewReport } from '../../shared/overview.ts';
import type { Annotator } from '../../shared/records.ts';

/** The overview of the corpus: what is asked, what came of it, and how far it is unfolded. */
export interface Charting {
  /** Whether it takes the place of the workbench; an article that was opened from it lies before it. */
  readonly isOpen: boolean;
  /** Everybody who has worked on the project and whose tags the person may see. */
  readonly people: readonly Annotator[];
  readonly seesOthers: boolean;
  readonly whose: Whose;
  /** The months that are counted, both included; null leaves an end open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The one type in the chart of tags; null for all. */
  readonly type: string | null;
  /** What was counted last; it stays on the page while something else is counted. */
  readonly report: OverviewReport | null;
  /** The person's steps when it was counted: others since then make it old. */
  readonly countedAt: HistoryState | null;
  readonly isCounting: boolean;
  readonly error: AppError | null;
  /** The charts whose tables are unfolded, and how many repeats are listed. */
  readonly tables: readonly ChartName[];
  readonly listed: number;
  /** How far the page was scrolled when an article was opened from it, in CSS pixels. */
  readonly scroll: number;
}
