import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../annotations/suggest/finding.ts';
import type { MarkedTag } from '../../helpers/marked-notation.ts';
import { findIn } from './found.ts';
import { ENGLISH_GOLD } from './gold-english.ts';
import { FRENCH_GOLD } from './gold-french.ts';

interface Score { matched: number; found: number; gold: number; strict: number; speakers: number; asked: number }

const piecesOf = ({ range, fragments }: Finding): readonly { readonly start: number; readonly end: number }[] => fragments ?? [range];
const touches = (finding: Finding, tag: MarkedTag): boolean => piecesOf(finding).some((piece) => tag.pieces.some(({ start, end }) => piece.start < end && piece.end > start));
const isSame = (finding: Finding, tag: MarkedTag): boolean => JSON.stringify(piecesOf(finding).map(({ start, end }) => [start, end])) === JSON.stringify(tag.pieces.map(({ start, end }) => [start, end]));

/** One-to-one matches of the tags of a type, the same words before those that only touch, and how many of them have the right speaker. */
function score(texts: readonly string[], language: string, type: string): Score & { readonly misses: readonly string[] } {
  const total: Score = { matched: 0, found: 0, gold: 0, strict: 0, speakers: 0, asked: 0 };
  const misses: string[] = [];
  for (const marked of texts) {
    const { gold, found } = findIn(marked, language);
    const left = new Set(found.spans.filter((span) => span.type === type));
    const tags = gold.tags.filter((tag) => tag.type === type);
    [total.found, total.gold] = [total.found + left.size, total.gold + tags.length];
    const pairs = tags.map((tag) => ({ tag, same: [...left].find((finding) => isSame(finding, tag)) }));
    for (const { same } of pairs) if (same !== undefined) left.delete(same);
    for (const { tag, same } of pairs) {
      const match = same ?? [...left].find((finding) => touches(finding, tag));
      const words = tag.pieces.map(({ start, end }) => gold.text.slice(start, end)).join(' // ');
      if (match === undefined) { misses.push(`missed: ${words}`); continue; }
      left.delete(match);
      total.matched += 1;
      if (same !== undefined) total.strict += 1;
      else misses.push(`other bounds: ${words} | ${piecesOf(match).map(({ start, end }) => gold.text.slice(start, end)).join(' // ')}`);
      const speakers = tag.links.filter((link) => link.type === 'SAID_BY').flatMap(({ to }) => gold.tags.filter(({ id }) => id === to));
      if (speakers.length === 0) continue;
      total.asked += 1;
      const said = found.links.filter((link) => link.from === match && link.type === 'SAID_BY').map(({ to }) => to);
      if (speakers.some((speaker) => said.some((finding) => touches(finding, speaker)))) total.speakers += 1;
      else misses.push(`speaker of ${words}: ${said.map(({ range }) => gold.text.slice(range.start, range.end)).join(', ') || 'nobody'}`);
    }
    misses.push(...[...left].map((finding) => `too much: ${gold.text.slice(finding.range.start, finding.range.end)} (${finding.rule})`));
  }
  return { ...total, misses };
}

const f1 = (matches: number, { found, gold }: Score): number => (2 * matches) / (found + gold);

describe.each([['fr', FRENCH_GOLD], ['en', ENGLISH_GOLD]] as const)('invented news in %s', (language, texts) => {
  it('has its quotes found', () => {
    const quotes = score(texts, language, 'QUOTE');
    expect({ isEnough: f1(quotes.matched, quotes) >= 0.9, misses: quotes.misses }).toMatchObject({ isEnough: true });
    expect({ isEnough: f1(quotes.strict, quotes) >= 0.75, misses: quotes.misses }).toMatchObject({ isEnough: true });
  });

  it('has its speakers found', () => {
    const quotes = score(texts, language, 'QUOTE');
    expect({ isEnough: quotes.speakers / quotes.asked >= 0.85, misses: quotes.misses }).toMatchObject({ isEnough: true });
  });

  it('has its cues found', () => {
    const cues = score(texts, language, 'CUE');
    expect({ isEnough: f1(cues.matched, cues) >= 0.9, misses: cues.misses }).toMatchObject({ isEnough: true });
  });
});
