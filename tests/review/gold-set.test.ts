import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { readingByRule } from '../../annotations/review/acceptance-rules.ts';
import { compareArticle } from '../../annotations/review/compare-article.ts';
import { buildGold } from '../../annotations/review/gold-set.ts';
import { judgeCases, type JudgedCase } from '../../annotations/review/judge-cases.ts';
import { makeDecision, outcomeOf } from '../../annotations/review/make-decision.ts';
import { readingKey } from '../../annotations/review/reading.ts';
import type { Decision, Rule } from '../../shared/review.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { decisionId, PEOPLE, workOf } from '../helpers/annotators.ts';
import { ARTICLE, showTags, TIME } from '../helpers/marked-text.ts';
import { arbitrarySet } from '../model/arbitrary-schema.ts';

const { anne, boris, chloe } = PEOPLE;

function judge(sets: readonly AnnotationSet[], decisions: readonly Decision[]): readonly JudgedCase[] {
  return judgeCases({ schema: defaultSchema, annotators: sets.map(({ annotator }) => annotator.id), decisions }, compareArticle(defaultSchema, sets));
}

/** Everything that a rule decides on these sets. */
function byRule(sets: readonly AnnotationSet[], rule: Rule): readonly Decision[] {
  const judged = judge(sets, []);
  const cases = new Map(judged.map((each) => [each.reviewCase.id, each]));
  return judged.flatMap((each, at): Decision[] => {
    const key = readingByRule(each, rule);
    if (key === null) return [];
    const { kind: _kind, ...decision } = makeDecision({ schema: defaultSchema, cases, freshId: decisionId(`d${String(at)}`) }, each, { outcome: outcomeOf(each.reviewCase, key), rule });
    return [{ ...decision, time: TIME }];
  });
}

/** Tags, links and labels of a set, without ids. */
function content(set: AnnotationSet): unknown {
  const keys = new Map([...set.spans.values()].map((span) => [span.id, readingKey(defaultSchema, span)]));
  return {
    tags: [...new Set(keys.values())].sort(), labels: set.document.labels,
    links: [...new Set([...set.relations.values()].map(({ type, from, to }) => `${type} ${keys.get(from) ?? ''} ${keys.get(to) ?? ''}`))].sort(),
  };
}

describe('the gold set', () => {
  it('holds nothing that nobody accepted', () => {
    const sets = [workOf(anne, '[PERSON Ada] spoke').set, workOf(boris, '[PERSON Ada] spoke').set];
    expect(buildGold(defaultSchema, ARTICLE, judge(sets, []))).toMatchObject({ decided: 0, open: 0, unaccepted: 1 });
    expect(buildGold(defaultSchema, ARTICLE, judge(sets, [])).set.spans.size).toBe(0);
  });

  it('equals each set where all agree', () => {
    fc.assert(fc.property(arbitrarySet(defaultSchema), (made) => {
      const sets = [{ ...made, annotator: anne }, { ...made, annotator: boris }];
      const gold = buildGold(defaultSchema, ARTICLE, judge(sets, byRule(sets, 'all_agree')));
      expect(content(gold.set)).toEqual(content(made));
      expect(gold).toMatchObject({ open: 0, unaccepted: 0 });
      expect(gold.set.document.status).toBe('done');
    }));
  });

  it('takes by majority what more than half have, their "no tag" included', () => {
    const sets = [
      workOf(anne, '[PERSON Ada] of [ORG the Fleet] saw [LOCATION Issarde]').set,
      workOf(boris, '[PERSON Ada] of the Fleet saw [ORG Issarde]').set,
      workOf(chloe, '[PERSON Ada] of the Fleet saw Issarde').set,
    ];
    const judged = judge(sets, byRule(sets, 'majority'));
    expect(showTags('Ada of the Fleet saw Issarde', buildGold(defaultSchema, ARTICLE, judged).set.spans.values())).toBe('PERSON Ada');
    expect(judged.map(({ state }) => state)).toEqual(['decided', 'decided', 'open']);
  });

  it('is the same whoever comes first, and deciding by the same rule again changes nothing', () => {
    const people = [anne, boris, chloe];
    fc.assert(fc.property(fc.tuple(...people.map(() => arbitrarySet(defaultSchema))), (made) => {
      const sets = made.map((set, at) => ({ ...set, annotator: people[at] ?? anne }));
      const gold = (order: readonly AnnotationSet[]): unknown => content(buildGold(defaultSchema, ARTICLE, judge(order, byRule(order, 'majority'))).set);
      expect(gold(sets.toReversed())).toEqual(gold(sets));
      const decisions = byRule(sets, 'majority');
      expect(judge(sets, decisions).filter((each) => readingByRule(each, 'majority') !== null)).toEqual([]);
    }));
  });
});
