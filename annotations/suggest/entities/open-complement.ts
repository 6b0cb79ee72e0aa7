import { frenchTense } from '../french-tenses.ts';
import type { Reading } from './reading.ts';
import { isJoined } from './tokens.ts';

const LINK = /^(?:de|du|des|d’)$/u;
const ARTICLE = /^(?:la|l’)$/u;
const MOST_STEPS = 3;
/** Words after a head that are no part of its name. */
const OUTSIDE = new Set(`qui que qu’ dont où et ou ni mais donc car a ont est sont ne n’ se s’ y en dans pour par sur sous avec sans chez vers contre entre selon lors puis après avant depuis pendant plus moins très bien aussi ainsi alors déjà encore même
comme jusqu’ jusque afin au aux à le la les l’ un une son sa ses leur leurs ce cet cette ces il elle ils elles on lundi mardi mercredi jeudi vendredi samedi dimanche hier lui-même elle-même concerné concernée tout toute tous`.split(/\s+/u));

/** Where the name ends that a capitalised head opens: « Parti |du renouveau|, », « Front |vert| », « Union |des pêcheurs du Nord| ». The same place when nothing belongs to it. */
export function openComplementEnd(reading: Reading, from: number): number {
  let at = adjectiveEnd(reading, from);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const noun = afterLink(reading, at);
    if (noun === null) return at;
    at = adjectiveEnd(reading, noun + 1);
  }
  return at;
}

function afterLink({ tokens, isBlocked }: Reading, at: number): number | null {
  const link = tokens[at];
  if (link === undefined || !isJoined(link) || !LINK.test(link.low)) return null;
  const noun = ARTICLE.test(tokens[at + 1]?.low ?? '') ? at + 2 : at + 1;
  const token = tokens[noun];
  const isWord = token !== undefined && isJoined(token) && isBlocked[noun] !== true && !OUTSIDE.has(token.low) && !/^\d/u.test(token.low);
  return isWord ? noun : null;
}

function adjectiveEnd({ tokens, isBlocked }: Reading, at: number): number {
  const token = tokens[at];
  const isAdjective = token !== undefined && token.gap === ' ' && !token.isCapital && isBlocked[at] !== true && token.low.length > 3 && !OUTSIDE.has(token.low) && !/(?:ment|ant|ée?s?|er|ir)$/u.test(token.low) && frenchTense(token.low) === null;
  return isAdjective ? at + 1 : at;
}
