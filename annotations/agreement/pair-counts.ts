import type { Measure, PairMeasure } from '../../shared/agreement.ts';
import { defined, f1, undefinedBecause } from './measure.ts';

/** What is counted of two annotators; counts of articles and pairs are added up before anything is divided. */
export interface PairCounts {
  /** Tags on both sides. */
  sides: number;
  strict: number;
  overlap: number;
  /** Pairs of tags on the same place, whatever their types. */
  boundary: number;
  /** Links on both sides, those of them whose ends both annotators marked, and equal ones. */
  links: number;
  comparableLinks: number;
  equalLinks: number;
}

/** Nothing counted yet. */
export function noCounts(): PairCounts {
  return { sides: 0, strict: 0, overlap: 0, boundary: 0, links: 0, comparableLinks: 0, equalLinks: 0 };
}

/** Adds counts to others, in place. */
export function addCounts(sum: PairCounts, more: PairCounts): void {
  sum.sides += more.sides;
  sum.strict += more.strict;
  sum.overlap += more.overlap;
  sum.boundary += more.boundary;
  sum.links += more.links;
  sum.comparableLinks += more.comparableLinks;
  sum.equalLinks += more.equalLinks;
}

/** The two span F1 of some counts. */
export function spanFigures({ sides, strict, overlap }: Pick<PairCounts, 'sides' | 'strict' | 'overlap'>): Record<'span_f1_strict' | 'span_f1_overlap', Measure> {
  return { span_f1_strict: f1(strict, sides, 'no_tags'), span_f1_overlap: f1(overlap, sides, 'no_tags') };
}

/** All measures that counts of pairs give. */
export function pairFigures(counts: PairCounts): Record<PairMeasure, Measure> {
  const { sides, strict, boundary, links, comparableLinks, equalLinks } = counts;
  const noLinks = sides === 0 ? 'no_tags' : 'no_links';
  return {
    ...spanFigures(counts),
    boundary_f1: f1(boundary, sides, 'no_tags'),
    type_agreement: boundary === 0 ? undefinedBecause(sides === 0 ? 'no_tags' : 'no_common_tags') : defined(strict / boundary, boundary),
    relation_f1: f1(equalLinks, comparableLinks, links > 0 ? 'no_common_links' : noLinks),
    relation_f1_end_to_end: f1(equalLinks, links, noLinks),
  };
}
