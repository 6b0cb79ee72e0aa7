import { comparedSets, decisionsIn } from '../../annotations/review/judge-article.ts';
import { compareArticle } from '../../annotations/review/compare-article.ts';
import { judgeCases, type JudgedCase } from '../../annotations/review/judge-cases.ts';
import type { ReviewCase } from '../../annotations/review/review-case.ts';
import { applyChange, emptySet, setFromRecord, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import type { Commit } from '../../shared/change.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { createOffsetMap, type OffsetMap } from '../../shared/offsets.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import type { ReviewPage } from '../../shared/review-page.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';

/** The article under review: everybody's sets, what they come to beside each other, and what was decided. A value, always what main confirmed. */
export interface ReviewedPage {
  readonly article: Article;
  readonly offsets: OffsetMap;
  readonly sets: readonly AnnotationSet[];
  readonly compared: readonly AnnotationSet[];
  readonly cases: readonly ReviewCase[];
  readonly judged: readonly JudgedCase[];
  readonly byId: ReadonlyMap<string, JudgedCase>;
}

/** Whose work is compared, by which schema. */
export interface ReviewedScope {
  readonly schema: LabelSchema;
  readonly annotators: readonly AnnotatorId[] | null;
}

/** Lays the sets of an article beside each other. */
export function openReviewedPage(scope: ReviewedScope, { article, sets }: ReviewPage): ReviewedPage {
  return layOut(scope, { article, offsets: createOffsetMap(article.text), sets: sets.map(setFromRecord) });
}

/** The page after a commit of the reviewer; null when the commit does not follow what the page holds. */
export function reviewedAfter(scope: ReviewedScope, page: ReviewedPage, { commit, reviewer }: { commit: Commit; reviewer: Annotator }): ReviewedPage | null {
  const known = page.sets.find(({ annotator }) => annotator.id === commit.author) ?? (commit.author === reviewer.id ? emptySet(page.article.id, reviewer) : null);
  if (commit.article !== page.article.id || known?.revision !== commit.revision - 1) return null;
  const after = applyChange(known, commit.change);
  const sets = [...page.sets.filter(({ annotator }) => annotator.id !== commit.author), after];
  const isReviewOnly = commit.change.every(({ kind }) => kind === 'decision' || kind === 'reply');
  return isReviewOnly ? { ...page, sets, ...judge(scope, { ...page, sets }) } : layOut(scope, { ...page, sets });
}

function layOut(scope: ReviewedScope, page: Pick<ReviewedPage, 'article' | 'offsets' | 'sets'>): ReviewedPage {
  const compared = comparedSets(page.sets, scope.annotators);
  const cases = compareArticle(scope.schema, compared);
  return { ...page, compared, cases, ...judge(scope, { ...page, compared, cases }) };
}

function judge({ schema }: ReviewedScope, { sets, compared, cases }: Pick<ReviewedPage, 'sets' | 'compared' | 'cases'>): Pick<ReviewedPage, 'judged' | 'byId'> {
  const judged = judgeCases({ schema, annotators: compared.map(({ annotator }) => annotator.id), decisions: decisionsIn(sets) }, cases);
  return { judged, byId: new Map(judged.map((each) => [each.reviewCase.id, each])) };
}
