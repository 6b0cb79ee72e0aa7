import type { ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { GOLD } from '../review/gold-set.ts';
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
