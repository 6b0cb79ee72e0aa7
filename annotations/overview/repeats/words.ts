import { ELIDED_WORDS } from '../../../shared/words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const APOSTROPHE = /['’]/;
const ELIDED: ReadonlySet<string> = new Set(ELIDED_WORDS);
const LONGEST_ELIDED = Math.max(...ELIDED_WORDS.map(({ length }) => length));

/** A word of a text, in UTF-16 units; `text` is as it is written. */
export interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words of a text without punctuation and without what is elided before them (`l’`, `qu’`). */
export function* wordsOf(text: string): Generator<WrittenWord> {
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const end = index + word.length;
    const isElided = word.length <= LONGEST_ELIDED && APOSTROPHE.test(text.charAt(end)) && ELIDED.has(word.toLowerCase());
    if (!isElided) yield { start: index, end, text: word };
  }
}

/** A word without case and accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

// A longer key of a map would be a slice of its article, and keep the whole of it in memory.
const LONGEST_KEPT = 12;
const KEPT_AT_MOST = 100_000;
const known = new Map<string, number>();

/** A number of 32 bits that words have in common when they differ in case and accents alone (FNV-1a of the folded word). */
export function wordHash(word: string): number {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  let hash = 0x811c9dc5;
  const folded = foldWord(word);
  for (let at = 0; at < folded.length; at += 1) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  if (word.length <= LONGEST_KEPT && known.size < KEPT_AT_MOST) known.set(word, hash);
  return hash;
}
