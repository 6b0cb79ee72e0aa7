import { describe, expect, it } from 'vitest';
import { applyChange, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { applyCommand } from '../../annotations/model/apply-command.ts';
import { compareArticle } from '../../annotations/review/compare-article.ts';
import { buildGold } from '../../annotations/review/gold-set.ts';
import { judgeCases, type JudgedCase } from '../../annotations/review/judge-cases.ts';
import { makeDecision, nobodyIsRight, outcomeOf, ownTagDecision } from '../../annotations/review/make-decision.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Decision } from '../../shared/review.ts';
import { codePoints } from '../../shared/offsets.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { decisionId, PEOPLE, workOf } from '../helpers/annotators.ts';
import { ARTICLE, showTags, spanId, TIME, type MarkedText } from '../helpers/marked-text.ts';

const { anne, boris, chloe } = PEOPLE;

function judge(sets: readonly AnnotationSet[], decisions: readonly Decision[]): readonly JudgedCase[] {
  return judgeCases({ schema: defaultSchema, annotators: sets.map(({ annotator }) => annotator.id), decisions }, compareArticle(defaultSchema, sets));
}

type Answer = (judged: JudgedCase) => ReturnType<typeof nobodyIsRight>;
const reading = (at: number): Answer => ({ reviewCase }) => outcomeOf(reviewCase, reviewCase.readings[at]?.key ?? '');

/** Decides the cases whose differences include one of the given kind. */
function decide(sets: readonly AnnotationSet[], kind: string, answer: Answer, before: readonly Decision[] = []): readonly Decision[] {
  const judged = judge(sets, before);
  const cases = new Map(judged.map((each) => [each.reviewCase.id, each]));
  const made = judged.filter(({ reviewCase }) => reviewCase.differences.some((difference) => difference === kind)).map((each, at): Decision => {
    const { kind: _kind, ...decision } = makeDecision({ schema: defaultSchema, cases, freshId: decisionId(`d${String(before.length + at)}`) }, each, { outcome: answer(each) });
    return { ...decision, time: TIME };
  });
  return [...before, ...made];
}

const states = (judged: readonly JudgedCase[]): readonly string[] => judged.map(({ state }) => state);

function edited({ set, offsets }: MarkedText, command: SingleCommand): AnnotationSet {
  const change = applyCommand({ schema: defaultSchema, offsets, time: TIME }, set, command);
  if (!change.ok) throw new Error(change.error.code);
  return applyChange(set, change.value);
}

describe('judging cases by what was decided', () => {
  const a = workOf(anne, 'General [PERSON:p Ada] in [LOCATION:l Issarde]');
  const b = workOf(boris, '[PERSON:p General Ada] in [LOCATION:l Issarde]');
  const both = [a.set, b.set];

  it('leaves open what nobody decided', () => {
    expect(states(judge(both, []))).toEqual(['open', 'agreed']);
  });

  it('holds a decision while nobody changes anything', () => {
    expect(states(judge(both, decide(both, 'boundary', reading(0))))).toEqual(['decided', 'agreed']);
  });

  it('stays decided when an annotator takes over what was decided', () => {
    const decisions = decide(both, 'boundary', ({ reviewCase }) => outcomeOf(reviewCase, reviewCase.positions[0]?.reading ?? ''));
    const followed = edited(b, { kind: 'span.resize', id: spanId('p'), start: codePoints(8), end: codePoints(11), text: 'Ada' });
    expect(states(judge([a.set, followed], decisions))).toEqual(['decided', 'agreed']);
  });

  it('asks again about a tag that was changed to something the reviewer has not seen, and about nothing else', () => {
    const decisions = decide(both, 'boundary', reading(0));
    const changed = edited(b, { kind: 'span.resize', id: spanId('p'), start: codePoints(0), end: codePoints(14), text: 'General Ada in' });
    expect(states(judge([a.set, changed], decisions))).toEqual(['changed', 'agreed']);
  });

  it('accepts that nobody is right as an answer', () => {
    const decisions = decide(both, 'boundary', ({ reviewCase }) => nobodyIsRight(reviewCase));
    expect(states(judge(both, decisions))).toEqual(['decided', 'agreed']);
    expect(buildGold(defaultSchema, ARTICLE, judge(both, decisions)).set.spans.size).toBe(0);
  });

  it('holds also when a third annotator joins who says one of the known things', () => {
    const third = workOf(chloe, 'General [PERSON Ada] in [LOCATION Issarde]');
    expect(states(judge([...both, third.set], decide(both, 'boundary', reading(0))))).toEqual(['decided', 'agreed']);
    const other = workOf(chloe, '[ROLE General Ada] in [LOCATION Issarde]');
    expect(states(judge([...both, other.set], decide(both, 'boundary', reading(0))))).toEqual(['changed', 'agreed']);
  });

  it('keeps a tag of the reviewer’s own, which nobody has, as a case that is decided', () => {
    const { kind: _kind, ...own } = ownTagDecision(decisionId('mine'), { type: 'ROLE', start: codePoints(0), end: codePoints(7), text: 'General', attributes: {} }, {});
    const judged = judge(both, [{ ...own, time: TIME }]);
    expect(states(judged)).toEqual(['open', 'agreed', 'decided']);
    expect(showTags(a.text, buildGold(defaultSchema, ARTICLE, judged).set.spans.values())).toBe('ROLE General');
  });

  it('lets a link wait for its ends, forgets it when an end falls, and asks for it when they hold', () => {
    const c = workOf(anne, '[QUOTE:q Yes], says [PERSON:p Ada]', ['SAID_BY q p']);
    const d = workOf(boris, '[QUOTE:q Yes,] says [PERSON:p Ada]');
    const two = [c.set, d.set];
    expect(states(judge(two, []))).toEqual(['open', 'agreed', 'waiting']);
    expect(states(judge(two, decide(two, 'boundary', reading(0))))).toEqual(['decided', 'agreed', 'open']);
    expect(states(judge(two, decide(two, 'boundary', ({ reviewCase }) => nobodyIsRight(reviewCase))))).toEqual(['decided', 'agreed', 'moot']);
    const linked = decide(two, 'relation', () => ({ kind: 'link', holds: true }), decide(two, 'boundary', reading(0)));
    expect(states(judge(two, linked))).toEqual(['decided', 'agreed', 'decided']);
  });

  it('lets the later of two decisions on a case count', () => {
    const [first] = decide(both, 'boundary', reading(0));
    const [second] = decide(both, 'boundary', ({ reviewCase }) => nobodyIsRight(reviewCase));
    if (first === undefined || second === undefined) throw new Error('no decision');
    const later = { ...second, id: decisionId('later'), time: '2026-11-22T13:00:00.000Z' };
    for (const order of [[first, later], [later, first]]) expect(judge(both, order)[0]?.decision?.id).toBe('later');
  });
});
