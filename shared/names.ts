import { utf16Units, type Utf16Range } from './offsets.ts';
import { sentencesAround } from './text-units.ts';

/** Capitalised words in a row, small words such as « de » between them included: "Valery Gerasimov", "Corée du Sud". */
const NAME = /\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*(?:[ \u00a0](?:(?:de|du|des|d’|la|le|les|of|the|von|van|al|ben|bin)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*)*/gu;
/** Words that headlines and sentences begin with and that name nobody. */
const NO_NAMES = new Set('le la les l un une des de du à au aux en dans sur sous pour par avec sans selon après avant depuis et ou mais il elle ils elles on ce cette ces qui que quand si the a an in on at of for from with without after before and or but it he she they this that these those when if'.split(' '));
const ELIDED = /^(?:[CDJLMNST]|Qu)[’']/u;

/**
 * The next run of capitalised words that begins at or after a UTF-16 offset and that `isTaken` does not claim, or null.
 * A lone word that only opens its sentence is no name.
 */
export function nextName(text: string, from: number, isTaken: (range: Utf16Range) => boolean): Utf16Range | null {
  NAME.lastIndex = from;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const elision = ELIDED.exec(match[0])?.[0].length ?? 0;
    const range = { start: utf16Units(match.index + elision), end: utf16Units(match.index + match[0].length) };
    if (range.start < range.end && !isNoName(text, range) && !isTaken(range)) return range;
  }
  return null;
}

function isNoName(text: string, range: Utf16Range): boolean {
  const name = text.slice(range.start, range.end);
  return NO_NAMES.has(name.toLowerCase()) || opensSentence(text, range, name);
}

function opensSentence(text: string, range: Utf16Range, name: string): boolean {
  return !/[ \u00a0]/u.test(name) && sentencesAround(text, range.start).some((sentence) => wordsBefore(text.slice(sentence.start, range.start)) === 0);
}

function wordsBefore(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}
