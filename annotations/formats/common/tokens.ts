/** Where the tokens of a text begin and end, in code points. */
export interface TokenBorders {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** The borders of all tokens of a text. */
export function tokenBorders(text: string): TokenBorders {
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  let [at, units] = [0, 0];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    at += [...text.slice(units, match.index)].length;
    starts.add(at);
    at += [...match[0]].length;
    ends.add(at);
    units = match.index + match[0].length;
  }
  return { starts, ends };
}
