import { utf16Units } from '../../../shared/offsets.ts';
import type { Attributes } from '../../../shared/places.ts';
import { COUNTRIES } from '../data/countries.ts';
import type { Finding, ReadArticle } from '../finding.ts';
import { KNOWN_NAMES, type KnownName } from './gazetteer.ts';
import { isCompoundDemonym, ENGLISH_DEMONYMS, ENGLISH_SINGLE_DEMONYMS, FRENCH_DEMONYMS } from './demonyms.ts';
import { derivedDemonyms } from './derived-demonyms.ts';
import { partNames } from './part-names.ts';
import { phraseAt } from './phrase-list.ts';
import { isJoined, tokensOf, type Token } from './tokens.ts';

/** A stretch of tokens, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a rule found, in tokens. */
export interface Hit extends Stretch {
  readonly type: string;
  readonly attributes: Attributes;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: string;
}

/** A name of the lists, where it stands. */
export interface PlacedName extends Stretch, KnownName {}

/** An article taken apart once for all rules. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly language: string;
  /** Tokens in dates, credits and cross-references, of which no name is made. */
  readonly isBlocked: readonly boolean[];
  /** Tokens in the dates of days, months and years. */
  readonly isDate: readonly boolean[];
  /** The name of the lists that begins at a token. */
  readonly nameFrom: ReadonlyMap<number, PlacedName>;
  /** Where the demonym that begins at a token ends. */
  readonly demonymFrom: ReadonlyMap<number, number>;
  /** Names in small letters that a derived demonym shows to be countries. */
  readonly countries: ReadonlySet<string>;
  /** How often each word stands in the text, as written. */
  readonly countOf: ReadonlyMap<string, number>;
  /** Words that the text also has in small letters. */
  readonly common: ReadonlySet<string>;
}

/** Takes an article apart; `closed` are stretches of which nothing is suggested. */
export function readTokens({ text, language }: ReadArticle, closed: readonly Finding[]): Reading {
  const tokens = partNames(tokensOf(text));
  const isBlocked = blocked(tokens, closed);
  const isDate = blocked(tokens, closed.filter(({ attributes }) => attributes['date_kind'] === 'date'));
  const derived = derivedDemonyms(tokens, language, (token) => isListed(token.low, language));
  const nameFrom = knownNames(tokens, isBlocked, language);
  const demonymFrom = new Map<number, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const end = isBlocked[at] === true ? null : demonymEnd(tokens, at, { language, forms: derived.forms });
    if (end !== null && !isOfName(nameFrom, at)) demonymFrom.set(at, end);
  }
  const common = new Set(tokens.filter(({ isCapital }) => !isCapital).map(({ low }) => low));
  return { tokens, language, isBlocked, isDate, nameFrom, demonymFrom, countries: derived.countries, countOf: counted(tokens), common };
}

/** « Émirats |arabes| unis », « les |Philippines| », “the |Houthis|”: a word of a place's own name, or the whole name of a body. */
function isOfName(nameFrom: ReadonlyMap<number, PlacedName>, at: number): boolean {
  return [0, 1, 2, 3].some((back) => {
    const name = nameFrom.get(at - back);
    return name !== undefined && name.to > at && (name.type === 'LOCATION' || name.to === name.from + 1);
  });
}

function counted(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of tokens) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Ranks whose full stop belongs to them: “Gen. Ann Roy”. */
const SHORTENED_RANK = /^(?:Gen|Adm|Col|Capt|Lt|Cmdr|Maj|Sgt|Cpl|Spc|Pfc|Rep|Sen|Gov|Gén|Brig)$/u;

/** A finding of the text that a hit stands for. */
export function findingOf({ tokens }: Reading, { from, to, type, attributes, confidence, rule, evidence }: Hit): Finding {
  const stop = type === 'ROLE' && SHORTENED_RANK.test(tokens[to - 1]?.text ?? '') && tokens[to]?.gap.startsWith('. ') === true ? 1 : 0;
  const range = { start: utf16Units(tokens[from]?.start ?? 0), end: utf16Units((tokens[to - 1]?.end ?? 0) + stop) };
  return { type, range, attributes, confidence, rule, evidence };
}

/** The words of a stretch, as they would be written with single spaces. */
export function wordsOf({ tokens }: Reading, { from, to }: Stretch): string {
  return tokens.slice(from, to).map(({ text, gap }, index) => `${index === 0 ? '' : gap}${text}`).join('');
}

function blocked(tokens: readonly Token[], closed: readonly Finding[]): readonly boolean[] {
  const ordered = [...closed].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  return tokens.map(({ start, end }) => {
    while (next < ordered.length && (ordered[next]?.range.end ?? 0) <= start) next += 1;
    return (ordered[next]?.range.start ?? Infinity) < end;
  });
}

/** French names of countries too: “the |Argentine| navy” is none. */
const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ names }) => names));

function knownNames(tokens: readonly Token[], isBlocked: readonly boolean[], language: string): ReadonlyMap<number, PlacedName> {
  const names = new Map<number, PlacedName>();
  for (let at = 0; at < tokens.length;) {
    const isAdjective = language === 'en' && ENGLISH_SINGLE_DEMONYMS.has(tokens[at]?.low ?? '') && COUNTRY_NAMES.has(tokens[at]?.text ?? '');
    const found = isBlocked[at] === true || isAdjective ? null : phraseAt(KNOWN_NAMES, tokens, at);
    if (found !== null) names.set(at, { from: at, to: found.next, ...found.value });
    at = found?.next ?? at + 1;
  }
  return names;
}

function isListed(low: string, language: string): boolean {
  return (language !== 'en' && FRENCH_DEMONYMS.has(low)) || (language !== 'fr' && ENGLISH_SINGLE_DEMONYMS.has(low));
}

/** Articles and counts before a French noun with a capital: « les Russes ». */
const BEFORE_NOUN = new Set('le la les l’ un une des du aux au deux trois quatre ces cet cette ce de d’ plusieurs certains jeunes et ou par entre chez contre avec en pour ses'.split(' '));

/** “pro-|Russian|”: the capital of a compound may stand in it. */
const IN_COMPOUND = /-\p{Lu}/u;

function demonymEnd(tokens: readonly Token[], at: number, { language, forms }: { language: string; forms: ReadonlySet<string> }): number | null {
  const token = tokens[at];
  if (token === undefined || token.text.length < 3) return null;
  const english = language === 'fr' ? null : phraseAt(ENGLISH_DEMONYMS, tokens, at);
  if (english !== null) return english.next;
  const isDemonym = (part: string): boolean => forms.has(part) || isListed(part, language);
  if (!isDemonym(token.low) && !isCompoundDemonym(token.low, isDemonym)) return null;
  return language === 'en' ? (token.isCapital || IN_COMPOUND.test(token.text) ? at + 1 : null) : isFrenchDemonym(tokens, at) ? at + 1 : null;
}

/** No language (« en russe »), and with a capital only where a noun can stand: « Romain Gary » is none. */
function isFrenchDemonym(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  const isBeforeName = after !== undefined && after.isCapital && isJoined(after);
  if (token.isCapital) return !isBeforeName && ((before !== undefined && BEFORE_NOUN.has(before.low)) || token.opens);
  return !(before !== undefined && isJoined(token) && before.low === 'en');
}
