/** `start` of a hit that is described by its words alone, and of one that stands for an article as a whole. */
export const BY_WORDS = -1;
export const WHOLE_ARTICLE = -2;

/** Hits as columns, in the order of slots and then of places. */
export interface Hits {
  readonly length: number;
  /** The slot of the article. */
  readonly slot: Uint32Array;
  /** The first word and the one after the last, counted in the article. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The places in code points of hits that do not begin and end with whole words, and one of the constants above for others; null where all are described by their words. */
  readonly places: { readonly start: Int32Array; readonly end: Int32Array } | null;
}

/** Where a hit lies in its article. */
export interface HitPlace {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The place of one of many hits. */
export function placeAt({ from, to, places }: Hits, at: number): HitPlace {
  return { from: from[at] ?? 0, to: to[at] ?? 0, start: places?.start[at] ?? BY_WORDS, end: places?.end[at] ?? BY_WORDS };
}

/** Gathers hits without knowing how many there will be. */
export class HitList {
  #slot: Uint32Array;
  #from: Uint32Array;
  #to: Uint32Array;
  #places: { start: Int32Array; end: Int32Array } | null = null;
  #length = 0;

  constructor(capacity = 0) {
    [this.#slot, this.#from, this.#to] = [new Uint32Array(capacity), new Uint32Array(capacity), new Uint32Array(capacity)];
  }

  /** Makes room for so many more hits. */
  reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#slot.length) return;
    const capacity = Math.max(needed, this.#slot.length * 2, SMALLEST);
    [this.#slot, this.#from, this.#to] = [widened(this.#slot, new Uint32Array(capacity)), widened(this.#from, new Uint32Array(capacity)), widened(this.#to, new Uint32Array(capacity))];
    if (this.#places !== null) this.#places = { start: widened(this.#places.start, new Int32Array(capacity).fill(BY_WORDS)), end: widened(this.#places.end, new Int32Array(capacity).fill(BY_WORDS)) };
  }

  /** Adds a hit that is described by its words. */
  addWords(slot: number, from: number, to: number): void {
    if (this.#length === this.#slot.length) this.reserve(1);
    const at = this.#length;
    this.#slot[at] = slot;
    this.#from[at] = from;
    this.#to[at] = to;
    this.#length = at + 1;
  }

  /** Adds a hit with its place in code points, or one that stands for the article. */
  add(slot: number, { from, to, start, end }: HitPlace): void {
    this.addWords(slot, from, to);
    if (start === BY_WORDS) return;
    this.#places ??= { start: new Int32Array(this.#slot.length).fill(BY_WORDS), end: new Int32Array(this.#slot.length).fill(BY_WORDS) };
    this.#places.start[this.#length - 1] = start;
    this.#places.end[this.#length - 1] = end;
  }

  done(): Hits {
    const length = this.#length;
    const places = this.#places === null ? null : { start: this.#places.start.subarray(0, length), end: this.#places.end.subarray(0, length) };
    return { length, slot: this.#slot.subarray(0, length), from: this.#from.subarray(0, length), to: this.#to.subarray(0, length), places };
  }
}

const SMALLEST = 256;

function widened<Column extends Uint32Array | Int32Array>(column: Column, wider: Column): Column {
  wider.set(column);
  return wider;
}
