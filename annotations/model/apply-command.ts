import type { Change } from '../../shared/change.ts';
import type { Command, SingleCommand } from '../../shared/command.ts';
import { assertNever } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { applyToDraft, draftOf, type AnnotationSet } from './annotation-set.ts';
import { composeChanges } from './change.ts';
import { beginWork, setDocumentLabels, setDocumentNote, setStatus } from './edit-document.ts';
import type { EditContext } from './edit-context.ts';
import { addReply, recordDecision, removeDecision, removeReply } from './edit-review.ts';
import { acceptSuggestion, reconsiderSuggestion, rejectSuggestion } from './edit-suggestion.ts';
import { addRelation, removeRelation } from './edit-relation.ts';
import { addSpan, removeSpan, resizeSpan, retypeSpan, setAbsent, setAttributes, setSpanNote } from './edit-span.ts';

/**
 * Turns an intention into a fact, or refuses it with a reason. Pure and total: the set is not touched.
 * The change is empty when a batch cancels itself out. A batch is refused whole.
 */
export function applyCommand(context: EditContext, set: AnnotationSet, command: Command): Result<Change> {
  const edited = command.kind === 'batch' ? applyBatch(context, set, command.commands) : applySingle(context, set, command);
  if (!edited.ok || !addsSpan(edited.value)) return edited;
  return ok([...edited.value, ...(touchesDocument(edited.value) ? [] : beginWork(set))]);
}

function applyBatch(context: EditContext, set: AnnotationSet, commands: readonly SingleCommand[]): Result<Change> {
  const changes: Change[] = [];
  const draft = draftOf(set);
  for (const command of commands) {
    const change = applySingle(context, draft, command);
    if (!change.ok) return change;
    changes.push(change.value);
    applyToDraft(draft, change.value);
  }
  return ok(composeChanges(changes));
}

function applySingle(context: EditContext, set: AnnotationSet, command: SingleCommand): Result<Change> {
  switch (command.kind) {
    case 'span.add': return addSpan(context, set, command);
    case 'span.remove': return removeSpan(set, command);
    case 'span.resize': return resizeSpan(context, set, command);
    case 'span.retype': return retypeSpan(context, set, command);
    case 'span.setAttributes': return setAttributes(context, set, command);
    case 'span.setNote': return setSpanNote(context, set, command);
    case 'span.setAbsent': return setAbsent(context, set, command);
    case 'relation.add': return addRelation(context, set, command);
    case 'relation.remove': return removeRelation(set, command);
    case 'suggestion.accept': return acceptSuggestion(context, set, command);
    case 'suggestion.reject': return rejectSuggestion(context, set, command);
    case 'suggestion.reconsider': return reconsiderSuggestion(set, command);
    case 'decision.record': return recordDecision(context, set, command);
    case 'decision.remove': return removeDecision(set, command);
    case 'reply.add': return addReply(context, set, command);
    case 'reply.remove': return removeReply(set, command);
    case 'status.set': return setStatus(set, command);
    case 'document.setNote': return setDocumentNote(set, command);
    case 'document.setLabels': return setDocumentLabels(context, set, command);
    default: return assertNever(command);
  }
}

function addsSpan(change: Change): boolean {
  return change.some((record) => record.kind === 'span' && record.before === null);
}

function touchesDocument(change: Change): boolean {
  return change.some((record) => record.kind === 'document');
}
