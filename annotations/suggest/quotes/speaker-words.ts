import { nextName } from '../../../shared/names.ts';
import type { Utf16Range } from '../../../shared/offsets.ts';
import { SHORTENED_WORDS } from '../../../shared/sentences.ts';
import { OPENERS } from '../entities/name-run.ts';
import type { Finding } from '../finding.ts';
import { beginsWithSmallWord, isNounPhrase, nounPhraseAfter } from './noun-phrase.ts';
import { knownIn, type Reading, type SpeakerPlace } from './reading.ts';
import { holds, overlaps, rangeOf, trimmed, wordsIn } from './ranges.ts';

/** The words that name a speaker: the type they have or would get, and for a mention of what kind it is. */
export interface SpeakerWords {
  readonly type: string;
  readonly range: Utf16Range;
  readonly mention: 'pronoun' | 'description' | 'unnamed' | null;
}

const SPEAKERS = new Set(['ORG', 'ROLE', 'LOCATION', 'NORP']);
const PRONOUN = /^(?:il|elle|ils|elles|on|he|she|they|it|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces dernier(?:e)?s|the latter|lui|eux|him|her|them)(?![\p{L}\p{N}’'-])/iu;
const FINAL_PRONOUN = /(?<![\p{L}\p{N}’'-])(il|elle|ils|elles|on|he|she|they|it|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|the latter)[\s,]*$/iu;
const SMALL_AT_END = /(?:(?<![\p{L}’'])(?:ne|lui|leur|nous|vous|me|m[’']|y|en|se|s[’']|n[’']|also|then|later|has|have|had|only|himself|herself|aussi|encore|ainsi|a|ont|est)[ \u00a0]?)+$/iu;
const LEAD = /^[\s,]*(?:(?:mais|et|or|but|and|yet|puis|then|car|while|although|quand|if|si|que|qu[’']|though|pour sa part|de son côté)[\s,]+|qu[’'])+/iu;
const ADVERBIAL = /^(?:dans|en|à|au|aux|lors|après|avant|selon|d[’']après|depuis|pendant|sur|sous|par|pour|avec|sans|cité|citée|interrogée?s?|questionnée?s?|invitée?s?|réunie?s?|in|on|at|after|before|during|under|from|with|since|by|for|asked|speaking|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|the same day|le même jour|le mois dernier|redevenue?|\p{Ll}+ant|\p{L}+ing)(?![\p{L}’'-])/iu;
const PREPOSITION = /(?<![\p{L}])(?:de|d[’']|du|des|à|au|aux|avec|contre|par|pour|sur|chez|entre|vers|en|sous|dans|envers|of|with|to|by|for|against|from|about|in|at|on|near|over|via|between|like)[ \u00a0]?(?:(?:la|le|les|l[’']|the|a|son|sa|M\.|Mme|Mr\.?|Ms\.?|Mrs\.?|[\p{Ll}’'-]+(?:er|eur|rice|ier|ent|ien)?)[ \u00a0]){0,2}$/iu;
const BUSY = /(?<![\p{L}’'])(?:qui|que|dont|où|who|which|whose|ont|est|sont|était|avait|s[’']est|was|is|has|had|were|are)(?![\p{L}’'])/iu;
const FRENCH_BUSY = /(?<=\p{L}[ \u00a0])a(?![\p{L}’'])/u;
/** Words at which a description of the subject ends. */
const FRENCH_STOP = /[,«»]|(?<![\p{L}’'])(?:qui|dont|ont|est|sont|avait|n[’']a|s[’']est)(?![\p{L}’'])|(?<=\p{L}[ \u00a0])a(?![\p{L}’'])/iu;
const ENGLISH_STOP = /[,«»]|(?<![\p{L}’'])(?:who|which|whose|that|has|had|is|was|were|are|have)(?![\p{L}’'])/iu;
const UNNAMED = /(?:anonym|sources?|officials?|officiels?|responsables?|témoins?|witness|critics|analyst|expert|diplomate|diplomat|officiers?|officer|habitant|resident|observateur|proche|aides?|insiders?|people|gens|certains|plusieurs|some|several|many)/iu;
const LONGEST_NAME = 120;
const SHORTENED: ReadonlySet<string> = new Set([...SHORTENED_WORDS, 'Spc', 'Pfc']);
const VOUCHED = 'xx ';
const CIVILITY = /^(?:(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Gen|Col|Lt|Capt|Sgt|Spc|Adm|Maj|President|Minister|Prime|Foreign|Defen[cs]e|Secretary|General|Admiral|Vice-Admiral|Rear|Colonel|Captain|Commander|Major|Lieutenant|Sergeant|Staff|Senator|Governor|Ambassador|Professor|Chancellor|Spokes\p{L}+|Press|Pentagon|Général|Générale|Amiral|Président|Présidente|Ministre)\.?[ \u00a0]+)+(?=\p{Lu})/u;

/** The words for the speaker in a place that a rule named, or null where it names nobody. */
export function speakerWords(article: Reading, place: SpeakerPlace): SpeakerWords | null {
  const reading = place.isInside === true ? { ...article, skeleton: article.text } : article;
  if (place.side === 'whole') return bodyBehind(reading, place.range) ?? pronoun(reading, place.range);
  return place.side === 'after' ? namedAfter(reading, place.range) : subjectOf(reading, place.range);
}

function pronoun({ text }: Reading, range: Utf16Range): SpeakerWords {
  return { type: 'MENTION', range, mention: /^on$/iu.test(text.slice(range.start, range.end)) ? 'unnamed' : 'pronoun' };
}

/** « …, précise-t-on au |ministère| »: where « on » speaks from speaks. */
function bodyBehind(reading: Reading, range: Utf16Range): SpeakerWords | null {
  const from = /^on$/iu.test(reading.text.slice(range.start, range.end)) ? BEHIND.exec(reading.text.slice(range.end, range.end + 50))?.[0].length : undefined;
  const body = from === undefined ? undefined : knownIn(reading, rangeOf(range.end + from, range.end + from + 1)).find(({ type }) => type === 'ORG');
  return body === undefined ? null : { type: 'ORG', range: body.range, mention: null };
}

const BEHIND = /^,?[ \u00a0](?:à la |à l[’']|à |au |aux |chez |du côté (?:de la |de l[’']|du |de |d[’'])|de source proche d[eu] )/u;

/** « …, a déclaré |la ministre de la Défense, Anne Roy|, à bord … »: the name in apposition before the description. */
function namedAfter(reading: Reading, { start, end }: Utf16Range): SpeakerWords | null {
  const phrase = nounPhraseAfter(reading.skeleton, start) ?? bareSource(reading, start);
  if (phrase === null || phrase.start >= end) return personIn(reading, rangeOf(start, end), 0);
  const first = PRONOUN.exec(reading.skeleton.slice(phrase.start, phrase.end));
  if (first !== null) return pronoun(reading, rangeOf(phrase.start, phrase.start + first[0].length));
  return personIn(reading, phrase, 0) ?? apposition(reading, phrase) ?? described(reading, phrase);
}

function bareSource({ skeleton }: Reading, start: number): Utf16Range | null {
  const at = start + (/^\s*/u.exec(skeleton.slice(start, start + 3))?.[0].length ?? 0);
  const words = /^(?:lui|elle|eux|elles|him|her|them|des \p{L}+|de[s]? \p{L}+ \p{L}+)(?!\p{L})/u.exec(skeleton.slice(at, at + 60))?.[0].length;
  return words === undefined ? null : rangeOf(at, at + words);
}

function apposition(reading: Reading, phrase: Utf16Range): SpeakerWords | null {
  const comma = /^\s*,\s*/u.exec(reading.skeleton.slice(phrase.end, phrase.end + 4));
  if (comma === null) return null;
  const start = phrase.end + comma[0].length;
  const stop = /[,.;:«»]|\s(?:à|au|lors|dans|devant|qui|who|in|on|at)\s/u.exec(reading.skeleton.slice(start, start + 80))?.index ?? 40;
  const person = personIn(reading, rangeOf(start, start + stop), 0);
  return person !== null && wordsIn(reading.skeleton.slice(start, person.range.start)) <= 4 ? person : null;
}

/** The subject of a verb: the pronoun beside it, or the first person, body or description of the clause that no preposition governs. */
function subjectOf(reading: Reading, range: Utf16Range): SpeakerWords | null {
  const clause = withoutEcho(reading, clauseOf(reading, range));
  const words = reading.skeleton.slice(clause.start, clause.end);
  const small = SMALL_AT_END.exec(words)?.index ?? words.length;
  const stressed = STRESSED.exec(words);
  if (stressed !== null) {
    const at = clause.start + stressed[0].toLowerCase().lastIndexOf((stressed[1] ?? '').toLowerCase());
    return pronoun(reading, rangeOf(at, at + (stressed[1] ?? '').length));
  }
  const voice = VOICE.exec(words)?.[0].length;
  const spokesman = voice === undefined ? null : personIn(reading, rangeOf(clause.start + voice, clause.end), 0);
  if (spokesman !== null) return spokesman;
  const final = FINAL_PRONOUN.exec(words.slice(0, small));
  if (final !== null) return pronoun(reading, rangeOf(clause.start + final.index, clause.start + final.index + (final[1] ?? '').length));
  const end = clause.start + small;
  const nearest = adjacentSubject(reading, rangeOf(clause.start, end));
  if (nearest !== null) return nearest;
  for (const segment of segmentsOf(reading, rangeOf(clause.start, end))) {
    const found = subjectFrom(reading, segment.start, end);
    if (found !== null) return found;
  }
  return personIn(reading, rangeOf(clause.start, end), 0) ?? bodyIn(reading, rangeOf(clause.start, end));
}

/** « |Lui| rétorque que … »: a stressed pronoun that is the whole subject. */
const STRESSED = /^[\s,]*(?:(?:mais|et|quant à)[ \u00a0])?(lui|eux)[\s,]*$/iu;
/** « La France, |elle,| annonce »: the pronoun only takes the subject up again. */
function withoutEcho({ skeleton }: Reading, { start, end }: Utf16Range): Utf16Range {
  const echo = /(?<=\p{L})\s?,[ \u00a0](?:elle|lui|eux|elles),?\s*$/iu.exec(skeleton.slice(start, end));
  return echo === null ? rangeOf(start, end) : rangeOf(start, start + echo.index);
}

/** « Le pont fermé, |Belgrade| dénonce »: one name after the last comma, right before the verb, is the subject whatever stands before. */
function adjacentSubject(reading: Reading, { start, end }: Utf16Range): SpeakerWords | null {
  const words = reading.skeleton.slice(start, end);
  const comma = words.lastIndexOf(',');
  if (comma === -1 || /,\s*$/u.test(words)) return null;
  const gap = /^,\s*(?:(?:mais|et|or|but|and|while|tandis que|alors que)[ \u00a0])?(?:l[aes]{1,2}[ \u00a0]|l[’']|the )?/iu.exec(words.slice(comma))?.[0].length ?? 1;
  const from = start + comma + gap;
  const near = knownIn(reading, rangeOf(from, end)).find(({ type, range }) => range.start === from && (SPEAKERS.has(type) || type === 'PERSON') && type !== 'NORP' && reading.skeleton.slice(range.end, end).trim() === '');
  if (near === undefined || (near.type === 'ROLE' && /^\p{Ll}/u.test(reading.text.slice(from)))) return null;
  return { type: near.type, range: near.range, mention: null };
}

/** « Niamey, par la voix du général |Barkiré|, dit … »: through whose mouth somebody speaks. */
const VOICE = /^[^;:]{2,80}?,[ \u00a0](?:par la (?:voix|bouche)|par l[’']intermédiaire|par le biais)[ \u00a0]d(?:e la |e l[’']|es |e |u |[’'])/iu;
const JOINING = /(?<![\p{L}’'])(?:et|mais|puis|ou|and|but|then|ensuite|il y|y|en|se|s[’']|ne|n[’']|lui|leur)(?![\p{L}])/giu;

function clauseOf({ skeleton }: Reading, { start, end }: Utf16Range): Utf16Range {
  const cut = Math.max(...[';', ':', '»', '—'].map((mark) => skeleton.slice(start, end).trimEnd().replace(/»[\s,]*$/u, '').lastIndexOf(mark)));
  const opening = cut === -1 ? start : start + cut + 1;
  return end - opening < 4 || wordsIn(skeleton.slice(opening, end).replace(JOINING, '')) === 0 ? rangeOf(start, end) : rangeOf(opening, end);
}

function* segmentsOf({ skeleton }: Reading, { start, end }: Utf16Range): Generator<Utf16Range> {
  let at: number = start;
  for (const segment of skeleton.slice(start, end).split(',')) {
    const lead = LEAD.exec(segment)?.[0].length ?? /^\s*/u.exec(segment)?.[0].length ?? 0;
    const from = at + lead;
    at += segment.length + 1;
    if (segment.trim() !== '' && !ADVERBIAL.test(segment.slice(lead))) yield rangeOf(from, Math.min(at - 1, end));
  }
}

function subjectFrom(reading: Reading, start: number, end: number): SpeakerWords | null {
  const words = reading.skeleton.slice(start, end);
  const first = PRONOUN.exec(words);
  if (first !== null) return pronoun(reading, rangeOf(start, start + first[0].length));
  const person = personIn(reading, rangeOf(start, end), start);
  if (person !== null) return person;
  if (!isNounPhrase(words)) return null;
  const stop = (reading.language === 'en' ? ENGLISH_STOP : FRENCH_STOP).exec(words)?.index ?? words.length;
  return described(reading, trimmed(reading.skeleton, rangeOf(start, start + stop)));
}

/** The first person in a range that no preposition governs and that no verb parts from `from` (0 asks for no such thing). */
function personIn(reading: Reading, range: Utf16Range, from: number): SpeakerWords | null {
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
function described(reading: Reading, phrase: Utf16Range): SpeakerWords | null {
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
function bodyIn(reading: Reading, range: Utf16Range, end: number = range.end): SpeakerWords | null {
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
