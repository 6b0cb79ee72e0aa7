import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { annotatorIdSchema, articleIdSchema, spanIdSchema, type SpanId } from '../../shared/ids.ts';
import { codePoints, createOffsetMap, toCodePointRange, utf16Units, type OffsetMap } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { readMarked } from './marked-notation.ts';

export const ARTICLE = articleIdSchema.parse('0123456789abcdef');
export const ANNE = { id: annotatorIdSchema.parse('00000000000000aa'), name: 'Anne' };
export const TIME = '2026-11-22T12:00:00.000Z';

/** A set written as text: `[PERSON Ada] spoke of [LOCATION:p1 Paris]` tags "Ada" and "Paris"; tags may nest. */
export interface MarkedText {
  readonly text: string;
  readonly offsets: OffsetMap;
  readonly set: AnnotationSet;
}

/** Reads the notation of `readMarked`. Ids are `s1`, `s2` … in the order of opening, unless the mark names one. */
export function markedText(marked: string): MarkedText {
  const { text, tags } = readMarked(marked);
  const offsets = createOffsetMap(text);
  const made = tags.flatMap(({ id, type, pieces }, at) => pieces.map(({ start, end }) => {
    const range = toCodePointRange(offsets, { start: utf16Units(start), end: utf16Units(end) });
    return makeSpan({ id: id === '' ? `s${at + 1}` : id, type, ...range }, text.slice(start, end));
  }));
  return { text, offsets, set: { ...emptySet(ARTICLE, ANNE), spans: new Map(made.map((span) => [span.id, span])) } };
}

function makeSpan({ id, type, start, end }: { id: string; type: string; start: number; end: number }, text: string): Span {
  return {
    id: spanId(id), type, start: codePoints(start), end: codePoints(end), text, attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME,
  };
}

/** A span id for tests. */
export const spanId = (id: string): SpanId => spanIdSchema.parse(id);

/** Writes a set back in the notation, ids left out: what a person sees. */
export function showTags(text: string, spans: Iterable<Span>): string {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => `${span.type} ${[...text].slice(span.start, span.end).join('')}`).join(' | ');
}
