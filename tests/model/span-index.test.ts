import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpanIndex, innermostOf, neighbourOf, spanNear, spansOverlapping, updateSpanIndex } from '../../annotations/model/span-index.ts';
import { compareSpans } from '../../annotations/model/span-place.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { markedText, spanId, TIME } from '../helpers/marked-text.ts';

const LENGTH = 60;
const place = fc.tuple(fc.nat(LENGTH), fc.integer({ min: 1, max: 20 }), fc.constantFrom('PERSON', 'ORG')).map(([start, length, type]) => ({ start, end: start + length, type }));

function toSpans(places: readonly { start: number; end: number; type: string }[]): Span[] {
  return places.map(({ start, end, type }, at) => ({
    id: spanId(`s${at}`), type, start: codePoints(start), end: codePoints(end), text: '', attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME,
  }));
}

describe('the span index', () => {
  it('finds exactly what a walk over all spans finds', () => {
    fc.assert(fc.property(fc.array(place, { maxLength: 40 }), fc.nat(LENGTH), fc.oneof(fc.constant(0), fc.nat(10)), (places, start, length) => {
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

  it('is a value: a span that comes, goes or moves makes a new one', () => {
    const [first, second] = toSpans([{ start: 0, end: 4, type: 'ORG' }, { start: 6, end: 9, type: 'ORG' }]);
    if (first === undefined || second === undefined) throw new Error('no spans');
    const index = createSpanIndex([first]);
    updateSpanIndex(index, null, second);
    updateSpanIndex(index, first, null);
    expect(index).toEqual(createSpanIndex([first]));
    const moved = { ...first, start: codePoints(10), end: codePoints(12) };
    expect(updateSpanIndex(createSpanIndex([first, second]), first, moved)).toEqual(createSpanIndex([second, moved]));
  });
});

describe('walking through tags', () => {
  const [a, b, c, d] = [...markedText('[ORG:a [LOCATION:b Lyon] libre] et [PERSON:c Anne] puis [DATE:d hier]').set.spans.values()];
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no spans');
  const indexed = () => createSpanIndex([d, b, a, c]);

  it('goes from a tag to its neighbours in the order of the text, and ends at both ends', () => {
    expect([a, b, c, d].map((span) => neighbourOf(indexed(), span, 'next'))).toEqual([b, c, d, undefined]);
    expect([a, b, c, d].map((span) => neighbourOf(indexed(), span, 'previous'))).toEqual([undefined, a, b, c]);
  });

  it('finds from a place the first tag that starts there or after, and the last that starts before', () => {
    const near = (offset: number) => [spanNear(indexed(), codePoints(offset), 'next')?.id, spanNear(indexed(), codePoints(offset), 'previous')?.id];
    expect(near(0)).toEqual(['a', undefined]);
    expect(near(c.start)).toEqual(['c', 'b']);
    expect(near(c.start + 1)).toEqual(['d', 'c']);
    expect(near(99)).toEqual([undefined, 'd']);
  });

  it('takes of tags over each other the one inside', () => {
    expect([innermostOf([a, b]), innermostOf([b, a]), innermostOf([])]).toEqual([b, b, undefined]);
    const [short, long] = [{ ...a, start: codePoints(90), end: codePoints(91) }, { ...a, start: codePoints(80), end: codePoints(99) }];
    expect([innermostOf([b, short]), innermostOf([long, b])]).toEqual([short, b]);
  });
});
