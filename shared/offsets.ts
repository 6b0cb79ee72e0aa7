/**
 * The only converter between UTF-16 offsets (the editor, string functions) and code point offsets (everything else).
 * The two are branded, so that a mix-up does not compile.
 */
export type Utf16Offset = number & { readonly unit: 'utf-16' };
export type CodePointOffset = number & { readonly unit: 'code point' };

/** A half-open range of code points. */
export interface CodePointRange {
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
}

/** A half-open range of UTF-16 units. */
export interface Utf16Range {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** Declares a number that is known to count code points; the one place besides zod parsing where that is claimed. */
export const codePoints = (count: number): CodePointOffset => count as CodePointOffset;

/** Declares a number that is known to count UTF-16 units. */
export const utf16Units = (count: number): Utf16Offset => count as Utf16Offset;

/** A text with the places of its astral characters, so that each conversion costs a binary search and never a walk. */
export interface OffsetMap {
  readonly text: string;
  /** Length of the text in code points. */
  readonly length: CodePointOffset;
  /** UTF-16 offsets of the high surrogate of each surrogate pair, ascending. */
  readonly pairs: readonly number[];
}

const HIGH_SURROGATE_START = 0xd800;
const HIGH_SURROGATE_END = 0xdbff;

/** Indexes a well-formed text in one pass. */
export function createOffsetMap(text: string): OffsetMap {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= HIGH_SURROGATE_START && unit <= HIGH_SURROGATE_END) {
      pairs.push(at);
      at += 1;
    }
  }
  return { text, length: codePoints(text.length - pairs.length), pairs };
}

/** Converts a UTF-16 offset; one inside a surrogate pair counts as the offset after the pair (check with `isInsidePair` first). */
export function toCodePoint(map: OffsetMap, offset: Utf16Offset): CodePointOffset {
  return codePoints(offset - countBelow(map.pairs.length, (index) => (map.pairs[index] ?? 0) < offset));
}

/** Converts a code point offset between 0 and the text's length. */
export function toUtf16(map: OffsetMap, offset: CodePointOffset): Utf16Offset {
  return utf16Units(offset + countBelow(map.pairs.length, (index) => (map.pairs[index] ?? 0) - index < offset));
}

/** Says whether a UTF-16 offset falls between the two halves of a surrogate pair. */
export function isInsidePair(map: OffsetMap, offset: Utf16Offset): boolean {
  return toUtf16(map, toCodePoint(map, offset)) !== offset;
}

/** The part of the text between two code point offsets. */
export function sliceCodePoints(map: OffsetMap, range: CodePointRange): string {
  return map.text.slice(toUtf16(map, range.start), toUtf16(map, range.end));
}

/** Converts both ends of a UTF-16 range. */
export function toCodePointRange(map: OffsetMap, range: Utf16Range): CodePointRange {
  return { start: toCodePoint(map, range.start), end: toCodePoint(map, range.end) };
}

/** Counts the leading indices for which `holds` is true; `holds` must be true up to some index and false from there on. */
function countBelow(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
