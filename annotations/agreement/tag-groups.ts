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

/** A tag by its annotator's place and its own. */
type End = readonly [side: number, tag: number];

interface Bond {
  readonly first: End;
  readonly second: End;
  readonly likeness: number;
}

/** The tag of each annotator in a group, by place; -1 for none. */
type Members = number[];

/** The group of each annotator's tags, by place; nothing for those that stand alone. */
type GroupOf = readonly (Members | undefined)[][];

/**
 * Groups the tags that two or more annotators marked. The partners of each pair are joined, those that cover each other best first, and never two tags of one annotator;
 * for two annotators the groups are their partners.
 */
export function groupTags(taggings: readonly Tagging[], pairs: readonly PairPartners[]): readonly TagGroup[] {
  const groupOf = taggings.map(({ tags }) => tags.map((): Members | undefined => undefined));
  const bonds = pairs.flatMap((pair) => bondsOf(taggings, pair));
  // Most stand on the same place; only the others have to be put in order.
  for (const bond of bonds) if (bond.likeness === 1) join(groupOf, bond);
  for (const bond of bonds.filter(({ likeness }) => likeness < 1).sort((a, b) => b.likeness - a.likeness)) join(groupOf, bond);
  const groups = new Set<Members>();
  for (const side of groupOf) for (const members of side) if (members !== undefined) groups.add(members);
  return [...groups].map((members) => taggings.map(({ tags }, side) => tags[members[side] ?? -1] ?? null));
}

function bondsOf(taggings: readonly Tagging[], { a, b, partners }: PairPartners): readonly Bond[] {
  const bonds: Bond[] = [];
  partners.forEach((column, row) => {
    const [one, other] = [taggings[a]?.tags[row], taggings[b]?.tags[column]];
    if (one === undefined || other === undefined) return;
    bonds.push({ first: [a, row], second: [b, column], likeness: likenessOf(one, other) });
  });
  return bonds;
}

/** 1 for the same place, and less the more the two cover that they do not share. */
function likenessOf(one: Tag, other: Tag): number {
  const covered = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return one.place === other.place ? 1 : sharedLength(one, other) / (covered + 1);
}

function join(groupOf: GroupOf, { first, second }: Bond): void {
  const [one, other] = [groupAt(groupOf, first), groupAt(groupOf, second)];
  if (one === other || one.some((tag, side) => tag !== -1 && other[side] !== -1)) return;
  other.forEach((tag, side) => {
    if (tag === -1) return;
    one[side] = tag;
    place(groupOf, [side, tag], one);
  });
}

/** The group of a tag; at first it is alone. */
function groupAt(groupOf: GroupOf, end: End): Members {
  const known = groupOf[end[0]]?.[end[1]];
  if (known !== undefined) return known;
  const alone = groupOf.map((_side, side) => (side === end[0] ? end[1] : -1));
  place(groupOf, end, alone);
  return alone;
}

function place(groupOf: GroupOf, [side, tag]: End, members: Members): void {
  const own = groupOf[side];
  if (own !== undefined) own[tag] = members;
}
