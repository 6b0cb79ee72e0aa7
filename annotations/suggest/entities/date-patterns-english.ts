import { MONTHS, TIME_UNITS, WEEKDAYS } from '../data/date-words.ts';
import { COUNT, MAYBE_COUNT, monthNames, overWords, unknown, YEAR, type DatePattern } from './date-pattern.ts';
import { dateValue, daysValue, durationValue, frequencyValue, movedMonth, timeValue, type Side } from './date-values.ts';

const S = String.raw`[ \u00a0\u202f]`;
const CAPITAL = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const MONTH = `(?:${monthNames('en').map(CAPITAL).join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.en.map(CAPITAL).join('|')})`;
const DAYTIME = '(?:morning|afternoon|evening|night)';
const UNIT = `(?:${[...TIME_UNITS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;

/** How English news writes dates, times, durations and frequencies. */
export const ENGLISH_DATES: readonly DatePattern[] = [
  {
    rule: 'date_day', kind: 'date', confidence: 0.97, isExact: true,
    pattern: overWords(`(?<date>(?:${WEEKDAY},?${S})?(?:the )?${DAY}${S}(?:of${S})?(?<month>${MONTH})(?:,?${S}(?<year>${YEAR}))?)`),
    value: ({ day, month, year }, article) => dateValue({ ...written(month, year), day: Number(day) }, article),
  },
  {
    rule: 'date_day', kind: 'date', confidence: 0.97, isExact: true,
    pattern: overWords(`(?<date>(?:${WEEKDAY},?${S})?(?<month>${MONTH})${S}${DAY}(?:,?${S}(?<year>${YEAR}))?)(?!${S}?(?:[.,:]\\d|%))`),
    value: ({ day, month, year }, article) => dateValue({ ...written(month, year), day: Number(day) }, article),
  },
  {
    rule: 'date_month', kind: 'date', confidence: 0.93, isExact: true,
    pattern: overWords(`(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]o|[Oo]f|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]his|[Ee]arly|[Ll]ate)${S}(?<date>(?:(?:early|late|mid)[ -])?(?:(?<side>last|next)${S})?(?<month>${MONTH})(?:,?${S}(?<year>${YEAR}))?)`),
    value: ({ month, year, side }, article) => dateValue(written(month, year), article, sideOf(side)),
  },
  { rule: 'date_month', kind: 'date', confidence: 0.95, isExact: true, pattern: overWords(`(?<date>(?<month>${MONTH}),?${S}(?<year>${YEAR})|(?<side>last|next)${S}(?<month2>${MONTH}))`), value: ({ month, month2, year, side }, article) => dateValue(written(month ?? month2, year), article, sideOf(side)) },
  { rule: 'date_month', kind: 'date', confidence: 0.85, isExact: true, pattern: overWords(`(?:[Aa]|[Aa]n|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)${S}(?<date>(?<month>${MONTH}))(?=${S}\\p{Ll})`), value: ({ month }, article) => dateValue(written(month, undefined), article) },
  { rule: 'date_weekday', kind: 'date', confidence: 0.95, isExact: true, pattern: overWords(`(?<date>(?:(?:last|next)${S})?${WEEKDAY}(?:${S}${DAYTIME})?)`), value: unknown },
  { rule: 'date_year', kind: 'date', confidence: 0.9, pattern: overWords(`(?:in|since|from|until|by|to|of|before|after|late|early|during|between|and|spring|summer|autumn|fall|winter)${S}(?<date>(?<year>${YEAR}))(?!${S}?(?:%|people|soldiers|troops|metres|meters|miles|km|tons|dollars|euros))`), value: ({ year }) => year ?? null },
  { rule: 'date_season', kind: 'date', confidence: 0.85, pattern: overWords(`(?:in|by|before|after|since|until|this)${S}(?:the${S})?(?<date>spring|summer|autumn|winter)`), value: unknown },
  { rule: 'date_relative', kind: 'date', confidence: 0.88, pattern: overWords(`(?<date>the${S}(?:end|start|beginning)${S}of${S}the${S}(?:(?:calendar|fiscal|school)${S})?(?:year|month|week|decade|century|summer|winter))`), value: unknown },
  { rule: 'date_year', kind: 'date', confidence: 0.9, pattern: overWords(`(?<date>fiscal${S}(?:year${S})?(?<year>${YEAR}))`), value: ({ year }) => year ?? null },
  { rule: 'date_holiday', kind: 'date', confidence: 0.88, isExact: true, pattern: overWords(`(?<date>(?:Christmas|New Year['’]s|Thanksgiving)(?: (?:Day|Eve))?|Easter|Ramadan|Passover|Yom Kippur|Eid)(?:${S}${YEAR})?`), value: unknown },
  { rule: 'time', kind: 'time', confidence: 0.8, pattern: overWords(`(?:at|before|after|by|until|since|around)${S}(?<date>dawn|dusk|sunrise|sunset|nightfall|daybreak)`), value: unknown },
  { rule: 'date_decade', kind: 'date', confidence: 0.9, pattern: overWords(`(?<date>${YEAR}s|\\d{1,2}(?:st|nd|rd|th)[ -]century)`), value: unknown },
  { rule: 'date_day_word', kind: 'date', confidence: 0.9, pattern: overWords('(?<date>(?:yesterday|tomorrow) (?:morning|afternoon|evening)|this (?:morning|afternoon|evening)|yesterday|today|tomorrow|tonight|last night)'), value: unknown },
  { rule: 'date_relative', kind: 'date', confidence: 0.9, pattern: overWords(`(?<date>(?<side>last|next|this)${S}(?<unit>month|year))`), value: ({ side, unit }, article) => movedMonth(article, unit === 'month' ? { months: stepOf(side) } : { years: stepOf(side) }) },
  { rule: 'date_relative', kind: 'date', confidence: 0.88, pattern: overWords(`(?<date>(?:last|next|this)${S}(?:week|weekend|spring|summer|autumn|fall|winter))`), value: unknown },
  {
    rule: 'frequency', kind: 'frequency', confidence: 0.86,
    pattern: overWords(`(?<date>(?:every|each)${S}(?:(?<other>other${S})|(?<count>${COUNT})${S})?(?:(?<unit>days?|nights?|weeks?|months?|years?|hours?|minutes?|decades?)|(?<day>(?:${WEEKDAYS.en.join('|')})s?)|(?<season>spring|summer|autumn|winter))|(?:(?<once>once|twice)|(?<times>${COUNT})${S}times)${S}(?:a|an|per|each|every)${S}(?<unit2>day|week|month|year|hour|night))`),
    value: frequency,
  },
  {
    rule: 'time', kind: 'time', confidence: 0.9,
    pattern: overWords(String.raw`(?<date>(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?[ \u00a0]?(?<half>a\.m\.|p\.m\.|am|pm)(?:[ ](?:gmt|utc|est|local time))?|(?<hour2>\d{1,2}):(?<minute2>\d{2})(?:[ ](?:gmt|utc|local time))?)`),
    value: ({ hour, hour2, minute, minute2, half }) => timeValue(Number(hour ?? hour2) % (half === undefined ? 25 : 12) + (half?.startsWith('p') === true ? 12 : 0), Number(minute ?? minute2 ?? 0)),
  },
  { rule: 'time', kind: 'time', confidence: 0.8, pattern: overWords(`(?:at|by|around|before|after|until|since)${S}(?<date>noon|midnight|midday)`), value: ({ date }) => (date === 'midnight' ? 'T00:00' : 'T12:00') },
  { rule: 'duration', kind: 'duration', confidence: 0.82, pattern: overWords(`(?<date>(?<count>${MAYBE_COUNT})[ \\u00a0](?:(?<half>and${S}a${S}half)[ \\u00a0])?(?<unit>${UNIT}))(?!-old|${S}old)`), value: ({ count, unit, half }) => durationValue(count ?? '', unit ?? '', half !== undefined) },
  { rule: 'duration', kind: 'duration', confidence: 0.82, pattern: overWords(`(?<date>(?<a>an?${S}(?<unit>hour|day|year)${S}and${S}a${S}half)|half${S}an?${S}(?<unit2>hour|day|year|century)|(?:a|the past|the last)${S}(?<unit3>decade|century))`), value: ({ unit, unit2, unit3 }) => unit3 === undefined ? halfValue(unit, unit2) : durationValue('1', unit3) },
  {
    rule: 'date_days', kind: 'date', confidence: 0.93, isExact: true, pattern: overWords(`(?<date>(?<month>${MONTH})${S}(?<from>\\d{1,2})${S}?(?:[-–]|to|and)${S}?(?<to>\\d{1,2})(?:,?${S}(?<year>${YEAR}))?|(?<from2>\\d{1,2})${S}?(?:[-–]|to|and)${S}?(?<to2>\\d{1,2})${S}(?<month2>${MONTH})(?:,?${S}(?<year2>${YEAR}))?)`),
    value: ({ month, from, to, year, month2, from2, to2, year2 }, article) => daysValue({ ...written(month ?? month2, year ?? year2), day: Number(from ?? from2) }, { ...written(month ?? month2, year ?? year2), day: Number(to ?? to2) }, article),
  },
  { rule: 'date_figures', kind: 'date', confidence: 0.95, pattern: overWords(String.raw`(?<date>\d{4}-\d{2}-\d{2})`), value: ({ date }) => date ?? null },
];

function frequency({ unit, unit2, count, times, once, other, day, season }: Readonly<Record<string, string | undefined>>): string | null {
  if (day !== undefined) return other === undefined ? 'P1W' : 'P2W';
  if (season !== undefined) return 'P1Y';
  return frequencyValue({ count: other === undefined ? count : '2', unit: unit ?? unit2 ?? '', times: once === undefined ? times : once === 'once' ? '1' : '2' });
}

function halfValue(more: string | undefined, alone: string | undefined): string | null {
  if (alone === 'century') return 'P50Y';
  return more === undefined ? durationValue('0', alone ?? '', true) : durationValue('1', more, true);
}

function written(month: string | undefined, year: string | undefined): { month: number; year?: number } {
  const number = MONTHS.en.get((month ?? '').toLowerCase().replace('.', '')) ?? 0;
  return year === undefined ? { month: number } : { month: number, year: Number(year) };
}

function sideOf(word: string | undefined): Side {
  if (word === undefined) return 'nearest';
  return word === 'next' ? 'future' : 'past';
}

function stepOf(side: string | undefined): number {
  return { last: -1, next: 1 }[side ?? ''] ?? 0;
}
