import type { AppError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { askEngines, type AskedEngines, type SuggestionEngine } from '../suggest/engine.ts';
import { eachArticle } from './each-article.ts';
import { makeProblem, type JobControl } from './job.ts';

/** What engines come to in a project. */
export interface SuggestReport {
  readonly articles: number;
  readonly suggestions: number;
  readonly by_type: Readonly<Record<string, number>>;
  /** Of tags that several engines suggest, each counts once, for the surest. */
  readonly by_engine: Readonly<Record<string, number>>;
  readonly refused: readonly Problem[];
}

/** Counts what engines suggest in each article, by type and by engine; nothing is stored. What cannot be read is listed. Refuses with `set.cancelled` when stopped. */
export async function suggestProject(reader: ProjectReader, engines: readonly SuggestionEngine[], control: JobControl): Promise<Result<SuggestReport>> {
  const [types, origins] = [new Map<string, number>(), new Map(engines.map(({ name }) => [`suggestion:${name}`, 0]))];
  const failed: Problem[] = [];
  const take = ({ id, asked: { suggestions, refused } }: AskedArticle): void => {
    for (const { type, origin } of suggestions.spans) {
      types.set(type, (types.get(type) ?? 0) + 1);
      origins.set(origin, (origins.get(origin) ?? 0) + 1);
    }
    failed.push(...refused.map((error: AppError) => makeProblem(control, { file: id, line: null }, error)));
  };
  const visited = await eachArticle(reader, { read: (id) => askFor(reader, engines, id), take }, control);
  if (!visited.ok) return visited;
  const { taken, refused } = visited.value;
  const by_engine = Object.fromEntries([...origins].map(([origin, count]) => [origin.slice('suggestion:'.length), count]));
  return ok({ articles: taken, suggestions: [...types.values()].reduce((sum, count) => sum + count, 0), by_type: Object.fromEntries([...types].toSorted()), by_engine, refused: [...refused, ...failed] });
}

interface AskedArticle {
  readonly id: ArticleId;
  readonly asked: AskedEngines;
}

async function askFor(reader: ProjectReader, engines: readonly SuggestionEngine[], id: ArticleId): Promise<Result<AskedArticle>> {
  const article = await reader.readArticle(id);
  return article.ok ? ok({ id, asked: await askEngines(engines, article.value) }) : article;
}
