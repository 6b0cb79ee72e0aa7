import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { RelationType } from '../../shared/schema/label-schema.ts';
import type { Page } from '../state/page.ts';

/** What a span is linked to by a relation type; for a symmetric one, from either end. */
export function linksOf(set: AnnotationSet, span: Span, type: RelationType): readonly { relation: Relation; other: Span }[] {
  return [...set.relations.values()].flatMap((relation) => {
    if (relation.type !== type.name) return [];
    const otherId = relation.from === span.id ? relation.to : type.symmetric && relation.to === span.id ? relation.from : null;
    const other = otherId === null ? undefined : set.spans.get(otherId);
    return other === undefined ? [] : [{ relation, other }];
  });
}

/** The spans that a relation could still link to, nearest in the text first. */
export function linkCandidates(page: Page, span: Span, type: RelationType): readonly Span[] {
  const linked = new Set(linksOf(page.set, span, type).map(({ other }) => other.id));
  return page.index.spans
    .filter((other) => other.id !== span.id && type.to.includes(other.type) && !linked.has(other.id))
    .sort((a, b) => distance(a, span) - distance(b, span));
}

/** Code points between two spans; 0 when they touch or overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
