import { colonCue } from './cues.ts';
import { isSentence } from './contents.ts';
import { cueBefore } from './after-colon.ts';
import { isTaken, knownIn, type Draft, type QuoteRule, type Reading, type Sentence } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';

/** Marked words that are a sentence by themselves: what goes before tells who speaks. */
export const aloneRule: QuoteRule = (reading, sentence, found) => sentence.marked.flatMap(({ outer, isClosed, turn }): Draft[] => {
  const around = reading.skeleton.slice(sentence.range.start, outer.start) + reading.skeleton.slice(outer.end, sentence.range.end);
  if (isTaken(found, outer)) return [];
  if (turn !== undefined) return [turnOf(reading, sentence, { outer, turn })];
  if (wordsIn(around) > 0) return [];
  if (!isSentence(reading.text.slice(outer.start, outer.end)) || !speaks(reading, outer)) return [];
  const lead = leadIn(reading, sentence, outer.start);
  return [{
    pieces: [outer], kind: 'direct', isFull: true, cues: lead?.cues ?? [], speaker: authorAfter(reading, outer.end) ?? lead?.speaker ?? subjectBefore(reading, sentence, outer.start) ?? answering(reading), rule: 'quote-alone', confidence: isClosed ? 0.85 : 0.6, sentence: sentence.range,
  }];
});

/** A question or an answer of an interview: neither has a cue, and who asks is nobody. */
function turnOf(reading: Reading, { range }: Sentence, { outer, turn }: { outer: Draft['sentence']; turn: 'question' | 'answer' }): Draft {
  return { pieces: [outer], kind: 'direct', isFull: true, cues: [], speaker: turn === 'answer' ? answering(reading) : null, rule: 'interview', confidence: 0.8, sentence: range };
}

function answering({ interviewee }: Reading): Draft['speaker'] {
  return interviewee === null ? null : { side: 'after', range: interviewee };
}

function speaks({ text }: Reading, { start, end }: Draft['sentence']): boolean {
  const words = text.slice(start, end);
  return /[.!?…,][\s]*[»”"’'›]?$/u.test(words) || wordsIn(words) >= 4;
}

/** The verb of the sentence before, where it ends in a colon or says that somebody speaks and not what: « Elle a répondu après un silence. » */
function leadIn(reading: Reading, { previous: before }: Sentence, at: number): Pick<Draft, 'cues' | 'speaker'> | null {
  if (before === null || before.marked.length > 0 || at - before.range.end > 12) return null;
  const colon = reading.skeleton.charAt(before.range.end - 1) === ':' ? before.range.end - 1 : null;
  const silent = before.cues.findLast(({ kind, isManner }) => kind === 'verb' && !isManner);
  if (colon === null && silent === undefined) return null;
  const cue = colon === null ? silent ?? colonCue(at) : cueBefore(reading, before, colon);
  if (colon === null && !isSilent(reading, before, cue.range.end)) return null;
  const speaker = cue.pronoun === null ? { side: 'before' as const, range: rangeOf(before.range.start, cue.kind === 'punctuation' ? before.range.end : cue.range.start) } : { side: 'whole' as const, range: cue.pronoun };
  return { cues: [cue], speaker };
}

/** « “…” L’image est de |Nadège Ferrandi|. », « Celui qui parle ainsi, |Matthias Guilloteau|, … »: the sentence after names the author. */
const AUTHOR_AFTER = /^\s*(?:(?:L[’'](?:image|expression|aveu|avertissement)|La (?:formule|phrase|comparaison|remarque|boutade|mise en garde)|Le (?:mot|constat)) est (?:de |d[’'])|Cel(?:ui|le) qui parle(?: ainsi)?, |Ainsi (?:parle|parlait|s[’']exprime) )/u;

function authorAfter({ skeleton }: Reading, from: number): Draft['speaker'] {
  const lead = AUTHOR_AFTER.exec(skeleton.slice(from, from + 60))?.[0].length;
  const stop = lead === undefined ? undefined : /[,.;:«»]/u.exec(skeleton.slice(from + lead, from + lead + 120))?.index;
  return lead === undefined || stop === undefined ? null : { side: 'after', range: rangeOf(from + lead, from + lead + stop) };
}

/** The one person named, first in the sentence before and in the same paragraph: « Anne Roy se souvient. “…” » */
function subjectBefore(reading: Reading, { previous: before }: Sentence, at: number): Draft['speaker'] {
  if (before === null || before.marked.length > 0 || at - before.range.end > 3 || /\n/u.test(reading.skeleton.slice(before.range.end, at))) return null;
  const persons = knownIn(reading, before.range).filter(({ type }) => type === 'PERSON');
  const [only] = persons;
  if (only === undefined || persons.length > 1) return null;
  const opening = reading.skeleton.slice(before.range.start, only.range.start);
  const isSubject = wordsIn(opening) <= 6 && !/(?<!\p{L})(?:de|du|des|d[’']|à|avec|contre|pour|par|selon|of|with|to|by|for|against|from|is|was|est|a)[ ’']/iu.test(opening);
  return isSubject ? { side: 'before', range: rangeOf(before.range.start, only.range.end) } : null;
}

/** « reprend |son vélo| »: a thing is done, not something said. */
const OBJECT = /^[ \u00a0](?:son|sa|ses|le|la|les|l[’'])[ \u00a0]?\p{Ll}/u;

function isSilent({ skeleton }: Reading, { range }: Sentence, from: number): boolean {
  const rest = skeleton.slice(from, range.end);
  return wordsIn(rest) <= 6 && !OBJECT.test(rest) && !/(?<!\p{L})(?:que|that)\s|qu[’']/u.test(rest);
}
