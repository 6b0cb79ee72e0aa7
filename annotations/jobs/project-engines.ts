import { CLAIMS, RULES } from '../../shared/suggestions.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { SuggestionEngine } from '../suggest/engine.ts';
import type { RuleContext, RuleEngine } from '../suggest/rules.ts';
import { storedEngine } from '../suggest/stored-engine.ts';
import type { Suggestions } from '../suggest/suggestions.ts';
import type { ProjectReader } from '../store/project-reader.ts';

/** Whose suggestions are wanted, and the ISO time that new ones bear. */
export interface WantedEngines {
  readonly now: string;
  /** None for the usual ones: all but claims, which are suggested only where somebody asks for them. */
  readonly names?: readonly string[];
  /** Who reads articles by the rules; this thread where nobody is named. */
  readonly askRules?: AskRules | undefined;
}

/** Has an article read by the rules, in this thread or in another. */
export type AskRules = (engine: RuleEngine, article: Article, context: RuleContext) => Promise<Suggestions>;

/** Engines of a project: the program's own first, then those whose suggestions it holds, by name. Refuses a name that no engine bears with `engine.unknown`. */
export async function projectEngines(reader: ProjectReader, { now, names = [], askRules = askHere }: WantedEngines): Promise<Result<readonly SuggestionEngine[]>> {
  const stored = await reader.engines();
  if (!stored.ok) return stored;
  const { schema } = reader.project;
  const engines: readonly SuggestionEngine[] = [
    ...ownEngines({ schema, now }, askRules),
    ...stored.value.map(({ id, name }) => storedEngine(name, schema, (article) => reader.readSuggestions({ engine: id, article: article.id }))),
  ];
  const unknown = names.find((wanted) => !engines.some(({ name }) => name === wanted));
  if (unknown !== undefined) return refuse('engine.unknown', { name: unknown, known: engines.map(({ name }) => name).join(', ') });
  return ok(engines.filter(({ name }) => (names.length === 0 ? name !== CLAIMS : names.includes(name))));
}

/** The rules and their words are loaded with the first question: most of what a program does asks none. */
const askHere: AskRules = async (engine, article, context) => {
  const { suggestAs } = await import('../suggest/rules.ts');
  return suggestAs(engine, article, context);
};

function ownEngines(context: RuleContext, ask: AskRules): readonly SuggestionEngine[] {
  return ([RULES, CLAIMS] as const).map((name) => ({ name, suggest: async (article) => ok(await ask(name, article, context)) }));
}
