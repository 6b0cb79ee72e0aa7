import { utf16Units } from '../../../shared/offsets.ts';
import type { Finding, ReadArticle } from '../finding.ts';
import { inSmallLetters } from '../whole-words.ts';
import { ENGLISH_DATES } from './date-patterns-english.ts';
import { FRENCH_DATES } from './date-patterns-french.ts';
import type { DatePattern } from './date-pattern.ts';

/** « Ida Vell, 45 ans, » : ages are no durations. */
const AGE = /(?:,|âgée? de|aged|\(|\b(?:a|ont|avait|avaient|fête|fêté)|\b(?!peine|durée|période|mandat|règne|guerre|conflit|moratoire|contrat|bail|plan|accord|trêve|délai|exil|carrière|prison|réclusion|siège)\p{Ll}+ de)\s*$/u;
const AFTER_AGE = /^\s*(?:[,.)]|$)/u;
const LOOK_AROUND = 20;

/** The dates, times, durations and frequencies of an article in text order, longest first where several begin alike; none overlaps another. */
export function findDates(article: ReadArticle): readonly Finding[] {
  const patterns = article.language === 'fr' ? FRENCH_DATES : article.language === 'en' ? ENGLISH_DATES : [...FRENCH_DATES, ...ENGLISH_DATES];
  const small = inSmallLetters(article.text);
  const found = patterns.flatMap((pattern) => [...matches(article, pattern, small)]);
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = 0;
  return found.filter(({ range }) => {
    const isFree = range.start >= end;
    if (isFree) end = range.end;
    return isFree;
  });
}

function* matches({ text, month }: ReadArticle, { rule, kind, pattern, isExact, confidence, value }: DatePattern, small: string): Generator<Finding> {
  for (const match of (isExact === true ? text : small).matchAll(pattern)) {
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const written = groups['date'] ?? '';
    const start = match.index + match[0].indexOf(written);
    const end = start + written.length;
    const iso = value(groups, month);
    if (kind === 'duration' && (iso === null || isAge(text, start, end))) continue;
    const attributes = { date_kind: kind, ...(iso === null ? {} : { value: iso }) };
    yield { type: 'DATE', range: { start: utf16Units(start), end: utf16Units(end) }, attributes, confidence, rule, evidence: text.slice(start, end) };
  }
}

function isAge(text: string, start: number, end: number): boolean {
  const isYears = /(?:ans|years)$/iu.test(text.slice(start, end));
  const before = text.slice(Math.max(0, start - LOOK_AROUND), start);
  return isYears && AGE.test(before) && (/âgée? de|aged/u.test(before) || AFTER_AGE.test(text.slice(end, end + LOOK_AROUND)));
}
