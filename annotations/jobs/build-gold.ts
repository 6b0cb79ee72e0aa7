import type { ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { buildGold, GOLD, type GoldArticle } from '../review/gold-set.ts';
import { decisionsIn, judgeArticle } from '../review/judge-article.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { readSets } from './read-reviews.ts';

/** The gold of an article, built from everybody's decisions; null where nothing was decided. */
export async function goldOf(reader: ProjectReader, article: ArticleId): Promise<Result<GoldArticle | null>> {
  const sets = await readSets(reader, article);
  if (!sets.ok) return sets;
  if (decisionsIn(sets.value).length === 0) return ok(null);
  const { schema } = reader.project;
  return ok(buildGold(schema, article, judgeArticle(schema, sets.value, null)));
}

/** The gold set of an article: the one built from decisions, else one that an import brought under the reserved name. */
export async function readGold(reader: ProjectReader, article: ArticleId): Promise<Result<AnnotationSet | null>> {
  const gold = await goldOf(reader, article);
  if (!gold.ok) return gold;
  return gold.value === null ? reader.readSetOf(article, GOLD.id) : ok(gold.value.set);
}
