import { codePoints, type CodePointRange } from '../../../shared/offsets.ts';
import { tokeniseText, type Token } from './tokens.ts';

/** A token that says whether one space follows it; tokens with their spaces join to the whole text again. */
export interface SpacedToken extends Token {
  readonly hasSpace: boolean;
}

/**
 * All of a text in tokens, cut further wherever a tag begins or ends, so that each tag stands on whole ones. White space is the one space behind a token, or a token of its own.
 */
export function spacedTokens(text: string, tags: readonly CodePointRange[]): readonly SpacedToken[] {
  const characters = [...text];
  const [starts, ends] = [new Set<number>(tags.map(({ start }) => start)), new Set<number>(tags.map(({ end }) => end))];
  const borders = [...new Set<number>([0, characters.length, ...starts, ...ends, ...tokeniseText(text).flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const tokens: SpacedToken[] = [];
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined) break;
    const last = tokens.at(-1);
    const isOwn = starts.has(start) || (end === start + 1 && ends.has(end)) || last === undefined || last.hasSpace;
    const isSpace = characters[start] === ' ' && !isOwn;
    if (isSpace) tokens[tokens.length - 1] = { ...last, hasSpace: true };
    const from = isSpace ? start + 1 : start;
    if (from < end) tokens.push({ start: codePoints(from), end: codePoints(end), text: characters.slice(from, end).join(''), hasSpace: false });
  }
  return tokens;
}

/** Where words and the spaces behind them stand in the text that they make, as the borders of their code points; null where they make another one. */
export function bordersOfWords(text: string, words: readonly string[], spaces: readonly boolean[]): ReadonlySet<number> | null {
  const borders = new Set<number>();
  let [joined, at] = ['', 0];
  for (const [index, word] of words.entries()) {
    const space = spaces[index] === false ? '' : ' ';
    borders.add(at).add(at + [...word].length);
    at += [...word, ...space].length;
    joined += word + space;
  }
  return joined === text ? borders : null;
}
