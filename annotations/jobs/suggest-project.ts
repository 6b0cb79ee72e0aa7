import type { ArticleId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Suggestions } from '../suggest/suggestions.ts';
import { suggestByRules } from '../suggest/rules.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { mapAhead } from '../store/serial-queue.ts';
import { makeProblem, type JobControl } from './job.ts';

/** What the rules come to in a project. */
export interface SuggestReport {
  readonly articles: number;
  readonly suggestions: number;
  readonly by_type: Readonly<Record<string, number>>;
  readonly refused: readonly Problem[];
}

// Reading waits for the disk most of the time.
const READ_AHEAD = 8;

/** Counts what the rules suggest in each article, by type; nothing is stored, since they say the same each time. An article that cannot be read is listed. Refuses with `export.cancelled` when stopped. */
export async function suggestProject(reader: ProjectReader, now: string, control: JobControl): Promise<Result<SuggestReport>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const counts = new Map<string, number>();
  const refused: Problem[] = [];
  let done = 0;
  for await (const { id, found } of mapAhead(ids.value, READ_AHEAD, async (each) => ({ id: each, found: await suggestFor(reader, each, now) }))) {
    if (control.signal.aborted) return refuse('export.cancelled');
    control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
    if (found.ok) for (const { type } of found.value.spans) counts.set(type, (counts.get(type) ?? 0) + 1);
    else refused.push(makeProblem(control, { file: id, line: null }, found.error));
    done += 1;
  }
  return ok({ articles: done - refused.length, suggestions: [...counts.values()].reduce((sum, count) => sum + count, 0), by_type: Object.fromEntries([...counts].toSorted()), refused });
}

/** What the rules suggest for one article of a project. */
export async function suggestFor(reader: ProjectReader, id: ArticleId, now: string): Promise<Result<Suggestions>> {
  const article = await reader.readArticle(id);
  return article.ok ? ok(suggestByRules(article.value, { schema: reader.project.schema, now })) : article;
}
