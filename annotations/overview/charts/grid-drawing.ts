import type { Target } from './target.ts';
import { LETTER, shortened, textMark, WIDTH, type Bar, type Drawing, type Fill, type Mark } from './drawing.ts';

/** One row of columns with a scale of its own, since rare things would not be seen beside frequent ones. */
export interface GridRow {
  readonly label: string;
  readonly total: string;
  readonly fill: Fill;
  readonly values: readonly number[];
  readonly tells: readonly { readonly words: string; readonly target: Target | null }[];
}

/** Everything that rows of columns are drawn from. */
export interface GridSource {
  readonly title: string;
  readonly axis: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  readonly write: (value: number) => string;
}

const [HEAD, ROW, TALL, LONGEST_LABEL, WIDEST, RIGHT] = [32, 46, 26, 26, 72, 60];

/** Draws a row of standing columns for each kind of thing, one below the other, with the number over each column where there is room. Null without rows. */
export function drawGrid({ title, axis, columns, rows, write }: GridSource): Drawing | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const left = Math.max(80, ...rows.map(({ label }) => Math.min(LONGEST_LABEL, [...label].length) * LETTER + 16));
  const step = Math.min(WIDEST, (WIDTH - left - RIGHT) / columns.length);
  const right = left + step * columns.length;
  const bottom = HEAD + rows.length * ROW;
  const every = Math.ceil(Math.max(...columns.map((name) => name.length * LETTER + 8)) / step);
  const names = columns.flatMap((name, at) => (at % every === 0 ? [textMark(name, { x: left + (at + 0.5) * step, y: bottom + 18 }, { anchor: 'middle', look: 'soft' })] : []));
  const labels = rows.flatMap(({ label, total, values }, at): Mark[] => {
    const base = HEAD + (at + 1) * ROW;
    const numbers = values.flatMap((value, column) => (value > 0 && write(value).length * LETTER <= step
      ? [textMark(write(value), { x: left + (column + 0.5) * step, y: base - heightOf(value, values) - 4 }, { anchor: 'middle', look: 'soft' })] : []));
    return [
      { kind: 'line', x1: left, x2: right, y1: base, y2: base }, textMark(shortened(label, LONGEST_LABEL), { x: left - 8, y: base - 6 }, { anchor: 'end' }),
      textMark(total, { x: right + 8, y: base - 6 }), ...numbers,
    ];
  });
  return {
    width: WIDTH, height: bottom + 48, title, marks: [textMark(title, { x: 0, y: 18 }, { look: 'title' }), ...labels, ...names, textMark(axis, { x: left, y: bottom + 40 }, { look: 'soft' })],
    bars: rows.flatMap((row, at) => drawColumns(row, { left, step, base: HEAD + (at + 1) * ROW })),
  };
}

function drawColumns({ values, fill, tells }: GridRow, { left, step, base }: { readonly left: number; readonly step: number; readonly base: number }): readonly Bar[] {
  const gap = Math.min(8, step * 0.2);
  return values.flatMap((value, at): Bar[] => {
    const [told, height] = [tells[at], heightOf(value, values)];
    return value === 0 || told === undefined ? [] : [{
      x: left + at * step + gap / 2, y: base - height, width: step - gap, height, field: { x: left + at * step, y: base - ROW, width: step, height: ROW }, ...fill, ...told,
    }];
  });
}

function heightOf(value: number, values: readonly number[]): number {
  return Math.max(2, (value / Math.max(...values)) * TALL);
}
