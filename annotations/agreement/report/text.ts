import type { AgreementReport } from '../../../shared/agreement.ts';
import { annotatorNames } from './figures.ts';
import { answerRows, layerRows, pairRows, typeRows, type Rows } from './rows.ts';
import { methodLines, undefinedLines } from './undefined-lines.ts';
import { say, type Wording } from './wording.ts';

/** The report as lines for a terminal. */
export function agreementText(report: AgreementReport, wording: Wording): readonly string[] {
  const names = report.annotators.map(({ id }) => annotatorNames(report)(id));
  const last = report.layers.at(-1);
  const attributes = report.layers.flatMap((layer) => (layer.layer === 'all' && report.layers.length > 1 ? [] : layer.attributes));
  return [
    say(wording, 'lead', { names: names.length === 0 ? say(wording, 'nobody') : names.join(', '), count: report.documents }),
    ...section(wording, 'layers', textTable(layerRows(report, wording))),
    ...(last === undefined ? [] : section(wording, 'pairs', textTable(pairRows(report, last, wording)))),
    ...(last === undefined ? [] : section(wording, 'types', textTable(typeRows(last, wording)))),
    ...section(wording, 'attributes', textTable(answerRows(attributes, wording))),
    ...section(wording, 'labels', textTable(answerRows(report.labels, wording))),
    ...section(wording, 'undefinedFigures', undefinedLines(report, wording)),
    '', ...methodLines(report, wording),
  ];
}

function section(wording: Wording, heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', say(wording, `headings.${heading}`), ...lines.map((line) => `  ${line}`)];
}

/** A table as lines: the first column to the left, the others to the right, two spaces between. Nothing for one without rows. */
export function textTable({ header, rows }: Rows): readonly string[] {
  if (rows.length === 0) return [];
  const all = [header, ...rows];
  const widths = header.map((_title, at) => Math.max(...all.map((row) => lengthOf(row[at] ?? ''))));
  return all.map((row) => row.map((cell, at) => padded(cell, widths[at] ?? 0, at === 0)).join('  ').trimEnd());
}

function padded(cell: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(cell)));
  return isLeft ? cell + space : space + cell;
}

// Code points; names of annotators are not made of wide or joined characters as a rule.
function lengthOf(text: string): number {
  return [...text].length;
}
