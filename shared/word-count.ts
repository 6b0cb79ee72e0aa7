const WORD = /[\p{L}\p{N}](?:['’_.-]?[\p{L}\p{M}\p{N}])*/gu;

/** How many words a text has, as word processors count them: `l’État` and `porte-avions` are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _word of text.matchAll(WORD)) count += 1;
  return count;
}
