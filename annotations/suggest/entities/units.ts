import { ENGLISH_ORDINALS, UNIT_HEADS, UNIT_WORDS } from '../data/organisation-words.ts';
import { wordsOf, type Hit, type Reading } from './reading.ts';

const FIGURE = /^(?:\d{1,3}(?:e|er|ère|ème|re|st|nd|rd|th|d)|[IVX]{1,7}(?:e|er|ère|ème)?)$/u;
const MOST_WORDS = 3;

/** Military units that are numbered: « 12e brigade blindée », « 3e régiment d’infanterie de marine », “3rd Infantry Division”, “Second Fleet”. */
export function findUnits(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const to = reading.isBlocked[at] === true || !isOrdinal(reading, at) ? null : unitEnd(reading, at + 1);
    if (to === null) continue;
    hits.push({ from: at, to, type: 'ORG', attributes: { org_kind: 'military' }, confidence: 0.9, rule: 'military_unit', evidence: wordsOf(reading, { from: at, to }) });
    at = to - 1;
  }
  return hits;
}

function isOrdinal({ tokens, language }: Reading, at: number): boolean {
  const { text = '', low = '' } = tokens[at] ?? {};
  return FIGURE.test(text) || (language !== 'fr' && ENGLISH_ORDINALS.has(low) && /^\p{Lu}/u.test(text));
}

/** Where the unit ends whose number stands before; null when no word for a unit follows near. */
function unitEnd(reading: Reading, from: number): number | null {
  const { tokens } = reading;
  for (let at = from; at <= from + MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^[ \u00a0]$/u.test(token.gap)) return null;
    if (UNIT_HEADS.has(token.low)) return reading.language === 'en' ? at + 1 : complementOf(reading, at + 1);
    if (!(UNIT_WORDS.has(token.low) || (token.isCapital && !token.opens))) return null;
  }
  return null;
}

/** « blindée », « d’infanterie de marine », « de chasseurs alpins ». */
function complementOf({ tokens, demonymFrom }: Reading, from: number): number {
  let at = from;
  for (;;) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || !/^[ \u00a0]?$/u.test(token.gap)) return at;
    const isLinked = (token.low === 'd’' || token.low === 'de') && next !== undefined && UNIT_WORDS.has(next.low);
    if (isLinked) at += 2;
    else if (UNIT_WORDS.has(token.low) || demonymFrom.has(at)) at += 1;
    else return at;
  }
}
