import { describe, expect, it } from 'vitest';
import { annotatorIdSchema, articleIdSchema, type AnnotatorId } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { CaseSummary } from '../../shared/review-queue.ts';
import { countKinds, FULL_QUEUE, listedCases, setsApart } from '../../renderer/state/review-listing.ts';

const person = (letter: string): AnnotatorId => annotatorIdSchema.parse(letter.repeat(16));
const [a, b, c] = [person('a'), person('b'), person('c')] as const;

function summary(id: string, more: Partial<CaseSummary> = {}): CaseSummary {
  return { article: articleIdSchema.parse('0123456789abcdef'), id, kind: 'tag', differences: ['boundary'], state: 'open', types: ['ORG'], parties: [[a], [b, c]], start: codePoints(0), words: id, cost: 2, ...more };
}

const CASES = [
  summary('one'), summary('two', { differences: ['missing', 'type'], types: ['PERSON', 'ROLE'], cost: 3, parties: [[a], [b], [c]] }),
  summary('three', { state: 'postponed' }), summary('four', { state: 'decided' }), summary('five', { state: 'changed', differences: ['missing'], parties: [[a, b], [c]] }),
];
const ids = (cases: readonly CaseSummary[]): readonly string[] => cases.map(({ id }) => id);

describe('the queue of a review', () => {
  it('shows what waits for a decision, in the order of the text, unless it is told otherwise', () => {
    expect(ids(listedCases(CASES, FULL_QUEUE))).toEqual(['one', 'two', 'five']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, state: 'postponed' }))).toEqual(['three']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, state: 'decided' }))).toEqual(['four']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, state: 'all' }))).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('is narrowed by kind, by type and by the pair that is set apart', () => {
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, kind: 'missing' }))).toEqual(['two', 'five']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, type: 'ROLE' }))).toEqual(['two']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, pair: [b, c] }))).toEqual(['two', 'five']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, pair: [a, b] }))).toEqual(['one', 'two']);
  });

  it('sorts by kind, by type and by how disputed a case is', () => {
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, order: 'kind' }))).toEqual(['two', 'five', 'one']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, order: 'type' }))).toEqual(['one', 'five', 'two']);
    expect(ids(listedCases(CASES, { ...FULL_QUEUE, order: 'cost' }))[0]).toBe('two');
  });

  it('counts the kinds among what would be shown', () => {
    expect([...countKinds(CASES, { ...FULL_QUEUE, kind: 'type' })].sort()).toEqual([['boundary', 1], ['missing', 2], ['type', 1]]);
  });

  it('sets nobody apart who gave no answer', () => {
    expect(setsApart(summary('x', { parties: [[a], [b]] }), [a, c])).toBe(false);
  });
});
