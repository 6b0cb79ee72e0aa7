/** Draws: a number below a limit, and one of several values. */
export interface Draw {
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
}

/** Draws from random numbers between 0 and 1. */
export function drawFrom(random: () => number): Draw {
  const below = (limit: number): number => Math.floor(random() * limit);
  return { below, pick: <T>(values: readonly T[]): T => values[below(values.length)] as T };
}

const TEXTS = [
  '', '\0', '\ufeff', '\u202e', '\u2028', '\u0085', '\r', '\r\n', '\t\t\t', '\ud83d', '"', '\\', '\\u', '\\ud800', '{', '}', '[', ']', '<', '</', '<!--', '<![CDATA[', '&#0;', '&#xD800;', '&lol;', '<script>', '--', '..', '../', '%00', 'NaN', '1e999', '-1', '99999999999999999999',
  '0.5', '__proto__', 'constructor', '=cmd', 'e\u0301'.repeat(40), '👩‍👩‍👧', '\ufdfa', 'x'.repeat(5_000), '\n\n\n', 'T1\tX 5 2\ty', '-DOCSTART-', '#Text=', '\u3000',
] as const;

const VALUES: readonly unknown[] = [
  null, true, false, 0, -1, 0.5, 1e308, 2 ** 53, '', '\0', 'x', [], {}, [[]], [null], { start: -1, end: 1e9 }, '__proto__', '../../x', '0123456789abcdef', 'x'.repeat(20_000), [0, 5, 'X'], [5, 0, 'X'], [0, 1e9, 'X'],
  JSON.parse('{"__proto__":{"polluted":true}}'), JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'), JSON.parse(`${'['.repeat(80)}1${']'.repeat(80)}`), Array.from({ length: 500 }, (_, at) => at),
];

/** The same file with one to four things wrong in it. */
export function mutate(content: string, draw: Draw): Uint8Array {
  let text = content;
  for (let left = 1 + draw.below(4); left > 0; left -= 1) text = draw.below(2) === 0 ? mutateJson(text, draw) ?? mutateText(text, draw) : mutateText(text, draw);
  return mutateBytes(Buffer.from(text, 'utf8'), draw);
}

function mutateText(text: string, { below, pick }: Draw): string {
  const [at, length] = [below(text.length + 1), 1 + below(pick([3, 40, 400]))];
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (below(7)) {
    case 0: return before + after;
    case 1: return before + piece + piece + after;
    case 2: return before + pick(TEXTS) + piece + after;
    case 3: return before + pick(TEXTS) + after;
    case 4: return before;
    case 5: return text.replace(/\d+/gu, (digits) => (below(6) === 0 ? String(pick(['-1', '0', '1e9', '99999999999', '0.5'])) : digits));
    default: return text.split('\n').toSorted(() => below(3) - 1).join('\n');
  }
}

/** Something else in the place of one value of a line or a file of JSON; null where it holds none. */
function mutateJson(text: string, draw: Draw): string | null {
  const lines = text.split('\n');
  const at = draw.below(lines.length);
  const [line, whole] = [parse(lines[at] ?? ''), parse(text)];
  if (whole !== undefined) return JSON.stringify(replaced(whole, draw));
  return line === undefined ? null : lines.map((each, index) => (index === at ? JSON.stringify(replaced(line, draw)) : each)).join('\n');
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // Not JSON: something else is done to it.
    return undefined;
  }
}

function replaced(value: unknown, draw: Draw): unknown {
  if (typeof value !== 'object' || value === null || draw.below(8) === 0) return draw.pick(VALUES);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const at = draw.below(list.length);
    return draw.below(6) === 0 ? [...list, ...list] : list.map((inner, index) => (index === at ? replaced(inner, draw) : inner));
  }
  const entries = Object.entries(value);
  const at = draw.below(entries.length);
  if (draw.below(8) === 0) return Object.fromEntries(entries.filter((_entry, index) => index !== at));
  if (draw.below(8) === 0) return { ...value, [draw.pick(TEXTS)]: draw.pick(VALUES) };
  return Object.fromEntries(entries.map(([name, inner], index) => [name, index === at ? replaced(inner, draw) : inner]));
}

function mutateBytes(bytes: Buffer, { below }: Draw): Uint8Array {
  const at = below(bytes.length + 1);
  switch (below(12)) {
    case 0: return Buffer.concat([bytes.subarray(0, at), Buffer.from([below(256)]), bytes.subarray(at + 1)]);
    case 1: return bytes.subarray(0, at);
    case 2: return Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
    case 3: return Buffer.from(bytes.toString('utf8'), 'utf16le');
    case 4: return Buffer.from(bytes.toString('utf8'), 'latin1');
    case 5: return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    default: return bytes;
  }
}
