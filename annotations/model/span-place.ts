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

/** The place that covers some fragments in text order; one of them makes an ordinary place, none makes null. */
export function placeOfFragments(fragments: readonly CodePointRange[]): SpanPlace | null {
  const [first, last] = [fragments[0], fragments.at(-1)];
  if (first === undefined || last === undefined) return null;
  const outer = { start: first.start, end: last.end };
  return first === last ? outer : { ...outer, fragments: fragments.map(({ start, end }) => [start, end] as const) };
}

/** Fragments in text order, those that touch or overlap made one. */
export function joinedFragments(fragments: readonly CodePointRange[]): readonly CodePointRange[] {
  const joined: CodePointRange[] = [];
  for (const { start, end } of [...fragments].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) joined[joined.length - 1] = { start: last.start, end: end > last.end ? end : last.end };
    else joined.push({ start, end });
  }
  return joined;
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

/** How many code points a place covers. */
export function coveredLength(place: SpanPlace): number {
  return fragmentsOf(place).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** How many code points two places share. */
export function sharedLength(a: SpanPlace, b: SpanPlace): number {
  const others = fragmentsOf(b);
  return fragmentsOf(a).reduce((sum, one) => sum + others.reduce((inner, other) => inner + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0);
}
