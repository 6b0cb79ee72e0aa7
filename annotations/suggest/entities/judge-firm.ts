import { BUSINESS_TAILS } from '../data/business-words.ts';
import type { Around } from './around.ts';
import { organisation } from './organisation-hit.ts';
import type { Hit } from './reading.ts';

/** « Vauclair Securities », « Armorel Systèmes », “Calder Dynamics”: a last word that firms bear in every language. */
export function business({ reading, from, to }: Around): Hit | null {
  const last = reading.tokens[to - 1]?.low ?? '';
  return to - from > 1 && BUSINESS_TAILS.has(last) ? organisation(reading, { from, to }, { kind: 'company', confidence: 0.86, rule: 'organisation_word' }) : null;
}

/** « le coréen Daehan », « l’américain Calder »: a nationality in small letters between an article and a name. */
export function nationalFirm({ reading, from, to }: Around): Hit | null {
  const { tokens, demonymFrom } = reading;
  const [article, nation] = [tokens[from - 2], tokens[from - 1]];
  const isFirm = article !== undefined && nation !== undefined && !nation.isCapital && demonymFrom.get(from - 1) === from && tokens[from]?.gap === ' ' && /^(?:le|l’|du|au)$/u.test(article.low);
  return isFirm && reading.language === 'fr' ? organisation(reading, { from, to }, { kind: 'company', confidence: 0.75, rule: 'organisation_word' }) : null;
}

/** The first words of a firm’s name without its last one, by which the article calls it again: « Armorel » for « Armorel Systèmes ». Null where the hit is no such firm. */
export function shortFirm(hit: Hit, words: string): string | null {
  const parts = words.split(/[ \u00a0]/u);
  const isFirm = hit.type === 'ORG' && parts.length > 1 && BUSINESS_TAILS.has(parts.at(-1)?.toLowerCase() ?? '');
  return isFirm ? parts.slice(0, -1).join(' ') : null;
}
