import { utf16Units, type Utf16Range } from '../../../shared/offsets.ts';

/** A range from plain numbers that are known to count UTF-16 units. */
export function rangeOf(start: number, end: number): Utf16Range {
  return { start: utf16Units(start), end: utf16Units(end) };
}

/** Whether the first range holds all of the second. */
export function holds(outer: Utf16Range, inner: Utf16Range): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** Whether two ranges share a unit. */
export function overlaps(one: Utf16Range, other: Utf16Range): boolean {
  return one.start < other.end && one.end > other.start;
}

/** A range without the white space at its ends; empty where there is nothing else. */
export function trimmed(text: string, { start, end }: Utf16Range): Utf16Range {
  let [from, to]: [number, number] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return rangeOf(from, to);
}

/** How many words stand in a text. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
