import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { Decision } from '../../shared/review.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { GOLD } from '../review/gold-set.ts';
import { compareArticle } from '../review/compare-article.ts';
import { judgeCases, type JudgedCase } from '../review/judge-cases.ts';
import type { ProjectReader } from '../store/project-reader.ts';

/** All sets of an article, the gold one left out. */
export async function readSets(reader: ProjectReader, article: ArticleId): Promise<Result<readonly AnnotationSet[]>> {
  const annotators = await reader.annotatorsOf(article);
  if (!annotators.ok) return annotators;
  const sets: AnnotationSet[] = [];
  for (const annotator of annotators.value.filter((id) => id !== GOLD.id)) {
    const set = await reader.readSetOf(article, annotator);
    if (!set.ok) return set;
    if (set.value !== null) sets.push(set.value);
  }
  return ok(sets);
}

/** The sets of those whose work is compared: who has begun the article, and is meant (`null` means everybody). */
export function comparedSets(sets: readonly AnnotationSet[], annotators: readonly AnnotatorId[] | null): readonly AnnotationSet[] {
  return sets.filter(({ annotator, document }) => document.status !== 'todo' && (annotators === null || annotators.includes(annotator.id)));
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
