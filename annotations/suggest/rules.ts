import type { Article } from '../../shared/records.ts';
import { CLAIMS, RULES } from '../../shared/suggestions.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { findClaims } from './claims/find-claims.ts';
import { findEntities } from './entities/find-entities.ts';
import type { Findings, ReadArticle } from './finding.ts';
import { findParts } from './parts/find-parts.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { toSuggestions, type Suggestions } from './suggestions.ts';

/** The engines that are the program's own. */
export type RuleEngine = typeof RULES | typeof CLAIMS;

/** For which label schema suggestions are made, and the ISO time they bear. */
export interface RuleContext {
  readonly schema: LabelSchema;
  readonly now: string;
}

/** What one of the program's own engines suggests for an article. */
export function suggestAs(engine: RuleEngine, article: Article, context: RuleContext): Suggestions {
  return engine === CLAIMS ? suggestClaims(article, context) : suggestByRules(article, context);
}

/** What the rules suggest for an article; they know nothing but its text, language and month, and say the same each time. */
export function suggestByRules(article: Article, { schema, now }: RuleContext): Suggestions {
  return toSuggestions({ engine: RULES, article, schema, now }, findByRules(readArticle(article)));
}

/** The claims that the rules suggest for an article. Links go from them to the quotes, speakers, entities and dates that `suggestByRules` suggests, under their ids. */
export function suggestClaims(article: Article, { schema, now }: RuleContext): Suggestions {
  const read = readArticle(article);
  const known = findByRules(read);
  return toSuggestions({ engine: CLAIMS, article, schema, now }, findClaims(read, known), { others: { engine: RULES, spans: known.spans } });
}

/** Document parts, entities, quotes with their cues and speakers, in UTF-16 units. Nothing is found inside credits and cross-references. */
export function findByRules(article: ReadArticle): Findings {
  const parts = findParts(article);
  const entities = findEntities(article, parts);
  const quotes = findQuotes(article, [...parts, ...entities.spans]);
  return { spans: [...parts, ...entities.spans, ...quotes.spans], links: [...entities.links, ...quotes.links] };
}

/** Claims, with links to what `findByRules` finds; only the claims are among the spans. */
export function findClaimsByRules(article: ReadArticle): Findings {
  return findClaims(article, findByRules(article));
}

function readArticle({ text, meta: { language, date } }: Article): ReadArticle {
  return { text, language, month: date?.slice(0, 7) ?? null };
}
