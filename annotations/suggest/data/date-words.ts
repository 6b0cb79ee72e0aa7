// Names of months, days and stretches of time in French and English, with what they count. Source: general knowledge, facts only; same licence as the program.

/** Month names in small letters, with their numbers; shortened ones without their full stop. */
export const MONTHS: Readonly<Record<'fr' | 'en', ReadonlyMap<string, number>>> = {
  fr: numbered('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 'janv févr - avr - - juil - sept oct nov déc', '- fév - - - - juill - - - - -', 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  en: numbered('january february march april may june july august september october november december', 'jan feb mar apr - jun jul aug sept oct nov dec', '- - - - - - - - sep - - -'),
};

/** Names of the days of the week in small letters. */
export const WEEKDAYS: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  en: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
};

/** Units of time in small letters, with the letters of an ISO 8601 duration around their count. */
export const TIME_UNITS: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ...counting('seconde secondes second seconds', 'PT', 'S'), ...counting('minute minutes', 'PT', 'M'), ...counting('heure heures hour hours', 'PT', 'H'),
  ...counting('jour jours journées nuits nuit soir soirs matin matins day days night nights', 'P', 'D'), ...counting('semaine semaines week weeks', 'P', 'W'),
  ...counting('mois month months', 'P', 'M'), ...counting('an ans année années year years', 'P', 'Y'), ...counting('décennie décennies decade decades', 'P', '0Y'), ...counting('siècle siècles century centuries', 'P', '00Y'),
]);

function counting(words: string, before: string, after: string): readonly (readonly [string, readonly [string, string]])[] {
  return words.split(' ').map((word) => [word, [before, after]] as const);
}

function numbered(...lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list) => list.split(' ').flatMap((word, index) => (word === '-' ? [] : [[word, index + 1] as const]))));
}
