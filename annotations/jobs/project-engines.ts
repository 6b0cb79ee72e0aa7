import { ok, refuse, type Result } from '../../shared/result.ts';
import type { SuggestionEngine } from '../suggest/engine.ts';
import { RULES, suggestByRules } from '../suggest/rules.ts';
import { storedEngine } from '../suggest/stored-engine.ts';
import type { ProjectReader } from '../store/project-reader.ts';

/** All engines of a project: the program's own first, then those whose suggestions it holds, by name. `now` is an ISO time, which new suggestions bear. */
export async function projectEngines(reader: ProjectReader, now: string): Promise<Result<readonly SuggestionEngine[]>> {
  const stored = await reader.engines();
  if (!stored.ok) return stored;
  const { schema } = reader.project;
  return ok([
    { name: RULES, suggest: (article) => Promise.resolve(ok(suggestByRules(article, { schema, now }))) },
    ...stored.value.map(({ id, name }) => storedEngine(name, schema, (article) => reader.readSuggestions({ engine: id, article: article.id }))),
  ]);
}

/** The engines of the given names, in the project's order; all of them where no name is given. Refuses a name that no engine bears with `engine.unknown`. */
export function chooseEngines(engines: readonly SuggestionEngine[], names: readonly string[]): Result<readonly SuggestionEngine[]> {
  const unknown = names.find((wanted) => !engines.some(({ name }) => name === wanted));
  if (unknown !== undefined) return refuse('engine.unknown', { name: unknown, known: engines.map(({ name }) => name).join(', ') });
  return ok(names.length === 0 ? engines : engines.filter(({ name }) => names.includes(name)));
}
