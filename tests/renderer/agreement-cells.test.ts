import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingsByCase } from '../../annotations/jobs/case-meetings.ts';
import { taggingOf, type ComparedArticle } from '../../annotations/agreement/tagging.ts';
import { fragmentsOf } from '../../annotations/model/span-place.ts';
import { judgeArticle } from '../../annotations/review/judge-article.ts';
import type { ReviewCase } from '../../annotations/review/review-case.ts';
import { summariseCase } from '../../annotations/review/summarise-case.ts';
import type { AgreementReport, LayerMeasure } from '../../shared/agreement.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { CaseSummary } from '../../shared/review-queue.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { cellTypes, differing, MEASURE_ASPECTS, openingOf, type AgreementCell } from '../../renderer/state/agreement-cells.ts';
import { listedCases } from '../../renderer/state/review-listing.ts';
import { arbitraryTags, LENGTH, person, report, setOf, TEXT, type Told, type Work } from '../agreement/taggings.ts';

const ARTICLE = articleIdSchema.parse('0'.repeat(16));
const NUMBER_OF_RUNS = 60;

interface Measured {
  readonly report: AgreementReport;
  /** What a cell lists. */
  readonly open: (cell: AgreementCell) => readonly CaseSummary[];
  readonly caseOf: (summary: CaseSummary) => ReviewCase;
}

/** An article as the work of people, measured and compared as the program does both. */
function measuredOf(works: Readonly<Record<string, Work>>): Measured {
  const sets = Object.entries(works).map(([letter, work]) => setOf(letter, work));
  const article: ComparedArticle = { id: ARTICLE, source: 'a.txt', text: TEXT, length: LENGTH, date: null, language: 'fr', taggings: sets.map(taggingOf) };
  const measured = report([article], { letters: Object.keys(works).join('') });
  const map = createOffsetMap(TEXT);
  const casesFor = (annotators: readonly string[]) => {
    const meant = sets.filter(({ annotator }) => annotators.includes(annotator.id));
    return { meant, judged: judgeArticle(defaultSchema, meant, null) };
  };
  return {
    report: measured,
    open: (cell) => {
      const { scope, listing } = openingOf(measured, cell);
      const { meant: [one, other, ...more], judged } = casesFor(scope.annotators ?? []);
      const meetings = one !== undefined && other !== undefined && more.length === 0 ? meetingsByCase([one, other], judged.map(({ reviewCase }) => reviewCase)) : new Map();
      return listedCases(judged.map((each) => ({ ...summariseCase(ARTICLE, map, each), meetings: meetings.get(each.reviewCase.id) ?? [] })), listing);
    },
    caseOf: ({ id }) => casesFor(measured.annotators.map((each) => each.id)).judged.find(({ reviewCase }) => reviewCase.id === id)?.reviewCase ?? fail(id),
  };
}

function fail(id: string): never {
  throw new Error(`no case ${id}`);
}

/** How many tags cases hold, of one type or of all. */
function tagsIn(cases: readonly CaseSummary[], type: string | null = null): number {
  return cases.flatMap(({ partyTypes = [] }) => partyTypes).filter((each) => each !== null && (type === null || each === type)).length;
}

const two = fc.record({ a: arbitraryTags.map((tags) => ({ tags })), b: arbitraryTags.map((tags) => ({ tags })) });

describe('a figure of two annotators opens exactly what it counts', () => {
  it('F1 strict: the cases hold each tag without an equal, and nothing else, for every layer and type', () => {
    fc.assert(fc.property(two, (works) => {
      const { report: { layers }, open } = measuredOf(works);
      for (const { layer, types, span_f1_strict: strict, type_f1 } of layers) {
        const cases = open({ about: 'tags', ...(layer === 'all' ? {} : { types }) });
        expect(tagsIn(cases)).toBe(differing('span_f1_strict', strict) ?? 0);
        expect(cases.every(({ differences }) => differences.includes('missing') || differences.includes('boundary') || differences.includes('type'))).toBe(true);
        for (const { type, span_f1_strict: own } of type_f1) expect(tagsIn(open({ about: 'tags', types: [type] }), type)).toBe(differing('span_f1_strict', own) ?? 0);
      }
    }), { numRuns: NUMBER_OF_RUNS });
  });

  it('F1 of boundaries and the share of equal types: places and types that differ, for every layer', () => {
    fc.assert(fc.property(two, (works) => {
      const { report: { layers }, open } = measuredOf(works);
      for (const { types, boundary_f1, type_agreement } of layers.filter(({ layer }) => layer !== 'all')) {
        expect(tagsIn(open({ about: 'places', types }))).toBe(differing('boundary_f1', boundary_f1) ?? 0);
        expect(open({ about: 'types', types })).toHaveLength(differing('type_agreement', type_agreement) ?? 0);
      }
    }), { numRuns: NUMBER_OF_RUNS });
  });

  it('F1 overlap: no tag that has no partner is left out', () => {
    fc.assert(fc.property(two, (works) => {
      const { report: { layers }, open } = measuredOf(works);
      for (const { layer, types, span_f1_overlap } of layers) {
        expect(tagsIn(open({ about: 'overlap', ...(layer === 'all' ? {} : { types }) }))).toBeGreaterThanOrEqual(differing('span_f1_overlap', span_f1_overlap) ?? 0);
      }
    }), { numRuns: NUMBER_OF_RUNS });
  });

  it('a pair of types: every meeting stands in a case or, where the review does not set the two against each other, in two', () => {
    fc.assert(fc.property(two, (works) => {
      const { report: { confusion: [pair] }, open } = measuredOf(works);
      for (const { a_type, b_type, apart } of pair?.cells ?? []) {
        const cases = open({ about: null, pair: [person('a').id, person('b').id], meeting: [a_type, b_type] });
        const times = cases.flatMap(({ meetings = [] }) => meetings).filter(([a, b]) => a === a_type && b === b_type).length;
        expect(times).toBeGreaterThanOrEqual(apart);
        expect(times).toBeLessThanOrEqual(2 * apart);
        if (a_type === null || b_type === null) expect(times).toBe(apart);
      }
    }), { numRuns: NUMBER_OF_RUNS });
  });

  it('an attribute: the cases in which both answer, and differently; what is missing is no answer, a default is one', () => {
    const tags: readonly Told[] = [['QUOTE', [0, 9]], ['QUOTE', [10, 16]], ['QUOTE', [20, 26]], ['QUOTE', [30, 36]]];
    const works = {
      a: { tags, attributes: [{ quote_kind: 'direct', note: 'x' }, { quote_kind: 'direct' }, { quote_kind: 'direct' }, {}] },
      b: { tags, attributes: [{ quote_kind: 'mixed' }, { quote_kind: 'direct' }, { quote_kind: '' }, { quote_kind: 'mixed' }] },
    };
    const { report: { layers }, open } = measuredOf(works);
    const figures = layers.find(({ layer }) => layer === 'quote')?.attributes.find(({ attribute }) => attribute === 'quote_kind');
    const cases = open({ about: 'answers', types: ['QUOTE'], answer: 'quote_kind' });
    expect(figures === undefined ? null : differing('agreement', figures.agreement)).toBe(cases.length);
    expect(cases.length).toBeGreaterThan(0);
    expect(open({ about: 'answers', types: ['QUOTE'], answer: 'other' })).toEqual([]);
  });

  it('labels of the article and links have cells of their own', () => {
    const tags: readonly Told[] = [['QUOTE', [24, 32]], ['PERSON', [0, 9]]];
    const { open } = measuredOf({ a: { tags, links: [['SAID_BY', 0, 1]], labels: { subject: 'war' } }, b: { tags, labels: { subject: 'peace' } } });
    expect(open({ about: 'links', ...cellTypes(defaultSchema, 'relation_f1', ['QUOTE']) }).map(({ kind, types }) => [kind, ...types])).toEqual([['link', 'SAID_BY']]);
    expect(open({ about: 'links', ...cellTypes(defaultSchema, 'relation_f1', ['PERSON']) })).toEqual([]);
    expect(open({ about: 'answers', types: ['subject'], answer: 'subject' }).map(({ kind }) => kind)).toEqual(['label']);
    expect(open({ about: 'tags' })).toEqual([]);
  });
});

describe('a figure of three annotators', () => {
  const once = arbitraryTags.map((tags): Work => ({ tags: [...new Map(tags.map((tag) => [JSON.stringify(tag), tag])).values()] }));

  it('F1 strict: the cases of all hold each tag once for every annotator who has no equal of it', () => {
    fc.assert(fc.property(fc.record({ a: once, b: once, c: once }), (works) => {
      const { report: { layers }, open, caseOf } = measuredOf(works);
      const unequal = open({ about: 'tags' }).reduce((sum, summary) => sum + unequalIn(caseOf(summary)), 0);
      expect(unequal).toBe(differing('span_f1_strict', layers.at(-1)?.span_f1_strict ?? { value: null, n: 0 }) ?? 0);
    }), { numRuns: NUMBER_OF_RUNS });
  });

  it('a pair of them opens what the two differ in, whatever the third did', () => {
    const { report: { layers }, open } = measuredOf({ a: { tags: [['PERSON', [0, 9]]] }, b: { tags: [['PERSON', [0, 9]]] }, c: { tags: [['ROLE', [0, 9]], ['PERSON', [39, 46]]] } });
    const pairs = layers.at(-1)?.pairs.map(({ a, b, span_f1_strict: strict }) => [tagsIn(open({ about: 'tags', pair: [a, b] })), differing('span_f1_strict', strict)]);
    expect(pairs).toEqual([[0, 0], [3, 3], [3, 3]]);
  });
});

describe('what a cell says', () => {
  it('is a number only where a measure counts, and nothing where it has no value', () => {
    expect(differing('span_f1_strict', { value: 0.75, n: 8 })).toBe(2);
    expect(differing('gamma', { value: 0.5, n: 8 })).toBe(null);
    expect(differing('span_f1_strict', { value: null, why: 'no_tags', n: 0 })).toBe(null);
  });

  it('lists decided cases too, since agreement does not change with them', () => {
    const { listing, scope } = openingOf(measuredOf({ a: { tags: [] }, b: { tags: [] } }).report, { about: MEASURE_ASPECTS['gamma' satisfies LayerMeasure], articles: [ARTICLE] });
    expect([listing.state, listing.about, listing.articles, scope.annotators?.length]).toEqual(['all', 'tags', [ARTICLE], 2]);
  });
});

/** How often, over all pairs of annotators, a tag of one has no equal of the other. */
function unequalIn({ kind, readings }: ReviewCase): number {
  if (kind !== 'tag') return 0;
  const given = readings.flatMap(({ value, by }) => by.map(() => (value === null ? null : JSON.stringify([value.type, fragmentsOf(value)]))));
  return given.reduce((sum, one, at) => sum + given.slice(at + 1).reduce((own, other) => own + (one === other ? 0 : Number(one !== null) + Number(other !== null)), 0), 0);
}
