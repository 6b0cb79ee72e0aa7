import { codePoints, createOffsetMap, toCodePointRange, utf16Units, type CodePointRange } from '../../../shared/offsets.ts';
import { sentencesOf } from '../../../shared/sentences.ts';
import { tokeniseText, type Token } from './tokens.ts';

/** The sentences of a text in code points, paragraph by paragraph (a line is a paragraph); white space between them is in none. */
export function sentencesOfText(text: string): readonly CodePointRange[] {
  const map = createOffsetMap(text);
  const sentences: CodePointRange[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    for (const { start, end } of sentencesOf(paragraph)) sentences.push(toCodePointRange(map, { start: utf16Units(from + start), end: utf16Units(from + end) }));
    from += paragraph.length + 1;
  }
  return sentences;
}

/** The tokens of a text by sentence. A sentence ends nowhere inside one of `unbroken`, which come in text order: what they join stays one. */
export function tokensBySentence(text: string, unbroken: readonly CodePointRange[] = []): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  const borders = sentencesOfText(text).map(({ start }) => start);
  let [next, held, reach] = [0, 0, codePoints(0)];
  for (const token of tokeniseText(text)) {
    let begins = groups.length === 0;
    for (; next < borders.length && (borders[next] ?? 0) <= token.start; next += 1) begins = true;
    for (; held < unbroken.length && (unbroken[held]?.start ?? 0) < token.start; held += 1) reach = codePoints(Math.max(reach, unbroken[held]?.end ?? 0));
    if (begins && (groups.length === 0 || reach <= token.start)) groups.push([token]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}
