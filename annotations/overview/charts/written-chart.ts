import type { ChartKind } from '../../../shared/overview.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Chart } from './chart.ts';
import { chartCsv } from './chart-csv.ts';
import { chartSvg } from './chart-svg.ts';

/** The text of a chart as a file of some kind. Refuses with `overview.nothing` where there is nothing to draw; a table without rows has its heads. */
export function writtenChart(kind: ChartKind, chart: Chart): Result<string> {
  if (kind === 'csv') return ok(chartCsv(chart));
  return chart.drawing === null ? refuse('overview.nothing', { chart: chart.title }) : ok(chartSvg(chart.drawing));
}
