import type { SpanId } from '../../shared/ids.ts';
import type { Span } from '../../shared/records.ts';
import type { LabelSchema, RelationType } from '../../shared/schema/label-schema.ts';

/** A link that the schema allows between two tags, with its direction. */
export interface PossibleLink {
  readonly type: RelationType;
  readonly from: SpanId;
  readonly to: SpanId;
}

/** Every link that the schema allows between two tags: first those that start at the first one, then those that lead to it. */
export function possibleLinks(schema: LabelSchema, one: Span, other: Span): readonly PossibleLink[] {
  const between = (from: Span, to: Span): readonly PossibleLink[] => schema.relations
    .filter((type) => type.from.includes(from.type) && type.to.includes(to.type))
    .map((type) => ({ type, from: from.id, to: to.id }));
  const forth = between(one, other);
  return [...forth, ...between(other, one).filter(({ type }) => !type.symmetric || !forth.some((link) => link.type === type))];
}
