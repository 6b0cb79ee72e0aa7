import { isIsoDate } from '../../../shared/iso-date.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'], ['fevrier', 'fevr', 'fev', 'february', 'feb'], ['mars', 'march', 'mar'], ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'], ['juin', 'june', 'jun'], ['juillet', 'juil', 'july', 'jul'], ['aout', 'august', 'aug'], ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'], ['novembre', 'nov', 'november'], ['decembre', 'dec', 'december'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const LONGEST_DATE = 60;

const DAY = String.raw`(\d{1,2})(?:er|st|nd|rd|th)?`;
const MONTH = String.raw`([a-z]+)\.?`;
const YEAR = String.raw`(\d{4})`;
// A time of day, with its zone, says nothing of the day that stands before it.
const REST = String.raw`(?:[t\s,]+(?:a\s+|at\s+)?\d{1,2}\s?[:h]\s?(?:\d{2})?.*)?$`;

type Order = readonly ['year' | 'month' | 'day', ...('year' | 'month' | 'day')[]];
const NOTATIONS: readonly (readonly [RegExp, Order])[] = [
  [new RegExp(`^${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})${REST}`), ['year', 'month', 'day']],
  [/^(\d{4})(\d{2})(\d{2})$/, ['year', 'month', 'day']],
  [/^(\d{4})-(\d{2})$/, ['year', 'month']],
  [/^(\d{4})$/, ['year']],
  // Full stops stand only between day, month and year in that order.
  [new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}${REST}`), ['day', 'month', 'year']],
  [new RegExp(`^${DAY}[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+${YEAR}${REST}`), ['day', 'month', 'year']],
  [new RegExp(`^${MONTH}\\s+${DAY},?\\s+${YEAR}${REST}`), ['month', 'day', 'year']],
  [new RegExp(`^${MONTH},?\\s+${YEAR}$`), ['month', 'year']],
];
const NUMERIC = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}${REST}`);
const WEEKDAY = /^(?:le\s+)?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|lun|mer|jeu|ven|sam|dim)\.?,?\s+|^le\s+/;

/**
 * Reads a date in the usual French and English notations as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, the day as it is written, whatever its time zone.
 * Null where there is no such date, or where it may be read in two ways (03/04/2024).
 */
export function readArticleDate(written: string): string | null {
  if (written.length > LONGEST_DATE) return null;
  const text = written.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(WEEKDAY, '');
  for (const [shape, order] of NOTATIONS) {
    const parts = shape.exec(text);
    if (parts !== null) return isoDate(Object.fromEntries(order.map((name, index) => [name, parts[index + 1]])));
  }
  const [, first = '', second = '', year = ''] = NUMERIC.exec(text) ?? [];
  if (Number(first) === Number(second) || Number(first) > 12) return isoDate({ year, month: second, day: first });
  return Number(second) > 12 ? isoDate({ year, month: first, day: second }) : null;
}

function isoDate({ year, month, day }: { readonly year?: string | undefined; readonly month?: string | undefined; readonly day?: string | undefined }): string | null {
  const number = month === undefined ? undefined : MONTH_OF.get(month) ?? Number(month);
  const iso = [year, number, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
  return isIsoDate(iso) ? iso : null;
}
