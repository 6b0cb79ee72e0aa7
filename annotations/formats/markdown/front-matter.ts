/** The lines of an article in Markdown, with what stood before it between two lines of `---`. */
export interface FrontMatter {
  /** In the order of the file; lists are joined by commas. */
  readonly fields: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
}

const FIELD = /^([\p{L}_][\p{L}\p{N}_ -]{0,60}):(?:\s+(.*))?$/u;

/** Takes the front matter off: plain `name: value` lines and lists. What is nested deeper belongs to no field that is kept. */
export function takeFrontMatter(lines: readonly string[]): FrontMatter {
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (end === -1) return { fields: new Map(), lines };
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines.slice(1, end)) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (name !== undefined) fields.set(last = name.trim(), plainValue(value));
    else if (item !== undefined && last !== '') fields.set(last, [fields.get(last) ?? '', plainValue(item)].filter((part) => part !== '').join(', '));
  }
  return { fields, lines: lines.slice(end + 1) };
}

function plainValue(written: string): string {
  const value = written.trim();
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined) return list.split(',').map(plainValue).filter((item) => item !== '').join(', ');
  const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(value);
  if (quoted === null) return /^[>|][+-]?$/.test(value) ? '' : value.replace(/\s+#.*$/, '');
  return quoted[1]?.replace(/\\(["\\])/g, '$1') ?? (quoted[2] ?? '').replaceAll('\'\'', '\'');
}
