const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** The days that `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a range of such means, first and last, both in; an end that is missing, and `*`, is open. Null for anything else. */
export function readDates(value: string): { readonly from: string; readonly to: string } | null {
  if (value === '*') return { from: firstDay(''), to: lastDay('') };
  const [from = '', to = from, ...more] = value.split('..');
  const isRange = value.includes('..');
  if (more.length > 0 || (from === '' && to === '')) return null;
  if (![from, to].every((date) => DATE.test(date) || (isRange && date === ''))) return null;
  return { from: firstDay(from), to: lastDay(to) };
}

/** The first day of a date that may lack its day or month, as `YYYY-MM-DD`. */
export function firstDay(date: string): string {
  return date === '' ? '0000-01-01' : `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/** The last day that a date without day or month may mean; for comparing only, since each month is given 31 days. */
export function lastDay(date: string): string {
  if (date === '') return '9999-12-31';
  return date.length === 'YYYY'.length ? `${date}-12-31` : `${date}-31`.slice(0, 'YYYY-MM-DD'.length);
}
