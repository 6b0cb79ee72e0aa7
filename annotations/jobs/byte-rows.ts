/** What is wrong with a row as a whole. */
export type RowFault = 'quotes' | 'too_large';

/** One row of a table, not yet decoded. */
export interface ByteRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** Without the line end; of a row with a fault as much as tells which one it is. */
  readonly bytes: Uint8Array;
  readonly fault: RowFault | null;
}

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

/**
 * Cuts UTF-8 bytes into rows as RFC 4180 has them: a quoted cell may hold line ends, which are LF, CR LF or CR. Blank lines are left out.
 * A quote that is never closed, or not within `limit` bytes, costs only the line that it stands on: what follows is cut anew from the next one.
 */
export async function* byteRows(chunks: AsyncIterable<Uint8Array>, { delimiter, limit }: { readonly delimiter: number; readonly limit: number }): AsyncGenerator<ByteRow> {
  const cutter = new RowCutter(delimiter, limit);
  for await (const chunk of chunks) yield* cutter.take(chunk);
  yield* cutter.rest();
}

/** Where in a row a byte stands: before a cell, in a bare or a quoted one, after a quote in a quoted one, or in a row that is given up. */
type State = 'cell' | 'bare' | 'quoted' | 'closing' | 'broken' | 'skipped';

class RowCutter {
  readonly #delimiter: number;
  readonly #limit: number;
  #state: State = 'cell';
  #parts: Uint8Array[] = [];
  #length = 0;
  #previous = 0;
  /** The line that the next byte stands on, and the one that the present row began on. */
  #line = 1;
  #began = 1;
  /** The quote that opened the present cell: its line, and its place among the bytes of the row. */
  #opened = { line: 1, at: 0 };

  constructor(delimiter: number, limit: number) {
    this.#delimiter = delimiter;
    this.#limit = limit;
  }

  *take(chunk: Uint8Array): Generator<ByteRow> {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === LF || byte === CR) {
        const isSecondHalf = byte === LF && this.#previous === CR;
        if (!isSecondHalf) this.#line += 1;
        if (this.#state !== 'quoted') {
          yield* this.#finish(chunk.subarray(start, at));
          start = at + 1;
        }
      } else this.#step(byte, this.#length + at - start);
      this.#previous = byte;
    }
    this.#keep(chunk.subarray(start));
    if (this.#length > this.#limit) yield* this.#giveUp('too_large');
  }

  /** A last row without a line end; a quote that is still open is given up. */
  *rest(): Generator<ByteRow> {
    while (this.#state === 'quoted') yield* this.#giveUp('quotes');
    yield* this.#finish(new Uint8Array());
  }

  #step(byte: number, at: number): void {
    switch (this.#state) {
      case 'cell':
        if (byte === QUOTE) [this.#state, this.#opened] = ['quoted', { line: this.#line, at }];
        else if (byte !== this.#delimiter) this.#state = 'bare';
        break;
      case 'bare':
        if (byte === this.#delimiter) this.#state = 'cell';
        break;
      case 'quoted':
        if (byte === QUOTE) this.#state = 'closing';
        break;
      case 'closing':
        this.#state = byte === QUOTE ? 'quoted' : byte === this.#delimiter ? 'cell' : 'broken';
        break;
      case 'broken':
      case 'skipped':
    }
  }

  #keep(part: Uint8Array): void {
    if (this.#state === 'skipped' || part.length === 0) return;
    this.#length += part.length;
    this.#parts.push(part);
  }

  *#finish(part: Uint8Array): Generator<ByteRow> {
    this.#keep(part);
    if (this.#length > this.#limit) this.#state = 'skipped';
    const fault = this.#state === 'skipped' ? 'too_large' : this.#state === 'broken' ? 'quotes' : null;
    const bytes = this.#state === 'skipped' ? new Uint8Array() : this.#held();
    const row: ByteRow = { line: this.#began, bytes, fault };
    this.#begin(this.#line);
    if (fault !== null || bytes.length > 0) yield row;
  }

  /** Ends a row that is too large or whose quote stays open: the rest of its line is left out, the next line is read as a row of its own. */
  *#giveUp(fault: RowFault): Generator<ByteRow> {
    if (this.#state !== 'quoted') {
      [this.#state, this.#parts, this.#length] = ['skipped', [], this.#limit + 1];
      return;
    }
    const held = this.#held();
    const { line, at } = this.#opened;
    const end = lineEnd(held, at);
    const row: ByteRow = { line: this.#began, bytes: held.subarray(at, end), fault };
    this.#begin(line);
    yield row;
    if (end < held.length) yield* this.take(held.subarray(end));
  }

  #begin(line: number): void {
    [this.#state, this.#parts, this.#length, this.#line, this.#began] = ['cell', [], 0, line, line];
    this.#previous = 0;
  }

  #held(): Uint8Array {
    const [only] = this.#parts;
    return this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts);
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.subarray(from).findIndex((byte) => byte === LF || byte === CR);
  return end === -1 ? bytes.length : from + end;
}
