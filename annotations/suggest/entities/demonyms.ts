import { COUNTRIES } from '../data/countries.ts';
import { ENGLISH_PEOPLES, FRENCH_PEOPLES, IRREGULAR_FEMININES, NO_DEMONYMS } from '../data/peoples.ts';
import { phraseList } from './phrase-list.ts';

/** French demonyms in small letters, all genders and numbers. */
export const FRENCH_DEMONYMS: ReadonlySet<string> = new Set([...COUNTRIES.flatMap(({ frenchAdjectives }) => frenchAdjectives), ...FRENCH_PEOPLES].flatMap(frenchForms).filter((form) => !NO_DEMONYMS.has(form)));

/** English demonyms as they are written, singular and plural; some are two words. */
export const ENGLISH_DEMONYMS = phraseList([...COUNTRIES.flatMap(({ englishAdjectives }) => englishAdjectives), ...ENGLISH_PEOPLES].flatMap(englishForms).map((form) => [form, true] as const));

/** English demonyms of one word, in small letters. */
export const ENGLISH_SINGLE_DEMONYMS: ReadonlySet<string> = new Set([...COUNTRIES.flatMap(({ englishAdjectives }) => englishAdjectives), ...ENGLISH_PEOPLES].flatMap(englishForms).filter((form) => !form.includes(' ')).map((form) => form.toLowerCase()));

/** What may stand first in a hyphenated demonym: « russo-chinois ». */
const PREFIXES: ReadonlySet<string> = new Set([...COUNTRIES.flatMap(({ prefixes }) => prefixes), 'euro', 'afro', 'arabo', 'judéo', 'islamo', 'pro', 'anti', 'non', 'ex', 'post', 'pré', 'pan', 'néo', 'kurdo', 'catalano', 'indo', 'anglo', 'us', 'uk']);

/** Says whether a word in small letters is a hyphenated demonym; `isDemonym` judges its last part. */
export function isCompoundDemonym(low: string, isDemonym: (part: string) => boolean): boolean {
  if (!low.includes('-')) return false;
  const parts = low.split('-');
  const last = parts.at(-1) ?? '';
  if (!isDemonym(last)) return false;
  return parts.slice(0, -1).every((part) => PREFIXES.has(part) || isDemonym(part) || (part.length > 4 && part.endsWith('o')));
}

/** Masculine, feminine and their plurals of a French adjective. */
export function frenchForms(masculine: string): readonly string[] {
  const feminine = IRREGULAR_FEMININES.get(masculine) ?? feminineOf(masculine);
  return [masculine, feminine, /[sx]$/u.test(masculine) ? masculine : masculine.endsWith('al') ? masculine.replace(/l$/u, 'ux') : `${masculine}s`, `${feminine}s`];
}

function feminineOf(masculine: string): string {
  if (/e$/u.test(masculine)) return masculine;
  if (/(?:eux|if|er)$/u.test(masculine)) return masculine.replace(/x$/u, 'se').replace(/f$/u, 've').replace(/er$/u, 'ère');
  return /(?:(?:i|é)en|el)$/u.test(masculine) ? `${masculine}ne` : `${masculine}e`;
}

function englishForms(singular: string): readonly string[] {
  return /(?:ese|ish|ch|ss|x|s)$/u.test(singular) ? [singular] : [singular, `${singular}s`];
}
