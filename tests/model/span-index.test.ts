import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpanIndex, spansOverlapping, updateSpanIndex } from '../../annotations/model/span-index.ts';
import { compareSpans } from '../../annotations/model/span-place.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { spanId, TIME } from '../helpers/marked-text.ts';

const LENGTH = 60;
const place = fc.tuple(fc.nat(LENGTH), fc.integer({ min: 1, max: 20 }), fc.constantFrom('PERSON', 'ORG')).map(([start, length, type]) => ({ start, end: start + length, type }));

function toSpans(places: readonly { start: number; end: number; type: string }[]): Span[] {
  return places.map(({ start, end, type }, at) => ({
    id: spanId(`s${at}`), type, start: codePoints(start), end: codePoints(end), text: '', attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME,
  }));
}

describe('the span index', () => {
  it('finds exactly what a walk over all spans finds', () => {
    fc.assert(fc.property(fc.array(place, { maxLength: 40 }), fc.nat(LENGTH), fc.nat(10), (places, start, length) => {
      const spans = toSpans(places);
      const range = { start: codePoints(start), end: codePoints(start + length) };
      const walked = spans.filter((span) => (length === 0 ? span.start <= start && span.end >= start : span.start < range.end && span.end > start)).sort(compareSpans);
      expect(spansOverlapping(createSpanIndex(spans), range)).toEqual(walked);
    }));
  });

  it('is the same after single updates as when built anew', () => {
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(29), { maxLength: 20 }), (places, removals) => {
      const spans = toSpans(places);
      let index = spans.reduce((current, span) => updateSpanIndex(current, null, span), createSpanIndex([]));
      const left = new Map(spans.map((span) => [span.id, span]));
      for (const at of removals) {
        const gone = left.get(spanId(`s${at}`));
        if (gone === undefined) continue;
        left.delete(gone.id);
        index = updateSpanIndex(index, gone, null);
      }
      expect(index).toEqual(createSpanIndex(left.values()));
    }));
  });
});
