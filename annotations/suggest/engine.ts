import type { AppError } from '../../shared/errors.ts';
import type { RelationId, SpanId } from '../../shared/ids.ts';
import type { Article, Relation, Span } from '../../shared/records.ts';
import type { Result } from '../../shared/result.ts';
import { suggestionKey, type Suggestions } from './suggestions.ts';

/** Anything that suggests tags: rules, claims, memory, what another program predicted, a model. */
export interface SuggestionEngine {
  /** Unique within a project; the origin of its tags is `suggestion:NAME`. */
  readonly name: string;
  /** What it says of an article; a refusal concerns this engine and this article only. */
  readonly suggest: (article: Article) => Promise<Result<Suggestions>>;
}

/** What several engines say of one article, and what those that cannot say anything are refused with. */
export interface AskedEngines {
  readonly suggestions: Suggestions;
  readonly refused: readonly AppError[];
}

/** Asks engines one after the other, in their order. */
export async function askEngines(engines: readonly SuggestionEngine[], article: Article): Promise<AskedEngines> {
  const said: Suggestions[] = [];
  const refused: AppError[] = [];
  for (const engine of engines) {
    const answer = await engine.suggest(article);
    if (answer.ok) said.push(answer.value);
    else refused.push(answer.error);
  }
  return { suggestions: uniteSuggestions(said), refused };
}

/** Of tags of one type in the same place the surest stays, the first of equals, and links to the others lead to it. */
export function uniteSuggestions(said: readonly Suggestions[]): Suggestions {
  const [only] = said;
  if (only !== undefined && said.length === 1) return only;
  const best = new Map<string, Span>();
  for (const span of said.flatMap(({ spans }) => spans)) {
    const key = suggestionKey(span);
    const known = best.get(key);
    if (known === undefined || (span.confidence ?? 0) > (known.confidence ?? 0)) best.set(key, span);
  }
  const kept = new Map<SpanId, SpanId>(said.flatMap(({ spans }) => spans).map((span) => [span.id, best.get(suggestionKey(span))?.id ?? span.id]));
  const why = new Map(said.flatMap((each) => [...each.why]).filter(([id]) => kept.get(id) === id));
  return { spans: [...best.values()], relations: uniteRelations(said.flatMap(({ relations }) => relations), kept), why };
}

function uniteRelations(relations: readonly Relation[], kept: ReadonlyMap<SpanId, SpanId>): readonly Relation[] {
  const united = new Map<string, Relation>();
  const ids = new Set<RelationId>();
  for (const relation of relations) {
    const moved = { ...relation, from: kept.get(relation.from) ?? relation.from, to: kept.get(relation.to) ?? relation.to };
    const key = JSON.stringify([moved.type, moved.from, moved.to]);
    if (united.has(key) || ids.has(moved.id) || moved.from === moved.to) continue;
    united.set(key, moved);
    ids.add(moved.id);
  }
  return [...united.values()];
}
