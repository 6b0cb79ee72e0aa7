import { ENGLISH_EVENT_MODIFIERS, EVENT_ADJECTIVE, EVENT_HEADS, EVENT_TAILS, NAMED_BY_DATE, NAMED_BY_PLACE } from '../data/event-words.ts';
import { FIRST_NAMES } from '../data/first-names.ts';
import { nameInMarksEnd } from './name-in-marks.ts';
import { canName } from './name-run.ts';
import { phraseAt, phraseList } from './phrase-list.ts';
import { wordsOf, type Hit, type Reading, type Stretch } from './reading.ts';
import { isJoined } from './tokens.ts';

const HEADS = phraseList(EVENT_HEADS, 'low');
const LINK = new Set('de du des d’ la l’ le les en à au aux of in the on at contre against'.split(' '));
const NAMED_BY_THEMSELVES = /mondiale|world war|guerre froide|cold war|grande guerre|jeux olympiques|olympic games|élections? (?:législatives?|présidentielles?|municipales?|européennes?|régionales?|générales?)|(?:presidential|general|parliamentary|legislative|midterm) elections?/iu;
const NAMED_BY_DEMONYM = new Set(['sanctions', 'exercise', 'patrol', 'election', 'uprising', 'armed_conflict', 'visit']);
const MOST_LINKS = 3;
const MOST_WORDS = 4;

/** How far from an event, in words, a date of its clause may stand. */
const CLAUSE = 16;
/** What ends a clause, or speech in it. */
const CLAUSE_END = /[.!?…;:\n«»“”"()—]/u;
/** « un entretien accordé au Courrier », « dans l’exercice de ses fonctions »: no events. */
const NO_EVENT = /^(?:entretiens? (?:accordée?s?|à|au|aux|publiée?s?|diffusée?s?|télévisés?)|exercice (?:du|de (?:ses?|son|sa|leurs?|la|l’))|conférences? de presse|press conference)(?: |$)/u;
/** What stands before a noun, where the same word may be a verb: « les marins que je rencontre à Toulon ». */
const BEFORE_VERB = /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles|qui|que|qu’|se|s’|le|me|te|y|ne|n’|la|les)$/u;
const MAYBE_VERB = /^(?:rencontre|visite|patrouille)$/u;

/**
 * Events that are named: by a place or an organisation (« sommet de l’Otan »), by a name in marks, which is then the tag (« exercice “Marée lente” »), known by
 * themselves, or told apart by a date in their clause (« une patrouille conjointe mardi »).
 */
export function findEvents(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = reading.isBlocked[at] === true ? null : (reading.language === 'fr' ? null : tailAt(reading, at, hits.at(-1)?.to ?? 0)) ?? eventAt(reading, at) ?? baptised(reading, at);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function eventAt(reading: Reading, at: number): Hit | null {
  const hit = headedEvent(reading, at);
  if (reading.language !== 'en' || (hit !== null && hit.from > at)) return hit;
  const head = phraseAt(HEADS, reading.tokens, at);
  const from = modifiersStart(reading, at);
  if (head === null || from === at) return hit;
  const isNamed = reading.nameFrom.has(from) && (head.value === 'meeting' || head.value === 'exercise');
  return hit === null && !isNamed ? null : event(reading, { from, to: hit?.to ?? head.next, kind: head.value }, 0.7);
}

/** Where what tells an English event apart begins before its noun: “|joint air| drill”, “|Nato| summit”. */
function modifiersStart({ tokens, nameFrom, demonymFrom, isBlocked }: Reading, at: number): number {
  let from = at;
  for (let back = 1; back <= MOST_LINKS && tokens[from]?.gap === ' ' && isBlocked[from - 1] !== true; back += 1) {
    const name = [1, 2, 3].map((length) => nameFrom.get(from - length)).find((known) => known?.to === from);
    if (name !== undefined) return name.from;
    if (!ENGLISH_EVENT_MODIFIERS.has(tokens[from - 1]?.low ?? '') && !demonymFrom.has(from - 1)) break;
    from -= 1;
  }
  return from;
}

function headedEvent(reading: Reading, at: number): Hit | null {
  const head = phraseAt(HEADS, reading.tokens, at);
  if (head === null || isVerb(reading, at) || NO_EVENT.test(reading.tokens.slice(at, at + 3).map(({ low }) => low).join(' '))) return null;
  const after = adjectivesEnd(reading, head.next);
  const named = namedInMarks(reading, head.next, after);
  if (named !== null) return event(reading, { ...named, kind: head.value }, 0.8);
  const to = placeEnd(reading, after, head.value) ?? afterOf(reading, after) ?? inCapitals(reading, after, head.value);
  if (to !== null) return event(reading, { from: at, to, kind: head.value }, 0.75);
  const words = wordsOf(reading, { from: at, to: after });
  if (NAMED_BY_THEMSELVES.test(words)) return event(reading, { from: at, to: after, kind: head.value }, 0.92);
  const hasDemonym = reading.tokens.slice(head.next, after).some((_, index) => reading.demonymFrom.has(head.next + index));
  if (hasDemonym && NAMED_BY_DEMONYM.has(head.value)) return event(reading, { from: at, to: after, kind: head.value }, 0.6);
  return NAMED_BY_DATE.has(head.value) && isDated(reading, at, after) ? event(reading, { from: at, to: after, kind: head.value }, 0.6) : null;
}

/** « que je |rencontre| »: after a pronoun, and after « la » only where a pronoun stands before that. */
function isVerb({ tokens }: Reading, at: number): boolean {
  const [earlier, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (before === undefined || !MAYBE_VERB.test(token?.low ?? '') || !BEFORE_VERB.test(before.low)) return false;
  return !/^(?:la|les|le)$/u.test(before.low) || /^(?:je|il|elle|on|qui|ils|elles|nous)$/u.test(earlier?.low ?? '');
}

/** Where the adjectives after an event's noun end: « exercices |militaires conjoints russes| ». */
function adjectivesEnd({ tokens, demonymFrom, isBlocked, language }: Reading, from: number): number {
  let at = from;
  for (let token = tokens[at]; language !== 'en' && token !== undefined && isJoined(token) && isBlocked[at] !== true; token = tokens[at]) {
    const demonym = token.isCapital ? undefined : demonymFrom.get(at);
    if (demonym === undefined && !EVENT_ADJECTIVE.test(token.low)) break;
    at = demonym ?? at + 1;
  }
  return at;
}

/** A day, month or year stands in the same clause. */
function isDated({ tokens, isDate }: Reading, from: number, to: number): boolean {
  let [first, last] = [from, to];
  while (first > 0 && from - first < CLAUSE && !CLAUSE_END.test(tokens[first]?.gap ?? '')) first -= 1;
  while (last < tokens.length && last - to < CLAUSE && !CLAUSE_END.test(tokens[last]?.gap ?? '')) last += 1;
  return isDate.slice(first, last).includes(true);
}

/** « Baptisé “Marée lente”, il réunit … », « Brume d’hiver » after « un exercice de surveillance, »: a name in marks near the noun. */
function baptised(reading: Reading, at: number): Hit | null {
  const { tokens } = reading;
  if (!/^(?:baptisé|dénommé|nommé|intitulé|surnommé)(?:e|es|s)?$/u.test(tokens[at]?.low ?? '')) return null;
  const to = nameInMarksEnd(reading, at + 1);
  const near = Array.from({ length: 2 * CLAUSE }, (_, index) => at - CLAUSE + index).map((place) => phraseAt(HEADS, tokens, Math.max(0, place)));
  const head = near.find((phrase) => phrase !== null && phrase.value !== 'sanctions');
  const isMission = tokens.slice(at, at + CLAUSE).some(({ low }) => low === 'mission');
  const kind = head?.value ?? (isMission ? 'other' : null);
  return to === null || kind === null ? null : event(reading, { from: at + 1, to, kind }, 0.75);
}

/** Where « de l’Otan », « en Ukraine » ends; a siege is one of a town only, and a place with « à » says where a meeting is, not which. */
function placeEnd({ tokens, nameFrom }: Reading, from: number, kind: string): number | null {
  let at = from;
  while (at - from < MOST_LINKS && LINK.has(tokens[at]?.low ?? '') && /^[ \u00a0]?$/u.test(tokens[at]?.gap ?? '.')) at += 1;
  const name = at === from ? undefined : nameFrom.get(at);
  const isPlaceOnly = /^(?:accords?|traité|pacte|agreement|treaty|pact)$/u.test(tokens[from - 1]?.low ?? '') && /^(?:à|au|aux|en|in|at|on)$/u.test(tokens[from]?.low ?? '');
  const isSeat = tokens[from - 1]?.low === 'siège' && name?.type === 'ORG';
  if (kind === 'meeting' && name !== undefined && /^(?:à|au|aux|in|at)$/u.test(tokens[from]?.low ?? '')) return from;
  return name === undefined || isPlaceOnly || isSeat || !/^[ \u00a0]?$/u.test(tokens[at]?.gap ?? '.') ? null : name.to;
}

/** « traité de Sarvenne », « guerre des Trois Rivières », “War of the Three Rivers”: a capital after the link, and no first name. */
function afterOf({ tokens, isBlocked, nameFrom }: Reading, from: number): number | null {
  const [link, article] = [tokens[from], tokens[from + 1]];
  if (link === undefined || !/^(?:de|du|des|d’|of)$/u.test(link.low) || link.gap !== ' ' || !NAMED_BY_PLACE.has(tokens[from - 1]?.low ?? '')) return null;
  const start = /^(?:la|l’|the)$/u.test(article?.low ?? '') && article?.isCapital === false ? from + 2 : from + 1;
  if (nameFrom.get(start)?.type === 'ORG') return null;
  let to = start;
  while (to - start < MOST_WORDS && tokens[to]?.isCapital === true && (to === start || tokens[to]?.gap === ' ') && isBlocked[to] !== true && !FIRST_NAMES.has(tokens[to]?.text ?? '')) to += 1;
  return to > start && /^[ \u00a0]?$/u.test(tokens[start]?.gap ?? '.') ? to : null;
}

/** “Sarvenne Summit”, “Norval Agreement”: from the tail back over capitals. */
function tailAt(reading: Reading, at: number, free: number): Hit | null {
  const { tokens } = reading;
  const kind = EVENT_TAILS.get(tokens[at]?.text ?? '');
  if (kind === undefined || tokens[at]?.gap !== ' ') return null;
  let from = at;
  while (from > free && at - from < MOST_WORDS && tokens[from]?.gap === ' ' && (canName(reading, from - 1) || reading.demonymFrom.has(from - 1))) from -= 1;
  return from === at ? null : event(reading, { from, to: at + 1, kind }, 0.75);
}

/** “Operation Long Breath”, « exercice Marée lente ». */
function inCapitals({ tokens, isBlocked, nameFrom, language }: Reading, from: number, kind: string): number | null {
  const isNaming = tokens[from - 1]?.isCapital === true || (language !== 'en' && /^(?:exercice|opération|manœuvre|manœuvres)$/u.test(tokens[from - 1]?.low ?? ''));
  if (!(kind === 'exercise' || kind === 'armed_conflict') || !isNaming || nameFrom.has(from)) return null;
  let to = from;
  while (tokens[to]?.isCapital === true && tokens[to]?.gap === ' ' && isBlocked[to] !== true) to += 1;
  return to > from ? to : null;
}

/** « exercice “Marée lente” », « un exercice de surveillance, “Brume d’hiver” »: the name in marks at the noun, or after a comma behind what tells of it. */
function namedInMarks(reading: Reading, next: number, after: number): Stretch | null {
  const right = /^ [«“"]/u.test(reading.tokens[after]?.gap ?? '') ? nameInMarksEnd(reading, after) : null;
  if (right !== null) return { from: after, to: right };
  for (let at = next; at <= after + 3; at += 1) {
    const to = /^, [«“"]/u.test(reading.tokens[at]?.gap ?? '') ? nameInMarksEnd(reading, at) : null;
    if (to !== null) return { from: at, to };
    const token = reading.tokens[at];
    if (token === undefined || (at > next && !isJoined(token))) return null;
  }
  return null;
}

function event(reading: Reading, { from, to, kind }: { from: number; to: number; kind: string }, confidence: number): Hit {
  return { from, to, type: 'EVENT', attributes: { event_kind: kind }, confidence, rule: 'event', evidence: wordsOf(reading, { from, to }) };
}
