import type { AgreementReport } from '../../../shared/agreement.ts';
import { ConfusionTally, type ConfusionCell } from '../confusion.ts';
import type { Matrix } from './charts.ts';
import { annotatorNames } from './figures.ts';
import { say, typeWords, whole, type Wording } from './wording.ts';

/** The matrix of types against types: that of the pair where there is one, and that of all pairs together, differing ones on both sides of the diagonal, where there are more. */
export function confusionMatrices(report: AgreementReport, wording: Wording): readonly { caption: string; matrix: Matrix }[] {
  const [only] = report.confusion;
  if (only === undefined) return [];
  const nameOf = annotatorNames(report);
  const isPair = report.confusion.length === 1;
  const caption = isPair ? say(wording, 'confusionCaption', { a: nameOf(only.a), b: nameOf(only.b) }) : say(wording, 'confusionAll');
  const cells = isPair ? only.cells : bothWays(report.confusion.flatMap((pair) => pair.cells));
  return cells.length === 0 ? [] : [{ caption, matrix: matrixOf(cells, wording) }];
}

function bothWays(cells: readonly ConfusionCell[]): readonly ConfusionCell[] {
  const tally = new ConfusionTally();
  for (const { a_type, b_type, n } of cells) {
    tally.add(a_type, b_type, n);
    if (a_type !== b_type) tally.add(b_type, a_type, n);
  }
  return tally.cells();
}

function matrixOf(cells: readonly ConfusionCell[], wording: Wording): Matrix {
  const known = wording.schema.types.map(({ name }) => name);
  const found = [...new Set(cells.flatMap(({ a_type, b_type }) => [a_type, b_type]))];
  const place = (type: string | null): number => (type === null ? Infinity : known.includes(type) ? known.indexOf(type) : known.length);
  const types = found.sort((a, b) => place(a) - place(b));
  const names = types.map((type) => (type === null ? say(wording, 'noTag') : typeWords(wording, type)));
  const at = new Map(cells.map((cell) => [JSON.stringify([cell.a_type, cell.b_type]), cell.n]));
  const most = Math.max(1, ...cells.filter(({ a_type, b_type }) => a_type !== b_type).map(({ n }) => n));
  return {
    label: say(wording, 'headings.confusion'), rows: names, columns: names,
    cellAt: (row, column) => {
      const n = at.get(JSON.stringify([types[row], types[column]])) ?? 0;
      if (n === 0) return { text: '', depth: null, hue: 'differ' };
      return row === column ? { text: whole(wording, n), depth: 0.18, hue: 'agree' } : { text: whole(wording, n), depth: 0.12 + (0.68 * n) / most, hue: 'differ' };
    },
  };
}
