/** Writes a date of an article (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) as the reader would: "July 2023", "14 juillet 2023". */
export function formatDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const value = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    year: 'numeric', month: 'long', ...(day === undefined ? {} : { day: 'numeric' }), timeZone: 'UTC',
  }).format(value);
}

/** Writes a time of day as the reader would: "12:04". */
export function formatTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}

/** Writes a moment as the reader would, in their own time zone: "22 November 2026 at 12:04". */
export function formatMoment(time: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
}
