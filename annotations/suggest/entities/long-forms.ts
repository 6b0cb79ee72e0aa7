import { CAPITAL_HEADS, ENGLISH_TAILS, FRENCH_ORGANISATION_HEADS } from '../data/organisation-words.ts';
import { wordsOf, type Hit, type Reading } from './reading.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}-]{1,8}$/u;
const SMALL = /^(?:de|du|des|d’|la|le|les|l’|et|à|aux?|en|pour|of|the|for|and|in|on|to)$/u;
const MOST_WORDS = 12;

/** Organisations that are written out before their acronym: « Observatoire des marées (ODM) », “Littoral Monitoring Group (LMG)”. */
export function findLongForms(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [at, { text, gap }] of reading.tokens.entries()) {
    const isInBrackets = gap.trimStart() === '(' && /^[),;]/u.test(reading.tokens[at + 1]?.gap.trimStart() ?? ')');
    if (!isInBrackets || !ACRONYM.test(text) || reading.isBlocked[at] === true) continue;
    const from = longFormStart(reading, at);
    if (from === null) continue;
    const words = { from, to: at };
    const attributes = { org_kind: kindOf(reading, words) };
    hits.push({ ...words, type: 'ORG', attributes, confidence: 0.92, rule: 'long_form', evidence: text });
    hits.push({ from: at, to: at + 1, type: 'ORG', attributes, confidence: 0.92, rule: 'long_form', evidence: wordsOf(reading, words) });
  }
  return hits;
}

/** The nearest word from which the first letters of those that follow spell the acronym; it bears a capital. */
function longFormStart({ tokens, isBlocked }: Reading, at: number): number | null {
  const letters = folded(tokens[at]?.text ?? '').replace(/[^a-z]/gu, '');
  let [initials, all] = ['', ''];
  let head: number | null = null;
  for (let from = at - 1; from >= Math.max(0, at - MOST_WORDS); from -= 1) {
    const token = tokens[from];
    const next = tokens[from + 1];
    if (token === undefined || isBlocked[from] === true || (next !== undefined && from + 1 < at && !/^[ \u00a0’']{0,2}$/u.test(next.gap))) return head;
    all = folded(token.low).charAt(0) + all;
    if (SMALL.test(token.low)) continue;
    initials = folded(token.low).charAt(0) + initials;
    if (head === null && token.isCapital && at - from > 1 && opensLongForm(token.low)) head = from;
    if (token.isCapital && initials.startsWith(letters.charAt(0)) && (all === letters || isSpelled(letters, initials))) return from;
  }
  return head;
}

/** A head with a capital is enough where the acronym is another tongue's: « Groupe de soutien aux pêcheurs (Jnim) ». */
function opensLongForm(low: string): boolean {
  return CAPITAL_HEADS.has(low) || FRENCH_ORGANISATION_HEADS.has(low);
}

/** The letters stand among the initials in order, all but one at most. */
function isSpelled(letters: string, initials: string): boolean {
  let at = 0;
  let missing = 0;
  for (const letter of letters) {
    const found = initials.indexOf(letter, at);
    if (found === -1) missing += 1;
    else at = found + 1;
  }
  return missing <= (letters.length > 3 ? 1 : 0) && initials.length >= 2 && initials.length <= letters.length + 2;
}

function kindOf({ tokens }: Reading, { from, to }: { from: number; to: number }): string {
  const [first, last] = [tokens[from]?.low ?? '', tokens[to - 1]?.low ?? ''];
  return CAPITAL_HEADS.get(first) ?? FRENCH_ORGANISATION_HEADS.get(first) ?? ENGLISH_TAILS.get(last) ?? 'other';
}

function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '');
}
