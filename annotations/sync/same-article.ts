/** How many words in a row are compared. */
const ROW = 4;
/** The part of the shorter text's rows of words that two versions of one article have in common at least. */
const SHARED = 0.3;

/** Whether two texts are versions of one article, by the rows of words that they share: two files of one name may have nothing in common. */
export function isSameArticle(a: string, b: string): boolean {
  const [first, second] = [rowsOf(a), rowsOf(b)];
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  if (few.size === 0) return false;
  let shared = 0;
  for (const row of few) if (many.has(row)) shared += 1;
  return shared / few.size >= SHARED;
}

function rowsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const rows = new Set<string>();
  for (let at = 0; at === 0 ? words.length > 0 : at + ROW <= words.length; at += 1) rows.add(words.slice(at, at + ROW).join(' '));
  return rows;
}
