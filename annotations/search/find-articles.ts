import { assertNever } from '../../shared/errors.ts';
import type { CorpusIndex, IndexedSet } from './corpus-index.ts';
import { foldWords } from './folded-words.ts';
import { firstDay, lastDay } from './query-dates.ts';
import type { ArticleCondition } from './query.ts';
import { fits } from './strings.ts';
import type { ArticleFacts } from './word-block.ts';

/** Which articles meet a condition: 1 for each slot that does. */
export function findArticles(index: CorpusIndex, condition: ArticleCondition): Uint8Array {
  const matched = new Uint8Array(index.slots);
  for (let slot = 0; slot < index.slots; slot += 1) {
    const facts = index.facts(slot);
    if (facts !== null && isMet(condition, facts, index.sets(slot))) matched[slot] = 1;
  }
  return matched;
}

function isMet(condition: ArticleCondition, facts: ArticleFacts, sets: readonly IndexedSet[]): boolean {
  switch (condition.field) {
    // A month lies within a range when all its days may.
    case 'date': return facts.date !== null && firstDay(facts.date) >= condition.from && lastDay(facts.date) <= condition.to;
    case 'language': return fits(foldWords(facts.language), condition.match);
    case 'source': return fits(foldWords(facts.source), condition.match);
    case 'status': return hasStatus(condition, sets);
    default: return assertNever(condition);
  }
}

function hasStatus({ status, annotator }: Extract<ArticleCondition, { field: 'status' }>, sets: readonly IndexedSet[]): boolean {
  const meant = sets.filter((set) => set.status !== null && (annotator === null ? set.annotator !== 'gold' : fits(set.name, annotator)));
  return meant.length === 0 ? status === 'todo' : meant.some((set) => set.status === status);
}
