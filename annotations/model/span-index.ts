import type { Span } from '../../shared/records.ts';
import type { CodePointOffset, CodePointRange } from '../../shared/offsets.ts';
import { compareSpans } from './span-place.ts';

/** Spans in export order with the furthest end seen so far, so that overlaps are found without walking the whole list. */
export interface SpanIndex {
  readonly spans: readonly Span[];
  /** `reach[i]` is the largest end among `spans[0..i]`, in code points. */
  readonly reach: readonly number[];
}

/** Builds the index of a set's spans. */
export function createSpanIndex(spans: Iterable<Span>): SpanIndex {
  return withReach([...spans].sort(compareSpans));
}

/** The index after one span was added, changed or removed (`null` on the missing side). */
export function updateSpanIndex(index: SpanIndex, before: Span | null, after: Span | null): SpanIndex {
  const spans = index.spans.slice();
  if (before !== null) spans.splice(placeOf(spans, before), 1);
  if (after !== null) spans.splice(placeOf(spans, after), 0, after);
  return withReach(spans);
}

/** The spans that share at least one character with a range in code points, in export order; for an empty range, those around that point. */
export function spansOverlapping(index: SpanIndex, range: CodePointRange): readonly Span[] {
  const candidates = index.spans.slice(countWhile(index.reach, (reach) => reach < range.start), countWhile(index.spans, (span) => span.start <= range.end));
  return candidates.filter(range.start === range.end ? (span) => span.end >= range.start : (span) => span.start < range.end && span.end > range.start);
}

/** The shortest of some spans: of those that lie over each other, the one inside the others. */
export function innermostOf(spans: readonly Span[]): Span | undefined {
  return [...spans].sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
}

/** The next span in export order whose start lies after (or before) the given span's place. */
export function neighbourOf(index: SpanIndex, span: Span, direction: 'next' | 'previous'): Span | undefined {
  return index.spans[placeOf(index.spans, span) + (direction === 'next' ? 1 : -1)];
}

/** The first span that starts at or after an offset, or the last that starts before it. */
export function spanNear(index: SpanIndex, offset: CodePointOffset, direction: 'next' | 'previous'): Span | undefined {
  const from = countWhile(index.spans, (span) => span.start < offset);
  return index.spans[direction === 'next' ? from : from - 1];
}

function withReach(spans: readonly Span[]): SpanIndex {
  const reach: number[] = [];
  let furthest = 0;
  for (const span of spans) {
    furthest = Math.max(furthest, span.end);
    reach.push(furthest);
  }
  return { spans, reach };
}

function placeOf(spans: readonly Span[], span: Span): number {
  return countWhile(spans, (other) => compareSpans(other, span) < 0);
}

/** Counts the leading items for which `holds` is true; it must be true up to some item and false from there on. */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
