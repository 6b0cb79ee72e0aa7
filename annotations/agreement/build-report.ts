import type { AgreementLayer, AgreementReport, ArticleFigures, AttributeFigures, LayerFigures, Measure, PairFigures, TypeFigures } from '../../shared/agreement.ts';
import type { Annotator } from '../../shared/records.ts';
import { alphaU, joinUnitCounts, NO_UNITS } from './alpha-u.ts';
import { pairKey, type AgreementTally } from './agreement-tally.ts';
import { attributeFigures } from './answers.ts';
import { drawArticles, INTERVAL_SAMPLES, layerIntervals, type Draws } from './bootstrap.ts';
import { characterAlpha, joinCharacterCounts } from './character-alpha.ts';
import { gammaOf } from './gamma.ts';
import type { LayerTally } from './layer-tally.ts';
import { undefinedBecause } from './measure.ts';
import { monthFigures } from './months.ts';
import { noCounts, pairFigures, spanFigures } from './pair-counts.ts';
import { seededRandom, seedOf } from '../model/seeded-random.ts';

/** Draws what has to be drawn and makes the report of all that was added; in steps, so that whoever asks can stop or rest between them. */
export function* buildReport(tally: AgreementTally): Generator<void, AgreementReport> {
  const { seed } = tally.options;
  const draws = drawArticles(tally.articles.length, seededRandom(seedOf(seed, 'intervals')));
  const layers: LayerFigures[] = [];
  for (const layer of tally.layers) layers.push(yield* layerFigures(tally, layer, draws));
  return {
    annotators: [...tally.workers], documents: tally.articles.length, seed, samples: { intervals: INTERVAL_SAMPLES, gamma: tally.chance.draws },
    layers, labels: [...answersTo(tally, null)],
    confusion: pairsOf(tally).map(({ a, b, key }) => ({ a: a.id, b: b.id, cells: [...tally.confusion.get(key)?.cells() ?? []] })),
    articles: tally.articles.map((_facts, at) => articleFigures(tally, at)), examples: [...tally.examples.examples()],
  };
}

function* layerFigures(tally: AgreementTally, layer: LayerTally, draws: Draws): Generator<void, LayerFigures> {
  const types = typesOf(tally, layer.layer);
  const units = types.reduce((sum, type) => joinUnitCounts(sum, tally.types.counts(type).units), NO_UNITS);
  const expected = yield* tally.chance.draw(layer.layer, (tag) => tally.isOf(layer.layer, tag));
  const all = {
    ...pairFigures(layer.sum), alpha_characters: characterAlpha(joinCharacterCounts(layer.articles.map(({ characters }) => characters))),
    alpha_u: alphaU(units), gamma: gammaOf(layer.disorder, expected),
  };
  const isCompared = tally.articles.length > 0;
  yield;
  return {
    layer: layer.layer, types: [...types], spans: layer.spans, discontinuous: layer.discontinuous, merged: units.merged, gamma_exact: layer.disorder.isExact && expected.isExact,
    ...(isCompared ? all : withoutPairs(all)), intervals: layerIntervals(layer.articles, draws),
    pairs: pairsOf(tally).map((pair) => pairOf(tally, layer, pair)),
    type_f1: types.map((type) => typeFigures(tally, type)),
    attributes: types.flatMap((type) => answersTo(tally, type)),
    months: [...monthFigures(tally.articles, layer.articles)],
  };
}

function withoutPairs<Name extends string>(figures: Readonly<Record<Name, Measure>>): Record<Name, Measure>;
function withoutPairs(figures: Readonly<Record<string, Measure>>): Record<string, Measure> {
  return Object.fromEntries(Object.keys(figures).map((name) => [name, undefinedBecause('one_annotator')]));
}

/** The types of a layer: those of the schema in its order, then those that are only found in the text. */
function typesOf(tally: AgreementTally, layer: AgreementLayer): readonly string[] {
  const known = tally.options.schema.types.map(({ name }) => name);
  const found = tally.types.names.filter((type) => !known.includes(type)).toSorted();
  return [...known, ...found].filter((type) => tally.table.layersOf(type).includes(layer));
}

type Pair = ReturnType<typeof pairsOf>[number];

function pairsOf({ workers }: AgreementTally): { a: Annotator; b: Annotator; key: string }[] {
  return workers.flatMap((a, at) => workers.slice(at + 1).map((b) => ({ a, b, key: pairKey(a.id, b.id) })));
}

function pairOf(tally: AgreementTally, layer: LayerTally, { a, b, key }: Pair): PairFigures {
  const documents = tally.documents.get(key) ?? 0;
  const figures = pairFigures(layer.pairs.get(key) ?? noCounts());
  return { a: a.id, b: b.id, documents, ...(documents === 0 ? withoutPairs(figures) : figures) };
}

function typeFigures(tally: AgreementTally, type: string): TypeFigures {
  const { spans, units, pairs } = tally.types.counts(type);
  const figures = { ...spanFigures(pairs), alpha_u: alphaU(units) };
  return { type, spans, merged: units.merged, ...(tally.articles.length === 0 ? withoutPairs(figures) : figures) };
}

function answersTo(tally: AgreementTally, type: string | null): readonly AttributeFigures[] {
  const places = tally.workers.map((worker) => tally.annotators.indexOf(worker));
  return tally.questions(type).map(({ definition, tally: { cases } }) => {
    const own = cases.map(({ answers, count }) => ({ answers: places.map((at) => answers[at] ?? null), count }));
    return attributeFigures(definition, own, { type, annotators: places.length });
  });
}

function articleFigures(tally: AgreementTally, at: number): ArticleFigures {
  const facts = tally.articles[at];
  if (facts === undefined) throw new RangeError('an article that was not added');
  const layers = tally.layers.flatMap(({ layer, articles }) => {
    const counts = articles[at];
    if (counts === undefined || counts.spans === 0) return [];
    return [{ layer, spans: counts.spans, ...spanFigures(counts), alpha_characters: characterAlpha(counts.characters) }];
  });
  return { ...facts, layers };
}
