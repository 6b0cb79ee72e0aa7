import { codePoints, type CodePointRange } from '../../../shared/offsets.ts';
import { mixed, type Sequences } from './alike.ts';
import { GrowingInts } from './growing-ints.ts';

/** Where a stretch stands: in the article of that number, in code points. */
export interface StoredPlace extends CodePointRange {
  readonly article: number;
  readonly isQuote: boolean;
}

/** Words as numbers, and stretches of them with their places; four bytes a word, however many stretches share it. */
export class StretchStore {
  /** A number for each word with the next: pairs of neighbours tell order, as single words would not. */
  readonly #pairs = new GrowingInts();
  readonly #from = new GrowingInts();
  readonly #to = new GrowingInts();
  readonly #article = new GrowingInts();
  readonly #start = new GrowingInts();
  readonly #end = new GrowingInts();
  readonly #isQuote = new GrowingInts();

  /** Lays down words; answers where they begin. */
  addWords(hashes: readonly number[]): number {
    const begin = this.#pairs.length;
    hashes.forEach((hash, at) => { this.#pairs.push(mixed(Math.imul(hash, 31) + (hashes[at + 1] ?? 0))); });
    return begin;
  }

  /** Names a stretch of two or more of the words that were laid down. */
  addStretch(place: StoredPlace, words: { readonly from: number; readonly count: number }): void {
    this.#from.push(words.from);
    this.#to.push(words.from + words.count - 1);
    this.#article.push(place.article);
    this.#start.push(place.start);
    this.#end.push(place.end);
    this.#isQuote.push(place.isQuote ? 1 : 0);
  }

  /** The pairs of words of each stretch. */
  sequences(): Sequences {
    return { values: this.#pairs.values(), from: this.#from.values(), to: this.#to.values() };
  }

  placeOf(stretch: number): StoredPlace {
    const at = (column: GrowingInts): number => column.values()[stretch] ?? 0;
    return { article: at(this.#article), start: codePoints(at(this.#start)), end: codePoints(at(this.#end)), isQuote: at(this.#isQuote) === 1 };
  }

  wordsOf(stretch: number): number {
    return (this.#to.values()[stretch] ?? 0) - (this.#from.values()[stretch] ?? 0) + 1;
  }
}
