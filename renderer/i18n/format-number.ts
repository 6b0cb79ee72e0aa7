/** Writes a number as the reader would: "1,204" in English, "1 204" with a narrow no-break space in French. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value);
}
