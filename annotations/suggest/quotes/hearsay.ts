import { contentOf } from './contents.ts';
import type { Draft, QuoteRule, Reading, Sentence } from './reading.ts';
import { overlaps, rangeOf, wordsIn } from './ranges.ts';

/** « aurait croisé »: a past conditional, which in news says that somebody told it. Regrets and conditions are told by other words. */
const CONDITIONAL = /(?<![\p{L}])(?:n[’'])?(?:aurait|auraient|serait|seraient)(?=[ \u00a0](?:(?:pas|déjà|été|ainsi|également|notamment) ?){0,3}(?:eu|\p{L}{2,}(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues))(?![\p{L}]))/iu;
const PARTICIPLE = 40;
const NOT_TOLD = /(?<![\p{L}])(?:si|s[’']il|s[’']ils|au cas où|sans|même si|auraient? (?:dû|pu|fallu|voulu|aimé|souhaité|préféré|suffi|mieux)|seraient? (?:prêts?|prêtes?|dû))(?![\p{L}])/iu;

/** Hearsay without a source: a sentence in the past conditional that no other rule claims. */
export const hearsayRule: QuoteRule = (reading, sentence, found) => {
  if (reading.language === 'en') return [];
  return segmentsOf(reading, sentence).flatMap((segment): Draft[] => {
    const words = reading.skeleton.slice(segment.start, segment.end);
    const conditional = CONDITIONAL.exec(words);
    const isTold = found.some(({ pieces }) => pieces.some((piece) => overlaps(piece, segment))) || sentence.cues.some(({ isManner, range }) => !isManner && overlaps(range, segment) && !isItsParticiple(range.start - segment.start, conditional?.index ?? 0));
    if (conditional === null || isTold || NOT_TOLD.test(words) || wordsIn(words) < 5) return [];
    const at = segment.start + conditional.index;
    return [{
      pieces: [contentOf(reading, segment)], kind: 'indirect', isFull: true, cues: [], evidence: rangeOf(at, at + conditional[0].length),
      speaker: null, rule: 'hearsay-conditional', confidence: 0.4, sentence: sentence.range,
    }];
  });
};

/** « aurait déjà |proposé| »: the verb that is told of is no verb that tells. */
function isItsParticiple(cue: number, conditional: number): boolean {
  return cue >= conditional && cue < conditional + PARTICIPLE;
}

/** The parts of a sentence between semicolons. */
function segmentsOf({ skeleton }: Reading, { range }: Sentence): readonly Draft['sentence'][] {
  const cuts = [...skeleton.slice(range.start, range.end).matchAll(/;/gu)].map(({ index }) => range.start + index);
  return [range.start, ...cuts.map((cut) => cut + 1)].map((start, at) => rangeOf(start, cuts[at] ?? range.end));
}
