import type { Change } from '../../shared/change.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Relation } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from './annotation-set.ts';
import type { EditContext } from './edit-context.ts';
import { checkRelation } from './relation-rules.ts';

/** Links two spans; a slot that was marked "not in the text" loses that mark in the same change. */
export function addRelation(
  context: EditContext, set: AnnotationSet, command: Extract<SingleCommand, { kind: 'relation.add' }>,
): Result<Change> {
  const relation: Relation = { id: command.id, type: command.type, from: command.from, to: command.to, origin: command.origin ?? 'human' };
  const checked = checkRelation(context.schema, set, relation);
  if (!checked.ok) return checked;
  return ok([{ kind: 'relation', id: relation.id, before: null, after: relation }, ...withoutAbsentMark(context, set, relation)]);
}

/** Removes one link and leaves both spans as they are. */
export function removeRelation(set: AnnotationSet, command: Extract<SingleCommand, { kind: 'relation.remove' }>): Result<Change> {
  const relation = set.relations.get(command.id);
  if (relation === undefined) return refuse('relation.unknown', { id: command.id });
  return ok([{ kind: 'relation', id: relation.id, before: relation, after: null }]);
}

function withoutAbsentMark(context: EditContext, set: AnnotationSet, relation: Relation): Change {
  const source = set.spans.get(relation.from);
  if (source?.absent?.includes(relation.type) !== true) return [];
  const { absent, ...rest } = source;
  const others = absent.filter((name) => name !== relation.type);
  const after = { ...rest, ...(others.length === 0 ? {} : { absent: others }), updated_at: context.time };
  return [{ kind: 'span', id: source.id, before: source, after }];
}
