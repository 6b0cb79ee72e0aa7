import { isJoined, wordsOf } from './folded-words.ts';
import type { Lexicon } from './lexicon.ts';

/** Set on a word that an apostrophe joins to the one before it: no hit begins there. */
export const JOINED = 0x8000_0000;
/** What of an entry of a stream is the word's number. */
export const WORD_MASK = 0x7fff_ffff;

/** The words of a text as numbers, in their order. */
export function streamOf(text: string, lexicon: Lexicon): Uint32Array {
  const found = wordsOf(text);
  const words = new Uint32Array(found.starts.length);
  for (let at = 0; at < words.length; at += 1) {
    const id = lexicon.addWritten(text.slice(found.starts[at], found.ends[at]));
    // An array of unsigned numbers takes the sign bit as it is meant.
    words[at] = isJoined(text, found, at) ? id | JOINED : id;
  }
  return words;
}
