import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticle } from '../../annotations/review/compare-article.ts';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { PEOPLE, workOf } from '../helpers/annotators.ts';
import { arbitrarySet } from '../model/arbitrary-schema.ts';

const { anne, boris, chloe } = PEOPLE;

/** Each case as a line: in what it differs, then who reads what. */
function shown(...sets: readonly AnnotationSet[]): readonly string[] {
  const names = new Map(sets.map(({ annotator }) => [annotator.id, annotator.name[0] ?? '']));
  return compareArticle(defaultSchema, sets).map((each) => {
    const readings = each.kind === 'tag'
      ? each.readings.map(({ value, by }) => `${by.map((id) => names.get(id)).join('')} ${value === null ? '–' : `${value.type} ${value.text}`}`)
      : each.readings.map(({ value, by }) => `${by.map((id) => names.get(id)).join('')} ${JSON.stringify(value)}`);
    return `${each.differences.join('+') || 'agreed'}: ${readings.join(' | ')}`;
  });
}

describe('comparing the sets of an article', () => {
  it('is quiet where all made the same tag', () => {
    expect(shown(workOf(anne, '[PERSON Ada] spoke').set, workOf(boris, '[PERSON Ada] spoke').set)).toEqual(['agreed: AB PERSON Ada']);
  });

  it('tells a missing tag, another border, another type and another value apart', () => {
    const a = workOf(anne, '[PERSON Ada] of [ORG the Fleet] in [LOCATION Calvessa] said [DATE today]').set;
    const b = workOf(boris, 'Ada of the [ORG Fleet] in [ORG Calvessa] said [DATE today]').set;
    const other = { ...a, spans: new Map([...a.spans].map(([id, span]) => [id, span.type === 'DATE' ? { ...span, attributes: { value: '2026' } } : span])) };
    expect(shown(other, b)).toEqual([
      'missing: A PERSON Ada | B –', 'boundary: A ORG the Fleet | B ORG Fleet', 'type: A LOCATION Calvessa | B ORG Calvessa', 'attribute: A DATE today | B DATE today',
    ]);
  });

  it('keeps names inside longer names apart, and tags of different layers', () => {
    const a = workOf(anne, '[ORG Ministry of [LOCATION Issarde]] [QUOTE says [CLAIM no]]').set;
    const b = workOf(boris, 'Ministry of [LOCATION Issarde] says [CLAIM no]').set;
    expect(shown(a, b)).toEqual(['missing: A ORG Ministry of Issarde | B –', 'agreed: AB LOCATION Issarde', 'missing: A QUOTE says no | B –', 'agreed: AB CLAIM no']);
  });

  it('puts the work of three together, the most frequent reading first', () => {
    const [a, b, c] = [workOf(anne, '[PERSON General Ada] spoke').set, workOf(boris, 'General [PERSON Ada] spoke').set, workOf(chloe, 'General [PERSON Ada] spoke').set];
    expect(shown(a, b, c)).toEqual(['boundary: BC PERSON Ada | A PERSON General Ada']);
  });

  it('counts no note, comment, origin or time as a difference', () => {
    const a = workOf(anne, '[PERSON Ada] spoke').set;
    const noted = new Map([...a.spans].map(([id, span]) => [id, { ...span, note: 'sure?', origin: 'import:brat', created_at: '', confidence: 0.5 }]));
    expect(shown({ ...a, spans: noted }, workOf(boris, '[PERSON Ada] spoke').set)).toEqual(['agreed: AB PERSON Ada']);
  });

  it('asks about a link only those who tagged both its ends', () => {
    const text = '[QUOTE:q Yes], says [PERSON:p Ada]';
    const [a, b, c] = [workOf(anne, text, ['SAID_BY q p']).set, workOf(boris, text).set, workOf(chloe, '[QUOTE:q Yes], says Ada').set];
    expect(shown(a, b)).toContain('relation: A true | B null');
    expect(shown(a, c).filter((line) => line.includes('true'))).toEqual(['agreed: A true']);
  });

  it('compares what is said of the article as a whole', () => {
    const [a, b] = [workOf(anne, 'Ada').set, workOf(boris, 'Ada').set];
    expect(shown({ ...a, document: { ...a.document, labels: { topic: 'navy' } } }, b)).toEqual(['label: A "navy" | B null']);
  });

  it('makes each tag of one annotator alone a case', () => {
    expect(shown(workOf(anne, '[PERSON Ada] in [LOCATION Issarde]').set)).toEqual(['single: A PERSON Ada', 'single: A LOCATION Issarde']);
  });

  const people = [anne, boris, chloe];
  const sets = fc.tuple(...people.map(() => arbitrarySet(defaultSchema))).map((made) => made.map((set, at) => ({ ...set, annotator: people[at] ?? anne })));

  it('depends neither on the order of annotators nor on that of their tags', () => {
    fc.assert(fc.property(sets, fc.integer({ min: 0, max: 5 }), (made, turn) => {
      const turned = [...made.slice(turn % 3), ...made.slice(0, turn % 3)].map((set) => ({ ...set, spans: new Map([...set.spans].reverse()), relations: new Map([...set.relations].reverse()) }));
      expect(compareArticle(defaultSchema, turned)).toEqual(compareArticle(defaultSchema, made));
    }));
  });

  it('puts every tag into exactly one case, and no annotator twice into one', () => {
    fc.assert(fc.property(sets, (made) => {
      const cases = compareArticle(defaultSchema, made).filter(({ kind }) => kind === 'tag');
      const placed = cases.flatMap(({ positions }) => positions.flatMap(({ annotator, item }) => (item === null ? [] : [`${annotator} ${item}`]))).sort();
      expect(placed).toEqual(made.flatMap(({ annotator, spans }) => [...spans.keys()].map((id) => `${annotator.id} ${id}`)).sort());
      for (const { positions } of cases) expect(new Set(positions.map(({ annotator }) => annotator)).size).toBe(3);
      expect(new Set(compareArticle(defaultSchema, made).map(({ id }) => id)).size).toBe(compareArticle(defaultSchema, made).length);
    }));
  });

  it('finds nothing between a set and itself', () => {
    fc.assert(fc.property(arbitrarySet(defaultSchema), (set) => {
      expect(compareArticle(defaultSchema, [{ ...set, annotator: anne }, { ...set, annotator: boris }]).flatMap(({ differences }) => differences)).toEqual([]);
    }));
  });
});
