import { snapToGraphemes } from '../../shared/selection.ts';
import { toCodePoint, toUtf16, utf16Units, type CodePointOffset, type Utf16Offset } from '../../shared/offsets.ts';
import type { QuotedPlace } from '../../annotations/model/place-rules.ts';
import { fragmentsOf, textAt, type SpanPlace } from '../../annotations/model/span-place.ts';
import type { Span } from '../../shared/records.ts';
import type { Page } from '../state/page.ts';

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const REACH = 64;

/** The place of a span once one end has moved by one user-perceived character; null when it would be empty or leave the text. */
export function movedPlace(page: Page, span: Span, move: { end: 'start' | 'end'; by: 1 | -1 }): QuotedPlace | null {
  const from = toUtf16(page.offsets, span[move.end]);
  return placeWithEnd(page, span, { end: move.end, to: utf16Units(neighbourBorder(page.article.text, from, move.by)) });
}

/** The place of a span with one end at a UTF-16 offset, which is widened to whole characters; null when nothing would change or be left. */
export function placeWithEnd(page: Page, span: Span, move: { end: 'start' | 'end'; to: Utf16Offset }): QuotedPlace | null {
  const snapped = snapToGraphemes(page.article.text, { start: move.to, end: move.to })[move.end];
  const to = toCodePoint(page.offsets, snapped);
  const place = withEnd(span, move.end, to);
  const isSound = to !== span[move.end] && fragmentsOf(place).every(({ start, end }) => start < end);
  return isSound ? { ...place, text: textAt(page.offsets, place) } : null;
}

/** The span's place with one outer end elsewhere; of a discontinuous one, the first or last fragment moves. */
function withEnd(span: Span, end: 'start' | 'end', to: CodePointOffset): SpanPlace {
  const moved = { start: span.start, end: span.end, [end]: to };
  if (span.fragments === undefined) return moved;
  const outer = end === 'start' ? 0 : span.fragments.length - 1;
  const fragments = span.fragments.map(([from, until], at) =>
    (at !== outer ? [from, until] as const : end === 'start' ? [to, until] as const : [from, to] as const));
  return { ...moved, fragments };
}

function neighbourBorder(text: string, from: number, by: 1 | -1): number {
  if (by === 1) {
    const [first] = graphemes.segment(text.slice(from, from + REACH));
    return from + (first?.segment.length ?? 0);
  }
  const last = [...graphemes.segment(text.slice(Math.max(0, from - REACH), from))].at(-1);
  return from - (last?.segment.length ?? 0);
}
