import { describe, expect, test } from 'vitest';
import { alphaParts, krippendorffAlpha } from '../../annotations/agreement/alpha.ts';
import type { Case } from '../../annotations/agreement/cases.ts';
import { cohenKappa, fleissKappa, gwetAc1, rawAgreement } from '../../annotations/agreement/kappa.ts';

/** Cases from rows of annotators, `.` for no answer. */
function fromRows(...rows: readonly string[]): readonly Case[] {
  const cells = rows.map((row) => row.split(' '));
  return (cells[0] ?? []).map((_cell, at) => ({ answers: cells.map((row) => (row[at] === '.' ? null : Number(row[at]))), count: 1 }));
}

/** Cases of two annotators from a table, rows for the first. */
function fromTable(table: readonly (readonly number[])[]): readonly Case[] {
  return table.flatMap((row, a) => row.map((count, b) => ({ answers: [`v${String(a)}`, `v${String(b)}`], count })));
}

const T1 = fromRows('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4');
const T2 = fromRows('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .');

describe('Krippendorff’s alpha', () => {
  test('has the published values for three coders with gaps (T1)', () => {
    expect(krippendorffAlpha(T1, 'nominal').value).toBeCloseTo(0.691358, 6);
    expect(krippendorffAlpha(T1, 'interval').value).toBeCloseTo(0.810845, 6);
    const { observed, expected } = alphaParts(T1, 'nominal');
    expect(observed).toBeCloseTo(0.230769, 6);
    expect(expected).toBeCloseTo(0.747692, 6);
    expect(krippendorffAlpha(T1, 'nominal').n).toBe(12);
  });

  test('has the published values for all four metrics (T2)', () => {
    expect(krippendorffAlpha(T2, 'nominal').value).toBeCloseTo(0.743421, 6);
    expect(krippendorffAlpha(T2, 'ordinal').value).toBeCloseTo(0.815388, 6);
    expect(krippendorffAlpha(T2, 'interval').value).toBeCloseTo(0.849107, 6);
    expect(krippendorffAlpha(T2, 'ratio').value).toBeCloseTo(0.797403, 6);
    expect(alphaParts(T2, 'nominal').observed).toBeCloseTo(0.2, 6);
    expect(alphaParts(T2, 'nominal').expected).toBeCloseTo(0.779487, 6);
  });

  test('is undefined where nothing can be compared and where all answers are the same', () => {
    expect(krippendorffAlpha([], 'nominal')).toEqual({ value: null, why: 'no_answers', n: 0 });
    expect(krippendorffAlpha([{ answers: ['a', null], count: 9 }], 'nominal')).toEqual({ value: null, why: 'no_answers', n: 0 });
    for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      expect(krippendorffAlpha([{ answers: [0, 0], count: 9 }], metric)).toEqual({ value: null, why: 'one_answer', n: 9 });
    }
  });
});

describe('Cohen’s kappa', () => {
  test.each([
    [[[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.491525],
    [[[25, 12, 3], [13, 2, 15], [12, 16, 2]], -0.092308],
    [[[20, 10], [20, 50]], 0.347826],
    [[[46, 0, 0], [6, 32, 6], [0, 0, 10]], 0.801325],
  ])('of %j is %f (T3)', (table, kappa) => {
    expect(cohenKappa(fromTable(table)).value).toBeCloseTo(kappa, 6);
  });

  test('is undefined for a single category, not 1', () => {
    expect(cohenKappa(fromTable([[12]]))).toEqual({ value: null, why: 'one_answer', n: 12 });
    expect(cohenKappa([{ answers: ['a', null], count: 3 }])).toEqual({ value: null, why: 'no_answers', n: 0 });
  });
});

test('the paradox of prevalence: kappa falls where Gwet’s AC1 does not (T4)', () => {
  const cases = fromTable([[80, 7], [8, 5]]);
  expect(rawAgreement(cases)).toEqual({ value: 0.85, n: 100 });
  expect(cohenKappa(cases).value).toBeCloseTo(0.314442, 6);
  expect(gwetAc1(cases).value).toBeCloseTo(0.808, 6);
  expect(gwetAc1(fromTable([[5]]))).toEqual({ value: null, why: 'one_answer', n: 5 });
  expect(gwetAc1([])).toEqual({ value: null, why: 'no_answers', n: 0 });
});

describe('Fleiss’ kappa', () => {
  const DIGITS = `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
    144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
    555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`;
  const cases = DIGITS.split(/\s+/).map((digits): Case => ({ answers: [...digits], count: 1 }));

  test('has the value of Fleiss 1971 (T5)', () => {
    expect(fleissKappa(cases).n).toBe(30);
    expect(fleissKappa(cases).value).toBeCloseTo(0.430245, 6);
    expect(rawAgreement(cases).value).toBeCloseTo(0.555556, 6);
  });

  test('takes only cases that everybody answered, and is undefined for one category', () => {
    expect(fleissKappa([...cases, { answers: ['1', '1', '1', null, '1', '1'], count: 50 }]).value).toBeCloseTo(0.430245, 6);
    expect(fleissKappa([{ answers: ['1', '1', '1'], count: 7 }])).toEqual({ value: null, why: 'one_answer', n: 7 });
    expect(fleissKappa([])).toEqual({ value: null, why: 'no_answers', n: 0 });
  });
});
