import { colonRule, unmarkedColonRule } from './after-colon.ts';
import { aloneRule } from './alone.ts';
import { attributionRule, openingAttributionRule } from './attribution.ts';
import { hearsayRule } from './hearsay.ts';
import { inciseRule } from './incise.ts';
import { cutByCue, shiftedDraft } from './inside-marks.ts';
import { leftoverRule } from './leftover.ts';
import { markedObjectRule } from './marked-object.ts';
import { readInside, type MarkedReading } from './read-article.ts';
import type { Draft, QuoteRule } from './reading.ts';
import { clauseRule } from './reported-clause.ts';
import { infinitiveRule } from './reported-infinitive.ts';
import { overlaps } from './ranges.ts';

/** Surest rules first: a later one takes what those before it left. */
const RULES: readonly QuoteRule[] = [openingAttributionRule, inciseRule, colonRule, clauseRule, attributionRule, infinitiveRule, markedObjectRule, unmarkedColonRule, aloneRule, leftoverRule, hearsayRule];
const DEEPEST = 3;

/** The quotes of a prepared text, in its order; nested ones after those that hold them. */
export function findDrafts(reading: MarkedReading, depth = 0): readonly Draft[] {
  const own = reading.sentences.flatMap((sentence) => {
    const found: Draft[] = [];
    for (const rule of RULES) found.push(...rule(reading, sentence, found));
    return found.map((draft) => cutByCue(reading, sentence.marked, draft)).sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
  });
  return depth === DEEPEST ? own : [...own, ...nestedIn(reading, own, depth)];
}

/** Marked words inside a quote; unmarked reports of what somebody else said are left to whom the quote belongs. */
function nestedIn(reading: MarkedReading, own: readonly Draft[], depth: number): readonly Draft[] {
  const cues = new Set(own.flatMap(({ cues: ofQuote }) => ofQuote.map(({ range }) => range.start)));
  return reading.marked.filter(({ nested }) => nested.length > 0).flatMap((marked) => {
    const inside = readInside(reading, marked);
    return findDrafts(inside, depth + 1)
      .filter(({ kind, pieces }) => kind !== 'indirect' && kind !== 'scare_quote' && inside.marked.some(({ outer }) => pieces.some((piece) => overlaps(outer, piece))))
      .map((draft) => shiftedDraft(draft, marked.inner.start))
      .filter((draft) => !draft.cues.some(({ range }) => cues.has(range.start)));
  });
}
