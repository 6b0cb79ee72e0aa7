import type { ChartName, OverviewReport } from '../../../shared/overview.ts';
import type { Cell } from '../../../shared/table-cell.ts';
import type { Wording } from '../../agreement/report/wording.ts';
import type { Drawing } from './drawing.ts';
import type { Target } from './target.ts';

/** One column of a chart's table; `key` is its name in files, the same in every language. */
export interface ChartColumn {
  readonly key: string;
  readonly words: string;
  readonly isNumber: boolean;
  /** Stands in files alone. */
  readonly isForFiles?: true;
}

export interface ChartRow {
  readonly cells: readonly Cell[];
  readonly target: Target | null;
}

/** A chart with the table of all that it is drawn from. */
export interface Chart {
  readonly name: ChartName;
  readonly title: string;
  /** What is counted, and what is not. */
  readonly lead: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  /** Null where there is nothing to draw. */
  readonly drawing: Drawing | null;
}

/** From what a chart is made and in whose words. */
export interface ChartSource {
  readonly report: OverviewReport;
  readonly wording: Wording;
  /** The one type that the chart of tags shows; null for all. */
  readonly type: string | null;
}

/** A chart that cannot show all shows this many rows. */
export const MOST_ROWS = 20;
