import type { Change } from '../../shared/change.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Decision, Outcome, Reply, Subject } from '../../shared/review.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isBlank } from '../../shared/selection.ts';
import type { AnnotationSet } from './annotation-set.ts';
import { requireType, type EditContext } from './edit-context.ts';
import { checkQuotedPlace } from './place-rules.ts';

/** Writes a decision into the reviewer's set; one of the same id is replaced. The tags it speaks of are never touched. */
export function recordDecision(
  context: EditContext, set: AnnotationSet, command: Extract<SingleCommand, { kind: 'decision.record' }>,
): Result<Change> {
  const { kind: _kind, ...rest } = command;
  const after: Decision = { ...rest, time: context.time };
  const checked = checkOutcome(context, after);
  return checked.ok ? ok([{ kind: 'decision', id: after.id, before: set.decisions.get(after.id) ?? null, after }]) : checked;
}

/** Takes a decision away, so that its case is open again. */
export function removeDecision(set: AnnotationSet, command: Extract<SingleCommand, { kind: 'decision.remove' }>): Result<Change> {
  const before = set.decisions.get(command.id);
  return before === undefined ? refuse('decision.unknown') : ok([{ kind: 'decision', id: before.id, before, after: null }]);
}

/** Says something to a decision; an answer has words, an acceptance may go without. */
export function addReply(context: EditContext, set: AnnotationSet, command: Extract<SingleCommand, { kind: 'reply.add' }>): Result<Change> {
  const { kind: _kind, ...rest } = command;
  const after: Reply = { ...rest, time: context.time };
  if (set.replies.has(after.id)) return refuse('reply.duplicate_id');
  if (after.stance === 'answer' && isBlank(after.text)) return refuse('reply.empty');
  return ok([{ kind: 'reply', id: after.id, before: null, after }]);
}

/** Takes a reply away. */
export function removeReply(set: AnnotationSet, command: Extract<SingleCommand, { kind: 'reply.remove' }>): Result<Change> {
  const before = set.replies.get(command.id);
  return before === undefined ? refuse('reply.unknown') : ok([{ kind: 'reply', id: before.id, before, after: null }]);
}

function checkOutcome({ schema, offsets }: EditContext, { subject, outcome }: Decision): Result<void> {
  if (!answers(subject, outcome)) return refuse('decision.unfit');
  if (outcome.kind !== 'tags') return ok(undefined);
  for (const tag of outcome.tags) {
    const place = checkQuotedPlace(offsets, tag);
    if (!place.ok) return place;
    const type = requireType(schema, tag.type);
    if (!type.ok) return type;
  }
  return ok(undefined);
}

function answers(subject: Subject, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'postponed': return true;
    case 'tags': return subject.kind === 'tag';
    case 'link': case 'label': return subject.kind === outcome.kind;
  }
}
