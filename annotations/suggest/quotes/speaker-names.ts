import { nextName } from '../../../shared/names.ts';
import type { Utf16Range } from '../../../shared/offsets.ts';
import { SHORTENED_WORDS } from '../../../shared/sentences.ts';
import { OPENERS } from '../entities/name-run.ts';
import type { Finding } from '../finding.ts';
import { beginsWithSmallWord } from './noun-phrase.ts';
import { knownIn, type Reading } from './reading.ts';
import { holds, overlaps, rangeOf, trimmed, wordsIn } from './ranges.ts';

/** The words that name a speaker: the type they have or would get, and for a mention of what kind it is. */
export interface SpeakerWords {
  readonly type: string;
  readonly range: Utf16Range;
  readonly mention: 'pronoun' | 'description' | 'unnamed' | null;
}

/** Types of what speaks besides persons. */
export const SPEAKERS = new Set(['ORG', 'ROLE', 'LOCATION', 'NORP']);
/** A pronoun that opens a clause or follows a verb. */
export const PRONOUN = /^(?:je|il|elle|ils|elles|on|he|she|they|it|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces dernier(?:e)?s|the latter|lui|eux|him|her|them)(?![\p{L}\p{N}’'-])/iu;
const PREPOSITION = /(?<![\p{L}])(?:de|d[’']|du|des|à|au|aux|avec|contre|par|pour|sur|chez|entre|vers|en|sous|dans|envers|of|with|to|by|for|against|from|about|in|at|on|near|over|via|between|like)[ \u00a0]?(?:(?:la|le|les|l[’']|the|a|son|sa|M\.|Mme|Mr\.?|Ms\.?|Mrs\.?|[\p{Ll}’'-]+(?:er|eur|rice|ier|ent|ien)?)[ \u00a0]){0,2}$/iu;
const BUSY = /(?<![\p{L}’'])(?:qui|que|dont|où|who|which|whose|ont|est|sont|était|avait|s[’']est|was|is|has|had|were|are)(?![\p{L}’'])/iu;
const FRENCH_BUSY = /(?<=\p{L}[ \u00a0])a(?![\p{L}’'])/u;
const UNNAMED = /(?:anonym|sources?|officials?|officiels?|responsables?|témoins?|witness|critics|analyst|expert|diplomate|diplomat|officiers?|officer|habitant|resident|observateur|proche|aides?|insiders?|people|gens|certains|plusieurs|some|several|many)/iu;
const LONGEST_NAME = 120;
const SHORTENED: ReadonlySet<string> = new Set([...SHORTENED_WORDS, 'Spc', 'Pfc']);
const VOUCHED = 'xx ';
const CIVILITY = /^(?:(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Gen|Col|Lt|Capt|Sgt|Spc|Adm|Maj|President|Minister|Prime|Foreign|Defen[cs]e|Secretary|General|Admiral|Vice-Admiral|Rear|Colonel|Captain|Commander|Major|Lieutenant|Sergeant|Staff|Senator|Governor|Ambassador|Professor|Chancellor|Spokes\p{L}+|Press|Pentagon|Général|Générale|Amiral|Président|Présidente|Ministre)\.?[ \u00a0]+)+(?=\p{Lu})/u;
/** Words that open a phrase which is nobody. */
export const ADVERBIAL = /^(?:dans|en|à|au|aux|lors|après|avant|selon|d[’']après|depuis|pendant|sur|sous|par|pour|avec|sans|cité|citée|interrogée?s?|questionnée?s?|invitée?s?|réunie?s?|in|on|at|after|before|during|under|from|with|since|by|for|asked|speaking|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|the same day|le même jour|le mois dernier|redevenue?|\p{Ll}+ant|\p{L}+ing)(?![\p{L}’'-])/iu;

/** A pronoun as a mention; « on » is somebody unnamed. */
export function pronoun({ text }: Reading, range: Utf16Range): SpeakerWords {
  return { type: 'MENTION', range, mention: /^on$/iu.test(text.slice(range.start, range.end)) ? 'unnamed' : 'pronoun' };
}

/** The first person in a range that no preposition governs and that no verb parts from `from` (0 asks for no such thing). */
export function personIn(reading: Reading, range: Utf16Range, from: number): SpeakerWords | null {
  const fits = (name: Utf16Range): boolean => (followsRole(reading, name) || !PREPOSITION.test(reading.skeleton.slice(Math.max(range.start, name.start - 28), name.start)))
    && (from === 0 || !isBusy(reading, reading.skeleton.slice(from, name.start)));
  const known = knownIn(reading, range).find((finding) => finding.type === 'PERSON' && holds(range, finding.range) && fits(finding.range));
  if (known !== undefined) return { type: 'PERSON', range: known.range, mention: null };
  const name = newName(reading, range, fits);
  return name === null ? null : { type: 'PERSON', range: name, mention: null };
}

/** Whether words hold a verb or open a relative clause. */
function isBusy({ language }: Reading, words: string): boolean {
  return BUSY.test(words) || (language !== 'en' && FRENCH_BUSY.test(words));
}

/** « le capitaine de vaisseau |Jesper Brandt| »: the preposition is the role's own. */
function followsRole(reading: Reading, name: Utf16Range): boolean {
  return knownIn(reading, rangeOf(name.start - LONGEST_NAME, name.start)).some(({ type, range }) => type === 'ROLE' && range.end < name.start && reading.skeleton.slice(range.end, name.start).trim() === '' && wordsIn(reading.skeleton.slice(range.start, range.end)) > 1);
}

function newName(reading: Reading, range: Utf16Range, fits: (name: Utf16Range) => boolean): Utf16Range | null {
  const near = knownIn(reading, rangeOf(range.start - LONGEST_NAME, range.end));
  const isTaken = (name: Utf16Range): boolean => near.some((finding) => overlaps(finding.range, name));
  // Lone names that open a sentence are none for nextName; here a verb that tells vouches for them.
  const part = `${VOUCHED}${reading.skeleton.slice(range.start, range.end)}`;
  for (let next = nextName(part, 0, () => false); next !== null; next = nextName(part, next.end, () => false)) {
    const title = CIVILITY.exec(part.slice(next.start, next.end))?.[0].length ?? 0;
    const run = rangeOf(range.start - VOUCHED.length + next.start + title, range.start - VOUCHED.length + next.end);
    const role = near.find((finding) => finding.type === 'ROLE' && finding.range.start <= run.start && finding.range.end > run.start && finding.range.end < run.end);
    const name = role === undefined ? run : trimmed(reading.skeleton, rangeOf(role.range.end, run.end));
    const words = reading.skeleton.slice(name.start, name.end);
    const hasTitle = title > 0 || /(?:M|Mme|Mlle|Mr|Ms|Mrs|Dr|Gen|Col|Lt|Capt)\.? $/u.test(reading.skeleton.slice(Math.max(0, name.start - 6), name.start));
    if (beginsWithSmallWord(words) || ADVERBIAL.test(words) || isShortened(reading.skeleton, name)) continue;
    const before = part.slice(0, next.start);
    const isAlone = name.start === range.start ? standsAlone(words, reading.skeleton.slice(name.end, range.end)) : /[,\s]$/u.test(before) && !/(?:l[ae]s?|l[’']|the|des|du)\s?$/iu.test(before);
    const isName = wordsIn(words) >= 2 || (name.end - name.start > 2 && (hasTitle || isAlone));
    if (isName && !isTaken(name) && fits(name) && !/(?<![\p{L}])(?:of|de|des|du|the)(?![\p{L}])/u.test(words)) return name;
  }
  return null;
}

/** One capital that opens a clause is a name where the verb, a comma or a small word follows it, and no clause opens with that word: “Fenn |said|”, not “Recent reports said”. */
function standsAlone(word: string, rest: string): boolean {
  const low = word.toLowerCase().replaceAll("'", '’');
  return !OPENERS.has(low) && !/(?:ment|ly)$/u.test(low) && /^(?:\s*$|\s*,|\s+(?:also|then|later|has|had|have|again|still|himself|herself|lui|leur|nous|ne|se|a|y|en|et|and|qui|who)(?!\p{L})|\s+(?:n|s|l)['’])/u.test(rest);
}

/** « Spc. », « Gén. »: a rank or civility, and no name. */
function isShortened(text: string, { start, end }: Utf16Range): boolean {
  return text.charAt(end) === '.' && SHORTENED.has(text.slice(start, end)) && /\p{Lu}/u.test(text.charAt(end + 2));
}

/** A body or role that the words begin with, else a description as it stands. */
export function described(reading: Reading, phrase: Utf16Range): SpeakerWords | null {
  const words = reading.text.slice(phrase.start, phrase.end);
  if (wordsIn(words) === 0 || wordsIn(words) > 16) return null;
  const body = bodyIn(reading, rangeOf(phrase.start, Math.min(phrase.end, phrase.start + 12)), phrase.end) ?? authorOf(reading, phrase) ?? namedBy(reading, phrase);
  if (body !== null) return body;
  return { type: 'MENTION', range: phrase, mention: UNNAMED.test(words) || /^(?:un|une|des|a|an|one)\s/iu.test(words) ? 'unnamed' : 'description' };
}

/** « un bilan du |ministère de la Santé| », "a count by |Reuters|": who wrote what is cited; « la radio publique |Suspilne| »: which one. */
function authorOf(reading: Reading, phrase: Utf16Range): SpeakerWords | null {
  const words = reading.text.slice(phrase.start, phrase.end + 60);
  const link = CITED.exec(words)?.[0].length ?? MEDIUM.exec(words)?.[0].length;
  if (link === undefined) return null;
  const at = phrase.start + link;
  const author = knownIn(reading, rangeOf(at - 1, at + 2)).filter(({ type }) => type === 'ORG').sort((a, b) => b.range.end - a.range.end)[0];
  return author === undefined ? null : { type: 'ORG', range: author.range, mention: null };
}

const CITED = /^(?:(?:une?|l[ae]s?|des|ce|cette|ces|son|sa|a|an|the|its)[ \u00a0]|l[’'])?(?:(?:\p{Ll}+[ \u00a0]){0,2})(?:bilan|rapport|décompte|comptage|sondage|étude|note|enquête|chiffres|données|estimations?|calculs?|communiqué|recensement|count|report|tally|poll|survey|study|analysis|statement|figures|data|estimates?)s?(?:[ \u00a0](?!d[eu][ \u00a0]|d[’']|des[ \u00a0]|par[ \u00a0]|by[ \u00a0]|from[ \u00a0]|of[ \u00a0])[\p{Ll}\p{N}’-]+){0,3}[ \u00a0](?:d[eu]|de la|des|de l[’']|d[’']|par|par la|par l[’']|by|by the|from|from the|of|of the)(?:(?<=[’'])|[ \u00a0])/u;
const MEDIUM = /^(?:(?:le|la|une?|the|a)[ \u00a0]|l[’'])(?:agence|chaîne|radio|télévision|quotidien|journal|hebdomadaire|magazine|site|groupe|institut|société|newspaper|broadcaster|channel|agency|magazine|daily|website|radio)(?:[ \u00a0]\p{Ll}+){0,2}[ \u00a0](?=\p{Lu})/u;

/** « son porte-parole, |Anne Roy|, »: the name that stands alone between the commas after a description. */
function namedBy(reading: Reading, phrase: Utf16Range): SpeakerWords | null {
  const after = /^,[ \u00a0]([^,;:.«»]{3,60}),/u.exec(reading.skeleton.slice(phrase.end, phrase.end + 70));
  if (after?.[1] === undefined) return null;
  const segment = rangeOf(phrase.end + 2, phrase.end + 2 + after[1].length);
  const named = knownIn(reading, rangeOf(segment.start, segment.start + 5)).find(({ type, range }) => (type === 'PERSON' || type === 'ORG') && range.end === segment.end);
  return named === undefined ? null : { type: named.type, range: named.range, mention: null };
}

/** The longest known body, place or role that begins in a range; a bare role is a description with its article. */
export function bodyIn(reading: Reading, range: Utf16Range, end: number = range.end): SpeakerWords | null {
  const fits = (finding: Finding): boolean => SPEAKERS.has(finding.type) && finding.range.start >= range.start && finding.range.start < range.end && finding.range.end <= end + 1
    && !PREPOSITION.test(reading.skeleton.slice(Math.max(range.start, finding.range.start - 20), finding.range.start))
    && /^\s*(?:\p{Lu}\p{L}+\s)?(?:(?:[LDld][’']|\p{L}{1,6}\s)\s?)?$/u.test(reading.skeleton.slice(range.start, finding.range.start));
  const [longest] = knownIn(reading, range).filter(fits).sort((a, b) => (b.range.end - b.range.start) - (a.range.end - a.range.start));
  if (longest === undefined) return null;
  // “Ukraine’s |General Staff|”: the body speaks, not whose it is.
  const owned = /^['’]s /u.test(reading.skeleton.slice(longest.range.end, longest.range.end + 3)) ? knownIn(reading, rangeOf(longest.range.end + 3, longest.range.end + 4)).find(({ type }) => type === 'ORG') : undefined;
  if (longest.type === 'LOCATION' && owned !== undefined) return { type: 'ORG', range: owned.range, mention: null };
  const isBare = longest.type === 'ROLE' && wordsIn(reading.text.slice(longest.range.start, longest.range.end)) === 1;
  return isBare ? { type: 'MENTION', range: rangeOf(range.start, longest.range.end), mention: 'description' } : { type: longest.type, range: longest.range, mention: null };
}
