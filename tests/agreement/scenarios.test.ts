import { expect, test } from 'vitest';
import { findMeetings, withoutEqual } from '../../annotations/agreement/confusion.ts';
import { matchStrictly } from '../../annotations/agreement/match-tags.ts';
import { sharedLength, type Tag } from '../../annotations/agreement/tagging.ts';
import { tagging, type Told } from './taggings.ts';

interface Scenario {
  readonly correct: number;
  readonly incorrect: number;
  readonly partial: number;
  readonly missed: number;
  readonly spurious: number;
}

/** The four scenarios of SemEval-2013 from our own pairing; what then overlaps with another type is paired by hand, since ours never does that. */
function scenarios(gold: readonly Told[], predicted: readonly Told[]): Record<'type' | 'partial' | 'exact' | 'strict', Scenario> {
  const [a, b] = [tagging('a', { tags: gold }).tags, tagging('b', { tags: predicted }).tags];
  const strict = matchStrictly(a, b);
  const equal = a.flatMap((tag, at) => { const other = b[strict[at] ?? -1]; return other === undefined ? [] : [[tag, other] as const]; });
  const meetings = findMeetings(withoutEqual(a, b, strict));
  const met = meetings.flatMap(({ a: one, b: other }) => (one === null || other === null ? [] : [[one, other] as const]));
  const alone = { a: meetings.flatMap(({ a: one, b: other }) => (one !== null && other === null ? [one] : [])), b: meetings.flatMap(({ a: one, b: other }) => (one === null && other !== null ? [other] : [])) };
  const crossed = alone.a.flatMap((tag) => alone.b.filter((other) => sharedLength(tag, other) > 0).map((other) => [tag, other] as const));
  const pairs = [...equal, ...met, ...crossed];
  const [missed, spurious] = [alone.a.length - crossed.length, alone.b.length - crossed.length];
  const count = (isCorrect: (one: Tag, other: Tag) => boolean, isPartial = false): Scenario => {
    const correct = pairs.filter(([one, other]) => isCorrect(one, other)).length;
    const rest = pairs.length - correct;
    return { correct, incorrect: isPartial ? 0 : rest, partial: isPartial ? rest : 0, missed, spurious };
  };
  const isSamePlace = (one: Tag, other: Tag): boolean => one.place === other.place;
  const isSameType = (one: Tag, other: Tag): boolean => one.type === other.type;
  return { type: count(isSameType), partial: count(isSamePlace, true), exact: count(isSamePlace), strict: count((one, other) => isSamePlace(one, other) && isSameType(one, other)) };
}

const f1 = ({ correct, incorrect, partial, missed, spurious }: Scenario): number => (2 * (correct + partial / 2)) / (2 * (correct + incorrect + partial) + missed + spurious);

test('the scenarios of SemEval-2013 have the published counts (T8)', () => {
  const gold: readonly Told[] = [['DRUG', [10, 14]], ['DRUG', [20, 25]], ['DRUG', [26, 30]], ['GROUP', [31, 36]], ['DRUG', [40, 48]], ['GROUP', [50, 58]]];
  const predicted: readonly Told[] = [['BRAND', [0, 5]], ['DRUG', [20, 25]], ['DRUG', [26, 30]], ['DRUG', [31, 36]], ['DRUG', [37, 48]], ['DRUG', [49, 58]]];
  const all = scenarios(gold, predicted);
  expect(all).toEqual({
    type: { correct: 3, incorrect: 2, partial: 0, missed: 1, spurious: 1 },
    partial: { correct: 3, incorrect: 0, partial: 2, missed: 1, spurious: 1 },
    exact: { correct: 3, incorrect: 2, partial: 0, missed: 1, spurious: 1 },
    strict: { correct: 2, incorrect: 3, partial: 0, missed: 1, spurious: 1 },
  });
  for (const [name, expected] of [['type', 0.5], ['partial', 0.6667], ['exact', 0.5], ['strict', 0.3333]] as const) expect(f1(all[name])).toBeCloseTo(expected, 4);
});
