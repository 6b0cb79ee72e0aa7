import type { Target } from './target.ts';
import { LETTER, LINE, scaleSteps, shortened, textMark, WIDTH, type Bar, type Drawing, type Fill, type Mark } from './drawing.ts';

/** What the segments of bars stand for. */
export interface Series {
  readonly words: string;
  readonly fill: Fill;
}

/** One bar, from its segments in the order of the series. */
export interface BarRow {
  readonly label: string;
  readonly values: readonly number[];
  /** What is written behind the bar. */
  readonly total: string;
  /** What each segment says and leads to. */
  readonly tells: readonly { readonly words: string; readonly target: Target | null }[];
}

/** Everything that bars are drawn from. */
export interface BarSource {
  readonly title: string;
  /** What the scale counts. */
  readonly axis: string;
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
  readonly write: (value: number) => string;
}

const [HEAD, ROW, BAR, LONGEST_LABEL, RIGHT] = [34, 26, 16, 42, 64];

/** Draws lying bars in segments, with a legend where there are several series. Null without rows. */
export function drawBars({ title, axis, series, rows, write }: BarSource): Drawing | null {
  if (rows.length === 0) return null;
  const legend = series.length < 2 ? { marks: [], height: 0 } : drawLegend(series, HEAD);
  const left = Math.max(80, ...rows.map(({ label }) => Math.min(LONGEST_LABEL, [...label].length) * LETTER + 16));
  const top = HEAD + legend.height + 4;
  const bottom = top + rows.length * ROW;
  const steps = scaleSteps(Math.max(1, ...rows.map(({ values }) => sum(values))));
  const most = Math.max(steps.at(-1) ?? 1, ...rows.map(({ values }) => sum(values)));
  const scale = (WIDTH - left - RIGHT) / most;
  const grid = steps.flatMap((step): Mark[] => {
    const x = left + step * scale;
    return [{ kind: 'line', x1: x, x2: x, y1: top - 2, y2: bottom }, textMark(write(step), { x, y: bottom + 16 }, { anchor: 'middle', look: 'soft' })];
  });
  const labels = rows.flatMap(({ label, values, total }, at): Mark[] => {
    const y = top + at * ROW + BAR;
    return [textMark(shortened(label, LONGEST_LABEL), { x: left - 8, y }, { anchor: 'end' }), textMark(total, { x: left + sum(values) * scale + 6, y }, { look: 'soft' })];
  });
  return {
    width: WIDTH, height: bottom + 42, title,
    marks: [textMark(title, { x: 0, y: 18 }, { look: 'title' }), ...legend.marks, ...grid, ...labels, textMark(axis, { x: left, y: bottom + 36 }, { look: 'soft' })],
    bars: rows.flatMap((row, at) => segments(row, series, { x: left, y: top + at * ROW + 4, scale })),
  };
}

function segments({ values, tells }: BarRow, series: readonly Series[], { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }): readonly Bar[] {
  let before = 0;
  return values.flatMap((value, at): Bar[] => {
    const [place, fill, told] = [x + before * scale, series[at]?.fill, tells[at]];
    before += value;
    return value === 0 || fill === undefined || told === undefined ? [] : [{ x: place, y, width: value * scale, height: BAR, field: { x: place, y: y - 4, width: value * scale, height: ROW }, ...fill, ...told }];
  });
}

function drawLegend(series: readonly Series[], from: number): { readonly marks: readonly Mark[]; readonly height: number } {
  let [x, y] = [0, from];
  const marks = series.flatMap(({ words, fill }): Mark[] => {
    const width = 22 + words.length * LETTER + 18;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    const at = x;
    x += width;
    return [{ kind: 'swatch', box: { x: at, y, width: 16, height: 12 }, fill }, textMark(words, { x: at + 22, y: y + 11 }, { look: 'soft' })];
  });
  return { marks, height: y - from + LINE };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
