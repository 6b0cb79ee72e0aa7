import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { annotatorIdSchema, articleIdSchema, spanIdSchema, type SpanId } from '../../shared/ids.ts';
import { codePoints, createOffsetMap, type OffsetMap } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';

export const ARTICLE = articleIdSchema.parse('0123456789abcdef');
export const ANNE = { id: annotatorIdSchema.parse('00000000000000aa'), name: 'Anne' };
export const TIME = '2026-11-22T12:00:00.000Z';

/** A set written as text: `[PERSON Ada] spoke of [LOCATION:p1 Paris]` tags "Ada" and "Paris"; tags may nest. */
export interface MarkedText {
  readonly text: string;
  readonly offsets: OffsetMap;
  readonly set: AnnotationSet;
}

/** Reads the marked-text notation. Ids are `s1`, `s2` … in the order of opening, unless written after a colon. */
export function markedText(marked: string): MarkedText {
  const spans: { id: string; type: string; start: number; end: number }[] = [];
  const open: number[] = [];
  const text: string[] = [];
  const opening = /^\[([\p{Lu}_]+)(?::(\w+))? /u;
  for (let rest = marked; rest !== '';) {
    const mark = opening.exec(rest);
    if (mark !== null) {
      open.push(spans.length);
      spans.push({ id: mark[2] ?? `s${spans.length + 1}`, type: mark[1] ?? '', start: text.length, end: -1 });
      rest = rest.slice(mark[0].length);
    } else if (rest.startsWith(']') && open.length > 0) {
      const span = spans[open.pop() ?? -1];
      if (span !== undefined) span.end = text.length;
      rest = rest.slice(1);
    } else {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      text.push(character);
      rest = rest.slice(character.length);
    }
  }
  const made = spans.map((span) => makeSpan(span, text.slice(span.start, span.end).join('')));
  const set = { ...emptySet(ARTICLE, ANNE), spans: new Map(made.map((span) => [span.id, span])) };
  return { text: text.join(''), offsets: createOffsetMap(text.join('')), set };
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
