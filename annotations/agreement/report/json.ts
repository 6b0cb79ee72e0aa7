import { LAYER_MEASURES, PAIR_MEASURES, type AgreementReport, type AttributeFigures, type LayerFigures, type Measure } from '../../../shared/agreement.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { ANSWER_MEASURES, annotatorNames } from './figures.ts';

/**
 * The report as `guillemet agreement --json` gives it (jsonl.md): values under their names, `why` for those that are null, and `n` for all. Annotators go by their names.
 * Examples are left out, since they quote the articles.
 */
export function agreementJson(report: AgreementReport): JsonObject {
  const nameOf = annotatorNames(report);
  return {
    annotators: report.annotators.map(({ id }) => nameOf(id)), documents: report.documents,
    layers: report.layers.map((layer) => layerJson(layer, nameOf)),
    labels: report.labels.map(answersJson),
    confusion: report.confusion.map(({ a, b, cells }) => ({ a: nameOf(a), b: nameOf(b), cells: cells.map(({ a_type, b_type, n }) => ({ a_type, b_type, n })) })),
    articles: report.articles.map(({ layers, annotators, ...article }) => ({
      ...article, annotators: annotators.map(nameOf), layers: layers.map(({ layer, spans, ...figures }) => ({ layer, spans, ...plain(figures) })),
    })),
    seed: report.seed, samples: { ...report.samples },
  };
}

function layerJson(figures: LayerFigures, nameOf: (id: string) => string): JsonObject {
  const { layer, types, spans, discontinuous, merged, gamma_exact, intervals } = figures;
  return {
    layer, types: [...types], spans, ...plain(pick(figures, LAYER_MEASURES)), discontinuous, merged, gamma_exact,
    pairs: figures.pairs.map((pair) => ({ a: nameOf(pair.a), b: nameOf(pair.b), documents: pair.documents, ...plain(pick(pair, PAIR_MEASURES)) })),
    type_f1: figures.type_f1.map(({ type, spans: tags, merged: joined, ...measures }) => ({ type, spans: tags, merged: joined, ...plain(measures) })),
    attributes: figures.attributes.map(answersJson),
    intervals: Object.fromEntries(Object.entries(intervals).map(([name, interval]) => [name, { ...interval }])),
    months: figures.months.map(({ month, documents, ...measures }) => ({ month, documents, ...plain(measures) })),
  };
}

function answersJson(figures: AttributeFigures): JsonObject {
  const { type, attribute, commonest } = figures;
  return { ...(type === null ? {} : { type }), attribute, ...plain(pick(figures, ANSWER_MEASURES)), commonest: commonest === null ? null : { ...commonest } };
}

function pick<Name extends string>(figures: Readonly<Partial<Record<Name, Measure>>>, names: readonly Name[]): Readonly<Record<string, Measure>> {
  return Object.fromEntries(names.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]] as const])));
}

/** Measures as plain values, with the reasons of those that have none and what each was computed from. */
function plain(measures: Readonly<Record<string, Measure>>): JsonObject {
  const entries = Object.entries(measures);
  return {
    ...Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    why: Object.fromEntries(entries.flatMap(([name, { why }]) => (why === undefined ? [] : [[name, why]]))),
    n: Object.fromEntries(entries.map(([name, { n }]) => [name, n])),
  };
}
