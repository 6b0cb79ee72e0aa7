import { describe, expect, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { followPace, rateOf, secondsLeft, type Pace } from '../../shared/pace.ts';
import { progressSentence, progressWords, type Wording } from '../../shared/progress-words.ts';
import type { Progress } from '../../shared/reports.ts';

const bytes = (done: number, total: number | null = 30_000_000): Progress => ({ done, total, unit: 'bytes', current: 'a.txt' });
const items = (done: number, total: number | null): Progress => ({ done, total, unit: 'items', current: '' });

/** The pace after words of progress at given times in milliseconds. */
function paceOf(...told: readonly (readonly [now: number, progress: Progress])[]): Pace {
  let pace: Pace | null = null;
  for (const [now, progress] of told) pace = followPace(pace, progress, now);
  if (pace === null) throw new Error('nothing was told');
  return pace;
}

const wording = (language: 'en' | 'fr', counted: Wording['items'] = 'articles'): Wording => ({ translate: createTranslator(language, { en, fr }), language, items: counted });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const told = (language: 'en' | 'fr', progress: Progress, pace: Pace): string => plain(progressSentence(progressWords(wording(language), progress, pace)));

describe('a pace', () => {
  test('is told only after a second, and then with the time that the rest takes', () => {
    expect(rateOf(paceOf([0, bytes(0)], [500, bytes(1_000_000)]))).toBeNull();
    const pace = paceOf([0, bytes(0)], [500, bytes(1_000_000)], [1_000, bytes(2_000_000)]);
    expect(rateOf(pace)).toBeCloseTo(2_000_000);
    expect(secondsLeft(pace, bytes(2_000_000))).toBeCloseTo(14);
  });

  test('is smoothed: one slow moment does not shake it, a lasting change shows', () => {
    const steady = Array.from({ length: 11 }, (_, at) => [at * 1_000, bytes(at * 1_000_000)] as const);
    const hiccup = rateOf(paceOf(...steady, [11_000, bytes(10_000_000)])) ?? 0;
    expect(hiccup).toBeGreaterThan(700_000);
    const slow = Array.from({ length: 20 }, (_, at) => [11_000 + at * 1_000, bytes(10_000_000 + at * 100_000)] as const);
    expect(rateOf(paceOf(...steady, ...slow)) ?? 0).toBeLessThan(150_000);
  });

  test('begins anew with another job', () => {
    const pace = paceOf([0, bytes(0)], [2_000, bytes(9_000_000)], [2_100, bytes(0)]);
    expect(rateOf(pace)).toBeNull();
    expect(pace.startedAt).toBe(2_100);
  });

  test('tells no time where the end is not known or nothing moves', () => {
    const pace = paceOf([0, bytes(0, null)], [2_000, bytes(4_000_000, null)]);
    expect(secondsLeft(pace, bytes(4_000_000, null))).toBeNull();
    expect(rateOf(paceOf([0, bytes(5)], [2_000, bytes(5)]))).toBeNull();
  });
});

describe('progress in words', () => {
  const pace = paceOf([0, bytes(0)], [2_000, bytes(3_200_000)]);

  test('has percent, amount, rate and time left, in both languages', () => {
    expect(told('en', bytes(3_200_000), pace)).toBe('11% · 3.2 of 30 MB · 1.6 MB/s · about 20 seconds left');
    expect(told('fr', bytes(3_200_000), pace)).toBe('11 % · 3,2 sur 30 Mo · 1,6 Mo/s · encore 20 secondes environ');
  });

  test('counts articles where articles are counted, and steps where the history is walked', () => {
    const counted = paceOf([0, items(0, 1_200)], [2_000, items(170, 1_200)]);
    expect(told('en', items(170, 1_200), counted)).toBe('14% · 170 of 1,200 articles · 85 articles/s · about 15 seconds left');
    expect(told('fr', items(170, 1_200), counted)).toBe('14 % · 170 sur 1 200 articles · 85 articles/s · encore 15 secondes environ');
    expect(progressWords(wording('en', 'steps'), items(1, 1), counted).amount).toBe('1 of 1 step');
  });

  test('rounds time as people do', () => {
    const at = (rate: number, total: number): string | null => progressWords(wording('en'), items(0, total), { startedAt: 0, measuredAt: 2_000, measured: 0, perSecond: rate }).left;
    expect([at(10, 30), at(10, 240), at(10, 600), at(10, 1_800), at(10, 90_000)]).toEqual([
      'a few seconds left', 'about 25 seconds left', 'about 1 minute left', 'about 3 minutes left', 'about 3 hours left',
    ]);
  });

  test('says only what is known at the beginning and at the end', () => {
    expect(told('en', bytes(0, null), paceOf([0, bytes(0, null)]))).toBe('0 kB');
    expect(told('en', bytes(30_000_000), paceOf([0, bytes(0)], [500, bytes(30_000_000)]))).toBe('100% · 30 of 30 MB');
  });
});
