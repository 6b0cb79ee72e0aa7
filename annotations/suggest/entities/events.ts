import { EVENT_HEADS, EVENT_TAILS, NAMED_BY_PLACE } from '../data/event-words.ts';
import { FIRST_NAMES } from '../data/first-names.ts';
import { adjectivesEnd } from './complement.ts';
import { canName } from './name-run.ts';
import { phraseAt, phraseList } from './phrase-list.ts';
import { wordsOf, type Hit, type Reading } from './reading.ts';

const HEADS = phraseList(EVENT_HEADS, 'low');
const LINK = new Set('de du des d’ la l’ le les en à au aux of in the on at contre against'.split(' '));
const NAMED_BY_THEMSELVES = /mondiale|world war|guerre froide|cold war|grande guerre|jeux olympiques|olympic games|élections? (?:législatives?|présidentielles?|municipales?|européennes?|régionales?|générales?)|(?:presidential|general|parliamentary|legislative|midterm) elections?/iu;
const NAMED_BY_DEMONYM = new Set(['sanctions', 'exercise', 'patrol', 'election', 'uprising', 'armed_conflict', 'visit']);
const MOST_LINKS = 3;
const MOST_WORDS = 4;

/** Events that are named: by a place or an organisation (« sommet de l’Otan »), by a name in marks, which is then the tag (« exercice “Marée lente” »), or known by themselves. */
export function findEvents(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = reading.isBlocked[at] === true ? null : eventAt(reading, at) ?? (reading.language === 'fr' ? null : tailAt(reading, at, hits.at(-1)?.to ?? 0));
    if (hit === null) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function eventAt(reading: Reading, at: number): Hit | null {
  const head = phraseAt(HEADS, reading.tokens, at);
  if (head === null) return null;
  const after = adjectivesEnd(reading, head.next);
  const marked = inMarks(reading, after);
  if (marked !== null) return event(reading, { from: after, to: marked, kind: head.value }, 0.8);
  const to = named(reading, after) ?? afterOf(reading, after) ?? inCapitals(reading, after, head.value);
  if (to !== null) return event(reading, { from: at, to, kind: head.value }, 0.75);
  const words = wordsOf(reading, { from: at, to: after });
  if (NAMED_BY_THEMSELVES.test(words)) return event(reading, { from: at, to: after, kind: head.value }, 0.92);
  const hasDemonym = reading.tokens.slice(head.next, after).some((_, index) => reading.demonymFrom.has(head.next + index));
  return hasDemonym && NAMED_BY_DEMONYM.has(head.value) ? event(reading, { from: at, to: after, kind: head.value }, 0.6) : null;
}

/** Where « de l’Otan », « en Ukraine » ends. */
function named({ tokens, nameFrom }: Reading, from: number): number | null {
  let at = from;
  while (at - from < MOST_LINKS && LINK.has(tokens[at]?.low ?? '') && /^[ \u00a0]?$/u.test(tokens[at]?.gap ?? '.')) at += 1;
  const name = at === from ? undefined : nameFrom.get(at);
  const isPlaceOnly = /^(?:accords?|traité|pacte|agreement|treaty|pact)$/u.test(tokens[from - 1]?.low ?? '') && /^(?:à|au|aux|en|in|at|on)$/u.test(tokens[from]?.low ?? '');
  return name === undefined || isPlaceOnly || !/^[ \u00a0]?$/u.test(tokens[at]?.gap ?? '.') ? null : name.to;
}

/** « traité de Sarvenne », « guerre des Trois Rivières », “War of the Three Rivers”: a capital after the link, and no first name. */
function afterOf({ tokens, isBlocked }: Reading, from: number): number | null {
  const [link, article] = [tokens[from], tokens[from + 1]];
  if (link === undefined || !/^(?:de|du|des|d’|of)$/u.test(link.low) || link.gap !== ' ' || !NAMED_BY_PLACE.has(tokens[from - 1]?.low ?? '')) return null;
  const start = /^(?:la|l’|the)$/u.test(article?.low ?? '') && article?.isCapital === false ? from + 2 : from + 1;
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

function inMarks({ tokens }: Reading, from: number): number | null {
  const token = tokens[from];
  if (token === undefined || !token.isCapital || !/^ [«“"][ \u00a0\u202f]?$/u.test(token.gap)) return null;
  let to = from + 1;
  while (to - from < 4 && /^[ \u00a0]$/u.test(tokens[to]?.gap ?? '')) to += 1;
  return tokens[to] === undefined || /^[ \u00a0\u202f]?[»”"]/u.test(tokens[to]?.gap ?? '') ? to : null;
}

function event(reading: Reading, { from, to, kind }: { from: number; to: number; kind: string }, confidence: number): Hit {
  return { from, to, type: 'EVENT', attributes: { event_kind: kind }, confidence, rule: 'event', evidence: wordsOf(reading, { from, to }) };
}
