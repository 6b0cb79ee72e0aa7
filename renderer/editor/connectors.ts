import { fragmentsOf } from '../../annotations/model/span-place.ts';
import type { CodePointRange } from '../../shared/offsets.ts';
import type { SpanId } from '../../shared/ids.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { Page } from '../state/page.ts';
import type { TextPoint } from './text-points.ts';

/** A link to be drawn: its relation and both ends. */
export interface Connector {
  readonly relation: Relation;
  readonly from: Span;
  readonly to: Span;
}

/** The links of the chosen tag, in either direction; with `isAll`, every link of the page. */
export function connectorsOf(page: Pick<Page, 'set'>, chosen: SpanId | null, isAll: boolean): readonly Connector[] {
  if (chosen === null && !isAll) return [];
  return [...page.set.relations.values()].flatMap((relation) => {
    if (!isAll && relation.from !== chosen && relation.to !== chosen) return [];
    const [from, to] = [page.set.spans.get(relation.from), page.set.spans.get(relation.to)];
    return from === undefined || to === undefined ? [] : [{ relation, from, to }];
  });
}

/** The gaps between the fragments of a tag, each as the end of one fragment and the start of the next. */
export function gapsOf(span: Span): readonly CodePointRange[] {
  const fragments = fragmentsOf(span);
  return fragments.slice(1).map((next, at) => ({ start: fragments[at]?.end ?? next.start, end: next.start }));
}

/** Room between a tag and the line that reaches it, in CSS pixels. */
const GAP = 2;

/**
 * The line between two tags as SVG path data: an arc over the words when both stand in one line, else a curve from one line to the other
 * that leaves and arrives upright, so that it crosses as few words as it can.
 */
export function connectorPath(from: TextPoint, to: TextPoint): string {
  if (from.top === to.top) {
    const y = from.top + GAP;
    const lift = Math.min(14, 6 + Math.abs(to.x - from.x) / 20);
    return `M ${round(from.x)} ${round(y)} C ${round(from.x)} ${round(y - lift)} ${round(to.x)} ${round(y - lift)} ${round(to.x)} ${round(y)}`;
  }
  const isDown = to.top > from.top;
  const start = isDown ? from.top + from.height - GAP : from.top + GAP;
  const end = isDown ? to.top + GAP : to.top + to.height - GAP;
  const reach = Math.max(10, Math.abs(end - start) / 2) * (isDown ? 1 : -1);
  return `M ${round(from.x)} ${round(start)} C ${round(from.x)} ${round(start + reach)} ${round(to.x)} ${round(end - reach)} ${round(to.x)} ${round(end)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
