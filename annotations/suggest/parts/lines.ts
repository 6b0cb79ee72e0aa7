/** A line of a text without the white space around it; `start` and `end` count UTF-16 units of the whole text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text that hold anything, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const stop = text.indexOf('\n', from);
    const to = stop === -1 ? text.length : stop;
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') lines.push({ start, end: start + trimmed.length, text: trimmed });
    from = to + 1;
  }
  return lines;
}
