import type { Article, Relation, Span } from '../../shared/records.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { findRelationType, findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { keptAttributes } from '../model/attribute-rules.ts';
import { textAt } from '../model/span-place.ts';
import type { SuggestionEngine } from './engine.ts';
import { originOf } from '../../shared/suggestions.ts';
import type { Suggestions } from './suggestions.ts';

/** The engine that says what another program said once; `read` brings what is stored of an article, null for nothing. */
export function storedEngine(name: string, schema: LabelSchema, read: (article: Article) => Promise<Result<StoredSuggestions | null>>): SuggestionEngine {
  return {
    name,
    suggest: async (article) => {
      const stored = await read(article);
      if (!stored.ok) return stored;
      if (stored.value === null) return ok({ spans: [], relations: [], why: new Map() });
      return standsIn(stored.value, article.text) ? ok(fitSchema(stored.value, schema)) : refuse('suggestions.damaged', { file: article.id });
    },
  };
}

/** Whether every tag covers in a text the words that it says it covers, with each link between two of them. */
export function standsIn({ spans, relations }: Pick<StoredSuggestions, 'spans' | 'relations'>, text: string): boolean {
  const map = createOffsetMap(text);
  const ids = new Set(spans.map(({ id }) => id));
  return spans.every((span) => span.start < span.end && span.end <= map.length && textAt(map, span) === span.text) && relations.every(({ from, to }) => ids.has(from) && ids.has(to));
}

/** What of stored suggestions a schema has types, links and values for. */
function fitSchema({ engine, spans, relations, why }: StoredSuggestions, schema: LabelSchema): Suggestions {
  const origin = originOf(engine);
  const known = spans.flatMap((span): readonly Span[] => {
    const type = findSpanType(schema, span.type);
    return type === undefined ? [] : [{ ...span, attributes: keptAttributes(type, span.attributes), origin }];
  });
  const typeOf = new Map(known.map(({ id, type }) => [id, type]));
  const fits = ({ type, from, to }: Relation): boolean => {
    const relation = findRelationType(schema, type);
    const [source, target] = [typeOf.get(from), typeOf.get(to)];
    return relation !== undefined && source !== undefined && target !== undefined && relation.from.includes(source) && relation.to.includes(target);
  };
  return {
    spans: known, relations: relations.filter(fits).map((relation) => ({ ...relation, origin })),
    why: new Map(why.filter(({ span }) => typeOf.has(span)).map(({ span, rule, evidence }) => [span, { rule, evidence }])),
  };
}
