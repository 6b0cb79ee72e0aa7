/** One JSON value of a file, not yet parsed; `bytes` is null for one beyond the limit, which was skipped. */
export interface ByteValue {
  readonly bytes: Uint8Array | null;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const BETWEEN = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, COMMA]);
const ARRAY = 0x5b;

/**
 * Cuts chunks of bytes into the elements of the array that they hold, or into the values that follow each other where there is no array.
 * Only brackets and strings are looked at: a value that is cut out may still be no JSON. One of more than `limit` bytes is skipped without being held in memory.
 */
export async function* byteValues(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteValue> {
  const cutter = new ValueCutter(limit);
  for await (const chunk of chunks) yield* cutter.take(chunk);
  yield* cutter.rest();
}

/** Keeps, between chunks, how deep the bytes are nested and what of the present value is already there. */
class ValueCutter {
  readonly #limit: number;
  #parts: Uint8Array[] = [];
  #length = 0;
  /** Depth at which values stand: 1 inside an array of the whole file, else 0; null before the first byte of any meaning. */
  #floor: number | null = null;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isInValue = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  *take(chunk: Uint8Array): Generator<ByteValue> {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (!this.#isInValue && !this.#begins(byte)) continue;
      if (!this.#isInValue) [this.#isInValue, start] = [true, at];
      const end = this.#step(byte);
      if (end === null) continue;
      // A bare word or number ends before the comma or bracket that follows it.
      this.#keep(chunk.subarray(start, at + end));
      yield this.#finish();
      start = at + 1;
    }
    if (this.#isInValue) this.#keep(chunk.subarray(start));
  }

  /** A value that the file breaks off in. */
  *rest(): Generator<ByteValue> {
    if (this.#isInValue) yield this.#finish();
  }

  /** Whether a byte between values begins one; an opening bracket at the very start may be that of the array of all. */
  #begins(byte: number): boolean {
    if (BETWEEN.has(byte)) return false;
    if (this.#floor === null) {
      this.#floor = byte === ARRAY ? 1 : 0;
      if (byte === ARRAY) {
        this.#depth = 1;
        return false;
      }
    }
    if (!CLOSING.has(byte)) return true;
    this.#depth = Math.max(0, this.#depth - 1);
    return false;
  }

  /** Follows one byte of a value; how many bytes from it belong to the value when it ends here, null when it goes on. */
  #step(byte: number): 0 | 1 | null {
    if (this.#isInString) return this.#stepInString(byte);
    if (byte === QUOTE) this.#isInString = true;
    else if (OPENING.has(byte)) this.#depth += 1;
    else if (CLOSING.has(byte)) return this.#close();
    else if (this.#depth === this.#floor && BETWEEN.has(byte)) return 0;
    return null;
  }

  #stepInString(byte: number): 1 | null {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isInString = false;
      return this.#depth === this.#floor ? 1 : null;
    }
    return null;
  }

  #close(): 0 | 1 | null {
    const wasAtFloor = this.#depth === this.#floor;
    this.#depth = Math.max(0, this.#depth - 1);
    if (wasAtFloor) return 0;
    return this.#depth === this.#floor ? 1 : null;
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    this.#parts = this.#length > this.#limit ? [] : [...this.#parts, part];
  }

  #finish(): ByteValue {
    const bytes = this.#length > this.#limit ? null : Buffer.concat(this.#parts);
    [this.#parts, this.#length, this.#isInValue] = [[], 0, false];
    return { bytes };
  }
}
