import { foldWord } from './folded-words.ts';

/** Every folded word of a project by a number, in the order in which they were met. */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** Words as they are written, so that each form is folded once. */
  readonly #written = new Map<string, number>();
  #ranks: Uint32Array | null = null;

  get size(): number { return this.#words.length; }

  /** The number of a folded word; a new one where it was never met. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#ranks = null;
    return id;
  }

  /** The number of a word as it is written. */
  addWritten(raw: string): number {
    const known = this.#written.get(raw);
    if (known !== undefined) return known;
    const id = this.add(foldWord(raw));
    // Built anew: a slice of a text would keep the whole text in memory.
    this.#written.set(Array.from(raw).join(''), id);
    return id;
  }

  /** The number of a folded word that was met. */
  find(word: string): number | undefined {
    return this.#ids.get(word);
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The numbers of all words with this beginning. */
  withPrefix(prefix: string): readonly number[] {
    return this.#words.flatMap((word, id) => (word.startsWith(prefix) ? [id] : []));
  }

  /** For each number its place in the alphabet of folded words, counted from 1. */
  ranks(): Uint32Array {
    this.#ranks ??= rankWords(this.#words);
    return this.#ranks;
  }
}

function rankWords(words: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(words.length);
  const order = words.map((word, id) => ({ word, id })).sort((a, b) => (a.word < b.word ? -1 : 1));
  for (const [rank, { id }] of order.entries()) ranks[id] = rank + 1;
  return ranks;
}
