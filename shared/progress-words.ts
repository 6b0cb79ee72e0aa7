import type { Translate } from './i18n/translator.ts';
import { rateOf, secondsLeft, type Pace } from './pace.ts';
import type { Progress } from './reports.ts';
import type { Language } from './settings.ts';

/** How far a job is, in parts that can be shown apart; null is what cannot be told yet. */
export interface ProgressWords {
  readonly percent: string | null;
  /** "12.4 of 30 MB", "41 of 120 articles". */
  readonly amount: string;
  /** "1.6 MB/s", "85 articles/s". */
  readonly rate: string | null;
  /** "about 2 minutes left". */
  readonly left: string | null;
}

/** In whose words, and what the items of the job are. */
export interface Wording {
  readonly translate: Translate;
  readonly language: Language;
  readonly items: 'articles' | 'steps';
}

/** Puts progress into plain words. Megabytes are millions of bytes. */
export function progressWords(wording: Wording, progress: Progress, pace: Pace): ProgressWords {
  const { done, total, unit } = progress;
  const left = secondsLeft(pace, progress);
  const rate = rateOf(pace);
  return {
    percent: total === null || total === 0 ? null : number(wording, Math.min(1, done / total), { style: 'percent', maximumFractionDigits: 0 }),
    amount: unit === 'bytes' ? bytesAmount(wording, progress) : itemsAmount(wording, progress),
    rate: rate === null ? null : unit === 'bytes' ? bytesRate(wording, rate) : itemsRate(wording, rate),
    left: left === null || done === total ? null : timeWords(wording, left),
  };
}

/** The parts in one line. */
export function progressSentence({ percent, amount, rate, left }: ProgressWords): string {
  return [percent, amount, rate, left].filter((part) => part !== null).join(' · ');
}

function number({ language }: Wording, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(value);
}

const SIZES = [
  { unit: 'gigabyte', bytes: 1e9, digits: 2 },
  { unit: 'megabyte', bytes: 1e6, digits: 1 },
  { unit: 'kilobyte', bytes: 1e3, digits: 0 },
] as const;
const SMALLEST = SIZES[2];

function bytesAmount(wording: Wording, { done, total }: Progress): string {
  const { unit, bytes, digits } = SIZES.find((size) => (total ?? done) >= size.bytes) ?? SMALLEST;
  const sized = (count: number): string => number(wording, count / bytes, { style: 'unit', unit, maximumFractionDigits: digits });
  if (total === null) return sized(done);
  return wording.translate('pace.of', { done: number(wording, done / bytes, { maximumFractionDigits: digits }), total: sized(total) });
}

function bytesRate(wording: Wording, rate: number): string {
  const { unit, bytes, digits } = SIZES.find((size) => rate >= size.bytes) ?? SMALLEST;
  return number(wording, rate / bytes, { style: 'unit', unit: `${unit}-per-second`, maximumFractionDigits: digits });
}

function itemsAmount(wording: Wording, { done, total }: Progress): string {
  const { translate, items } = wording;
  if (total === null) return translate(`pace.${items}`, { count: done, number: number(wording, done) });
  return translate('pace.of', { done: number(wording, done), total: translate(`pace.${items}`, { count: total, number: number(wording, total) }) });
}

function itemsRate(wording: Wording, rate: number): string {
  return wording.translate(`pace.${wording.items}Rate`, { number: number(wording, rate, { maximumFractionDigits: rate < 10 ? 1 : 0 }) });
}

/** As people say it: the longer, the rounder. */
function timeWords(wording: Wording, seconds: number): string {
  if (seconds < 5) return wording.translate('pace.soon');
  if (seconds < 57.5) return counted(wording, 'seconds', Math.ceil(seconds / 5) * 5);
  if (seconds < 90 * 60) return counted(wording, 'minutes', Math.round(seconds / 60));
  return counted(wording, 'hours', Math.round(seconds / 3600));
}

function counted(wording: Wording, key: 'seconds' | 'minutes' | 'hours', count: number): string {
  return wording.translate(`pace.${key}`, { count, number: number(wording, count) });
}
