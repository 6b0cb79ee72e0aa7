import type { Relation } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { findRelationType, type LabelSchema, type RelationType } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from './annotation-set.ts';

/** Checks a relation against schema and set before it is made: known type, existing and allowed ends, count, no double. */
export function checkRelation(schema: LabelSchema, set: AnnotationSet, relation: Relation): Result<Relation> {
  const type = findRelationType(schema, relation.type);
  if (type === undefined) return refuse('relation.unknown_type', { type: relation.type });
  if (set.relations.has(relation.id)) return refuse('relation.duplicate_id', { id: relation.id });
  if (relation.from === relation.to) return refuse('relation.self');
  const ends = checkEnds(type, set, relation);
  return ends.ok ? checkCount(type, set, relation) : ends;
}

function checkEnds(type: RelationType, set: AnnotationSet, relation: Relation): Result<Relation> {
  const from = set.spans.get(relation.from);
  const to = set.spans.get(relation.to);
  if (from === undefined || to === undefined) return refuse('relation.missing_end');
  if (!type.from.includes(from.type)) return refuse('relation.bad_source', { relation: type.name, type: from.type });
  if (!type.to.includes(to.type)) return refuse('relation.bad_target', { relation: type.name, type: to.type });
  return ok(relation);
}

function checkCount(type: RelationType, set: AnnotationSet, relation: Relation): Result<Relation> {
  const siblings = [...set.relations.values()].filter((other) => other.type === type.name);
  if (siblings.some((other) => isSameLink(type, other, relation))) return refuse('relation.duplicate', { relation: type.name });
  const count = siblings.filter((other) => other.from === relation.from).length;
  if (type.count.max !== null && count >= type.count.max) return refuse('relation.too_many', { relation: type.name, max: type.count.max });
  return runsOneWay(type) && leadsBack(siblings, relation) ? refuse('relation.circle', { relation: type.name }) : ok(relation);
}

function runsOneWay({ where }: RelationType): boolean {
  return where === 'around' || where === 'before';
}

/** Says whether links of one type already lead from the new link's target to its source. */
function leadsBack(siblings: readonly Relation[], { from, to }: Relation): boolean {
  const reached = new Set([to]);
  for (const span of reached) {
    for (const other of siblings) if (other.from === span) reached.add(other.to);
  }
  return reached.has(from);
}

function isSameLink(type: RelationType, a: Relation, b: Relation): boolean {
  const same = a.from === b.from && a.to === b.to;
  return same || (type.symmetric && a.from === b.to && a.to === b.from);
}

/** Says whether a relation still fits its ends when `spanId` becomes of type `newType`. */
export function fitsAfterRetype(schema: LabelSchema, relation: Relation, retyped: { id: string; type: string }): boolean {
  const type = findRelationType(schema, relation.type);
  if (type === undefined) return true;
  const fitsSource = relation.from !== retyped.id || type.from.includes(retyped.type);
  return fitsSource && (relation.to !== retyped.id || type.to.includes(retyped.type));
}
