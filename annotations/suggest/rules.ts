import type { Article } from '../../shared/records.ts';
import { RULES } from '../../shared/suggestions.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { findEntities } from './entities/find-entities.ts';
import type { Findings, ReadArticle } from './finding.ts';
import { findParts } from './parts/find-parts.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { toSuggestions, type Suggestions } from './suggestions.ts';

/** What the rules suggest for an article; they know nothing but its text, language and month, and say the same each time. */
export function suggestByRules(article: Article, { schema, now }: { schema: LabelSchema; now: string }): Suggestions {
  const { text, meta: { language, date } } = article;
  return toSuggestions({ engine: RULES, article, schema, now }, findByRules({ text, language, month: date?.slice(0, 7) ?? null }));
}

/** Document parts, entities, quotes with their cues and speakers, in UTF-16 units. Nothing is found inside credits and cross-references. */
export function findByRules(article: ReadArticle): Findings {
  const parts = findParts(article);
  const entities = findEntities(article, parts);
  const quotes = findQuotes(article, [...parts, ...entities.spans]);
  return { spans: [...parts, ...entities.spans, ...quotes.spans], links: [...entities.links, ...quotes.links] };
}
