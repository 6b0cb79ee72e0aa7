import { describe, expect, test } from 'vitest';
import { gatherStretches, readRole } from '../../annotations/models/label-spans.ts';
import { planWindows } from '../../annotations/models/windows.ts';

/** What is gathered of words with labels, as `TYPE words`; a word that begins with `+` goes on the one before. */
function gathered(said: string): readonly string[] {
  const labels = [...new Set(said.split(' ').map((each) => each.split('/')[1] ?? 'O'))];
  let text = '';
  const tokens = said.split(' ').map((each) => {
    const [word = ''] = each.split('/');
    const goesOn = word.startsWith('+');
    if (!goesOn && text !== '') text += ' ';
    const start = text.length;
    text += goesOn ? word.slice(1) : word;
    return { id: 0, start, end: text.length, goesOn };
  });
  const numbers = said.split(' ').map((each) => ({ label: labels.indexOf(each.split('/')[1] ?? 'O'), probability: 0.5 }));
  return gatherStretches(tokens, numbers, labels.map(readRole)).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('labelled words', () => {
  test.each([
    ['Anne/B-PER Roy/I-PER parle à Lyon/B-LOC', ['PER Anne Roy', 'LOC Lyon']],
    ['Anne/B-PER Paul/B-PER', ['PER Anne', 'PER Paul']],
    ['Anne/I-PER Roy/I-PER Lyon/I-LOC', ['PER Anne Roy', 'LOC Lyon']],
    ['Anne/B-PER Roy/L-PER Lac/I-PER Nice/U-LOC Lyon/U-LOC', ['PER Anne Roy', 'PER Lac', 'LOC Nice', 'LOC Lyon']],
    ['Anne/B-PER Roy/E-PER Nice/S-LOC', ['PER Anne Roy', 'LOC Nice']],
    ['Anne/PER Roy/PER et Lyon/LOC', ['PER Anne Roy', 'LOC Lyon']],
    ['Anne/B-PER Roy/O Lac/I-PER', ['PER Anne', 'PER Lac']],
  ])('%s', (said, expected) => {
    expect(gathered(said)).toEqual(expected);
  });

  test('have the label of their first piece, whatever the others are given', () => {
    expect(gathered('Ly/B-LOC +on/O +nais/B-PER dort')).toEqual(['LOC Lyonnais']);
    expect(gathered('dort Ly/O +on/B-LOC')).toEqual([]);
  });

  test('are as sure as their words in the mean', () => {
    const tokens = [{ id: 0, start: 0, end: 4, goesOn: false }, { id: 0, start: 5, end: 8, goesOn: false }];
    expect(gatherStretches(tokens, [{ label: 0, probability: 0.9 }, { label: 1, probability: 0.6 }], ['B-PER', 'I-PER'].map(readRole))).toMatchObject([{ confidence: 0.75 }]);
  });
});

test.each([0, 1, 7, 8, 9, 20, 100])('windows of 8 over %i tokens take each once, with enough on both sides', (count) => {
  const windows = planWindows(count, 8);
  const taken = windows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
  expect(taken).toEqual(Array.from({ length: count }, (_, index) => index));
  for (const { start, end, from, to } of windows) {
    expect(end - start).toBeLessThanOrEqual(8);
    expect([from === 0 || from - start >= 1, to === count || end - to >= 1]).toEqual([true, true]);
  }
});
