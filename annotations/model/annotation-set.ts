import type { Change, RecordChange } from '../../shared/change.ts';
import { assertNever, InvariantError } from '../../shared/errors.ts';
import type { ArticleId, DecisionId, RejectionId, RelationId, ReplyId, SpanId } from '../../shared/ids.ts';
import type { Annotator, AnnotationSetRecord, DocumentState, Relation, Span } from '../../shared/records.ts';
import type { Decision, Reply } from '../../shared/review.ts';
import type { Rejection } from '../../shared/suggestions.ts';

/** The work of one annotator on one article, as a value: every change makes a new one. */
export interface AnnotationSet {
  readonly article: ArticleId;
  readonly annotator: Annotator;
  readonly revision: number;
  readonly document: DocumentState;
  readonly spans: ReadonlyMap<SpanId, Span>;
  readonly relations: ReadonlyMap<RelationId, Relation>;
  /** What this person decided as a reviewer, and said to decisions. */
  readonly decisions: ReadonlyMap<DecisionId, Decision>;
  readonly replies: ReadonlyMap<ReplyId, Reply>;
  /** Suggestions that this person said no to. */
  readonly rejections: ReadonlyMap<RejectionId, Rejection>;
}

/** The set of someone who has not yet touched the article. */
export function emptySet(article: ArticleId, annotator: Annotator): AnnotationSet {
  return {
    article, annotator, revision: 0, document: { status: 'todo', labels: {} }, spans: new Map(), relations: new Map(), decisions: new Map(), replies: new Map(), rejections: new Map(),
  };
}

/** Says whether an annotator has this article: there is work, and it is not merely still to be done. */
export function isWorkedOn({ document }: AnnotationSet): boolean {
  return document.status !== 'todo';
}

/** Says whether a set is that of a reviewer who tagged nothing in the article. */
export function hasOnlyReviews(set: AnnotationSet): boolean {
  return set.decisions.size + set.replies.size > 0 && saysNothing({ ...set, decisions: new Map(), replies: new Map() });
}

/** Says whether a set holds no more than that of someone who has not touched the article, as when all was taken back. */
export function saysNothing({ document, spans, relations, decisions, replies, rejections }: AnnotationSet): boolean {
  const { status, labels, ...more } = document;
  return [spans, relations, decisions, replies, rejections].every(({ size }) => size === 0) && status === 'todo' && Object.keys({ ...labels, ...more }).length === 0;
}

/** Turns a stored or received record into a set. */
export function setFromRecord(record: AnnotationSetRecord): AnnotationSet {
  return {
    ...record,
    spans: new Map(record.spans.map((span) => [span.id, span])),
    relations: new Map(record.relations.map((relation) => [relation.id, relation])),
    decisions: new Map(record.decisions?.map((decision) => [decision.id, decision])),
    replies: new Map(record.replies?.map((reply) => [reply.id, reply])),
    rejections: new Map(record.rejections?.map((rejection) => [rejection.id, rejection])),
  };
}

/** Turns a set into the record that is stored and sent. */
export function setToRecord(set: AnnotationSet): AnnotationSetRecord {
  const { decisions, replies, rejections, ...rest } = set;
  return {
    ...rest, spans: [...set.spans.values()], relations: [...set.relations.values()],
    ...(decisions.size === 0 ? {} : { decisions: [...decisions.values()] }), ...(replies.size === 0 ? {} : { replies: [...replies.values()] }),
    ...(rejections.size === 0 ? {} : { rejections: [...rejections.values()] }),
  };
}

/** Applies a fact and grows the revision by one. Throws `InvariantError` when the fact does not start from this state. */
export function applyChange(set: AnnotationSet, change: Change): AnnotationSet {
  const draft = draftOf(set);
  applyToDraft(draft, change);
  return { ...draft, revision: set.revision + 1 };
}

/** A copy of a set for one owner to change in place, so that a batch copies a large set once and not for each of its edits. */
export interface Draft extends AnnotationSet {
  document: DocumentState;
  readonly spans: Map<SpanId, Span>;
  readonly relations: Map<RelationId, Relation>;
  readonly decisions: Map<DecisionId, Decision>;
  readonly replies: Map<ReplyId, Reply>;
  readonly rejections: Map<RejectionId, Rejection>;
}

/** Copies a set; the original stays as it is. */
export function draftOf(set: AnnotationSet): Draft {
  return {
    ...set, spans: new Map(set.spans), relations: new Map(set.relations), decisions: new Map(set.decisions), replies: new Map(set.replies), rejections: new Map(set.rejections),
  };
}

/** Applies a fact to a draft in place. Throws `InvariantError` when the fact does not start from its state. */
export function applyToDraft(draft: Draft, change: Change): void {
  for (const record of change) applyRecord(draft, record);
}

function applyRecord(draft: Draft, record: RecordChange): void {
  switch (record.kind) {
    case 'span': return replaceIn(draft.spans, record);
    case 'relation': return replaceIn(draft.relations, record);
    case 'decision': return replaceIn(draft.decisions, record);
    case 'reply': return replaceIn(draft.replies, record);
    case 'rejection': return replaceIn(draft.rejections, record);
    case 'document': draft.document = record.after; return;
    default: return assertNever(record);
  }
}

function replaceIn<Id, Item>(items: Map<Id, Item>, record: { id: Id; before: Item | null; after: Item | null }): void {
  if (items.has(record.id) !== (record.before !== null)) {
    throw new InvariantError(`change does not fit the state at ${String(record.id)}`);
  }
  if (record.after === null) items.delete(record.id);
  else items.set(record.id, record.after);
}
