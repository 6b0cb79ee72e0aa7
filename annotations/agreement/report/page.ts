import { LAYER_MEASURES, type AgreementReport, type LayerFigures } from '../../../shared/agreement.ts';
import { casesSection } from './cases.ts';
import { barChart, matrixChart, timeChart, type Scale } from './charts.ts';
import { confusionMatrices } from './confusion-matrices.ts';
import { annotatorNames } from './figures.ts';
import { element, escaped, table } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { answerRows, articleRows, layerRows, pairRows, typeRows, type Rows } from './rows.ts';
import { methodLines, undefinedLines } from './undefined-lines.ts';
import { figure, measured, say, shortFigure, typeWords, type Wording } from './wording.ts';

/** The report as a page of its own: no script, nothing from outside, fit to be printed on A4. Everything that comes from the project is text in it. */
export function agreementPage(report: AgreementReport, wording: Wording, project: string): string {
  const whole = report.layers.at(-1);
  const names = report.annotators.map(({ id }) => annotatorNames(report)(id));
  const lead = say(wording, 'lead', { names: names.length === 0 ? say(wording, 'nobody') : names.join(', '), count: report.documents });
  const body = [
    element('h1', {}, escaped(project)), element('p', { class: 'lead' }, escaped(lead)),
    section(wording, 'layers', tableOf(layerRows(report, wording)), report.documents === 0 ? '' : element('p', { class: 'quiet' }, escaped(say(wording, 'small'))), about(wording)),
    section(wording, 'undefinedFigures', list(undefinedLines(report, wording))),
    ...(whole === undefined ? [] : wholeSections(report, whole, wording)),
    section(wording, 'attributes', tableOf(answerRows(report.layers.flatMap((layer) => (layer.layer === 'all' && report.layers.length > 1 ? [] : layer.attributes)), wording))),
    section(wording, 'labels', tableOf(answerRows(report.labels, wording))),
    section(wording, 'cases', casesSection(report, wording)),
    section(wording, 'method', ...methodLines(report, wording).map((line) => element('p', {}, escaped(line)))),
  ];
  const policy = element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }).replace('</meta>', '');
  const head = `<meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width">${element('title', {}, escaped(`${say(wording, 'title')} – ${project}`))}<style>${PAGE_STYLE}</style>`;
  return `<!doctype html>\n${element('html', { lang: wording.language }, element('head', {}, head), element('body', {}, ...body))}\n`;
}

function wholeSections(report: AgreementReport, whole: LayerFigures, wording: Wording): readonly string[] {
  const months = whole.months.length < 2 ? '' : timeChart(scale(wording, 'months'), whole.months.map(({ month, span_f1_strict, span_f1_overlap }) => (
    { name: month ?? say(wording, 'noDate'), inner: span_f1_strict.value, outer: span_f1_overlap.value })));
  const lowest = articleRows(report, wording);
  return [
    section(wording, 'types', typeChart(whole, wording), tableOf(typeRows(whole, wording))),
    section(wording, 'pairs', report.annotators.length > 2 ? pairChart(report, whole, wording) : '', tableOf(pairRows(report, whole, wording))),
    section(wording, 'confusion', ...confusionMatrices(report, wording).map(({ caption, matrix }) => element('p', { class: 'quiet' }, escaped(caption)) + wide(matrixChart(matrix)))),
    section(wording, 'months', months === '' ? '' : key(wording) + months),
    section(wording, 'articles', lowest.rows.length === 0 ? '' : element('p', { class: 'quiet' }, escaped(say(wording, 'lowest', { count: lowest.rows.length }))) + tableOf(lowest)),
  ];
}

/** A part of the page; nothing where it holds nothing. */
function section(wording: Wording, heading: string, ...inside: readonly string[]): string {
  return inside.every((part) => part === '') ? '' : element('section', {}, element('h2', {}, escaped(say(wording, `headings.${heading}`))), ...inside);
}

function tableOf({ header, rows }: Rows): string {
  return rows.length === 0 ? '' : wide(table(header, rows));
}

const wide = (inside: string): string => element('div', { class: 'wide' }, inside);

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '' : element('ul', {}, ...lines.map((line) => element('li', {}, escaped(line))));
}

function about(wording: Wording): string {
  return element('dl', {}, ...LAYER_MEASURES.map((measure) => element('dt', {}, escaped(say(wording, `measures.${measure}`))) + element('dd', {}, escaped(say(wording, `about.${measure}`)))));
}

function key(wording: Wording): string {
  const part = (name: string, measure: string): string => `${element('span', { class: name }, '')}${escaped(say(wording, `measures.${measure}`))}`;
  return element('p', { class: 'quiet' }, part('key', 'span_f1_strict'), part('key outer', 'span_f1_overlap'));
}

function scale(wording: Wording, heading: string): Scale {
  return { label: say(wording, `headings.${heading}`), half: shortFigure(wording, 0.5) };
}

function typeChart({ type_f1 }: LayerFigures, wording: Wording): string {
  const rows = type_f1.flatMap(({ type, span_f1_strict: strict, span_f1_overlap: overlap }) => (strict.value === null || overlap.value === null ? [] : [{
    name: typeWords(wording, type), inner: strict.value, outer: overlap.value, text: `${figure(wording, strict.value)} / ${figure(wording, overlap.value)}`,
  }]));
  return rows.length === 0 ? '' : key(wording) + barChart(scale(wording, 'types'), rows);
}

/** Every annotator against every other: strict F1 below the diagonal, overlap above it. */
function pairChart(report: AgreementReport, { pairs }: LayerFigures, wording: Wording): string {
  const ids = report.annotators.map(({ id }) => id);
  const names = ids.map(annotatorNames(report));
  const chart = matrixChart({
    label: say(wording, 'headings.pairs'), rows: names, columns: names,
    cellAt: (row, column) => {
      const pair = pairs.find(({ a, b }) => (a === ids[row] && b === ids[column]) || (a === ids[column] && b === ids[row]));
      if (pair === undefined) return { text: '', depth: null, hue: 'agree' };
      const shown = row > column ? pair.span_f1_strict : pair.span_f1_overlap;
      return { text: measured(wording, shown), depth: shown.value, hue: 'agree' };
    },
  });
  return element('p', { class: 'quiet' }, escaped(say(wording, 'pairCaption'))) + wide(chart);
}
