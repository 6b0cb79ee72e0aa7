import type { Utf16Range } from '../../../shared/offsets.ts';
import { isSentence } from './contents.ts';
import { findNounCues, type QuoteCue } from './cues.ts';
import { hasVerb } from './noun-phrase.ts';
import { isTaken, type Draft, type QuoteRule, type Reading, type Sentence } from './reading.ts';
import { rangeOf, trimmed, wordsIn } from './ranges.ts';
import { subjectPlace } from './subject-place.ts';
import { looksLikeTitle } from './titles.ts';

/** Words between a verb and its marked words that are no part of what is said: time, place, hearer. */
const ADJUNCT = /^(?:pour sa part|pour leur part|de son côté|de leur côté|à son tour|quant à|à ce propos|à ce sujet|à |au |aux |en |dans |lors |devant |après |avant |sur |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd|on |in |at |during |after |before |from |reporters|journalists|yesterday|today|vouloir)/iu;
const OWN_PREPOSITION = /(?:^|[\s])((?:de|d[’']|à|comme|as|of|to)\s?(?:une?|le|la|les|des|l[’']|an?|the)?\s?)$/iu;
/** « présente le port comme “…” », "dismissed the row as “…”": what somebody is likened to begins there. */
const LIKENED = /(?<!\p{L})((?:comme|en|as)[ \u00a0](?:une?|le|la|les|l[’']|an?|the)?[ \u00a0]?)$/iu;
/** "called the ambush “…”": who is called so stands between, and is not said. */
const CALLED = /^(?:call|brand|label|dub|term|nicknam)/u;
const MOST_BETWEEN = 9;

/** Marked words that are the object of a verb that tells: « a évoqué “un ballon” », said: "We …". */
export const markedObjectRule: QuoteRule = (reading, sentence, found) => {
  const drafts: Draft[] = [];
  for (const { outer } of sentence.marked) {
    if (isTaken([...found, ...drafts], outer)) continue;
    const cue = cueOf(reading, sentence, outer);
    if (cue === undefined || isName(reading, outer, cue)) continue;
    const draft = draftOf(reading, sentence, { outer, cue, found: [...found, ...drafts] });
    if (!drafts.some(({ pieces }) => pieces.some((piece) => piece.start === draft.pieces[0]?.start))) drafts.push(draft);
  }
  return drafts;
};

function cueOf({ skeleton }: Reading, { cues, range }: Sentence, outer: Utf16Range): QuoteCue | undefined {
  const isNear = (cue: QuoteCue): boolean => {
    const between = skeleton.slice(cue.range.end, outer.start);
    return cue.range.end <= outer.start && wordsIn(between) <= MOST_BETWEEN && !/[;:.]/u.test(between) && !/,\s*(?:qui|dont|who|which|où)\s/u.test(between);
  };
  const verb = cues.findLast((cue) => cue.kind === 'verb' && isNear(cue));
  if (verb !== undefined) return verb;
  const nouns = findNounCues(skeleton.slice(range.start, outer.start)).map((cue) => ({ ...cue, range: rangeOf(cue.range.start + range.start, cue.range.end + range.start) }));
  return nouns.findLast((cue) => /^\s*,?\s*$/u.test(skeleton.slice(cue.range.end, outer.start)) && wordsIn(skeleton.slice(outer.start, outer.end)) === 0);
}

/** Names of ships, exercises and books are no objects of speech, unless the verb touches them. */
function isName(reading: Reading, outer: Utf16Range, cue: QuoteCue): boolean {
  const touches = /^[\s,]*$/u.test(reading.skeleton.slice(cue.range.end, outer.start));
  return looksLikeTitle(reading, outer) && !(touches && wordsIn(reading.text.slice(outer.start, outer.end)) > 2);
}

function draftOf(reading: Reading, sentence: Sentence, { outer, cue, found }: { outer: Utf16Range; cue: QuoteCue; found: readonly Draft[] }): Draft {
  const start = startOf(reading, cue, outer);
  const joined = joinedEnd(reading, sentence, outer);
  const piece = rangeOf(start, joined === outer.end ? continuedEnd(reading, sentence, { start, outer }) : joined);
  const between = reading.skeleton.slice(cue.range.end, outer.start);
  const words = reading.text.slice(outer.start, outer.end);
  const isCapital = /\p{Lu}/u.test(reading.text.charAt(trimmed(reading.text, rangeOf(outer.start + 1, outer.end)).start));
  const touches = !cue.isManner && between.trim() === '' && hasVerb(words, reading.language);
  const kind = start === outer.start && isSentence(words) && (isCapital || touches || /,\s*$/u.test(between)) ? 'direct' : 'mixed';
  const isPassive = /(?:été|est|sont|était|étaient) \p{L}+$/u.test(reading.text.slice(cue.range.start, cue.range.end)) && cue.isManner;
  return {
    pieces: [piece], kind, isFull: kind === 'direct', cues: [cue], rule: 'marked-object', confidence: cue.isManner ? 0.75 : 0.85, sentence: sentence.range,
    speaker: isPassive ? agentOf(reading, sentence, outer) : subjectPlace(reading, sentence, { cue, found }),
  };
}

/** By whom something was called so: « qualifié de “succès” par Anne Roy ». */
function agentOf({ skeleton }: Reading, { range }: Sentence, outer: Utf16Range): Draft['speaker'] {
  const by = /^\s*,?\s*(?:par|by)\s/u.exec(skeleton.slice(outer.end, range.end));
  return by === null ? null : { side: 'after', range: rangeOf(outer.end + by[0].length, range.end) };
}

function startOf({ skeleton }: Reading, cue: QuoteCue, outer: Utf16Range): number {
  const between = skeleton.slice(cue.range.end, outer.start);
  const words = between.trim();
  if (words === '' || words.endsWith(',') || words.endsWith('»')) return outer.start;
  const infinitive = INFINITIVE.exec(between);
  const phrase = objectStart(between);
  if (infinitive !== null && (phrase === null || infinitive.index < phrase)) return cue.range.end + infinitive.index - (/(?:de |d[’']|à )$/u.exec(between.slice(0, infinitive.index))?.[0].length ?? 0);
  const likened = LIKENED.exec(between)?.[1]?.length;
  if (likened !== undefined) return outer.start - likened;
  if (CALLED.test(cue.verb)) return outer.start;
  const own = OWN_PREPOSITION.exec(between)?.[1]?.length;
  if (own !== undefined && (URGED.test(cue.verb) || phrase === null)) return outer.start - own;
  if (phrase !== null && wordsIn(between.slice(phrase)) <= LONGEST_OBJECT) return cue.range.end + phrase;
  if (own !== undefined) return outer.start - own;
  return ADJUNCT.test(words) || wordsIn(words) > 4 ? outer.start : outer.start - between.trimStart().length;
}

const INFINITIVE = /(?<![\p{L}])(?<!(?:l[ae]s?|une?|des|du|aux?|ce|cet|cette|ces|sa|son|ses|leurs?|notre|votre|quelques?|l[’'])[ \u00a0]?)(?:(?:n[e’'][ \u00a0]?(?:(?:pas|plus|jamais|rien)[ \u00a0])?)?(?:vouloir|espérer|avoir|être|pouvoir|devoir|craindre|souhaiter|attendre|croire|\p{L}{3,}(?:er|ir|re)))(?![\p{L}])/u;
/** Words of time and small adverbs between a verb and its object. */
const SKIPPED = /^(?:,[ \u00a0][^,;:«»]{3,40},)?(?:[ \u00a0](?:également|aussi|notamment|encore|toujours|déjà|même|pourtant|toutefois|ensuite|alors|bien|sans cesse|\p{Ll}{3,}ment|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce matin|ce soir|matin|soir|midi|après-midi|again|also|repeatedly|on \p{Lu}\p{Ll}+day))*[ \u00a0]/u;
/** Verbs whose object is who is asked, and not what is asked. */
const URGED = /^(?:appel|exhort|accus|demand|pri|invit|press|somm|suppli|reproch|urg|ask|qualifi|trait|tax|parl)/u;
const LONGEST_OBJECT = 8;

/** Where the object begins whose end the marks hold: « évoque également |des “provocations”| », « a réitéré mercredi |son intention de …| ». */
function objectStart(between: string): number | null {
  const from = SKIPPED.exec(between)?.[0].length;
  const opens = from !== undefined && /^(?:(?:l[ae]s?|une?|des|son|sa|ses|leurs?|ce|cet|cette|ces|toute?s?|aucune?|the|an?|his|her|its|their|this|these|any)[ \u00a0]|l[’'])(?:\S|$)/iu.test(between.slice(from));
  return opens && !/[,;:]/u.test(between.slice(from)) ? from : null;
}

/** Marked words that only « et » or a comma joins belong to one quote. */
function joinedEnd({ skeleton }: Reading, { marked }: Sentence, outer: Utf16Range): number {
  let { end } = outer;
  for (const next of marked) {
    if (next.outer.start >= end && /^\s*(?:,|et|ou|and|or|, et|, and)?\s*(?:de |d[’']|à |un |une |a )?$/u.test(skeleton.slice(end, next.outer.start))) end = next.outer.end;
  }
  return end;
}

/** « juge “absurdes” |les soupçons qui la visent| », « défend le “droit” |de son partenaire| »: what the verb governs may go on behind the marks. */
function continuedEnd({ skeleton, text }: Reading, { range }: Sentence, { start, outer }: { start: number; outer: Utf16Range }): number {
  const rest = skeleton.slice(outer.end, range.end);
  const isOpen = start === outer.start ? wordsIn(text.slice(outer.start, outer.end)) <= 3 && OBJECT_BEHIND.test(rest) : COMPLEMENT_BEHIND.test(rest);
  if (!isOpen) return outer.end;
  const stop = start === outer.start ? /[,;:.!?«(]/u.exec(rest)?.index : STOP_OF_COMPLEMENT.exec(rest)?.index;
  return outer.end + rest.slice(0, stop ?? rest.length).trimEnd().length;
}

const OBJECT_BEHIND = /^[ \u00a0](?:(?:les|la|le|ces|cette|cet|ce|son|sa|ses|leurs?|toute|tout|the|his|its|their|these|this)[ \u00a0]|l[’'])\p{L}/u;
const COMPLEMENT_BEHIND = /^[ \u00a0](?:(?:de|du|des|of|à|au|aux|envers|with)[ \u00a0]|d[’']|(?:\p{Ll}{3,}(?:er|ir|re)|avec|contre|sans|entre)[ \u00a0])\p{L}/u;
const STOP_OF_COMPLEMENT = /[,;:.!?«(]|[ \u00a0](?:et|mais|ou|lors|dans|pendant|après|avant|devant|en|sur|par|selon|qui|que|and|but|in|on|at|during|after|by|who|that|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|depuis|malgré|face)[ \u00a0]/u;
