import { element, escaped } from './markup.ts';

const CELL = { width: 74, height: 34 };
const CHARACTER = 6.4;
const FONT = 12;

/** The colours of the two figures that are shown together, strict and overlap. */
const [INNER, OUTER] = ['#215c8c', '#8fbbdd'];

/** One cell of a matrix: what is written in it and how deep its colour is, from 0 to 1; null leaves it white. */
export interface MatrixCell {
  readonly text: string;
  readonly depth: number | null;
  readonly hue: 'agree' | 'differ';
}

/** A matrix of named rows and columns. */
export interface Matrix {
  readonly label: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cellAt: (row: number, column: number) => MatrixCell;
}

const HUES = { agree: [33, 92, 140], differ: [176, 78, 10] } as const;

/** Draws a matrix as a heat map; the figure stands in each cell, so that nothing is told by colour alone. */
export function matrixChart({ label, rows, columns, cellAt }: Matrix): string {
  const left = Math.max(40, ...rows.map((name) => name.length * CHARACTER + 12));
  const width = columns.length > 8 ? 46 : CELL.width;
  const isSlanted = columns.some((name) => name.length * CHARACTER > width - 4);
  const top = isSlanted ? Math.max(...columns.map((name) => name.length)) * CHARACTER * 0.75 + 22 : 26;
  const heads = columns.map((name, at) => {
    const [x, y] = [left + (at + 0.5) * width, top - 8];
    return element('text', { x, y, ...(isSlanted ? { transform: `rotate(-45 ${String(x)} ${String(y)})` } : { 'text-anchor': 'middle' }) }, escaped(name));
  });
  const body = rows.map((name, row) => {
    const y = top + row * CELL.height;
    const cells = columns.map((_column, column) => drawCell(cellAt(row, column), { x: left + column * width, y, width }));
    return element('text', { x: left - 8, y: y + CELL.height / 2 + 4, 'text-anchor': 'end' }, escaped(name)) + cells.join('');
  });
  return drawing({ label, width: left + columns.length * width + (isSlanted ? 60 : 2), height: top + rows.length * CELL.height + 2 }, ...heads, ...body);
}

function drawCell({ text, depth, hue }: MatrixCell, { x, y, width }: { x: number; y: number; width: number }): string {
  const [red, green, blue] = HUES[hue].map((part) => Math.round(255 - (255 - part) * (depth ?? 0)));
  const fill = `rgb(${String(red)},${String(green)},${String(blue)})`;
  const box = element('rect', { x, y, width: width - 2, height: CELL.height - 2, rx: 2, fill, stroke: '#d5d9dd', 'stroke-width': depth === null || depth < 0.1 ? 1 : 0 });
  return box + element('text', { x: x + width / 2 - 1, y: y + CELL.height / 2 + 3, 'text-anchor': 'middle', fill: (depth ?? 0) > 0.55 ? '#ffffff' : '#1b1f24' }, escaped(text));
}

/** What a chart is called, and how one half is written on its scale. */
export interface Scale {
  readonly label: string;
  readonly half: string;
}

/** One row of bars: two shares of 1 with what is written beside them. */
export interface BarRow {
  readonly name: string;
  readonly inner: number;
  readonly outer: number;
  readonly text: string;
}

/** Draws a pair of bars a row, the inner one upon the outer one, on a scale from 0 to 1. */
export function barChart({ label, half }: Scale, rows: readonly BarRow[]): string {
  const left = Math.max(60, ...rows.map(({ name }) => name.length * CHARACTER + 14));
  const [span, step, top] = [360, 24, 18];
  const height = top + rows.length * step + 6;
  const marks = [0, 0.5, 1].map((at) => {
    const x = left + at * span;
    return element('line', { x1: x, x2: x, y1: top - 4, y2: height - 4, stroke: '#d5d9dd' }) + element('text', { x, y: 10, 'text-anchor': 'middle', fill: '#5b6570' }, at === 0.5 ? half : String(at));
  });
  const bars = rows.map(({ name, inner, outer, text }, row) => {
    const y = top + row * step;
    return element('text', { x: left - 8, y: y + 14, 'text-anchor': 'end' }, escaped(name))
      + element('rect', { x: left, y: y + 3, width: Math.max(0, outer) * span, height: 15, fill: OUTER })
      + element('rect', { x: left, y: y + 7, width: Math.max(0, inner) * span, height: 7, fill: INNER })
      + element('text', { x: left + span + 12, y: y + 14, fill: '#1b1f24' }, escaped(text));
  });
  return drawing({ label, width: left + span + 190, height }, ...marks, ...bars);
}

/** A point of a line over time; null where there is no figure. */
export interface TimePoint {
  readonly name: string;
  readonly inner: number | null;
  readonly outer: number | null;
}

/** Draws two lines over time on a scale from 0 to 1. */
export function timeChart({ label, half }: Scale, points: readonly TimePoint[]): string {
  const [left, top, tall, step] = [34, 10, 130, Math.min(80, 600 / Math.max(1, points.length))];
  const width = left + step * points.length + 30;
  const yOf = (value: number): number => top + (1 - Math.max(0, value)) * tall;
  const grid = [0, 0.5, 1].map((at) => element('line', { x1: left, x2: width - 10, y1: yOf(at), y2: yOf(at), stroke: '#d5d9dd' })
    + element('text', { x: left - 6, y: yOf(at) + 4, 'text-anchor': 'end', fill: '#5b6570' }, at === 0.5 ? half : String(at)));
  const every = Math.ceil((points.length * 52) / 600);
  const names = points.flatMap(({ name }, at) => (at % every === 0 ? [element('text', { x: left + (at + 0.5) * step, y: top + tall + 18, 'text-anchor': 'middle' }, escaped(name))] : []));
  const lines = (['outer', 'inner'] as const).map((which) => {
    const [stroke, dots] = [which === 'inner' ? INNER : OUTER, points.flatMap((point, at) => (point[which] === null ? [] : [[left + (at + 0.5) * step, yOf(point[which])] as const]))];
    return element('polyline', { points: dots.map((dot) => dot.join()).join(' '), fill: 'none', stroke, 'stroke-width': 2 })
      + dots.map(([cx, cy]) => element('circle', { cx, cy, r: 3, fill: stroke })).join('');
  });
  return drawing({ label, width, height: top + tall + 26 }, ...grid, ...lines, ...names);
}

function drawing({ label, width, height }: { label: string; width: number; height: number }, ...inside: readonly string[]): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': label, viewBox: `0 0 ${width.toFixed(0)} ${height.toFixed(0)}`, width: width.toFixed(0), 'font-size': FONT }, ...inside);
}
