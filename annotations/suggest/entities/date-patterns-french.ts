import { MONTHS, TIME_UNITS, WEEKDAYS } from '../data/date-words.ts';
import { COUNT, MAYBE_COUNT, monthNames, overWords, unknown, YEAR, type DatePattern } from './date-pattern.ts';
import { dateValue, daysValue, durationValue, frequencyValue, movedMonth, timeValue, type Side } from './date-values.ts';

const S = String.raw`[ \u00a0\u202f]`;
const MONTH = `(?:${monthNames('fr').join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.fr.join('|')})`;
const DAYTIME = `(?:matin|soir|midi|après-midi|après midi|nuit|à l['’]aube|dans la nuit)`;
const UNIT = `(?:${[...TIME_UNITS.keys()].filter((unit) => unit !== 'second').sort((a, b) => b.length - a.length).join('|')})`;
const NEXT = '(?:dernier|dernière|passé|passée|prochain|prochaine)';

/** How French news writes dates, times, durations and frequencies. */
export const FRENCH_DATES: readonly DatePattern[] = [
  {
    rule: 'date_day', kind: 'date', confidence: 0.97,
    pattern: overWords(`(?<date>(?:${WEEKDAY}${S})?(?<day>\\d{1,2}|1er)${S}(?<month>${MONTH})(?:${S}(?:(?<year>${YEAR})|(?<side>${NEXT})))?)`),
    value: ({ day, month, year, side }, article) => dateValue({ ...written(month, year), day: Number.parseInt(day ?? '', 10) }, article, sideOf(side)),
  },
  {
    rule: 'date_month', kind: 'date', confidence: 0.95,
    pattern: overWords(`(?:en|depuis|dès|de|d['’]|jusqu['’]en|jusqu['’]à|jusqu['’]au|au mois de|au mois d['’]|du mois de|le mois de|avant|après|courant|vers|et|ou|à)${S}?(?<date>(?:(?:fin|début|mi)[ -])?(?<month>${MONTH})(?:${S}(?:(?<year>${YEAR})|(?<side>${NEXT})))?)`),
    value: ({ month, year, side }, article) => dateValue(written(month, year), article, sideOf(side)),
  },
  {
    rule: 'date_month', kind: 'date', confidence: 0.95,
    pattern: overWords(`(?<date>(?:fin|début|mi|courant)[ -](?<month>${MONTH})(?:${S}(?:(?<year>${YEAR})|(?<side>${NEXT})))?|(?<month2>${MONTH})${S}(?:(?<year2>${YEAR})|(?<side2>dernier|prochain)))`),
    value: ({ month, month2, year, year2, side, side2 }, article) => dateValue(written(month ?? month2, year ?? year2), article, sideOf(side ?? side2)),
  },
  { rule: 'date_weekday', kind: 'date', confidence: 0.95, pattern: overWords(`(?<date>${WEEKDAY}(?:${S}(?:${DAYTIME}|${NEXT}))?)`), value: unknown },
  {
    rule: 'date_year', kind: 'date', confidence: 0.93,
    pattern: overWords(`(?:en|depuis|de|dès|jusqu['’]en|fin|début|avant|après|d['’]ici(?: à)?|à partir de|entre|et|l['’]année|l['’]an|été|hiver|automne|printemps|à)${S}(?<date>(?<year>${YEAR}))(?!${S}?(?:%|[$€]|euros|soldats|hommes|personnes|mètres|km|kilomètres|marins|dollars|tonnes|habitants))`),
    value: ({ year }) => year ?? null,
  },
  { rule: 'date_season', kind: 'date', confidence: 0.93, pattern: overWords(`(?<date>(?:l['’]|le${S})?(?:été|hiver|automne|printemps)${S}(?:${YEAR}|${NEXT}))`), value: unknown },
  { rule: 'date_relative', kind: 'date', confidence: 0.88, pattern: overWords(`(?<date>(?:la${S}fin|le${S}début|(?:la${S})?mi-?)${S}?(?:de${S}(?:la${S}(?:semaine|journée|décennie)|l['’](?:année|an|été|hiver|automne))|du${S}(?:mois|printemps|siècle|week-end|trimestre)))`), value: unknown },
  { rule: 'date_relative', kind: 'date', confidence: 0.88, pattern: overWords(`(?<date>(?:${COUNT}|quelques|plusieurs)${S}(?:minutes?|heures?|jours?|semaines?|mois|ans?|années?)${S}(?:plus${S}(?:tard|tôt)|auparavant))`), value: unknown },
  { rule: 'date_weekday', kind: 'date', confidence: 0.93, pattern: overWords(`(?<date>la${S}nuit${S}(?:de${S}${WEEKDAY}${S}à${S}${WEEKDAY}|du${S}\\d{1,2}${S}au${S}\\d{1,2}${S}${MONTH}))`), value: unknown },
  { rule: 'time', kind: 'time', confidence: 0.75, pattern: overWords(`(?:dans|pendant|durant)${S}(?<date>(?:la${S})(?:nuit|matinée|soirée)(?:${S}(?:précédente|suivante))?)`), value: unknown },
  { rule: 'date_season', kind: 'date', confidence: 0.8, pattern: overWords(`(?:à|depuis|dès|avant)${S}(?<date>l['’](?:automne|été|hiver))`), value: unknown },
  { rule: 'date_holiday', kind: 'date', confidence: 0.88, pattern: overWords(`(?<date>(?:le${S}|(?<=du${S}))?ramadan|noël|(?:le${S})?nouvel${S}an|pâques|(?:la${S})?pentecôte|(?:la${S})?toussaint|l['’]aïd|hanoucca|yom${S}kippour|(?:la${S})?saint-sylvestre|(?:le${S})?14-juillet)(?:${S}${YEAR})?`), value: unknown },
  { rule: 'date_year', kind: 'date', confidence: 0.93, pattern: overWords(`(?<date>(?:fin|début|mi-?|courant)[ -]?(?<year>${YEAR}))`), value: ({ year }) => year ?? null },
  { rule: 'time', kind: 'time', confidence: 0.8, pattern: overWords(`(?<=(?:à|dès|avant|jusqu['’]à|vers)${S})(?<date>l['’]aube|l['’]aurore|la${S}mi-journée|la${S}tombée${S}de${S}la${S}nuit|la${S}nuit${S}tombée)`), value: unknown },
  { rule: 'date_decade', kind: 'date', confidence: 0.93, pattern: overWords(`(?<date>années${S}(?:${YEAR}|\\d0|vingt|trente|quarante|cinquante|soixante|soixante-dix|quatre-vingts?|quatre-vingt-dix)|[xvi]{1,5}(?:e|ème)${S}siècle)`), value: unknown },
  { rule: 'date_day_word', kind: 'date', confidence: 0.9, pattern: overWords(`(?<date>(?:avant-hier|hier|aujourd['’]hui|après-demain|demain)(?:${S}${DAYTIME})?|ce${S}(?:matin|soir|jour)(?:-là)?|(?:cet${S}après-midi|cette${S}(?:nuit|semaine|année)|cet${S}(?:été|hiver|automne))-là|cet${S}après-midi|cette${S}nuit)`), value: unknown },
  { rule: 'date_relative', kind: 'date', confidence: 0.92, pattern: overWords(`(?<date>(?:(?:le|ce)${S}|(?<=(?:du|au)${S}))mois${S}(?<side>dernier|prochain|passé))`), value: ({ side }, article) => movedMonth(article, { months: side === 'prochain' ? 1 : -1 }) },
  { rule: 'date_relative', kind: 'date', confidence: 0.92, pattern: overWords(`(?<date>l['’](?:année|an)${S}(?<side>${NEXT}))`), value: ({ side }, article) => movedMonth(article, { years: side?.startsWith('proch') === true ? 1 : -1 }) },
  { rule: 'date_relative', kind: 'date', confidence: 0.9, pattern: overWords(`(?<date>cette${S}année(?!-là)|ce${S}mois-ci)`), value: ({ date }, article) => movedMonth(article, date?.startsWith('cette') === true ? { years: 0 } : { months: 0 }) },
  { rule: 'date_relative', kind: 'date', confidence: 0.88, pattern: overWords(`(?<date>cette${S}semaine(?!-là)|(?:(?:la|le)${S})?(?:semaine|week-end|décennie)${S}(?:dernière|dernier|passée|passé|prochaine|prochain))`), value: unknown },
  {
    rule: 'frequency', kind: 'frequency', confidence: 0.88,
    pattern: overWords(`(?<date>chaque${S}(?:(?<unit>jour|nuit|semaine|mois|trimestre|semestre|année|an|heure|minute|soir|matin|décennie)|(?<day>${WEEKDAY})|(?<season>été|hiver|automne|printemps))|(?:tous|toutes)${S}les${S}(?:(?<count>${COUNT})${S})?(?:(?<unit2>jours|mois|ans|soirs|matins|heures|semaines|nuits|minutes|années)|(?<day2>${WEEKDAY})s)|par${S}(?<unit4>mois|an|semaine|jour)|(?<times>${COUNT})${S}fois${S}(?:par|chaque|l['’])${S}?(?<unit3>jour|semaine|mois|an|année|heure|nuit))`),
    value: frequency,
  },
  {
    rule: 'time', kind: 'time', confidence: 0.93,
    pattern: overWords(`(?<date>(?:(?<hour>\\d{1,2})${S}?h${S}?(?<minute>\\d{2})|(?<hour3>\\d{1,2})${S}?h)(?:${S}(?:gmt|tu|utc))?)`),
    value: ({ hour, hour3, minute }) => timeValue(Number(hour ?? hour3), Number(minute ?? 0)),
  },
  {
    rule: 'time', kind: 'time', confidence: 0.85,
    pattern: overWords(`(?:à|vers|dès|avant|après|jusqu['’]à|de)${S}(?<date>(?<hour>\\d{1,2})${S}heures(?:${S}(?<minute>\\d{2}))?)(?!${S}(?:de|d['’])(?!${S}l))`),
    value: ({ hour, minute }) => timeValue(Number(hour), Number(minute ?? 0)),
  },
  { rule: 'time', kind: 'time', confidence: 0.8, pattern: overWords(`(?:à|vers|avant|après|depuis)${S}(?<date>midi|minuit)`), value: ({ date }) => (date === 'midi' ? 'T12:00' : 'T00:00') },
  { rule: 'duration', kind: 'duration', confidence: 0.85, pattern: overWords(`(?<date>(?<count>${MAYBE_COUNT})${S}(?<unit>${UNIT})(?<half>${S}et${S}demie?)?)(?!${S}(?:dernier|prochain|plus tard))`), value: ({ count, unit, half }) => durationValue(count ?? '', unit ?? '', half !== undefined) },
  { rule: 'duration', kind: 'duration', confidence: 0.85, pattern: overWords(`(?<date>demi-(?<unit>heure|journée|siècle))`), value: ({ unit }) => ({ heure: 'PT30M', siècle: 'P50Y' })[unit ?? ''] ?? 'PT12H' },
  {
    rule: 'date_days', kind: 'date', confidence: 0.93, pattern: overWords(`(?:du|de|entre le|les)${S}(?<date>(?<from>\\d{1,2}|1er)(?:${S}(?<month1>${MONTH}))?(?:${S}(?:au|et(?:${S}le)?)${S}|[-–])(?<to>\\d{1,2})${S}(?<month>${MONTH})(?:${S}(?<year>${YEAR}))?)`),
    value: ({ from, to, month1, month, year }, article) => daysValue({ ...written(month1 ?? month, year), day: Number.parseInt(from ?? '', 10) }, { ...written(month, year), day: Number(to) }, article),
  },
  { rule: 'date_figures', kind: 'date', confidence: 0.9, pattern: overWords(String.raw`(?<date>(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4}))`), value: ({ day, month, year }) => dateValue({ year: Number(year), month: Number(month), day: Number(day) }, null) },
  { rule: 'date_figures', kind: 'date', confidence: 0.95, pattern: overWords(String.raw`(?<date>\d{4}-\d{2}-\d{2})`), value: ({ date }) => date ?? null },
];

function frequency({ unit, unit2, unit3, unit4, count, times, day, day2, season }: Readonly<Record<string, string | undefined>>): string | null {
  if ((day ?? day2) !== undefined) return 'P1W';
  if (season !== undefined) return 'P1Y';
  return frequencyValue({ count, unit: unit ?? unit2 ?? unit3 ?? unit4 ?? '', times });
}

function written(month: string | undefined, year: string | undefined): { month: number; year?: number } {
  const number = MONTHS.fr.get((month ?? '').replace('.', '')) ?? 0;
  return year === undefined ? { month: number } : { month: number, year: Number(year) };
}

function sideOf(word: string | undefined): Side {
  if (word === undefined) return 'nearest';
  return word.startsWith('proch') ? 'future' : 'past';
}
