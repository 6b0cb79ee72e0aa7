/** A stretch of a word in UTF-16 units. */
export interface PiecePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where the pieces stand that a tokenizer cut a word into, since it does not tell: compared without case, accents and the tokenizer's own signs (`##`, `▁`, `Ġ`).
 * A piece that cannot be found, as an unknown one, takes what lies before the next that can.
 */
export function alignPieces(word: string, pieces: readonly string[]): readonly PiecePlace[] {
  const folded = foldWord(word);
  const wanted = pieces.map(foldPiece);
  const ends: number[] = [];
  let at = 0;
  for (const [index, piece] of wanted.entries()) {
    // A piece of nothing but signs of the tokenizer covers nothing.
    at = folded.text.startsWith(piece, at) ? at + piece.length : gapBefore(folded.text, wanted.slice(index + 1), at);
    ends.push(at);
  }
  return ends.map((end, index) => ({ start: folded.place(ends[index - 1] ?? 0), end: folded.place(end) }));
}

/** Where an unknown piece ends: at the first of the next pieces that stands further on, else at the end of the word. */
function gapBefore(text: string, next: readonly string[], at: number): number {
  for (const piece of next) {
    // At least one character is the unknown piece's own.
    const found = piece === '' ? -1 : text.indexOf(piece, at + 1);
    if (found !== -1) return found;
  }
  return text.length;
}

function foldWord(word: string): { readonly text: string; readonly place: (at: number) => number } {
  let text = '';
  const places: number[] = [];
  let unit = 0;
  for (const character of word) {
    const plain = fold(character);
    for (let each = 0; each < plain.length; each += 1) places.push(unit);
    text += plain;
    unit += character.length;
  }
  // A mark that folds to nothing belongs to the character before it.
  return { text, place: (at) => (at === 0 ? 0 : places[at] ?? word.length) };
}

function foldPiece(piece: string): string {
  return fold(piece.replace(/^(?:##|[▁Ġ]+)/u, ''));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The same for tokenizers that cut bytes, each written as one character: `leading` bytes of the pieces stand before the word. A letter of several bytes that is cut is of
 * each of its pieces. Null where the pieces are not all the word's bytes.
 */
export function alignBytes(word: string, pieces: readonly string[], leading: number): readonly PiecePlace[] | null {
  const bytes = bytePlaces(word);
  let at = -leading;
  const found = pieces.map((piece) => {
    const first = Math.max(0, at);
    at += [...piece].length;
    return { start: bytes[first]?.start ?? word.length, end: at <= 0 ? 0 : bytes[at - 1]?.end ?? word.length };
  });
  return at === bytes.length ? found : null;
}

/** For each byte of a text the place of its character. */
function bytePlaces(word: string): readonly PiecePlace[] {
  const places: PiecePlace[] = [];
  let start = 0;
  for (const character of word) {
    const end = start + character.length;
    for (let byte = Buffer.byteLength(character); byte > 0; byte -= 1) places.push({ start, end });
    start = end;
  }
  return places;
}
