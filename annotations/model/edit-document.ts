import type { Change } from '../../shared/change.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { DocumentState } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from './annotation-set.ts';
import { checkLabels } from './attribute-rules.ts';
import type { EditContext } from './edit-context.ts';

/** Sets how far the annotator is with the article, with the reason where one is given. */
export function setStatus(set: AnnotationSet, command: Extract<SingleCommand, { kind: 'status.set' }>): Result<Change> {
  const { status_reason: _before, ...rest } = set.document;
  const reason = command.reason === undefined ? {} : { status_reason: command.reason };
  return replaceDocument(set, { ...rest, status: command.status, ...reason });
}

/** Writes the note on the article; an empty one removes it. */
export function setDocumentNote(set: AnnotationSet, command: Extract<SingleCommand, { kind: 'document.setNote' }>): Result<Change> {
  const { note: _before, ...rest } = set.document;
  return replaceDocument(set, command.note === '' ? rest : { ...rest, note: command.note });
}

/** Replaces the document labels by the given ones. */
export function setDocumentLabels(
  context: EditContext, set: AnnotationSet, command: Extract<SingleCommand, { kind: 'document.setLabels' }>,
): Result<Change> {
  const checked = checkLabels(context.schema, command.labels, set.document.labels);
  return checked.ok ? replaceDocument(set, { ...set.document, labels: command.labels }) : checked;
}

/** A first tag begins the work: the status goes from `todo` to `in_progress` in the same change. */
export function beginWork(set: AnnotationSet): Change {
  return set.document.status === 'todo'
    ? [{ kind: 'document', before: set.document, after: { ...set.document, status: 'in_progress' } }]
    : [];
}

function replaceDocument(set: AnnotationSet, after: DocumentState): Result<Change> {
  return ok([{ kind: 'document', before: set.document, after }]);
}
