import type { AgreementLayer } from '../../shared/agreement.ts';
import { findMeetings, withoutEqual, type Meeting, type Rest } from './confusion.ts';
import type { LayerTable } from './layers.ts';
import { matchLinks } from './match-links.ts';
import { matchByOverlap, matchEqual, matchStrictly, type Partners } from './match-tags.ts';
import { addCounts, noCounts, type PairCounts } from './pair-counts.ts';
import type { Tag, Tagging } from './tagging.ts';

/** How two annotators tagged one article. */
export interface PairComparison {
  /** Counts by type; `boundary` asks for no type and stands by layer only. */
  readonly byType: ReadonlyMap<string, PairCounts>;
  readonly byLayer: ReadonlyMap<AgreementLayer, PairCounts>;
  readonly overlap: Partners;
  /** Where they differ. */
  readonly meetings: readonly Meeting[];
}

/** What the schema says that comparing needs. */
export interface CompareContext {
  readonly table: LayerTable;
  readonly isSymmetric: (relation: string) => boolean;
}

/** Compares the work of two annotators on one article. */
export function comparePair(a: Tagging, b: Tagging, { table, isSymmetric }: CompareContext): PairComparison {
  const [strict, overlap] = [matchStrictly(a.tags, b.tags), matchByOverlap(a.tags, b.tags)];
  const byType = countByType([...a.tags, ...b.tags]);
  a.tags.forEach(({ type }, at) => {
    const own = byType.get(type);
    if (own === undefined) return;
    if (strict[at] !== -1) own.strict += 1;
    if (overlap[at] !== -1) own.overlap += 1;
  });
  for (const [type, { links, comparable, equal }] of matchLinks(a, b, { partners: overlap, isSymmetric })) {
    const own = byType.get(type);
    if (own !== undefined) Object.assign(own, { links, comparableLinks: comparable, equalLinks: equal });
  }
  const rest = withoutEqual(a.tags, b.tags, strict);
  return { byType, byLayer: sumByLayer(byType, rest, table), overlap, meetings: findMeetings(rest) };
}

function countByType(tags: readonly Tag[]): Map<string, PairCounts> {
  const counts = new Map<string, PairCounts>();
  for (const { type } of tags) {
    const own = counts.get(type) ?? noCounts();
    own.sides += 1;
    counts.set(type, own);
  }
  return counts;
}

function sumByLayer(byType: ReadonlyMap<string, PairCounts>, rest: Rest, table: LayerTable): ReadonlyMap<AgreementLayer, PairCounts> {
  const sums = new Map<AgreementLayer, PairCounts>();
  for (const [type, counts] of byType) {
    for (const layer of table.layersOf(type)) {
      const sum = sums.get(layer) ?? noCounts();
      addCounts(sum, counts);
      sums.set(layer, sum);
    }
  }
  countPlaces(sums, rest, table);
  return sums;
}

/** Adds to each layer's strict pairs those of what is left that stand on the same place; a type belongs to one layer besides the whole. */
function countPlaces(sums: ReadonlyMap<AgreementLayer, PairCounts>, { a, b }: Rest, table: LayerTable): void {
  for (const sum of sums.values()) sum.boundary = sum.strict;
  const whole = sums.get('all');
  if (whole !== undefined) whole.boundary += matchEqual(a, b, ({ place }) => place).filter((column) => column !== -1).length;
  const layerOf = ({ type }: Tag): AgreementLayer | undefined => table.layersOf(type).find((layer) => layer !== 'all');
  const places = matchEqual(a, b, (tag) => `${tag.place} ${layerOf(tag) ?? ''}`);
  a.forEach((tag, at) => {
    const sum = sums.get(layerOf(tag) ?? 'all');
    if (places[at] !== -1 && sum !== undefined && sum !== whole) sum.boundary += 1;
  });
}
