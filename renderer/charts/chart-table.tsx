import type { Chart, ChartColumn, ChartRow } from '../../annotations/overview/charts/chart.ts';
import { tell } from '../../annotations/overview/charts/chart-words.ts';
import { whole, type Wording } from '../../annotations/agreement/report/wording.ts';
import type { Cell } from '../../shared/table-cell.ts';
import { openTarget } from '../state/open-target.ts';

// A longer table is for a spreadsheet.
const MOST = 100;

/** The table that a chart is drawn from; the first words of a row open what stands behind it. */
export function ChartTable({ chart: { columns, rows, title }, wording }: { chart: Chart; wording: Wording }) {
  const shown = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.isForFiles !== true);
  const more = rows.length - MOST;
  return (
    <div className="chart-table">
      <table className="figures-table">
        <caption className="visually-hidden">{title}</caption>
        <thead><tr>{shown.map(({ column }) => <th key={column.key} scope="col" className={column.isNumber ? 'number' : ''}>{column.words}</th>)}</tr></thead>
        <tbody>
          {rows.slice(0, MOST).map((row, place) => (
            <tr key={place}>
              {shown.map(({ column, at }, first) => (first === 0
                ? <th key={column.key} scope="row"><RowHead row={row} words={written(row.cells[at] ?? null, { column, wording })} /></th>
                : <td key={column.key} className={column.isNumber ? 'number' : ''}>{written(row.cells[at] ?? null, { column, wording })}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="quiet-words">{tell(wording, 'more', { count: more })}</p> : null}
    </div>
  );
}

function RowHead({ row: { target }, words }: { row: ChartRow; words: string }) {
  return target === null ? words : <button type="button" className="figure" onClick={() => void openTarget(target)}>{words}</button>;
}

function written(cell: Cell, { column, wording }: { readonly column: ChartColumn; readonly wording: Wording }): string {
  if (typeof cell === 'number') return whole(wording, cell);
  return cell ?? (column.key === 'month' ? tell(wording, 'noDate') : '');
}
