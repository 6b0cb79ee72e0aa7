import type { OverviewRequest } from '../../shared/overview.ts';
import { monthOf } from '../agreement/months.ts';

/** Says whether an article of a date belongs to the months that are asked for; one without a date only where no end is named. */
export function isInMonths(date: string | null, { from, to }: Pick<OverviewRequest, 'from' | 'to'>): boolean {
  const month = monthOf(date);
  if (month === null) return from === null && to === null;
  // `2024` as an end holds all its months, and an article known by its year alone is in a range that begins within that year.
  return (from === null || month >= from.slice(0, month.length)) && (to === null || month.slice(0, to.length) <= to);
}
