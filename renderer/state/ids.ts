import { decisionIdSchema, rejectionIdSchema, relationIdSchema, replyIdSchema, spanIdSchema, stepIdSchema, type DecisionId, type RejectionId, type RelationId, type ReplyId, type SpanId, type StepId } from '../../shared/ids.ts';

/** Sixteen random hex digits. */
function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const newSpanId = (): SpanId => spanIdSchema.parse(randomHex());
export const newRelationId = (): RelationId => relationIdSchema.parse(randomHex());
export const newStepId = (): StepId => stepIdSchema.parse(randomHex());
export const newDecisionId = (): DecisionId => decisionIdSchema.parse(randomHex());
export const newReplyId = (): ReplyId => replyIdSchema.parse(randomHex());
export const newRejectionId = (): RejectionId => rejectionIdSchema.parse(randomHex());
