import { bestMatching, type Edge } from './best-matching.ts';
import { compareKinds, sharedLength, type Tag } from './tagging.ts';

/** The partner of each tag of one side among those of the other, by place in the list; -1 where there is none. */
export type Partners = readonly number[];

/** Pairs tags that a word is equal for, one to one and the first ones first. */
export function matchEqual(a: readonly Tag[], b: readonly Tag[], wordOf: (tag: Tag) => string): Partners {
  const first = new Map<string, number>();
  const next = b.map(() => -1);
  for (let at = b.length - 1; at >= 0; at -= 1) {
    const tag = b[at];
    if (tag === undefined) continue;
    next[at] = first.get(wordOf(tag)) ?? -1;
    first.set(wordOf(tag), at);
  }
  return a.map((tag) => {
    const word = wordOf(tag);
    const found = first.get(word) ?? -1;
    if (found !== -1) first.set(word, next[found] ?? -1);
    return found;
  });
}

/** Strict: same type and same fragments, one to one. Tags must come in the order of a tagging, so that one walk along both sides finds all. */
export function matchStrictly(a: readonly Tag[], b: readonly Tag[]): Partners {
  let next = 0;
  return a.map((tag) => {
    for (let other = b[next]; other !== undefined; other = b[next]) {
      const order = compareKinds(other, tag);
      if (order > 0) return -1;
      next += 1;
      if (order === 0) return next - 1;
    }
    return -1;
  });
}

/**
 * Overlap: as many pairs as possible of tags of one type that share a character, one to one, and among the ways to do that the one whose pairs share
 * most characters in all. Tags must come in the order of a tagging.
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
