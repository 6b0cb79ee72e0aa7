import { INTERVAL_MEASURES, LAYER_MEASURES, TYPE_MEASURES, type AgreementReport, type AttributeFigures, type Interval, type LayerFigures, type Measure } from '../../../shared/agreement.ts';
import { annotatorNames, ANSWER_MEASURES } from './figures.ts';
import { figure, measured, percent, say, whole, type Wording } from './wording.ts';

/** A table as texts: what its columns are called, and its rows. In brackets behind a figure stands what it was computed from. */
export interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How many articles are listed. */
const LOWEST = 20;

function counted(wording: Wording, measure: Measure): string {
  return measure.value === null ? measured(wording, measure) : `${measured(wording, measure)} (${whole(wording, measure.n)})`;
}

function heads(wording: Wording, measures: readonly string[]): readonly string[] {
  return measures.map((measure) => say(wording, `measures.${measure}`));
}

/** A row for each measure and a column for each layer in which somebody tagged something. */
export function layerRows(report: AgreementReport, wording: Wording): Rows {
  const layers = report.layers.filter(({ spans }) => spans > 0);
  const header = ['', ...layers.map(({ layer }) => say(wording, `layers.${layer}`))];
  if (layers.length === 0) return { header, rows: [] };
  const rows = LAYER_MEASURES.flatMap((measure) => {
    const interval = INTERVAL_MEASURES.find((name) => name === measure);
    const row = [say(wording, `measures.${measure}`), ...layers.map((layer) => counted(wording, layer[measure]))];
    return interval === undefined ? [row] : [row, [`\u2003${say(wording, 'columns.interval')}`, ...layers.map((layer) => range(wording, layer.intervals[interval]))]];
  });
  return { header, rows: [[say(wording, 'columns.tags'), ...layers.map(({ spans }) => whole(wording, spans))], ...rows] };
}

function range(wording: Wording, { low, high }: Interval): string {
  return low === null || high === null ? say(wording, 'undefinedMark') : say(wording, 'range', { low: figure(wording, low), high: figure(wording, high) });
}

/** A row for each pair of annotators. */
export function pairRows(report: AgreementReport, { pairs }: LayerFigures, wording: Wording): Rows {
  const nameOf = annotatorNames(report);
  const measures = ['span_f1_strict', 'span_f1_overlap', 'boundary_f1', 'relation_f1'] as const;
  return {
    header: ['', say(wording, 'columns.articles'), ...heads(wording, measures)],
    rows: pairs.map((pair) => [say(wording, 'pair', { a: nameOf(pair.a), b: nameOf(pair.b) }), whole(wording, pair.documents), ...measures.map((measure) => counted(wording, pair[measure]))]),
  };
}

/** A row for each type that somebody used, under the name that files bear. */
export function typeRows({ type_f1 }: LayerFigures, wording: Wording): Rows {
  return {
    header: ['', say(wording, 'columns.tags'), ...heads(wording, TYPE_MEASURES)],
    rows: type_f1.filter(({ spans }) => spans > 0).map((type) => [type.type, whole(wording, type.spans), ...TYPE_MEASURES.map((measure) => counted(wording, type[measure]))]),
  };
}

/** A row for each attribute that two annotators answered; measures that none of them has are left out. */
export function answerRows(all: readonly AttributeFigures[], wording: Wording): Rows {
  const answered = all.filter(({ agreement }) => agreement.n > 0);
  const measures = ANSWER_MEASURES.filter((measure) => answered.some((figures) => figures[measure] !== undefined));
  return {
    header: ['', say(wording, 'columns.n'), ...heads(wording, measures), say(wording, 'columns.commonest')],
    rows: answered.map((figures) => [
      figures.type === null ? figures.attribute : `${figures.type}.${figures.attribute}`, whole(wording, figures.agreement.n),
      ...measures.map((measure) => answerCell(wording, figures[measure], figures.agreement.n)), commonest(wording, figures),
    ]),
  };
}

// Only where it differs from that of the row is said what a figure was computed from.
function answerCell(wording: Wording, measure: Measure | undefined, n: number): string {
  if (measure === undefined) return '';
  return measure.n === n ? measured(wording, measure) : counted(wording, measure);
}

function commonest(wording: Wording, { commonest: most }: AttributeFigures): string {
  return most === null ? '' : say(wording, 'share', { answer: most.answer, share: percent(wording, most.share) });
}

/** The articles with the lowest overlap F1 of all layers, or of the one that was measured. */
export function articleRows(report: AgreementReport, wording: Wording): Rows {
  const last = report.layers.at(-1)?.layer;
  const articles = report.articles.flatMap(({ source, date, layers }) => layers.filter(({ layer }) => layer === last).map((figures) => ({ source, date, ...figures })));
  const lowest = articles.sort((a, b) => (a.span_f1_overlap.value ?? 1) - (b.span_f1_overlap.value ?? 1)).slice(0, LOWEST);
  return {
    header: [say(wording, 'columns.article'), say(wording, 'columns.date'), say(wording, 'columns.tags'), ...heads(wording, INTERVAL_MEASURES)],
    rows: lowest.map((article) => [article.source, article.date ?? '', whole(wording, article.spans), ...INTERVAL_MEASURES.map((measure) => measured(wording, article[measure]))]),
  };
}
