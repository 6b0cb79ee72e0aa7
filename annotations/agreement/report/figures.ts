import {
  INTERVAL_MEASURES, LAYER_MEASURES, MONTH_MEASURES, PAIR_MEASURES, TYPE_MEASURES, type AgreementLayer, type AgreementReport, type AttributeFigures, type Interval, type LayerFigures, type Measure,
} from '../../../shared/agreement.ts';

/** What a figure is about. */
export const SCOPES = ['layer', 'pair', 'type', 'attribute', 'month', 'label', 'article'] as const;
export type Scope = (typeof SCOPES)[number];

/** One figure with all that says which one it is; empty texts where a part does not apply. */
export interface Figure {
  readonly scope: Scope;
  readonly layer: AgreementLayer | '';
  readonly a: string;
  readonly b: string;
  readonly type: string;
  readonly attribute: string;
  readonly month: string;
  readonly article: string;
  readonly measure: string;
  readonly figure: Measure;
  readonly interval: Interval | null;
}

type Place = Partial<Omit<Figure, 'scope' | 'measure' | 'figure'>>;

const NOWHERE = { layer: '', a: '', b: '', type: '', attribute: '', month: '', article: '', interval: null } as const;

/** Names of annotators by their ids; those who share a name bear their id too. */
export function annotatorNames({ annotators }: AgreementReport): (id: string) => string {
  const names = new Map<string, string>(annotators.map(({ id, name }) => {
    const isShared = annotators.some((other) => other.id !== id && other.name === name);
    return [id, isShared ? `${name} (${id})` : name];
  }));
  return (id) => names.get(id) ?? id;
}

/** Every figure of a report, one after another. */
export function* allFigures(report: AgreementReport): Generator<Figure> {
  const nameOf = annotatorNames(report);
  for (const layer of report.layers) yield* layerFigures(layer, nameOf);
  for (const label of report.labels) yield* answers('label', label, {});
  for (const { id, layers } of report.articles) {
    for (const layer of layers) {
      for (const measure of INTERVAL_MEASURES) yield make('article', { measure, figure: layer[measure] }, { layer: layer.layer, article: id });
    }
  }
}

function* layerFigures(figures: LayerFigures, nameOf: (id: string) => string): Generator<Figure> {
  const { layer } = figures;
  for (const measure of LAYER_MEASURES) {
    const known = INTERVAL_MEASURES.find((name) => name === measure);
    yield make('layer', { measure, figure: figures[measure] }, { layer, interval: known === undefined ? null : figures.intervals[known] });
  }
  for (const pair of figures.pairs) {
    for (const measure of PAIR_MEASURES) yield make('pair', { measure, figure: pair[measure] }, { layer, a: nameOf(pair.a), b: nameOf(pair.b) });
  }
  for (const type of figures.type_f1) {
    for (const measure of TYPE_MEASURES) yield make('type', { measure, figure: type[measure] }, { layer, type: type.type });
  }
  for (const attribute of figures.attributes) yield* answers('attribute', attribute, { layer });
  for (const month of figures.months) {
    for (const measure of MONTH_MEASURES) yield make('month', { measure, figure: month[measure] }, { layer, month: month.month ?? '' });
  }
}

/** The measures of answers, in the order in which they are shown. */
export const ANSWER_MEASURES = ['agreement', 'kappa', 'fleiss_kappa', 'alpha', 'alpha_ordinal', 'alpha_interval', 'ac1'] as const;

function* answers(scope: Scope, figures: AttributeFigures, place: Place): Generator<Figure> {
  for (const measure of ANSWER_MEASURES) {
    const figure = figures[measure];
    if (figure !== undefined) yield make(scope, { measure, figure }, { ...place, type: figures.type ?? '', attribute: figures.attribute });
  }
}

function make(scope: Scope, what: Pick<Figure, 'measure' | 'figure'>, place: Place): Figure {
  return { ...NOWHERE, ...place, scope, ...what };
}
