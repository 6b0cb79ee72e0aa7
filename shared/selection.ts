import { utf16Units, type Utf16Range } from './offsets.ts';

// No-break spaces (U+00A0, U+202F) are left out: between « and a word they belong to the quotation.
const TRIMMED = new Set([' ', '\t', '\n', '\r', '\v', '\f', '\u2028', '\u2029', '\u0085']);

/** Says whether a range holds nothing but white space of any kind. */
export function isBlank(text: string): boolean {
  return /^\s*$/u.test(text);
}

/** Takes plain spaces and line breaks off both ends of a UTF-16 range, never the no-break spaces of French typography. */
export function trimRange(text: string, range: Utf16Range): Utf16Range {
  let { start, end }: { start: number; end: number } = range;
  while (start < end && TRIMMED.has(text.charAt(start))) start += 1;
  while (end > start && TRIMMED.has(text.charAt(end - 1))) end -= 1;
  return { start: utf16Units(start), end: utf16Units(end) };
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

// A grapheme that people write is far shorter; a line of ten megabytes must not be segmented for one key press.
const GRAPHEME_REACH = 256;

/** Widens a UTF-16 range to the nearest borders of user-perceived characters (UAX #29). */
export function snapToGraphemes(text: string, range: Utf16Range): Utf16Range {
  return {
    start: utf16Units(graphemeBorder(text, range.start, 'before')),
    end: utf16Units(graphemeBorder(text, range.end, 'after')),
  };
}

/** Says whether a UTF-16 offset lies on a border between user-perceived characters. */
export function isGraphemeBorder(text: string, offset: number): boolean {
  return graphemeBorder(text, offset, 'before') === offset;
}

function graphemeBorder(text: string, offset: number, side: 'before' | 'after'): number {
  if (isPlainBorder(text, offset)) return offset;
  const from = Math.max(0, offset - GRAPHEME_REACH);
  const containing = graphemes.segment(text.slice(from, offset + GRAPHEME_REACH)).containing(offset - from);
  // Nothing contains the end of the text.
  if (containing === undefined) return offset;
  const start = from + containing.index;
  return start === offset || side === 'before' ? start : start + containing.segment.length;
}

/** ASCII on both sides, other than CR LF, is always a border: the quick way for nearly every key press. */
function isPlainBorder(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before < 0x80 && after < 0x80 && !(before === 0x0d && after === 0x0a);
}
