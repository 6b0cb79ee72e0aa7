import { describe, expect, test } from 'vitest';
import { noScore, precisionRecall, scoreTagging, type TaggingScore } from '../../annotations/agreement/score-tagging.ts';
import { taggingOf, type Tagging } from '../../annotations/agreement/tagging.ts';
import { markedText } from '../helpers/marked-text.ts';

/** Scores a text as it was found beside the same text as gold. */
function scored(found: string, gold: string): TaggingScore {
  const score = noScore();
  scoreTagging(score, taggingOf(markedText(found).set), taggingOf(markedText(gold).set));
  return score;
}

describe('found tags beside gold ones', () => {
  test('count strictly where type and place are the same, and by overlap where one character is shared', () => {
    const score = scored('[PERSON Anne] Roy, [ORG Lyon], [PERSON Paul Lac] et [DATE lundi]', '[PERSON Anne Roy], [LOCATION Lyon], [PERSON Paul Lac] et lundi');
    expect(Object.fromEntries(score.types)).toEqual({
      PERSON: { found: 2, gold: 2, strict: 1, overlap: 2 }, ORG: { found: 1, gold: 0, strict: 0, overlap: 0 },
      LOCATION: { found: 0, gold: 1, strict: 0, overlap: 0 }, DATE: { found: 1, gold: 0, strict: 0, overlap: 0 },
    });
  });

  test('count once each: two pieces of one gold tag are one right and one wrong', () => {
    expect(scored('[ORG État] et [ORG major]', '[ORG État et major]').types.get('ORG')).toEqual({ found: 2, gold: 1, strict: 0, overlap: 1 });
  });
});

test('a speaker is right where it shares a character with the gold one, however the quote was cut', () => {
  const tagged = (marked: string, ...links: readonly (readonly [number, number])[]): Tagging => ({ ...taggingOf(markedText(marked).set), links: links.map(([from, to]) => ({ type: 'SAID_BY', from, to })) });
  const score = noScore();
  scoreTagging(
    score, tagged('[QUOTE « Oui »], dit [PERSON Anne]. [QUOTE « Non »], dit [PERSON Paul]. [QUOTE « Bah »].', [0, 1], [2, 1], [4, 3]),
    tagged('«[QUOTE  Oui »], dit [PERSON Anne]. [QUOTE « Non »], dit [PERSON Paul]. [QUOTE « Bah »].', [0, 1], [2, 3]),
  );
  expect(score.speakers).toEqual({ found: 3, gold: 2, strict: 1, overlap: 1 });
  expect(score.comparableQuotes).toBe(2);
});

test('precision, recall and F1 come from counts; without anything to divide by there is none', () => {
  expect(precisionRecall({ found: 4, gold: 2 }, 2)).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  expect(precisionRecall({ found: 0, gold: 3 }, 0)).toEqual({ precision: null, recall: 0, f1: 0 });
  expect(precisionRecall({ found: 0, gold: 0 }, 0)).toEqual({ precision: null, recall: null, f1: null });
});
