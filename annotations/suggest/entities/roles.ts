import { ENGLISH_MODIFIERS } from '../data/role-words.ts';
import { complementEnd } from './complement.ts';
import { nameInMarksEnd } from './name-in-marks.ts';
import { nameRun } from './name-run.ts';
import { phraseAt } from './phrase-list.ts';
import { frenchTense } from '../french-tenses.ts';
import { FRENCH_SPEECH_PARTICIPLES } from '../speech-verbs-french.ts';
import type { Hit, Reading, Stretch } from './reading.ts';
import { wordsOf } from './reading.ts';
import { ROLE_PHRASES } from './role-phrases.ts';
import { isJoined } from './tokens.ts';

/** English words before a function that no body's name has. */
const ROLE_MODIFIERS = new Set('former outgoing incoming longtime arms weapons nuclear climate political communications campaign company ministry department police party group agency embassy palace union commission parliament delegation'.split(' '));
/** Ranks and titles that stand right before a name, and are nothing else there. */
const ENGLISH_ONLY_BEFORE_NAMES = new Set(['chair', 'chief', 'head', 'general', 'major', 'speaker', 'prince', 'secretary', 'king', 'queen']);

/** Titles and functions that have a complement, a demonym or a name beside them. */
export function findRoles(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = reading.isBlocked[at] === true ? null : roleAt(reading, at, hits.at(-1)?.to ?? 0);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function roleAt(reading: Reading, at: number, free: number): Hit | null {
  const head = phraseAt(ROLE_PHRASES, reading.tokens, at);
  if (head === null || at < free || isAdjective(reading, at) || (reading.nameFrom.get(at)?.to ?? 0) > head.next) return null;
  const close = complementEnd(reading, head.next);
  const from = reading.language === 'en' || !isFormer(reading, at, free) ? reading.language === 'fr' ? at : modifiersStart(reading, at, free) : at - 1;
  const to = besideName(reading, { from, to: close }) ?? close;
  const rest = { from, to };
  if (((to === head.next && from === at) || isAnybody(reading, from)) && !hasName(reading, rest)) return null;
  if (to === at + 1 && from === at && ENGLISH_ONLY_BEFORE_NAMES.has(reading.tokens[at]?.low ?? '') && !isRightBefore(reading, to)) return null;
  return { from, to, type: 'ROLE', attributes: { role_kind: kindOf(reading, head.value, rest) }, confidence: to > head.next || from < at ? 0.88 : 0.85, rule: 'role', evidence: wordsOf(reading, { from: at, to: head.next }) };
}

/** Words that lead to more of what somebody is: « analyste |au| Centre des mers ». */
const LEADS_ON = /^(?:de|du|des|d’|à|au|aux|chez|pour|en|sur|of|at|for|with|in|to)$/u;
/** Words that belong to no function any more. */
const LEADS_OFF = /^(?:qui|que|qu’|dont|où|lors|jusqu’|depuis|après|avant|pendant|et|ou|mais|a|est|ont|sont|avait|était|who|which|that|and|but|was|is|has|had|said|told|when|after|before|until|since|during)$/u;
const LONGEST_FUNCTION = 10;

/** Where a function ends that stands between commas after a name, or before a comma and a name: « Ida Vell, économiste |à l’université de Norval|, ». Null where none does. */
function besideName(reading: Reading, { from, to }: Stretch): number | null {
  const { tokens, isBlocked } = reading;
  if (!LEADS_ON.test(tokens[to]?.low ?? '')) return null;
  let end = to;
  for (let token = tokens[end]; token !== undefined && isJoined(token) && isBlocked[end] !== true && end - to < LONGEST_FUNCTION; token = tokens[end]) {
    if (LEADS_OFF.test(token.low)) break;
    if (!token.isCapital && (frenchTense(token.low) !== null || FRENCH_SPEECH_PARTICIPLES.has(token.low)) && !LEADS_ON.test(token.low)) return null;
    end += 1;
  }
  const next = tokens[end];
  const isClosed = next === undefined || !isJoined(next) || LEADS_OFF.test(next.low);
  if (!isClosed || end === to || LEADS_ON.test(tokens[end - 1]?.low ?? '') || /^(?:la|le|l’|les|the|a|an|un|une)$/u.test(tokens[end - 1]?.low ?? '')) return null;
  const isBeforeName = next?.gap === ', ' && runLength(reading, end) > 1;
  return isBeforeName || isApposed(reading, from) ? end : null;
}

/** « |un| diplomate russe », “|a| senior official”: anybody, not who somebody is, except right after a name. */
function isAnybody({ tokens }: Reading, from: number): boolean {
  const article = tokens[from - 1];
  const isAfterName = article?.gap === ', ' && tokens[from - 2]?.isCapital === true;
  return /^(?:un|une|des|a|an|deux|trois|plusieurs|certains|aucun|quelque|chaque|any|some|several|two|three)$/u.test(article?.low ?? '') && !isAfterName;
}

/** « direction |générale| », « parquet |général| »: the noun before it makes it no rank. */
function isAdjective({ tokens }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return /^générale?$/u.test(token?.low ?? '') && token?.gap === ' ' && before !== undefined && !/^(?:le|la|un|une|du|au|de|ex|son|sa|ce|cette|par|et|ou|avec|le|notre|leur|dont|que|selon|futur|ancien|ancienne|vieux|jeune|feu)$/u.test(before.low);
}

/** « secretary of defense », « foreign secretary » are ministers, a mere « secretary » too; a « president » of anything but a state is not its head. */
function kindOf(reading: Reading, kind: string, { from, to }: Stretch): string {
  const words = wordsOf(reading, { from, to }).toLowerCase();
  const isOfState = /^président|president|chancel|king|roi|prince|émir|pape/u.test(words) && [...reading.nameFrom.values()].some((name) => name.from >= from && name.to <= to && name.kind !== 'country');
  const isOfCommission = /(?:commission|conseil|parlement|comité|chambre|sénat|assemblée|groupe|délégation|région|committee|council|senate|company|court|board)/u.test(words);
  return kind === 'head_of_state' && (isOfState || isOfCommission) ? 'other' : kind;
}

/** « ancien colonel », « future ministre »: part of what somebody is. */
function isFormer({ tokens }: Reading, at: number, free: number): boolean {
  return at > free && /^(?:ancien|ancienne|futur|future|ex)$/u.test(tokens[at - 1]?.low ?? '') && tokens[at]?.gap === ' ';
}

function modifiersStart({ tokens, demonymFrom, nameFrom }: Reading, at: number, free: number): number {
  let from = at;
  while (from > free && isModifier(tokens[from - 1]?.low) && tokens[from]?.gap === ' ') from -= 1;
  const body = [2, 3, 1].map((length) => nameFrom.get(from - length)).find((name) => name?.to === from && name.type === 'ORG');
  if (body !== undefined && body.from >= free && tokens[from]?.gap === ' ') return body.from;
  for (const length of [1, 2]) {
    const start = from - length;
    const isBefore = demonymFrom.get(start) === from || (nameFrom.get(start)?.to === from && nameFrom.get(start)?.kind === 'country' && /^(?:U\.S\.|US|UK|U\.K\.|UN|U\.N\.)$/u.test(tokens[start]?.text ?? ''));
    if (start >= free && isBefore && tokens[from]?.gap === ' ') return start;
  }
  return from;
}

function isModifier(low: string | undefined): boolean {
  return low !== undefined && (ENGLISH_MODIFIERS.has(low) || ROLE_MODIFIERS.has(low));
}

function hasName(reading: Reading, { from, to }: Stretch): boolean {
  const isBeforeComma = reading.tokens[to]?.gap === ', ';
  const isBeforeTitle = isBeforeComma && /^(?:le|la|l’)$/u.test(reading.tokens[to]?.low ?? '') && phraseAt(ROLE_PHRASES, reading.tokens, to + 1) !== null;
  return isRightBefore(reading, to) || (isBeforeComma && runLength(reading, to) > 1) || isBeforeTitle || followsName(reading, from);
}

function isRightBefore(reading: Reading, to: number): boolean {
  const gap = reading.tokens[to]?.gap ?? '';
  const isAlias = /^ [«“"]/u.test(gap) && nameInMarksEnd(reading, to) === nameRun(reading, to).to;
  return (gap === ' ' || gap === '. ' || gap === '\u00a0' || isAlias) && runLength(reading, to) > 0 && !reading.nameFrom.has(to);
}

/** « Ida Vell, porte-parole, » : the apposition after two capitalised words. */
function followsName({ tokens }: Reading, from: number): boolean {
  return tokens[from]?.gap === ', ' && tokens[from - 1]?.isCapital === true && tokens[from - 2]?.isCapital === true && tokens[from - 1]?.gap === ' ';
}

/** After a name and a comma, an article or « ancien » between or not. */
function isApposed(reading: Reading, from: number): boolean {
  return followsName(reading, from) || (/^(?:le|la|l’|un|une|the|a|an|ancien|ancienne|notre)$/u.test(reading.tokens[from - 1]?.low ?? '') && followsName(reading, from - 1));
}

function runLength(reading: Reading, at: number): number {
  const { from, to } = nameRun(reading, at);
  return to - from;
}
