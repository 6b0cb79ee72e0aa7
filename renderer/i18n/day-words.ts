import type { TFunction } from 'i18next';

/** The day of a time in the reader's own time zone, as a value to be compared. */
export function dayOf(time: string): string {
  const date = new Date(time);
  return `${String(date.getFullYear())}-${String(date.getMonth())}-${String(date.getDate())}`;
}

/** Names the day of a time: "Today", "Yesterday", or the date. `now` is the present time. */
export function dayWords(time: string, now: Date, { t, language }: { t: TFunction; language: string }): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12);
  if (dayOf(time) === dayOf(now.toISOString())) return t('history.today');
  if (dayOf(time) === dayOf(yesterday.toISOString())) return t('history.yesterday');
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(time));
}
