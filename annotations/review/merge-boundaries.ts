import type { OffsetMap } from '../../shared/offsets.ts';
import type { JudgedTag } from '../../shared/review.ts';
import { textAt } from '../model/span-place.ts';
import type { TagCase } from './review-case.ts';

/** The tag of the first reading, with the widest bounds that any reading has, or the narrowest that all share; null when they share nothing. Code points. */
export function withBounds(map: OffsetMap, { readings }: TagCase, bounds: 'widest' | 'narrowest'): JudgedTag | null {
  const tags = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, ...others] = tags;
  if (first === undefined) return null;
  const takesOther = bounds === 'widest' ? (a: number, b: number) => b < a : (a: number, b: number) => b > a;
  const start = others.reduce((present, tag) => (takesOther(present, tag.start) ? tag.start : present), first.start);
  const end = others.reduce((present, tag) => (takesOther(tag.end, present) ? tag.end : present), first.end);
  if (start >= end) return null;
  const place = { start, end };
  return { type: first.type, ...place, text: textAt(map, place), attributes: first.attributes };
}
