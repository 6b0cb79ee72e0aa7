const PLAIN: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };
const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries(PLAIN).map(([letter, character]) => [character, letter]));

/** Takes the backslashes off a value, a token or a line of text. */
export function unescape(written: string): string {
  return written.replace(/\\(->|[\s\S])/gu, (_whole, escaped: string) => PLAIN[escaped] ?? escaped);
}

/** Writes a value of a feature so that nothing in it means anything to the format. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;*\t\n]/gu, (found) => `\\${LETTERS.get(found) ?? found}`);
}

/** Writes text or a token so that it stays on its line and in its column. */
export function escapeText(text: string): string {
  return text.replace(/[\\\t\n\r\f\b]/gu, (found) => `\\${LETTERS.get(found) ?? found}`);
}

/** Cuts a cell at a separator wherever that is not escaped; the pieces keep their backslashes. */
export function splitCell(cell: string, separator: '|' | ';'): readonly string[] {
  const pieces = [''];
  for (const [part] of cell.matchAll(/\\[\s\S]?|[^\\]/gu)) {
    if (part === separator) pieces.push('');
    else pieces[pieces.length - 1] += part;
  }
  return pieces;
}

/** A value without the number that tells it apart from its neighbours; the number is null where there is none. */
export function splitId(item: string): { readonly value: string; readonly id: string | null } {
  const [, value, id] = /^((?:\\[\s\S]|[^\\])*?)\[(\d+(?:_\d+)?)\]$/u.exec(item) ?? [];
  return value === undefined || id === undefined ? { value: item, id: null } : { value, id };
}
