import { expect, test } from 'vitest';
import { findByRules } from '../../annotations/suggest/rules.ts';
import { findClaims } from '../../annotations/suggest/claims/find-claims.ts';
import { enSuggestions } from '../../shared/i18n/en-suggestions.ts';
import { frSuggestions } from '../../shared/i18n/fr-suggestions.ts';
import { GOLD_PARTS, readPart } from '../gold/gold-folders.ts';

test('every rule that speaks in the articles at hand is put into words in both languages', () => {
  const texts = GOLD_PARTS.flatMap((part) => readPart(part)).map(({ article: { text, meta: { language } } }) => ({ text, language }));
  const rules = new Set<string>();
  for (const { text, language } of texts) {
    const article = { text, language, month: '2024-06' };
    const known = findByRules(article);
    for (const { rule } of [...known.spans, ...findClaims(article, known).spans]) rules.add(rule.replaceAll('-', '_'));
  }
  expect(rules.size).toBeGreaterThan(40);
  for (const words of [enSuggestions.suggestions.rules, frSuggestions.suggestions.rules]) expect([...rules].filter((rule) => !Object.hasOwn(words, rule)).toSorted()).toEqual([]);
});
