import type { CodePointOffset, CodePointRange, OffsetMap } from '../../shared/offsets.ts';
import { sliceCodePoints } from '../../shared/offsets.ts';

/** Where a tag stands: outer bounds in code points and, when it is discontinuous, its fragments. */
export interface SpanPlace extends CodePointRange {
  readonly fragments?: readonly (readonly [CodePointOffset, CodePointOffset])[];
}

/** The stretches a place covers, in code points; one for an ordinary span. */
export function fragmentsOf(place: SpanPlace): readonly CodePointRange[] {
  return place.fragments?.map(([start, end]) => ({ start, end })) ?? [place];
}

/** The text a place covers, fragments joined by one space as jsonl.md has it. */
export function textAt(map: OffsetMap, place: SpanPlace): string {
  return fragmentsOf(place).map((fragment) => sliceCodePoints(map, fragment)).join(' ');
}

/** Says whether two places cover exactly the same characters in the same fragments. */
export function isSamePlace(a: SpanPlace, b: SpanPlace): boolean {
  const [left, right] = [fragmentsOf(a), fragmentsOf(b)];
  return left.length === right.length
    && left.every((fragment, index) => fragment.start === right[index]?.start && fragment.end === right[index]?.end);
}

/** Orders spans as they are exported and listed: by start, then longer first, then type, then id. */
export function compareSpans(a: OrderedSpan, b: OrderedSpan): number {
  return a.start - b.start || b.end - a.end || compareText(a.type, b.type) || compareText(a.id, b.id);
}

interface OrderedSpan extends CodePointRange {
  readonly type: string;
  readonly id: string;
}

/** Compares by code unit, so that the order never depends on the reader's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
