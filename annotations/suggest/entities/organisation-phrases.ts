import { CAPITAL_HEADS, ENGLISH_BODIES_OF, ENGLISH_NAMED_BODIES, ENGLISH_TAILS, FRENCH_NAMED_BODIES, FRENCH_ORGANISATION_HEADS, OPEN_HEADS } from '../data/organisation-words.ts';
import { ENGLISH_MODIFIERS } from '../data/role-words.ts';
import { englishForms } from '../english-forms.ts';
import { complementEnd } from './complement.ts';
import { canName } from './name-run.ts';
import { openComplementEnd } from './open-complement.ts';
import { organisation } from './organisation-hit.ts';
import { phraseAt, phraseList } from './phrase-list.ts';
import type { Hit, Reading } from './reading.ts';
import { ROLE_PHRASES } from './role-phrases.ts';

const HEADS = phraseList(FRENCH_ORGANISATION_HEADS, 'low');
const NAMED_BODIES = phraseList(FRENCH_NAMED_BODIES, 'low');
const TAILS = phraseList(ENGLISH_TAILS, 'low');
const ENGLISH_BODIES = phraseList(ENGLISH_NAMED_BODIES, 'low');
const BODIES_OF = phraseList(ENGLISH_BODIES_OF, 'low');
/** Tails that in small letters say what somebody does: “American service members”. */
const COMMON = /^(?:services?|authority|office|agency|council|committee|court|cabinet)$/u;
/** What may follow a body that is named by itself. */
const AFTER_BODY = /^(?:has|had|have|is|was|were|are|will|would|could|can|may|might|must|should|did|does|do|and|or|but|in|on|at|by|to|for|from|with|after|before|during|that|which|who|also|not|as|when|while|over|under|against|later|itself|of|if|because|since|until|amid|about|into)$/u;
/** What makes a mere adjective of the body before it. */
const MEMBERS = /^(?:forces|troops|officials|officers|leaders|sources|stations?|bases|bodies|buildings|checks|raids|strikes|attacks|exercises|chiefs|ships|units|vehicles|records|headquarters|posts|operations|members|plans|aides|services|reports|files|cuts|sites|drills|talks)$/u;
/** Words of a name between its owner and its tail. */
const MOST_MODIFIERS = 4;

/** Organisations that are described: « ministère russe de la Défense », “Lestrian defence ministry”, « Ligue des États riverains ». */
export function findOrganisationPhrases(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (reading.isBlocked[at] === true) continue;
    const hit = frenchAt(reading, at) ?? namedBodyAt(reading, at) ?? capitalAt(reading, at) ?? (reading.language === 'fr' ? null : bodyOfAt(reading, at) ?? englishAt(reading, at, hits.at(-1)?.to ?? 0) ?? englishBodyAt(reading, at));
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

/** « l’état-major », « la marine nationale »: an article is enough. */
function namedBodyAt(reading: Reading, at: number): Hit | null {
  const before = reading.tokens[at - 1];
  if (reading.language === 'en' || before === undefined || !/^(?:le|la|l’|les|du|des|au|aux|son|sa|ses|leur|leurs|notre|nos|deux|trois)$/u.test(before.low)) return null;
  const body = phraseAt(NAMED_BODIES, reading.tokens, at);
  const isOfChief = /^(?:chef|cheffe)$/u.test(reading.tokens[at - 3]?.low ?? '') && reading.tokens[at]?.low === 'état-major';
  const isCommon = body !== null && /^(?:police|armée)$/u.test(reading.tokens[at]?.low ?? '') && /^(?:d’|de)$/u.test(reading.tokens[body.next]?.low ?? '');
  const isKindOf = body !== null && reading.tokens[body.next]?.isCapital === true && reading.tokens[body.next]?.gap === ' ' && !reading.isBlocked[body.next];
  const to = body === null || reading.tokens[body.next]?.gap !== ' ' || reading.tokens[body.next]?.isCapital === true ? body?.next : reading.demonymFrom.get(body.next) ?? body.next;
  return body === null || to === undefined || isOfChief || isCommon || isKindOf ? null : organisation(reading, { from: at, to }, { kind: body.value, confidence: 0.7, rule: 'organisation_body' });
}

/** “the army”, “Japan’s coast guard”, where no noun follows that it only tells of: “the army officer”. */
function englishBodyAt(reading: Reading, at: number): Hit | null {
  const { tokens } = reading;
  const isOwned = /^(?:the|its|their)$/u.test(tokens[at - 1]?.low ?? '') ? tokens[at]?.gap === ' ' : /^[’']s $/u.test(tokens[at]?.gap ?? '') && reading.nameFrom.get(at - 1)?.kind === 'country';
  const body = isOwned ? phraseAt(ENGLISH_BODIES, tokens, at) : null;
  const next = tokens[body?.next ?? 0];
  const isAlone = next?.gap !== ' ' || AFTER_BODY.test(next.low) || (!MEMBERS.test(next.low) && englishForms(next.low).some((form) => form === 'past' || form === 'present'));
  return body !== null && isAlone ? organisation(reading, { from: at, to: body.next }, { kind: body.value, confidence: 0.65, rule: 'organisation_body' }) : null;
}

/** “the government of Iraq”. */
function bodyOfAt(reading: Reading, at: number): Hit | null {
  const body = phraseAt(BODIES_OF, reading.tokens, at);
  if (body === null || reading.tokens[body.next]?.low !== 'of') return null;
  const name = [1, 2].map((ahead) => reading.nameFrom.get(body.next + ahead)).find((known) => known?.kind === 'country');
  return name === undefined ? null : organisation(reading, { from: at, to: name.to }, { kind: body.value, confidence: 0.85, rule: 'organisation_phrase' });
}

/** A capital that does not open the sentence makes « le Conseil », « the League of … » a name when more follows. */
function capitalAt(reading: Reading, at: number): Hit | null {
  const token = reading.tokens[at];
  const kind = token?.isCapital === true ? CAPITAL_HEADS.get(token.low) : undefined;
  const known = reading.nameFrom.get(at);
  if (token === undefined || kind === undefined || (known !== undefined && known.to > at + 1)) return null;
  let to = at + 1;
  while (goesOn(reading, to)) to += 1;
  to = complementEnd(reading, to);
  if (reading.language !== 'en' && OPEN_HEADS.has(token.low) && !token.opens) to = openComplementEnd(reading, to);
  const isNamedByArticle = reading.language !== 'en' && !token.opens && /^(?:alliance|union|organisation|ligue)$/u.test(token.low) && /^(?:l’|la)$/u.test(reading.tokens[at - 1]?.low ?? '');
  if (to === at + 1 && !isNamedByArticle) return null;
  return organisation(reading, { from: at, to }, { kind, confidence: to === at + 1 ? 0.6 : token.opens ? 0.7 : 0.85, rule: 'organisation_head' });
}

/** “Lestrian defence ministry”, “U.S. Central Command”, “Norval Workers’ Union”: from the tail back to the owner. */
function englishAt(reading: Reading, at: number, free: number): Hit | null {
  const { tokens } = reading;
  const tail = phraseAt(TAILS, tokens, at);
  const isCapital = tokens[at]?.isCapital === true;
  const isBody = ((tail?.value === 'government' || tail?.value === 'military') && !COMMON.test(tokens[at]?.low ?? '')) || tokens[at]?.low === 'opposition';
  if (tail === null || !isBeside(reading, at) || !(isCapital || isBody)) return null;
  const from = modifiersStart(reading, at, { free, isCapital });
  const to = isCapital && tokens[tail.next]?.low === 'of' ? complementEnd(reading, tail.next) : tail.next;
  const owner = [2, 1].map((length) => from - length).find((start) => start >= free && isOwner(reading, start, from));
  if (owner !== undefined && tokens[from]?.gap === ' ') return organisation(reading, { from: owner, to }, { kind: tail.value, confidence: 0.85, rule: 'organisation_phrase' });
  if (isCapital && goesOn(reading, to) && canName(reading, to)) return null;
  const isName = isCapital && tokens.slice(from, at).some((token) => token.isCapital);
  return isName ? organisation(reading, { from, to }, { kind: tail.value, confidence: 0.75, rule: 'organisation_phrase' }) : null;
}

/** A capital follows that begins no rank or function: “Army Lt. Gen. Ann Roy”. */
function goesOn({ tokens, isBlocked }: Reading, at: number): boolean {
  return tokens[at]?.isCapital === true && tokens[at]?.gap === ' ' && isBlocked[at] !== true && phraseAt(ROLE_PHRASES, tokens, at) === null;
}

function modifiersStart(reading: Reading, at: number, { free, isCapital }: { free: number; isCapital: boolean }): number {
  const { tokens, nameFrom, demonymFrom } = reading;
  let from = at;
  while (from > free && isBeside(reading, from)) {
    const isOwned = nameFrom.has(from - 1) || demonymFrom.has(from - 1);
    const isModifier = ENGLISH_MODIFIERS.has(tokens[from - 1]?.low ?? '') || (isCapital && at - from < MOST_MODIFIERS && canName(reading, from - 1));
    if (isOwned || !isModifier) break;
    from -= 1;
  }
  return from;
}

function isOwner({ demonymFrom, nameFrom }: Reading, start: number, from: number): boolean {
  const name = nameFrom.get(start);
  return demonymFrom.get(start) === from || (name?.to === from && name.kind === 'country');
}

/** A space lies before, or a plural's apostrophe: “Workers’ Union”. */
function isBeside({ tokens }: Reading, at: number): boolean {
  const gap = tokens[at]?.gap;
  return gap === ' ' || (/^[’'] $/u.test(gap ?? '') && tokens[at - 1]?.low.endsWith('s') === true);
}
