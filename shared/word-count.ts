const BEGINNING = /[\p{L}\p{N}]/gu;
// In stretches, since one match over a word of millions of letters would exhaust the stack.
const MORE = /(?:['’_.-]?[\p{L}\p{M}\p{N}]){1,1000}/uy;

/** How many words a text has, as word processors count them: `l’État` and `porte-avions` are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (BEGINNING.lastIndex = 0; BEGINNING.test(text); count += 1) BEGINNING.lastIndex = endOfWord(text, BEGINNING.lastIndex);
  return count;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  for (MORE.lastIndex = from; MORE.test(text);) end = MORE.lastIndex;
  return end;
}
