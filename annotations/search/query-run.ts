import { ok, refuse, type Result } from '../../shared/result.ts';
import type { ArticleCondition, Match, Query, QueryWord, TagCondition } from './query.ts';

/** One of several terms that stand side by side. `part` and `at` are the place for a refusal. */
export type RunTerm =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'words'; readonly words: readonly QueryWord[] }
  | { readonly kind: 'type' | 'in'; readonly type: string; readonly part: string; readonly at: number }
  | { readonly kind: 'tag'; readonly condition: TagCondition }
  | { readonly kind: 'article'; readonly condition: ArticleCondition };

/** Makes one query of terms side by side: conditions become tags, `in:` goes to the words, a person to the status. Refuses with `query.in_alone` an `in:` without words. */
export function joinRun(terms: readonly RunTerm[]): Result<Query> {
  const inside = describedTags(terms, 'in');
  const parts = terms.flatMap((term) => plainPart(term, inside));
  const lone = terms.find((term) => term.kind === 'in');
  if (lone?.kind === 'in' && !parts.some(hasWords)) return refuse('query.in_alone', { part: lone.part, at: lone.at });
  const person = personOf(terms);
  const tags = lone === undefined ? describedTags(terms, 'type').filter((conditions) => !isOnlyOfStatus(conditions, terms)) : [];
  const all = [...tags.map((conditions) => ({ kind: 'tag' as const, conditions })), ...parts.map((part) => ofPerson(part, person))];
  const [only] = all;
  return ok(all.length === 1 && only !== undefined ? only : { kind: 'and', parts: all });
}

/** The tags that conditions side by side describe; each `type:`, or each `in:`, begins one. */
function describedTags(terms: readonly RunTerm[], begins: 'type' | 'in'): readonly (readonly TagCondition[])[] {
  const tags: TagCondition[][] = [];
  const early: TagCondition[] = [];
  for (const term of terms) {
    if (term.kind === begins) tags.push([{ field: 'type', type: term.type }]);
    else if (term.kind === 'tag') (tags.at(-1) ?? early).push(term.condition);
    else if (term.kind === 'type') (tags.at(-1) ?? early).push({ field: 'type', type: term.type });
  }
  // What stands before the first `type:` is said of its tag; without any it describes a tag of whatever type.
  const [first] = tags;
  if (first !== undefined) first.push(...early);
  else if (begins === 'type' && early.length > 0) tags.push(early);
  return tags;
}

function plainPart(term: RunTerm, inside: Extract<Query, { kind: 'words' }>['inside']): Query[] {
  switch (term.kind) {
    case 'query': return [within(term.query, inside)];
    case 'words': return [{ kind: 'words', words: term.words, inside }];
    case 'article': return [{ kind: 'article', condition: term.condition }];
    case 'type': case 'in': case 'tag': return [];
  }
}

function within(query: Query, inside: Extract<Query, { kind: 'words' }>['inside']): Query {
  switch (query.kind) {
    case 'and': case 'or': return { ...query, parts: query.parts.map((part) => within(part, inside)) };
    case 'not': return { ...query, part: within(query.part, inside) };
    case 'words': return { ...query, inside: [...query.inside, ...inside] };
    case 'tag': case 'article': return query;
  }
}

function hasWords(query: Query): boolean {
  switch (query.kind) {
    case 'and': case 'or': return query.parts.some(hasWords);
    case 'not': return hasWords(query.part);
    case 'words': return true;
    case 'tag': case 'article': return false;
  }
}

function personOf(terms: readonly RunTerm[]): Match | null {
  const found = terms.find((term) => term.kind === 'tag' && term.condition.field === 'annotator');
  return found?.kind === 'tag' && found.condition.field === 'annotator' ? found.condition.match : null;
}

// `annotator:Anne status:done` asks for articles that Anne has done, not for tags of hers.
function isOnlyOfStatus(conditions: readonly TagCondition[], terms: readonly RunTerm[]): boolean {
  return conditions.every(({ field }) => field === 'annotator') && terms.some((term) => term.kind === 'article' && term.condition.field === 'status');
}

function ofPerson(part: Query, person: Match | null): Query {
  return part.kind === 'article' && part.condition.field === 'status' ? { ...part, condition: { ...part.condition, annotator: person } } : part;
}
