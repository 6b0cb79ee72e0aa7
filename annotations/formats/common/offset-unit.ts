import { createOffsetMap, isInsidePair, toCodePoint, utf16Units } from '../../../shared/offsets.ts';
import type { Evidence, ForeignRecord, ForeignSpan, Piece } from './foreign-record.ts';
import { isSameText } from './imported-place.ts';

/** A unit of offsets that count the characters of a text in some way. */
export type TextUnit = ForeignRecord['unit'];

const UNITS: readonly TextUnit[] = ['code_point', 'utf_16', 'byte'];

/** Turns an offset of some unit into code points of the same raw text; null outside the text and inside a character. */
export type ToCodePoints = (offset: number) => number | null;

/** What is known of a raw text's offsets in every unit; each is worked out when it is first asked for. */
export class RawOffsets {
  readonly #text: string;
  readonly #characters: readonly string[];
  readonly #readers = new Map<TextUnit, ToCodePoints>();

  constructor(raw: string) {
    // A lone surrogate counts as one unit and one character, in every unit as the character that stands for it.
    this.#text = raw.replace(/\p{Surrogate}/gu, '\uFFFD');
    this.#characters = [...raw];
  }

  reader(unit: TextUnit): ToCodePoints {
    const known = this.#readers.get(unit);
    if (known !== undefined) return known;
    const reader = readerOf(unit, this.#text, this.#characters);
    this.#readers.set(unit, reader);
    return reader;
  }

  /** Whether the text is at least this long in a unit. */
  reaches(offset: number, unit: TextUnit): boolean {
    if (unit === 'code_point') return offset <= this.#characters.length;
    return offset <= (unit === 'utf_16' ? this.#text.length : this.#characters.reduce((length, character) => length + utf8Length(character.codePointAt(0) ?? 0), 0));
  }

  /** The words at some pieces, joined by one space; null where a piece is none of the text. */
  slice(pieces: readonly Piece[], unit: TextUnit): string | null {
    const toCodePoints = this.reader(unit);
    const words: string[] = [];
    for (const [from, to] of pieces) {
      const [start, end] = [toCodePoints(from), toCodePoints(to)];
      if (start === null || end === null || start >= end) return null;
      words.push(this.#characters.slice(start, end).join(''));
    }
    return words.join(' ');
  }

  /** Whether a stretch neither begins nor ends in white space or inside a word; false where it is none of the text. */
  isWhole(piece: Piece, unit: TextUnit): boolean {
    const toCodePoints = this.reader(unit);
    const [start, end] = [toCodePoints(piece[0]), toCodePoints(piece[1])];
    if (start === null || end === null || start >= end) return false;
    const [before, first, last, after] = [start - 1, start, end - 1, end].map((at) => this.#characters[at] ?? ' ');
    const cuts = (left = ' ', right = ' '): boolean => WORD.test(left) && WORD.test(right);
    return !SPACE.test(first ?? ' ') && !SPACE.test(last ?? ' ') && !cuts(before, first) && !cuts(last, after);
  }
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/u;

function readerOf(unit: TextUnit, text: string, characters: readonly string[]): ToCodePoints {
  const within = (offset: number, length: number): boolean => Number.isInteger(offset) && offset >= 0 && offset <= length;
  if (unit === 'code_point') return (offset) => (within(offset, characters.length) ? offset : null);
  if (unit === 'byte') {
    const places = bytePlaces(text);
    return (offset) => places.get(offset) ?? null;
  }
  const map = createOffsetMap(text);
  return (offset) => (within(offset, text.length) && !isInsidePair(map, utf16Units(offset)) ? toCodePoint(map, utf16Units(offset)) : null);
}

function bytePlaces(text: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let [bytes, count] = [0, 0];
  for (const character of text) {
    places.set(bytes, count);
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    count += 1;
  }
  return places.set(bytes, count);
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/**
 * The unit in which a record's offsets are meant: that of its format, unless the words that the record quotes prove another one.
 * A record that quotes nothing is judged by whether its tags begin and end with whole words.
 */
export function detectUnit(raw: RawOffsets, record: Pick<ForeignRecord, 'unit' | 'spans' | 'evidence'>): TextUnit {
  const proofs = proofsOf(record);
  const others = UNITS.filter((unit) => unit !== record.unit);
  if (proofs.length > 0) return best([record.unit, ...others], { most: proofs.length, score: (unit) => proofs.filter((proof) => isProved(raw, proof, unit)).length });
  const pieces = record.spans.flatMap((span) => span.pieces);
  const whole = (unit: TextUnit): number => pieces.filter((piece) => raw.isWhole(piece, unit)).length;
  const other = others.find((unit) => whole(unit) === pieces.length);
  return other !== undefined && whole(record.unit) < pieces.length ? other : record.unit;
}

interface Proof extends Pick<ForeignSpan, 'pieces' | 'isQuotedLoosely'> {
  readonly text: string;
}

function proofsOf({ spans, evidence = [] }: Pick<ForeignRecord, 'spans' | 'evidence'>): Proof[] {
  const quoted = spans.flatMap(({ pieces, quoted: text, isQuotedLoosely }) => (
    text === null ? [] : [{ pieces, text, ...(isQuotedLoosely === undefined ? {} : { isQuotedLoosely }) }]));
  return [...quoted, ...evidence.map(({ piece, text }: Evidence) => ({ pieces: [piece], text }))];
}

function isProved(raw: RawOffsets, { pieces, text, isQuotedLoosely }: Proof, unit: TextUnit): boolean {
  const found = raw.slice(pieces, unit);
  return found !== null && isSameText(found, text, isQuotedLoosely === true);
}

/** The first of the units with the highest score; those behind one with the most that can be are not tried. */
function best(units: readonly [TextUnit, ...TextUnit[]], { most, score }: { most: number; score: (unit: TextUnit) => number }): TextUnit {
  let [chosen, highest] = [units[0], -1];
  for (const unit of units) {
    const reached = score(unit);
    if (reached > highest) [chosen, highest] = [unit, reached];
    if (highest === most) break;
  }
  return chosen;
}
