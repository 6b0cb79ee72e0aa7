import type { Relation, Span } from '../../shared/records.ts';
import type { RelationType } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from './annotation-set.ts';

/** What a span is linked to by a relation type; for a symmetric one, from either end. */
export function linksOf(set: AnnotationSet, span: Span, type: RelationType): readonly { relation: Relation; other: Span }[] {
  return [...set.relations.values()].flatMap((relation) => {
    if (relation.type !== type.name) return [];
    const otherId = relation.from === span.id ? relation.to : type.symmetric && relation.to === span.id ? relation.from : null;
    const other = otherId === null ? undefined : set.spans.get(otherId);
    return other === undefined ? [] : [{ relation, other }];
  });
}
