import { utf16Units, type Utf16Range } from './offsets.ts';
import { sentencesAround } from './text-units.ts';

/** Capitalised words in a row, small words such as « de » between them included: "Valery Gerasimov", "Corée du Sud", "HK-7". */
const NAME = /\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}]*|-\p{N}+)*(?:[ \u00a0](?:(?:de|du|des|d’|la|le|les|of|the|von|van|al|ben|bin)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}]*|-\p{N}+)*)*/gu;
/** Words that headlines and sentences begin with and that name nobody. */
const NO_NAMES = new Set('le la les l un une des de du à au aux en dans sur sous pour par avec sans selon après avant depuis et ou mais il elle ils elles on ce cette ces qui que quand si the a an in on at of for from with without after before and or but it he she they this that these those when if'.split(' '));
const ELIDED = /^(?:[CDJLMNST]|Qu)[’']/u;

/**
 * The next run of capitalised words that begins at or after a UTF-16 offset and that `isTaken` does not claim, or null. A small word that
 * opens the sentence is left outside, as an elided one is everywhere: "Le |HK-7|", "L’|Ardélie|". A lone word that only opens its sentence is no name.
 */
export function nextName(text: string, from: number, isTaken: (range: Utf16Range) => boolean): Utf16Range | null {
  NAME.lastIndex = from;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const before = wordBefore(text, match.index, match[0]);
    const range = { start: utf16Units(match.index + before), end: utf16Units(match.index + match[0].length) };
    if (range.start < range.end && !isNoName(text, range, before > 0) && !isTaken(range)) return range;
  }
  return null;
}

/** How much of a run of capitalised words is an elided word, or the small word that its sentence begins with. */
function wordBefore(text: string, at: number, run: string): number {
  const elided = ELIDED.exec(run)?.[0].length;
  if (elided !== undefined) return elided;
  const [first = ''] = run.split(/[ \u00a0]/u);
  return first.length < run.length && NO_NAMES.has(first.toLowerCase()) && opensSentence(text, at) ? first.length + 1 : 0;
}

function isNoName(text: string, range: Utf16Range, followsSmallWord: boolean): boolean {
  const name = text.slice(range.start, range.end);
  return NO_NAMES.has(name.toLowerCase()) || (!followsSmallWord && !/[ \u00a0]/u.test(name) && opensSentence(text, range.start));
}

function opensSentence(text: string, at: number): boolean {
  return sentencesAround(text, at).some(({ start, end }) => start <= at && at < end && wordsBefore(text.slice(start, at)) === 0);
}

function wordsBefore(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}
