import { textAt } from '../../annotations/model/span-place.ts';
import { toUtf16, toCodePointRange, type OffsetMap, type Utf16Range, utf16Units } from '../../shared/offsets.ts';
import type { JudgedTag } from '../../shared/review.ts';
import { isGraphemeBorder, snapToGraphemes, trimRange } from '../../shared/selection.ts';

/** A tag that the reviewer is making by hand; nothing of it is kept before it is confirmed. */
export interface ReviewDraft {
  readonly tag: JudgedTag;
  /** Whether it answers the case at hand, or is a tag that nobody made. */
  readonly isForCase: boolean;
}

export type Edge = 'start' | 'end';

/** The tag with one edge moved by a word or a character, backwards or on; as it is where it would become empty. UTF-16 inside, code points outside. */
export function withEdgeMoved(map: OffsetMap, tag: JudgedTag, move: { readonly edge: Edge; readonly by: 1 | -1; readonly unit: 'word' | 'character' }): JudgedTag {
  const range = { start: toUtf16(map, tag.start), end: toUtf16(map, tag.end) };
  const moved = move.unit === 'word' ? nextWordBorder(map.text, range[move.edge], move) : nextCharacter(map.text, range[move.edge], move.by);
  const next: Utf16Range = move.edge === 'start' ? { start: utf16Units(moved), end: range.end } : { start: range.start, end: utf16Units(moved) };
  return next.start >= next.end ? tag : withPlace(map, tag, next);
}

/** The tag at another place, its fragments made one. */
export function withPlace(map: OffsetMap, { fragments: _fragments, ...tag }: JudgedTag, range: Utf16Range): JudgedTag {
  const place = toCodePointRange(map, snapToGraphemes(map.text, range));
  return { ...tag, ...place, text: textAt(map, place) };
}

/** The place of some selected words without white space around them; null when nothing else is selected. */
export function selectedPlace(text: string, range: Utf16Range): Utf16Range | null {
  const trimmed = trimRange(text, range);
  return trimmed.start < trimmed.end ? trimmed : null;
}

const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Where the words before an edge begin, or those after it end. */
function nextWordBorder(text: string, from: number, { edge, by }: { readonly edge: Edge; readonly by: 1 | -1 }): number {
  const around = { from: Math.max(0, from - 300), to: Math.min(text.length, from + 300) };
  const words = [...text.slice(around.from, around.to).matchAll(WORD)].map(({ index, 0: word }) => ({ start: around.from + index, end: around.from + index + word.length }));
  const borders = words.map((word) => word[edge]);
  return (by === 1 ? borders.find((border) => border > from) : borders.findLast((border) => border < from)) ?? from;
}

function nextCharacter(text: string, from: number, by: 1 | -1): number {
  let at = from + by;
  while (at > 0 && at < text.length && !isGraphemeBorder(text, at)) at += by;
  return Math.min(text.length, Math.max(0, at));
}
