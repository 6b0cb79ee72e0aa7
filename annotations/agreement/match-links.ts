import type { Partners } from './match-tags.ts';
import type { Link, Tagging } from './tagging.ts';

/** The links of one type of tag that two annotators made. */
export interface LinkCounts {
  links: number;
  /** Links whose two ends have a partner on the other side. */
  comparable: number;
  equal: number;
}

/**
 * Counts links by the type of the tag they start from. Two are equal when their types are and their ends are partners of each other; the ends of a
 * symmetric one may stand the other way round.
 */
export function matchLinks(a: Tagging, b: Tagging, { partners, isSymmetric }: { partners: Partners; isSymmetric: (type: string) => boolean }): ReadonlyMap<string, LinkCounts> {
  const counts = new Map<string, LinkCounts>();
  if (a.links.length + b.links.length === 0) return counts;
  const kept = new Set(partners);
  const waiting = new Map<string, number>();
  for (const link of b.links) {
    const isComparable = kept.has(link.from) && kept.has(link.to);
    count(counts, b, { link, isComparable });
    if (isComparable) increase(waiting, wordOf(link, isSymmetric), 1);
  }
  for (const link of a.links) {
    const [from, to] = [partners[link.from] ?? -1, partners[link.to] ?? -1];
    const own = count(counts, a, { link, isComparable: from !== -1 && to !== -1 });
    const word = wordOf({ ...link, from, to }, isSymmetric);
    if ((waiting.get(word) ?? 0) === 0) continue;
    increase(waiting, word, -1);
    own.equal += 1;
  }
  return counts;
}

function count(counts: Map<string, LinkCounts>, { tags }: Tagging, { link, isComparable }: { link: Link; isComparable: boolean }): LinkCounts {
  const type = tags[link.from]?.type ?? '';
  const own = counts.get(type) ?? { links: 0, comparable: 0, equal: 0 };
  own.links += 1;
  if (isComparable) own.comparable += 1;
  counts.set(type, own);
  return own;
}

function wordOf({ type, from, to }: Link, isSymmetric: (type: string) => boolean): string {
  const [first, second] = isSymmetric(type) && to < from ? [to, from] : [from, to];
  return `${String(first)} ${String(second)} ${type}`;
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
