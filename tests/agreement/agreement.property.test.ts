import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementReportSchema, LAYER_MEASURES, PAIR_MEASURES, type AgreementReport, type Measure } from '../../shared/agreement.ts';
import { allFigures } from '../../annotations/agreement/report/figures.ts';
import { arbitraryTags, compared, layerOf, LENGTH, report, type Told } from './taggings.ts';

const works = fc.array(fc.tuple(arbitraryTags, arbitraryTags), { minLength: 1, maxLength: 3 });
const measure = (pairs: readonly (readonly [readonly Told[], readonly Told[]])[]): AgreementReport => report(pairs.map(([a, b], at) => compared({ a: { tags: a }, b: { tags: b } }, at)));

// Gamma is drawn: which annotator comes first leads to other draws.
const DRAWN = new Set(['gamma']);

test('agreement is symmetric in the annotators', () => {
  fc.assert(fc.property(works, (pairs) => {
    const [one, other] = [measure(pairs), measure(pairs.map(([a, b]) => [b, a]))];
    for (const layer of one.layers) {
      for (const name of LAYER_MEASURES.filter((each) => !DRAWN.has(each))) expectSame(layer[name], layerOf(other, layer.layer)[name]);
    }
  }), { numRuns: 60 });
});

test('the order in which tags were made changes nothing at all', () => {
  fc.assert(fc.property(works, (pairs) => {
    expect(measure(pairs.map(([a, b]) => [a.toReversed(), b.toReversed()]))).toEqual(measure(pairs));
  }), { numRuns: 40 });
});

test('the order of articles changes nothing but the intervals and the list', () => {
  fc.assert(fc.property(works, (pairs) => {
    const articles = pairs.map(([a, b], at) => compared({ a: { tags: a }, b: { tags: b } }, at));
    const [one, other] = [report(articles), report(articles.toReversed())];
    for (const layer of one.layers) for (const name of LAYER_MEASURES) expectSame(layer[name], layerOf(other, layer.layer)[name]);
  }), { numRuns: 40 });
});

test('equal sets agree fully wherever agreement is defined', () => {
  fc.assert(fc.property(fc.array(arbitraryTags, { minLength: 1, maxLength: 3 }), (sets) => {
    const same = measure(sets.map((tags) => [tags, tags]));
    for (const { figure } of allFigures(same)) if (figure.value !== null) expect(figure.value).toBeCloseTo(1, 9);
    const hasTags = sets.some((tags) => tags.length > 0);
    for (const name of ['span_f1_strict', 'span_f1_overlap', 'boundary_f1', 'type_agreement', 'gamma'] as const) expect([name, layerOf(same)[name].value === null]).toEqual([name, !hasTags]);
  }), { numRuns: 60 });
});

test('each figure is within its range, never NaN, and has a reason just where it has no value', () => {
  fc.assert(fc.property(works, (pairs) => {
    const all = measure(pairs);
    expect(agreementReportSchema.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
    for (const { figure, measure: name } of allFigures(all)) {
      expect([name, figure.value === null]).toEqual([name, figure.why !== undefined]);
      expect([name, figure.value !== null && (Number.isNaN(figure.value) || figure.value > 1 + 1e-9)]).toEqual([name, false]);
      if (name.includes('f1') || name === 'type_agreement') expect([name, (figure.value ?? 0) < 0]).toEqual([name, false]);
    }
    for (const { layers } of [all]) for (const layer of layers) expect(layer.span_f1_overlap.value ?? 0).toBeGreaterThanOrEqual(layer.span_f1_strict.value ?? 0);
  }), { numRuns: 60 });
});

test('with two annotators the pair has the figures of the layer, and the layers add up to the whole', () => {
  fc.assert(fc.property(works, (pairs) => {
    const all = measure(pairs);
    for (const layer of all.layers) for (const name of PAIR_MEASURES) expect(layer.pairs[0]?.[name]).toEqual(layer[name]);
    const parts = all.layers.filter(({ layer }) => layer !== 'all');
    expect(parts.reduce((sum, { spans }) => sum + spans, 0)).toBe(layerOf(all).spans);
    const cells = all.confusion.flatMap((pair) => pair.cells);
    expect(cells.reduce((sum, { a_type, n }) => sum + (a_type === null ? 0 : n), 0)).toBe(pairs.reduce((sum, [a]) => sum + a.length, 0));
    expect(cells.reduce((sum, { b_type, n }) => sum + (b_type === null ? 0 : n), 0)).toBe(pairs.reduce((sum, [, b]) => sum + b.length, 0));
  }), { numRuns: 60 });
});

test('alpha on characters equals that of a table with a row for each character', () => {
  fc.assert(fc.property(arbitraryTags, arbitraryTags, (a, b) => {
    const valueAt = (tags: readonly Told[], at: number): string => [...new Set(tags.filter(([, place]) => place !== undefined && place[0] <= at && at < place[1]).map(([type]) => type))].sort().join();
    const values = Array.from({ length: LENGTH }, (_each, at) => [valueAt(a, at), valueAt(b, at)] as const);
    const tally = new Map<string, number>();
    for (const value of values.flat()) tally.set(value, (tally.get(value) ?? 0) + 1);
    const unequal = 4 * LENGTH * LENGTH - [...tally.values()].reduce((sum, times) => sum + times * times, 0);
    const differing = 2 * values.filter(([left, right]) => left !== right).length;
    const expected = unequal === 0 ? null : 1 - ((2 * LENGTH - 1) * differing) / unequal;
    const { value } = layerOf(measure([[a, b]])).alpha_characters;
    if (expected === null) expect(value).toBe(null);
    else expect(value).toBeCloseTo(expected, 9);
  }));
});

function expectSame(one: Measure, other: Measure): void {
  expect({ ...one, value: null }).toEqual({ ...other, value: null });
  if (one.value === null) expect(other.value).toBe(null);
  else expect(other.value).toBeCloseTo(one.value, 9);
}
