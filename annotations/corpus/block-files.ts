import { z } from 'zod';
import { annotatorIdSchema, articleIdSchema } from '../../shared/ids.ts';
import { STATUSES } from '../../shared/records.ts';
import type { CorpusIndex, IndexedSet, PlacedBlock } from '../search/corpus-index.ts';
import { areRows, COLUMN, countRows, ROW, rowAt, type TagRows } from '../search/tag-rows.ts';
import { JOINED, WORD_MASK } from '../search/word-stream.ts';
import { openArrays, sealArrays } from './sealed-arrays.ts';

/** Sizes in bytes of a set's two files, by which it is known to be the same. */
export interface SetSizes {
  readonly journal: number;
  readonly snapshot: number;
}

/** A set with the sizes that its files had when it was read. */
export interface SizedSet {
  readonly set: IndexedSet;
  readonly sizes: SetSizes;
}

const wordsHead = z.strictObject({
  kind: z.literal('words'),
  lexicon: z.array(z.string()),
  articles: z.array(z.strictObject({
    id: articleIdSchema, date: z.string().nullable(), language: z.string(), source: z.string(), headline: z.string().nullable(), words: z.int().nonnegative(),
  })),
});

const tagsHead = z.strictObject({
  kind: z.literal('tags'),
  strings: z.array(z.string()),
  sets: z.array(z.strictObject({
    article: articleIdSchema, annotator: annotatorIdSchema, name: z.string(), status: z.enum(STATUSES).nullable(), journal: z.int().nonnegative(), snapshot: z.int().nonnegative(), numbers: z.int().nonnegative(),
  })),
});

/** Gives numbers of the file to numbers of the index, in the order in which they are met. */
class Renumbering {
  readonly #own = new Map<number, number>();

  of(id: number): number {
    const known = this.#own.get(id);
    if (known !== undefined) return known;
    this.#own.set(id, this.#own.size);
    return this.#own.size - 1;
  }

  ids(): readonly number[] {
    return [...this.#own.keys()];
  }
}

/** The words of a block as a file. */
export function sealWords(index: CorpusIndex, { block }: PlacedBlock): Uint8Array {
  const own = new Renumbering();
  const numbers = new Uint32Array(block.words.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const word = block.words[at] ?? 0;
    numbers[at] = own.of(word & WORD_MASK) | (word & JOINED);
  }
  const articles = block.facts.map((facts, at) => ({ ...facts, words: block.streamAt(at).length }));
  return sealArrays({ head: { kind: 'words', lexicon: own.ids().map((id) => index.lexicon.word(id)), articles }, numbers });
}

/** Puts the articles of a file into an index, but for those that are not wanted; false where the file cannot be used. */
export function openWords(index: CorpusIndex, bytes: Uint8Array, isWanted: (id: string) => boolean): boolean {
  const opened = openArrays(bytes);
  const head = wordsHead.safeParse(opened?.head);
  if (opened === null || !head.success) return false;
  const numbers = new Uint32Array(opened.numbers);
  const ids = head.data.lexicon.map((word) => index.lexicon.add(word));
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = (ids[(numbers[at] ?? 0) & WORD_MASK] ?? 0) | ((numbers[at] ?? 0) & JOINED);
  let from = 0;
  for (const { words, ...facts } of head.data.articles) {
    if (isWanted(facts.id) && !index.has(facts.id)) index.putWords({ facts, words: numbers.subarray(from, from + words) });
    from += words;
  }
  return true;
}

/** The tags of a block's articles as a file. */
export function sealTags(index: CorpusIndex, sets: readonly SizedSet[]): Uint8Array {
  const own = new Renumbering();
  const all = sets.map(({ set: { rows } }) => renumbered(rows, (id) => own.of(id)));
  const numbers = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const rows of all) {
    numbers.set(rows, from);
    from += rows.length;
  }
  const heads = sets.map(({ set: { rows, ...set }, sizes }) => ({ ...set, ...sizes, numbers: rows.length }));
  return sealArrays({ head: { kind: 'tags', strings: own.ids().map((id) => index.strings.text(id)), sets: heads }, numbers });
}

/** The sets in a file, in the numbers of an index; null where the file cannot be used. */
export function openTags(index: CorpusIndex, bytes: Uint8Array): readonly SizedSet[] | null {
  const opened = openArrays(bytes);
  const head = tagsHead.safeParse(opened?.head);
  if (opened === null || !head.success) return null;
  const all = new Int32Array(opened.numbers);
  const ids = head.data.strings.map((text) => index.strings.add(text));
  const sets: SizedSet[] = [];
  let from = 0;
  for (const { numbers, journal, snapshot, ...set } of head.data.sets) {
    const rows = all.subarray(from, from + numbers);
    if (!areRows(rows)) return null;
    sets.push({ set: { ...set, rows: renumbered(rows, (id) => ids[id] ?? 0) }, sizes: { journal, snapshot } });
    from += numbers;
  }
  return sets;
}

/** Rows with other numbers for their texts. */
function renumbered(rows: TagRows, to: (id: number) => number): TagRows {
  const copy = rows.slice();
  const valuesFrom = rowAt(countRows(rows));
  for (let row = rowAt(0); row < valuesFrom; row += ROW) copy[row + COLUMN.type] = to(copy[row + COLUMN.type] ?? 0);
  for (let at = valuesFrom; at < copy.length; at += 1) copy[at] = to(copy[at] ?? 0);
  return copy;
}
