/** A list of 32-bit integers that grows; four bytes each, where a plain array takes eight or more. */
export class GrowingInts {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The values as they are now; valid until the next `push`. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
