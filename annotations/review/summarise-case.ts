import type { ArticleId } from '../../shared/ids.ts';
import { codePoints, sliceCodePoints, type OffsetMap } from '../../shared/offsets.ts';
import type { CaseSummary } from '../../shared/review-queue.ts';
import type { JudgedCase } from './judge-cases.ts';
import { answersApart } from './answers-apart.ts';
import { pairsApart, type ReviewCase } from './review-case.ts';

const LONGEST_WORDS = 90;

/** A case as the queue lists it. */
export function summariseCase(article: ArticleId, map: OffsetMap, { reviewCase, state, decision }: JudgedCase): CaseSummary {
  const { id, kind, differences, place, readings } = reviewCase;
  const end = codePoints(Math.min(place.end, place.start + LONGEST_WORDS));
  const decided = decision?.outcome.kind === 'tags' ? decision.outcome.tags.map(({ type }) => type) : [];
  return {
    article, id, kind, state, differences: [...differences], types: [...new Set([...typesOf(reviewCase), ...decided])], parties: readings.map(({ by }) => [...by]), ...partyFacts(reviewCase), start: place.start,
    words: sliceCodePoints(map, { start: place.start, end }) + (end < place.end ? '…' : ''), cost: pairsApart(reviewCase),
  };
}

function partyFacts(reviewCase: ReviewCase): Pick<CaseSummary, 'partyTypes' | 'answers'> {
  const answers = answersApart(reviewCase);
  const apart = answers.length === 0 ? {} : { answers };
  return reviewCase.kind === 'tag' ? { partyTypes: reviewCase.readings.map(({ value }) => value?.type ?? null), ...apart } : apart;
}

/** The types of a case's tags, the type of its link, the name of its label. */
export function typesOf(reviewCase: ReviewCase): readonly string[] {
  switch (reviewCase.kind) {
    case 'tag': return [...new Set(reviewCase.readings.flatMap(({ value }) => (value === null ? [] : [value.type])))];
    case 'link': return [reviewCase.type];
    case 'label': return [reviewCase.name];
  }
}
