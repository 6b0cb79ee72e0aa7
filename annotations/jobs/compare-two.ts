import type { ArticleId } from '../../shared/ids.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { compareArticle } from '../review/compare-article.ts';
import type { ReviewCase } from '../review/review-case.ts';
import { comparedSets } from '../review/judge-article.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { JobControl } from './job.ts';
import { readSets } from './read-reviews.ts';

/** What two annotators differ in on one article. */
export interface ArticleDifferences {
  readonly article: Article;
  readonly cases: readonly ReviewCase[];
}

/** How the work of two annotators compares over a project, decisions left aside. */
export interface Comparison {
  /** Articles that both have worked on. */
  readonly articles: number;
  readonly agreed: number;
  readonly differences: readonly ArticleDifferences[];
  readonly unread: readonly { readonly article: ArticleId; readonly code: string }[];
}

/** Compares two annotators on every article that both have worked on; what cannot be read is listed. Refuses with `set.cancelled` when it is stopped. */
export async function compareTwo(reader: ProjectReader, [a, b]: readonly [Annotator, Annotator], control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<Comparison>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  let [articles, agreed] = [0, 0];
  const differences: ArticleDifferences[] = [];
  const unread: { article: ArticleId; code: string }[] = [];
  for (const [at, id] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('set.cancelled');
    control.onProgress({ done: at, total: ids.value.length, unit: 'items', current: id });
    const [sets, article] = [await readSets(reader, id), await reader.readArticle(id)];
    if (!sets.ok || !article.ok) {
      unread.push({ article: id, code: [sets, article].flatMap((read) => (read.ok ? [] : [read.error.code]))[0] ?? '' });
      continue;
    }
    const both = comparedSets(sets.value, [a.id, b.id]);
    if (both.length < 2) continue;
    const cases = compareArticle(reader.project.schema, both);
    const differing = cases.filter((each) => each.differences.length > 0);
    articles += 1;
    agreed += cases.length - differing.length;
    if (differing.length > 0) differences.push({ article: article.value, cases: differing });
  }
  return ok({ articles, agreed, differences, unread });
}
