import type { TypePair } from '../../shared/review-queue.ts';
import { findMeetings, withoutEqual } from '../agreement/confusion.ts';
import { matchStrictly } from '../agreement/match-tags.ts';
import { taggingOf, tagOf, type Tag } from '../agreement/tagging.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import type { ReviewCase } from '../review/review-case.ts';

/**
 * Which types of two annotators meet in each case, by the case's id, as the confusion of agreement counts them; null is no tag. Each meeting stands in the case of either
 * of its tags, which is one case wherever the review sets the two against each other.
 */
export function meetingsByCase([one, other]: readonly [AnnotationSet, AnnotationSet], cases: readonly ReviewCase[]): ReadonlyMap<string, readonly TypePair[]> {
  const [a, b] = [taggingOf(one), taggingOf(other)];
  const caseOf = caseFinder(cases);
  const found = new Map<string, TypePair[]>();
  for (const meeting of findMeetings(withoutEqual(a.tags, b.tags, matchStrictly(a.tags, b.tags)))) {
    const pair: TypePair = [meeting.a?.type ?? null, meeting.b?.type ?? null];
    const ids = [caseOf(a.annotator, meeting.a), caseOf(b.annotator, meeting.b)].filter((id) => id !== null);
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), pair]);
  }
  return found;
}

/** Finds the case of a tag among those where the annotators do not tag the same; each tag is asked for once. */
function caseFinder(cases: readonly ReviewCase[]): (annotator: string, tag: Tag | null) => string | null {
  const ids = new Map<string, string[]>();
  for (const { id, kind, differences, readings } of cases) {
    if (kind !== 'tag' || !differences.some((each) => each !== 'attribute')) continue;
    for (const { value, by } of readings) {
      if (value === null) continue;
      for (const annotator of by) {
        const word = wordOf(annotator, tagOf(value));
        ids.set(word, [...(ids.get(word) ?? []), id]);
      }
    }
  }
  return (annotator, tag) => (tag === null ? null : ids.get(wordOf(annotator, tag))?.shift() ?? null);
}

function wordOf(annotator: string, { type, place }: Tag): string {
  return `${annotator} ${place} ${type}`;
}
