import { toUtf16, utf16Units, type CodePointRange, type OffsetMap, type Utf16Range } from '../../../shared/offsets.ts';
import { quotePairsOf } from '../../../shared/quote-pairs.ts';
import type { Span } from '../../../shared/records.ts';
import { sentencesOf } from '../../../shared/sentences.ts';
import { fragmentsOf } from '../../model/span-place.ts';

// Most paragraphs have none, and looking for pairs goes letter by letter.
const QUOTE_MARK = /[«“„‹"‘]/;

/** A stretch of an article that may be repeated elsewhere, in UTF-16 units; several pieces where something stands between them, as `outer` holds it too. */
export interface Stretch {
  readonly outer: Utf16Range;
  readonly pieces: readonly Utf16Range[];
  readonly isQuote: boolean;
}

/** Which tags of an article say what its stretches are. */
export interface StretchTags {
  readonly quotes: readonly Span[];
  /** What does not belong to the story; sentences in it are left out. */
  readonly outside: readonly Span[];
}

/** The quotes of an article, tagged or only in quote marks, and its sentences. */
export function stretchesOf(map: OffsetMap, { quotes, outside }: StretchTags): readonly Stretch[] {
  const tagged = quotes.map((span): Stretch => ({ outer: rangeOf(map, span), pieces: piecesOf(map, span), isQuote: true }));
  const left = outside.flatMap((span) => piecesOf(map, span));
  const untagged = paragraphsOf(map.text).flatMap(({ at, text }) => [
    ...(QUOTE_MARK.test(text) ? quotePairsOf(text) : []).map(({ outer }) => stretchAt(moved(outer, at), true)),
    ...sentencesOf(text).map((sentence) => stretchAt(moved(sentence, at), false)),
  ]);
  return [...tagged, ...untagged.filter(({ outer }) => !left.some(({ start, end }) => start <= outer.start && outer.end <= end))];
}

function piecesOf(map: OffsetMap, span: Span): readonly Utf16Range[] {
  return fragmentsOf(span).map((fragment) => rangeOf(map, fragment));
}

function rangeOf(map: OffsetMap, { start, end }: CodePointRange): Utf16Range {
  return { start: toUtf16(map, start), end: toUtf16(map, end) };
}

function stretchAt(outer: Utf16Range, isQuote: boolean): Stretch {
  return { outer, pieces: [outer], isQuote };
}

function paragraphsOf(text: string): readonly { readonly at: number; readonly text: string }[] {
  let at = 0;
  return text.split('\n').map((paragraph) => {
    const place = { at, text: paragraph };
    at += paragraph.length + 1;
    return place;
  });
}

function moved({ start, end }: Utf16Range, by: number): Utf16Range {
  return { start: utf16Units(start + by), end: utf16Units(end + by) };
}
