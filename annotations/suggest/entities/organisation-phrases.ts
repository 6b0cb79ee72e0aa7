import { CAPITAL_HEADS, ENGLISH_TAILS, FRENCH_ORGANISATION_HEADS } from '../data/organisation-words.ts';
import { ENGLISH_MODIFIERS } from '../data/role-words.ts';
import { complementEnd } from './complement.ts';
import { phraseAt, phraseList } from './phrase-list.ts';
import { wordsOf, type Hit, type Reading, type Stretch } from './reading.ts';

const HEADS = phraseList(FRENCH_ORGANISATION_HEADS, 'low');
const TAILS = phraseList(ENGLISH_TAILS, 'low');

/** Organisations that are described: « ministère russe de la Défense », “Lestrian defence ministry”, « Ligue des États riverains ». */
export function findOrganisationPhrases(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (reading.isBlocked[at] === true) continue;
    const hit = frenchAt(reading, at) ?? capitalAt(reading, at) ?? (reading.language === 'fr' ? null : englishAt(reading, at, hits.at(-1)?.to ?? 0));
    if (hit === null) continue;
    hits.push(hit);
    at = Math.max(at, hit.to - 1);
  }
  return hits;
}

function frenchAt(reading: Reading, at: number): Hit | null {
  const head = reading.language === 'en' ? null : phraseAt(HEADS, reading.tokens, at);
  if (head === null || /^(?:chef|cheffe)$/u.test(reading.tokens[at - 2]?.low ?? '')) return null;
  const to = complementEnd(reading, head.next);
  const isNamed = reading.tokens.slice(head.next, to).some(({ isCapital }, index) => isCapital || reading.demonymFrom.has(head.next + index));
  return isNamed ? organisation(reading, { from: at, to }, { kind: head.value, confidence: 0.88, rule: 'organisation_phrase' }) : null;
}

/** A capital that does not open the sentence makes « le Conseil », « the League of … » a name when more follows. */
function capitalAt(reading: Reading, at: number): Hit | null {
  const token = reading.tokens[at];
  const kind = token?.isCapital === true ? CAPITAL_HEADS.get(token.low) : undefined;
  const known = reading.nameFrom.get(at);
  if (token === undefined || kind === undefined || (known !== undefined && known.to > at + 1)) return null;
  let to = at + 1;
  while (reading.tokens[to]?.isCapital === true && reading.tokens[to]?.gap === ' ' && reading.isBlocked[to] !== true) to += 1;
  to = complementEnd(reading, to);
  while (/^\p{Ll}+(?:s|x|e)$/u.test(reading.tokens[to]?.low ?? '') && reading.tokens[to]?.gap === ' ' && /^(?:riverains?|universelle|indépendante?s?|générales?|scientifique|technologique)$/u.test(reading.tokens[to]?.text ?? '')) to += 1;
  return to > at + 1 ? organisation(reading, { from: at, to }, { kind, confidence: token.opens ? 0.7 : 0.85, rule: 'organisation_head' }) : null;
}

function englishAt(reading: Reading, at: number, free: number): Hit | null {
  const tail = phraseAt(TAILS, reading.tokens, at);
  const isCapital = reading.tokens[at]?.isCapital === true;
  if (tail === null || reading.tokens[at]?.gap !== ' ' || !(isCapital || tail.value === 'government' || tail.value === 'military')) return null;
  let from = at;
  while (from > free && ENGLISH_MODIFIERS.has(reading.tokens[from - 1]?.low ?? '') && reading.tokens[from]?.gap === ' ') from -= 1;
  for (const length of [1, 2]) {
    const start = from - length;
    const name = reading.nameFrom.get(start);
    const isOwner = reading.demonymFrom.get(start) === from || (name?.to === from && name.kind === 'country');
    if (start >= free && isOwner && reading.tokens[from]?.gap === ' ') return organisation(reading, { from: start, to: tail.next }, { kind: tail.value, confidence: 0.85, rule: 'organisation_phrase' });
  }
  const isName = isCapital && reading.tokens.slice(from, at).some(({ isCapital }) => isCapital);
  return isName ? organisation(reading, { from, to: tail.next }, { kind: tail.value, confidence: 0.75, rule: 'organisation_phrase' }) : null;
}

function organisation(reading: Reading, { from, to }: Stretch, { kind, confidence, rule }: { kind: string; confidence: number; rule: string }): Hit {
  return { from, to, type: 'ORG', attributes: { org_kind: kind }, confidence, rule, evidence: wordsOf(reading, { from, to }) };
}
