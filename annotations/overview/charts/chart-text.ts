import type { Cell } from '../../../shared/table-cell.ts';
import { textTable } from '../../agreement/report/text.ts';
import { whole, type Wording } from '../../agreement/report/wording.ts';
import type { Chart, ChartColumn } from './chart.ts';
import { tell } from './chart-words.ts';
import { shortened } from './drawing.ts';

/** A terminal is given so many rows, and of a long text so many letters. */
const [ROWS, LETTERS] = [10, 72];

/** The columns that a terminal is given; null for all of them. */
const SHOWN: Readonly<Record<Chart['name'], readonly string[] | null>> = { months: ['month', 'articles', 'tags'], speakers: null, tones: null, verdicts: null, repeated: ['text', 'articles', 'words', 'likeness'] };

/** The beginning of a chart's table as lines for a terminal, under its title; nothing for one without rows. */
export function chartLines({ name, title, columns, rows }: Chart, wording: Wording): readonly string[] {
  const shown = (SHOWN[name] ?? columns.filter(({ isForFiles }) => isForFiles !== true).map(({ key }) => key)).flatMap((key) => columns.findIndex((column) => column.key === key));
  const first = name === 'repeated' ? rows.filter(({ cells: [repeat] }, at) => repeat !== rows[at - 1]?.cells[0]) : rows;
  const listed = name === 'months' ? first : first.slice(0, ROWS);
  const table = textTable({ header: shown.map((at) => columns[at]?.words ?? ''), rows: listed.map(({ cells }) => shown.map((at) => written(cells[at] ?? null, { column: columns[at], wording }))) });
  if (table.length === 0) return [];
  const more = first.length - listed.length;
  return ['', title, ...table.map((line) => `  ${line}`), ...(more > 0 ? [`  ${tell(wording, 'more', { count: more })}`] : [])];
}

function written(cell: Cell, { column, wording }: { readonly column: ChartColumn | undefined; readonly wording: Wording }): string {
  if (typeof cell === 'number') return whole(wording, cell);
  if (column?.key === 'month' && cell === null) return tell(wording, 'noDate');
  return column?.key === 'likeness' ? tell(wording, `likeness.${cell ?? ''}`) : shortened((cell ?? '').replace(/\s+/gu, ' '), LETTERS);
}
