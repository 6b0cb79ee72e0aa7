import type { CorpusIndex } from './corpus-index.ts';
import type { WordBlock } from './word-block.ts';
import { WORD_MASK } from './word-stream.ts';

/** The place in the alphabet of a word of an article, by its slot and the word's place in it; 0 where the article has no such word. */
export type WordLookup = (slot: number, word: number) => number;

/** Looks words up over all blocks. */
export function createWordLookup(index: CorpusIndex): WordLookup {
  const ranks = index.lexicon.ranks();
  const blocks = index.blocks();
  const blockOf = new Uint32Array(index.slots);
  for (const [at, { block, base }] of blocks.entries()) blockOf.fill(at, base, base + block.facts.length);
  // Hits come article by article, so most of them ask of the article before.
  let [present, first, end] = [-1, 0, 0];
  let words: WordBlock['words'] = NO_WORDS;
  const turnTo = (slot: number): void => {
    const placed = blocks[blockOf[slot] ?? 0];
    const at = slot - (placed?.base ?? 0);
    [present, first, end, words] = [slot, placed?.block.starts[at] ?? 0, placed?.block.starts[at + 1] ?? 0, placed?.block.words ?? NO_WORDS];
  };
  return (slot, word) => {
    if (slot !== present) turnTo(slot);
    const at = first + word;
    return word >= 0 && at < end ? ranks[(words[at] ?? 0) & WORD_MASK] ?? 0 : 0;
  };
}

const NO_WORDS = new Uint32Array(0);
