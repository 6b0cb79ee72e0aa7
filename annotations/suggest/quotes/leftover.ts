import { hasVerb } from './noun-phrase.ts';
import { isTaken, type Draft, type QuoteRule, type Reading, type Sentence } from './reading.ts';
import type { Marked } from './marks.ts';
import { rangeOf, wordsIn } from './ranges.ts';
import { looksLikeTitle } from './titles.ts';

const MOST_WORDS_AT_A_DISTANCE = 6;

/** Marked words that no cue claims: names are nothing, a few words are kept at a distance, a longer piece is somebody's. */
export const leftoverRule: QuoteRule = (reading, sentence, found) => sentence.marked.flatMap((marked): Draft[] => {
  if (isTaken(found, marked.outer) || looksLikeTitle(reading, marked.outer) || !marked.isClosed) return [];
  const words = reading.text.slice(marked.inner.start, marked.inner.end);
  const isShort = wordsIn(words) <= MOST_WORDS_AT_A_DISTANCE && !hasVerb(words, reading.language);
  return [isShort ? scare(sentence, marked) : piece(reading, sentence, marked)];
});

function scare({ range }: Sentence, { outer }: Marked): Draft {
  return { pieces: [outer], kind: 'scare_quote', isFull: false, cues: [], speaker: null, rule: 'distancing-marks', confidence: 0.6, sentence: range };
}

function piece(reading: Reading, sentence: Sentence, { outer, inner }: Marked): Draft {
  const isWhole = /^\p{Lu}/u.test(reading.text.charAt(inner.start));
  const before = rangeOf(sentence.range.start, outer.start);
  return {
    pieces: [outer], kind: isWhole ? 'direct' : 'mixed', isFull: isWhole, cues: [], speaker: before.end - before.start > 2 ? { side: 'before', range: before } : toldAfter(reading, sentence, outer.end),
    rule: 'quote-without-cue', confidence: 0.55, sentence: sentence.range,
  };
}

/** « “Ni otage ni vassal” : à Hanoï, |Lambrecht| plaide … »: a headline names who speaks behind its colon. */
function toldAfter({ skeleton }: Reading, { range }: Sentence, end: number): Draft['speaker'] {
  const colon = /^[ \u00a0]?:[ \u00a0]/u.exec(skeleton.slice(end, range.end));
  return colon === null ? null : { side: 'before', range: rangeOf(end + colon[0].length, range.end) };
}
