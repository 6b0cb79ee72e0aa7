import { annotatorIdSchema, relationIdSchema, spanIdSchema, type ArticleId, type MakeId } from '../../shared/ids.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { applyChange, emptySet, type AnnotationSet } from '../model/annotation-set.ts';
import { originOf } from '../../shared/suggestions.ts';
import { mergeRecords } from './merge-records.ts';
import type { SettledSet } from '../formats/common/foreign-record.ts';

/** What an engine says of an article in one record of an import. */
export interface IncomingSuggestions {
  readonly engine: string;
  readonly article: ArticleId;
  readonly set: SettledSet;
}

/** What an engine says of an article in an import so far, and what another record adds to it: fresh ids, one tag for several that are the same. */
export function mergeSuggestions(before: StoredSuggestions | null, { engine, article, set }: IncomingSuggestions, makeId: MakeId): { readonly suggestions: StoredSuggestions; readonly added: number } {
  const standing = setOf(article, before);
  const change = mergeRecords(standing, withFreshIds(engine, set, makeId), makeId);
  const { spans, relations } = applyChange(standing, change);
  const suggestions = { engine, article, spans: [...spans.values()], relations: [...relations.values()], why: before?.why ?? [] };
  return { suggestions, added: spans.size + relations.size - standing.spans.size - standing.relations.size };
}

function setOf(article: ArticleId, stored: StoredSuggestions | null): AnnotationSet {
  const empty = emptySet(article, { id: annotatorIdSchema.parse('imported'), name: 'imported' });
  if (stored === null) return empty;
  return { ...empty, spans: new Map(stored.spans.map((span) => [span.id, span])), relations: new Map(stored.relations.map((relation) => [relation.id, relation])) };
}

/** Tags of a file may bear the ids of a person's tags on the same article. */
function withFreshIds(engine: string, { document, spans, relations }: SettledSet, makeId: MakeId): Pick<SettledSet, 'document' | 'spans' | 'relations'> {
  const origin = originOf(engine);
  const ids = new Map(spans.map(({ id }) => [id, spanIdSchema.parse(makeId())]));
  return {
    document,
    spans: spans.map((span) => ({ ...span, id: ids.get(span.id) ?? span.id, origin })),
    relations: relations.map((relation) => ({ ...relation, id: relationIdSchema.parse(makeId()), from: ids.get(relation.from) ?? relation.from, to: ids.get(relation.to) ?? relation.to, origin })),
  };
}
