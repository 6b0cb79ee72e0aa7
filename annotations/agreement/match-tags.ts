import { bestMatching, type Edge } from './best-matching.ts';
import { sharedLength, type Tag } from './tagging.ts';

/** The partner of each tag of one side among those of the other, by place in the list; -1 where there is none. */
export type Partners = readonly number[];

/** Pairs tags that a word is equal for, one to one. */
export function matchEqual(a: readonly Tag[], b: readonly Tag[], wordOf: (tag: Tag) => string): Partners {
  const waiting = new Map<string, number[]>();
  b.forEach((tag, at) => {
    const word = wordOf(tag);
    const list = waiting.get(word);
    if (list === undefined) waiting.set(word, [at]);
    else list.push(at);
  });
  return a.map((tag) => waiting.get(wordOf(tag))?.shift() ?? -1);
}

/** Strict: same type and same fragments. */
export function matchStrictly(a: readonly Tag[], b: readonly Tag[]): Partners {
  return matchEqual(a, b, ({ type, place }) => `${type}\u0000${place}`);
}

/**
 * Overlap: as many pairs as possible of tags of one type that share a character, one to one, and among the ways to do that the one whose pairs share
 * most characters in all. Tags must come sorted by start.
 */
export function matchByOverlap(a: readonly Tag[], b: readonly Tag[]): Partners {
  const shared = findOverlaps(a, b);
  // One more pair outweighs all characters that a different pairing could share.
  const bonus = 1 + shared.reduce((sum, row) => sum + row.reduce((most, { weight }) => Math.max(most, weight), 0), 0);
  return bestMatching(shared.map((row) => row.map(({ column, weight }) => ({ column, weight: weight + bonus }))), b.length);
}

function findOverlaps(a: readonly Tag[], b: readonly Tag[]): readonly (readonly Edge[])[] {
  const rows: Edge[][] = a.map(() => []);
  const columns = new Map<string, Columns>();
  b.forEach((tag, at) => {
    const own = columns.get(tag.type) ?? { places: [], reach: [], first: 0 };
    own.places.push(at);
    own.reach.push(Math.max(tag.end, own.reach.at(-1) ?? 0));
    columns.set(tag.type, own);
  });
  a.forEach((tag, row) => {
    const own = columns.get(tag.type);
    if (own !== undefined) rows[row] = overlapsOf(tag, b, own);
  });
  return rows;
}

/** The tags of one type on the other side, and up to where those so far reach. */
interface Columns {
  readonly places: number[];
  readonly reach: number[];
  /** All before this one end before the tags that are still to come. */
  first: number;
}

function overlapsOf(tag: Tag, b: readonly Tag[], columns: Columns): Edge[] {
  const found: Edge[] = [];
  while ((columns.reach[columns.first] ?? Infinity) <= tag.start) columns.first += 1;
  for (let at = columns.first; at < columns.places.length; at += 1) {
    const column = columns.places[at] ?? -1;
    const other = b[column];
    if (other === undefined || other.start >= tag.end) break;
    const weight = sharedLength(tag, other);
    if (weight > 0) found.push({ column, weight });
  }
  return found;
}
