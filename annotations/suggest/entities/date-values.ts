import { isIsoDate } from '../../../shared/iso-date.ts';
import { TIME_UNITS } from '../data/date-words.ts';
import { countOf } from './number-words.ts';

/** A date as it is written: what it leaves out is absent. */
export interface WrittenDate {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** Which of the possible years a date without a year means. */
export type Side = 'nearest' | 'past' | 'future';

/** ISO 8601 of a written date, a missing year taken from the article's month; null where it cannot be known or does not exist. */
export function dateValue(date: WrittenDate, articleMonth: string | null, side: Side = 'nearest'): string | null {
  const year = date.year ?? yearBeside(date.month, articleMonth, side);
  if (year === null) return null;
  const value = [String(year).padStart(4, '0'), twoDigits(date.month), ...(date.day === undefined ? [] : [twoDigits(date.day)])].join('-');
  return isIsoDate(value) ? value : null;
}

/** The article's month moved by whole months, or its year moved by whole years, as ISO 8601. */
export function movedMonth(articleMonth: string | null, by: { readonly months: number } | { readonly years: number }): string | null {
  const at = monthNumber(articleMonth);
  if (at === null) return null;
  if ('years' in by) return String(Math.floor(at / 12) + by.years);
  return `${Math.floor((at + by.months) / 12)}-${twoDigits((at + by.months) % 12 + 1)}`;
}

/** Half of a unit by its letters, where ISO 8601 can tell it in whole smaller ones. */
const HALVES: Readonly<Record<string, readonly [before: string, after: string]>> = { PTM: ['', '30S'], PTH: ['', '30M'], PD: ['T', '12H'], PY: ['', '6M'] };

/** ISO 8601 of a stretch of time: `P3M`, `PT9H`; with a half more, `P2Y6M`. */
export function durationValue(count: string, unit: string, hasHalf = false): string | null {
  const amount = countOf(count);
  const letters = TIME_UNITS.get(unit.toLowerCase());
  if (amount === null || letters === undefined) return null;
  const whole = `${letters[0]}${amount}${letters[1]}`;
  const half = HALVES[`${letters[0]}${letters[1]}`];
  if (!hasHalf) return whole;
  return half === undefined ? null : `${amount === 0 ? letters[0] : whole}${half.join('')}`;
}

/**
 * ISO 8601 of what comes again: `P2W` is every two weeks, `R3/P1W` three times in each week. `count` is of units between two times, `times` how often in one unit.
 */
export function frequencyValue({ count = '1', unit, times }: { count?: string | undefined; unit: string; times?: string | undefined }): string | null {
  const every = durationValue(count, unit);
  const often = times === undefined ? 1 : countOf(times);
  if (every === null || often === null) return null;
  return often === 1 ? every : `R${often}/${every}`;
}

/** ISO 8601 of the days from one to another: `2024-03-04/2024-03-06`; null where either is unknown. */
export function daysValue(from: WrittenDate, to: WrittenDate, articleMonth: string | null): string | null {
  const [first, last] = [dateValue(from, articleMonth), dateValue(to, articleMonth)];
  return first === null || last === null ? null : `${first}/${last}`;
}

/** ISO 8601 of a time of day; null when no clock shows it. */
export function timeValue(hour: number, minute: number): string | null {
  return hour <= 24 && minute < 60 ? `T${twoDigits(hour)}:${twoDigits(minute)}` : null;
}

/** The year in which a month lies nearest to the article's, or on the side that is asked for. */
function yearBeside(month: number, articleMonth: string | null, side: Side): number | null {
  const at = monthNumber(articleMonth);
  if (at === null) return null;
  const year = Math.floor(at / 12);
  const ahead = month - 1 - (at % 12);
  if (side === 'past') return ahead >= 0 ? year - 1 : year;
  if (side === 'future') return ahead <= 0 ? year + 1 : year;
  if (ahead > 6) return year - 1;
  return ahead < -8 ? year + 1 : year;
}

function monthNumber(articleMonth: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})/u.exec(articleMonth ?? '');
  return parts === null ? null : Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
