import { contentOf } from './contents.ts';
import type { Draft, QuoteRule } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';

/** « aurait croisé »: a past conditional, which in news says that somebody told it. Regrets and conditions are told by other words. */
const CONDITIONAL = /(?<![\p{L}])(?:n[’'])?(?:aurait|auraient|serait|seraient)(?=[ \u00a0](?:(?:pas|déjà|été|ainsi|également|notamment) ?){0,3}\p{L}{2,}(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues)(?![\p{L}]))/iu;
const NOT_TOLD = /(?<![\p{L}])(?:si|s[’']il|s[’']ils|au cas où|sans|même si|auraient? (?:dû|pu|fallu|voulu|aimé|souhaité|préféré|suffi|mieux)|seraient? (?:prêts?|prêtes?|dû))(?![\p{L}])/iu;

/** Hearsay without a source: a sentence in the past conditional that no other rule claims. */
export const hearsayRule: QuoteRule = (reading, sentence, found) => {
  const words = reading.skeleton.slice(sentence.range.start, sentence.range.end);
  const conditional = found.length > 0 || reading.language === 'en' ? null : CONDITIONAL.exec(words);
  if (conditional === null || NOT_TOLD.test(words) || sentence.cues.some(({ isManner }) => !isManner) || wordsIn(words) < 5) return [];
  const at = sentence.range.start + conditional.index;
  const draft: Draft = {
    pieces: [contentOf(reading, sentence.range)], kind: 'indirect', isFull: true, cues: [], evidence: rangeOf(at, at + conditional[0].length),
    speaker: null, rule: 'hearsay-conditional', confidence: 0.4, sentence: sentence.range,
  };
  return [draft];
};
