import { tableRow } from '../../../shared/table-cell.ts';
import type { Chart } from './chart.ts';

/** The table of a chart; its columns have the same names in every language, and nothing in it is run as a formula by a spreadsheet. */
export function chartCsv({ columns, rows }: Pick<Chart, 'columns' | 'rows'>): string {
  return tableRow(columns.map(({ key }) => key), ',') + rows.map(({ cells }) => tableRow(cells, ',')).join('');
}
