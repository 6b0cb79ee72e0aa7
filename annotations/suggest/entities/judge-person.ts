import { FIRST_NAMES } from '../data/first-names.ts';
import { NO_FAMILY_NAMES, PLACE_TAILS, PORTFOLIOS } from '../data/organisation-words.ts';
import { CIVILITIES } from '../data/role-words.ts';
import { WELL_KNOWN_PEOPLE } from '../data/well-known-people.ts';
import { ENGLISH_SPEECH_FORMS } from '../speech-verbs-english.ts';
import { FRENCH_SPEECH_FORMS, FRENCH_SPEECH_PARTICIPLES } from '../speech-verbs-french.ts';
import type { Around, Why } from './around.ts';
import { wordsOf, type Hit, type Stretch } from './reading.ts';
import { ROLE_WORDS } from './role-phrases.ts';

/** « M. Orvanel », “Sir Walter Hale”. */
export function afterCivility(around: Around): Hit | null {
  const { tokens } = around.reading;
  const before = tokens[around.from - 1];
  const gap = tokens[around.from]?.gap ?? '';
  return before !== undefined && CIVILITIES.has(before.text) && /^\.?[ \u00a0\u202f]$/u.test(gap) ? person(around, { confidence: 0.97, rule: 'civility', evidence: before.text }) : null;
}

/** « le général Drouvec », « la ministre, Ida Vell »; a name in marks too: « le sergent “Berkout” ». */
export function afterRole(around: Around): Hit | null {
  const gap = around.reading.tokens[around.from]?.gap ?? '';
  const isBeside = around.roles.ends.has(around.from) && (/^(?:\.? |\u00a0| [«“"][ \u00a0\u202f]?)$/u.test(gap) || (gap === ', ' && around.length > 1));
  return isBeside ? person(around, { confidence: gap === ', ' ? 0.92 : 0.95, rule: 'after_role', evidence: wordsOf(around.reading, { from: Math.max(0, around.from - 2), to: around.from }) }) : null;
}

/** “By IDA VELL”, « Par Ida Vell » at the beginning of a line. */
export function byline(around: Around): Hit | null {
  const by = around.reading.tokens[around.from - 1];
  const isByline = by !== undefined && /^(?:By|Par|BY|PAR)$/u.test(by.text) && around.length > 1 && (by.gap.includes('\n') || around.from === 1);
  return isByline ? person(around, { confidence: 0.9, rule: 'byline_or_contact', evidence: by.text }) : null;
}

/** “Fatima, 34, …”, « Rustem Orlo, 41 ans »: only people have an age. */
export function beforeAge(around: Around): Hit | null {
  const { tokens } = around.reading;
  const [age, next] = [tokens[around.to], tokens[around.to + 1]];
  const isAge = age !== undefined && age.gap === ', ' && /^[1-9]\d$/u.test(age.text) && next !== undefined && (next.gap.startsWith(',') || /^ans$/u.test(next.low));
  return isAge ? person(around, { confidence: 0.9, rule: 'before_age', evidence: age.text }) : null;
}

/** A first name of the list, with a family name; one that is a place’s as well, with no word of places: “Jordan Valley”. */
export function firstName(around: Around): Hit | null {
  const first = around.reading.tokens[around.from]?.text ?? '';
  const isGiven = FIRST_NAMES.has(first) || (first.includes('-') && first.split('-').every((part) => FIRST_NAMES.has(part)));
  const isPlace = around.reading.nameFrom.has(around.from) && PLACE_TAILS.has(around.reading.tokens[around.to - 1]?.text ?? '');
  return isGiven && around.length > 1 && !isPlace ? person(around, { confidence: 0.94, rule: 'first_name', evidence: first }) : null;
}

/** « Ida Vell, porte-parole … ». */
export function beforeRole(around: Around): Hit | null {
  const gap = around.reading.tokens[around.to]?.gap;
  const starts = [0, 1].some((ahead) => around.roles.starts.has(around.to + ahead));
  const isTitle = ROLE_WORDS.has(around.reading.tokens[around.to - 1]?.low ?? '');
  return gap === ', ' && around.length > 1 && starts && !isTitle ? person(around, { confidence: 0.92, rule: 'before_role', evidence: around.reading.tokens[around.to]?.text ?? '' }) : null;
}

/** A family name that news uses alone. */
export function wellKnown(around: Around): Hit | null {
  const name = around.reading.tokens[around.from]?.text ?? '';
  const full = around.length === 1 ? WELL_KNOWN_PEOPLE.get(name) : undefined;
  return full === undefined ? null : person(around, { confidence: 0.85, rule: 'well_known', evidence: full });
}

/** « Orvanel a déclaré », « selon Orvanel », “said Orvanel”. */
export function beforeSpeech(around: Around): Hit | null {
  const { tokens } = around.reading;
  const [before, next, afterNext] = [tokens[around.from - 1], tokens[around.to], tokens[around.to + 1]];
  const hasArticle = before !== undefined && tokens[around.from]?.gap !== ', ' && /^(?:le|la|les|l’|the|à|en|de|du|d’|in|of|au|aux|des)$/u.test(before.low);
  const isOpening = around.length === 1 && tokens[around.from]?.opens === true;
  if (hasArticle || isOpening || PORTFOLIOS.has(tokens[around.from]?.text ?? '')) return null;
  const speaks = next !== undefined && next.gap === ' ' && (isSpeech(next.low) || (/^(?:a|avait|has|had)$/u.test(next.low) && isSpeech(afterNext?.low ?? '')));
  const isAfter = before !== undefined && tokens[around.from]?.gap === ' ' && (before.low === 'said' || before.low === 'selon' || FRENCH_SPEECH_PARTICIPLES.has(before.low) || (/[»”",]/u.test(before.gap) && FRENCH_SPEECH_FORMS.has(before.low)));
  return speaks || isAfter ? person(around, { confidence: around.length > 1 ? 0.85 : 0.5, rule: 'beside_speech', evidence: (speaks ? next : before)?.text ?? '' }) : null;
}

function isSpeech(low: string): boolean {
  return FRENCH_SPEECH_FORMS.has(low) || FRENCH_SPEECH_PARTICIPLES.has(low) || ENGLISH_SPEECH_FORMS.has(low);
}

/** A lone first name inside a sentence, where no article makes it a thing's. */
export function loneFirstName(around: Around): Hit | null {
  const [before, token] = [around.reading.tokens[around.from - 1], around.reading.tokens[around.from]];
  const isGiven = around.length === 1 && token !== undefined && !token.opens && FIRST_NAMES.has(token.text);
  return isGiven && !/^(?:le|la|les|l’|the|du|des|au|en|in|saint|sainte)$/u.test(before?.low ?? '') ? person(around, { confidence: 0.55, rule: 'first_name', evidence: token.text }) : null;
}

/** Two capitalised words that nothing else explains are most often a person, unless an article stands before them: « le Grand Hôtel », « le “Santa Lucia” ». */
export function twoWords(around: Around): Hit | null {
  const { tokens } = around.reading;
  const before = tokens[around.from - 1];
  const hasArticle = before !== undefined && /^\s*[«“"]?\s*$/u.test(tokens[around.from]?.gap ?? '.') && /^(?:le|la|les|l’|the|du|des|au|aux|a|an)$/u.test(before.low);
  const words = tokens.slice(around.from, around.to);
  const isPlain = words.every(({ text, low }) => !/^\p{Lu}{2,}$/u.test(text) && !PORTFOLIOS.has(text) && !/(?:tion|tions|ment|ments|ity|ities|ness|ship|isme|ism)$/u.test(low)) && !NO_FAMILY_NAMES.has(words.at(-1)?.low ?? '') && !ROLE_WORDS.has(words.at(-1)?.low ?? '');
  return around.length > 1 && around.length < 5 && !hasArticle && isPlain && !isTitleCase(around) ? person(around, { confidence: 0.65, rule: 'two_words', evidence: wordsOf(around.reading, around) }) : null;
}

/** A line in which most longer words have a capital, as English headlines have: “Arms Sale to Qatar Draws Fire”. */
function isTitleCase({ reading: { tokens, language }, from }: Around): boolean {
  if (language === 'fr') return false;
  let [first, last] = [from, from + 1];
  while (first > 0 && tokens[first]?.gap.includes('\n') === false) first -= 1;
  while (last < tokens.length && tokens[last]?.gap.includes('\n') === false) last += 1;
  const words = tokens.slice(first, last).filter(({ text }) => text.length > 3);
  return words.length > 4 && words.filter(({ isCapital }) => isCapital).length >= words.length * 0.8;
}

function person({ from, to }: Stretch, why: Why): Hit {
  return { from, to, type: 'PERSON', attributes: { person_kind: 'named' }, ...why };
}
