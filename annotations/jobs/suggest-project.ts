import type { ArticleId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Suggestions } from '../suggest/suggestions.ts';
import { suggestByRules } from '../suggest/rules.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { eachArticle } from './each-article.ts';
import type { JobControl } from './job.ts';

/** What the rules come to in a project. */
export interface SuggestReport {
  readonly articles: number;
  readonly suggestions: number;
  readonly by_type: Readonly<Record<string, number>>;
  readonly refused: readonly Problem[];
}

/** Counts what the rules suggest in each article, by type; nothing is stored, since they say the same each time. An article that cannot be read is listed. Refuses with `set.cancelled` when stopped. */
export async function suggestProject(reader: ProjectReader, now: string, control: JobControl): Promise<Result<SuggestReport>> {
  const counts = new Map<string, number>();
  const take = ({ spans }: Suggestions): void => { for (const { type } of spans) counts.set(type, (counts.get(type) ?? 0) + 1); };
  const visited = await eachArticle(reader, { read: (id) => suggestFor(reader, id, now), take }, control);
  if (!visited.ok) return visited;
  const { taken, refused } = visited.value;
  return ok({ articles: taken, suggestions: [...counts.values()].reduce((sum, count) => sum + count, 0), by_type: Object.fromEntries([...counts].toSorted()), refused });
}

async function suggestFor(reader: ProjectReader, id: ArticleId, now: string): Promise<Result<Suggestions>> {
  const article = await reader.readArticle(id);
  return article.ok ? ok(suggestByRules(article.value, { schema: reader.project.schema, now })) : article;
}
