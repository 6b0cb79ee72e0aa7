import type { AnnotatorId } from '../../shared/ids.ts';
import type { Decision } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { isWorkedOn, type AnnotationSet } from '../model/annotation-set.ts';
import { compareText } from '../model/span-place.ts';
import { compareArticle } from './compare-article.ts';
import { judgeCases, type JudgedCase } from './judge-cases.ts';

/** The sets of those whose work is compared, by name: who has begun the article, and is meant (`null` means everybody). */
export function comparedSets(sets: readonly AnnotationSet[], annotators: readonly AnnotatorId[] | null): readonly AnnotationSet[] {
  const meant = sets.filter((set) => isWorkedOn(set) && (annotators === null || annotators.includes(set.annotator.id)));
  return meant.sort((a, b) => compareText(a.annotator.name, b.annotator.name) || compareText(a.annotator.id, b.annotator.id));
}

/** Everything that reviewers decided on an article. */
export function decisionsIn(sets: readonly AnnotationSet[]): readonly Decision[] {
  return sets.flatMap(({ decisions }) => [...decisions.values()]);
}

/** The cases of an article with what was decided on them. */
export function judgeArticle(schema: LabelSchema, sets: readonly AnnotationSet[], annotators: readonly AnnotatorId[] | null): readonly JudgedCase[] {
  const compared = comparedSets(sets, annotators);
  const judgement = { schema, annotators: compared.map(({ annotator }) => annotator.id), decisions: decisionsIn(sets) };
  return judgeCases(judgement, compareArticle(schema, compared));
}
