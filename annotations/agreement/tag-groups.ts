import type { Partners } from './match-tags.ts';
import { sharedLength, type Tag, type Tagging } from './tagging.ts';

/** The overlap partners of two annotators, by their places in the list. */
export interface PairPartners {
  readonly a: number;
  readonly b: number;
  readonly partners: Partners;
}

/** Tags of several annotators that stand for one thing: each annotator's own, or nothing. */
export type TagGroup = readonly (Tag | null)[];

interface Bond {
  readonly ends: readonly [side: number, tag: number][];
  readonly likeness: number;
}

/**
 * Groups the tags that two or more annotators marked. The partners of each pair are joined, those that cover each other best first, and never two tags of one annotator;
 * for two annotators the groups are their partners.
 */
export function groupTags(taggings: readonly Tagging[], pairs: readonly PairPartners[]): readonly TagGroup[] {
  const groupOf = new Map<string, Map<number, number>>();
  const bonds = pairs.flatMap((pair) => bondsOf(taggings, pair)).sort((a, b) => b.likeness - a.likeness);
  for (const { ends: [first, second] } of bonds) if (first !== undefined && second !== undefined) join(groupOf, first, second);
  const groups = new Set(groupOf.values());
  return [...groups].map((group) => taggings.map(({ tags }, side) => tags[group.get(side) ?? -1] ?? null));
}

function bondsOf(taggings: readonly Tagging[], { a, b, partners }: PairPartners): readonly Bond[] {
  return partners.flatMap((column, row): Bond[] => {
    const [one, other] = [taggings[a]?.tags[row], taggings[b]?.tags[column]];
    if (one === undefined || other === undefined) return [];
    const covered = Math.max(one.end, other.end) - Math.min(one.start, other.start);
    return [{ ends: [[a, row], [b, column]], likeness: one.place === other.place ? 1 : sharedLength(one, other) / (covered + 1) }];
  });
}

type End = readonly [side: number, tag: number];

function join(groupOf: Map<string, Map<number, number>>, first: End, second: End): void {
  const one = groupOf.get(first.join()) ?? new Map([first]);
  const other = groupOf.get(second.join()) ?? new Map([second]);
  if (one === other || [...one.keys()].some((side) => other.has(side))) {
    groupOf.set(first.join(), one);
    groupOf.set(second.join(), other);
    return;
  }
  for (const end of other) {
    one.set(...end);
    groupOf.set(end.join(), one);
  }
  groupOf.set(first.join(), one);
}
