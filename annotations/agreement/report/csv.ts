import type { AgreementReport } from '../../../shared/agreement.ts';
import { tableRow } from '../../../shared/table-cell.ts';
import { allFigures } from './figures.ts';

const COLUMNS = ['scope', 'layer', 'annotator_a', 'annotator_b', 'type', 'attribute', 'month', 'article_id', 'measure', 'value', 'n', 'low_95', 'high_95', 'why'];

/** The report as a table, a figure a row. Nothing in it is run as a formula by a spreadsheet. */
export function agreementCsv(report: AgreementReport): string {
  const rows = [...allFigures(report)].map(({ scope, layer, a, b, type, attribute, month, article, measure, figure, interval }) => tableRow(
    [scope, layer, a, b, type, attribute, month, article, measure, figure.value, figure.n, interval?.low ?? null, interval?.high ?? null, figure.why ?? null], ',',
  ));
  return tableRow(COLUMNS, ',') + rows.join('');
}
