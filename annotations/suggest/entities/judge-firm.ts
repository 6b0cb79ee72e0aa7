import { FIRST_NAMES } from '../data/first-names.ts';
import { BUSINESS_TAILS, HEADS_IN_NAMES, LONE_BODIES } from '../data/business-words.ts';
import type { Around } from './around.ts';
import { wordsOf, type Hit, type Reading, type Stretch } from './reading.ts';

/** « Ida Vell (Horizons) », « (LR) »: the party in brackets after a person. Null for any other run. */
export function affiliation({ reading, from, to }: Around): Hit | null {
  const { tokens } = reading;
  const isInBrackets = /^ ?\($/u.test(tokens[from]?.gap ?? '') && /^\)/u.test(tokens[to]?.gap ?? '');
  const isAfterName = tokens[from - 1]?.isCapital === true && tokens[from - 2]?.isCapital === true && /^[ \u00a0]$/u.test(tokens[from - 1]?.gap ?? '');
  const [first, before] = [tokens[from]?.text ?? '', tokens[from - 2]?.text ?? ''];
  const isParty = isInBrackets && isAfterName && to - from <= 3 && !FIRST_NAMES.has(first) && (FIRST_NAMES.has(before) || before.includes('-') || /^\p{Lu}{2,5}$/u.test(first));
  return isParty ? organisation(reading, { from, to }, { kind: 'party_or_ngo', confidence: 0.75, rule: 'affiliation' }) : null;
}

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

/** « l’université Soochow », « l’institut Formosa »: the noun belongs to the name. */
export function headedBody({ reading, from, to }: Around): Hit | null {
  const head = reading.tokens[from - 1];
  const kind = head === undefined || reading.tokens[from]?.gap !== ' ' ? undefined : HEADS_IN_NAMES.get(head.low);
  return kind === undefined || reading.language === 'en' ? null : organisation(reading, { from: from - 1, to }, { kind, confidence: 0.84, rule: 'organisation_word' });
}

/** « la Marine », « l’État », « sur X »: a lone capital that an article, or a preposition, makes the name of a body. */
export function loneBody({ reading, from, to }: Around): Hit | null {
  const [before, token] = [reading.tokens[from - 1], reading.tokens[from]];
  if (before === undefined || token === undefined || to - from !== 1 || token.gap.trim() !== '') return null;
  if (token.text === 'X' && /^(?:sur|on)$/u.test(before.low)) return organisation(reading, { from, to }, { kind: 'media', confidence: 0.85, rule: 'organisation_word', evidence: `${before.text} X` });
  const kind = reading.language !== 'en' && /^(?:la|le|l’|du|au)$/u.test(before.low) && reading.tokens[to]?.isCapital !== true ? LONE_BODIES.get(token.text) : undefined;
  return kind === undefined ? null : organisation(reading, { from, to }, { kind, confidence: 0.7, rule: 'organisation_body' });
}

/** The first words of a firm’s name without its last one, by which the article calls it again: « Armorel » for « Armorel Systèmes ». Null where the hit is no such firm. */
export function shortFirm(hit: Hit, words: string): string | null {
  const parts = words.split(/[ \u00a0]/u);
  const isFirm = hit.type === 'ORG' && parts.length > 1 && BUSINESS_TAILS.has(parts.at(-1)?.toLowerCase() ?? '');
  return isFirm ? parts.slice(0, -1).join(' ') : null;
}

function organisation(reading: Reading, { from, to }: Stretch, { kind, confidence, rule, evidence }: { kind: string; confidence: number; rule: string; evidence?: string }): Hit {
  return { from, to, type: 'ORG', attributes: { org_kind: kind }, confidence, rule, evidence: evidence ?? wordsOf(reading, { from, to }) };
}
