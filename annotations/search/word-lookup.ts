import type { CorpusIndex } from './corpus-index.ts';
import { WORD_MASK } from './word-stream.ts';

/** The place in the alphabet of a word of an article, by its slot and the word's place in it; 0 where the article has no such word. */
export type WordLookup = (slot: number, word: number) => number;

/** Looks words up over all blocks. */
export function createWordLookup(index: CorpusIndex): WordLookup {
  const ranks = index.lexicon.ranks();
  const blocks = index.blocks();
  const blockOf = new Uint32Array(index.slots);
  for (const [at, { block, base }] of blocks.entries()) blockOf.fill(at, base, base + block.facts.length);
  return (slot, word) => {
    const placed = blocks[blockOf[slot] ?? 0];
    if (placed === undefined || word < 0) return 0;
    const { block: { starts, words }, base } = placed;
    const at = (starts[slot - base] ?? 0) + word;
    return at < (starts[slot - base + 1] ?? 0) ? ranks[(words[at] ?? 0) & WORD_MASK] ?? 0 : 0;
  };
}
