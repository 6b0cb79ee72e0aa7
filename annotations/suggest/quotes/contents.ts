import type { Utf16Range } from '../../../shared/offsets.ts';
import type { Draft, Reading, Sentence } from './reading.ts';
import { holds, overlaps, rangeOf, wordsIn } from './ranges.ts';

/** A range without the white space, commas and stop that lie outside its marks. */
export function contentOf({ skeleton }: Reading, { start, end }: Utf16Range): Utf16Range {
  let [from, to]: [number, number] = [start + headLength(skeleton, start, end), end];
  while (from < to && /[\s,;:–—]/u.test(skeleton.charAt(from))) from += 1;
  while (to > from && /[\s,;:.!?…–—]/u.test(skeleton.charAt(to - 1))) to -= 1;
  return rangeOf(from, to);
}

/** What kind of quote a content is: direct when marks hold all of it and it is a sentence, mixed when they hold a part, indirect without them. */
export function kindOf(reading: Reading, { marked }: Sentence, range: Utf16Range): Pick<Draft, 'kind' | 'isFull'> {
  const inside = marked.filter(({ outer }) => overlaps(outer, range));
  if (inside.length === 0) return { kind: 'indirect', isFull: true };
  const isWhole = inside.some(({ outer }) => holds(outer, range));
  if (!isWhole) return { kind: 'mixed', isFull: false };
  return isSentence(reading.text.slice(range.start, range.end)) ? { kind: 'direct', isFull: true } : { kind: 'mixed', isFull: false };
}

/** Whether marked words could stand alone: they begin like a sentence, or are long enough for one. */
export function isSentence(words: string): boolean {
  return /^[\s«“"„‹‘'—–-]*(?:…|\.\.\.)?[\s«“"‘']*[\p{Lu}\p{N}\p{Extended_Pictographic}]/u.test(words) || wordsIn(words) >= 6;
}

/** What stands before the words of a line: a bullet, the time of an entry, « EN DIRECT – », « Mali : ». */
const HEAD = /^(?:\p{Lu}{2}[\p{Lu}.’'-]*(?:[ \u00a0]\p{Lu}[\p{Lu}.’'-]*){0,2}(?:,[ \u00a0][^—–\n]{2,40}?)?(?:[ \u00a0]\([^)\n]{2,30}\))?[ \u00a0][—–-][ \u00a0]|[-–—•*>]+[ \u00a0]|\d{1,2}[ \u00a0]?[h:][ \u00a0]?(?:\d{2})?[ \u00a0]?[-–—:.]?[ \u00a0]|(?:\p{Lu}{4,}[\p{Lu} \u00a0]*)[ \u00a0]?[-–—:.][ \u00a0]+|\p{Lu}[\p{L}’'-]+(?:[ \u00a0][\p{L}’'-]+){0,2}[ \u00a0]:[ \u00a0](?=\p{Ll}))/u;

function headLength(skeleton: string, start: number, end: number): number {
  const opens = start === 0 || /(?:\n|^ ?date \d{4}-\d{2}) ?$/u.test(skeleton.slice(Math.max(0, start - 16), start));
  const place = /^\([\p{L} -]{2,25}\)[ \u00a0][—–-][ \u00a0]/u.exec(skeleton.slice(start, Math.min(end, start + 40)))?.[0].length;
  return place !== undefined ? place : opens ? HEAD.exec(skeleton.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0 : 0;
}
