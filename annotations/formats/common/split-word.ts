import { ELIDED_WORDS } from '../../../shared/words.ts';

/** Words that are one although they look like an elision or a verb with its pronoun. */
const WHOLE_WORDS: ReadonlySet<string> = new Set([
  'aujourd’hui', 'prud’homme', 'prud’hommes', 'prud’homal', 'prud’homale', 'prud’homaux', 'prud’homales', 'quelqu’un', 'quelqu’une', 'presqu’île', 'presqu’îles', 'c’est-à-dire', 'd’abord',
  'm’as-tu-vu', 's’il-vous-plaît', 'o’clock', 'rendez-vous', 'garde-à-vous', 'va-nu-pieds', 'chez-moi', 'chez-nous', 'chez-vous', 'entre-nous', 'qu’en-dira-t-on', 'd’après-guerre',
]);
const ELISION = new RegExp(`^(?:${ELIDED_WORDS.join('|')})['’]`, 'i');
/** Forms of verbs and the possessive, as English hangs them on a word. */
const CONTRACTED = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
/** A pronoun that follows its verb; in small letters only, since names end like that too (Shangri-La). */
const PRONOUN = /(?:-t)?-(?:ils?|elles?|on|je|tu|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en)$|-[mt]['’](?:en|y)$/;

/**
 * Cuts a run of letters, digits, apostrophes and hyphens into tokens that join to the same run: elided words before, pronouns and English
 * contractions behind; compounds and names stay whole.
 */
export function splitWord(word: string): readonly string[] {
  if (isWhole(word)) return [word];
  const elided = ELISION.exec(word)?.[0];
  if (elided !== undefined && !isContracted(word)) return elided.length === word.length ? [word] : [elided, ...splitWord(word.slice(elided.length))];
  if (/['’]$/.test(word)) return [...splitWord(word.slice(0, -1)), word.slice(-1)];
  const behind = PRONOUN.exec(word)?.[0] ?? (isContracted(word) ? CONTRACTED.exec(word)?.[0] : undefined);
  return behind === undefined ? [word] : [...splitWord(word.slice(0, -behind.length)), behind];
}

function isWhole(word: string): boolean {
  return WHOLE_WORDS.has(word.toLowerCase().replaceAll('\'', '’'));
}

function isContracted(word: string): boolean {
  return CONTRACTED.test(word) && !/^(?:n['’]t|['’])/i.test(word);
}
