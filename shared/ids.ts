import { z } from 'zod';

/** First 16 hex digits of the SHA-256 of an article's text, so that colleagues agree on it without talking. */
export const articleIdSchema = z.string().regex(/^[0-9a-f]{16}$/).brand<'ArticleId'>();
export type ArticleId = z.infer<typeof articleIdSchema>;

/** A span's id: made by us as 16 hex digits, or brought by an import; never used as a file name. */
export const spanIdSchema = z.string().min(1).max(200).brand<'SpanId'>();
export type SpanId = z.infer<typeof spanIdSchema>;

/** A relation's id, under the same rules as a span's. */
export const relationIdSchema = z.string().min(1).max(200).brand<'RelationId'>();
export type RelationId = z.infer<typeof relationIdSchema>;

/** A reviewer's decision. */
export const decisionIdSchema = z.string().min(1).max(200).brand<'DecisionId'>();
export type DecisionId = z.infer<typeof decisionIdSchema>;

/** What somebody said to a decision. */
export const replyIdSchema = z.string().min(1).max(200).brand<'ReplyId'>();
export type ReplyId = z.infer<typeof replyIdSchema>;

export const rejectionIdSchema = z.string().min(1).max(200).brand<'RejectionId'>();
export type RejectionId = z.infer<typeof rejectionIdSchema>;

/** A person's id: 16 hex digits, or one of the reserved sets `gold` and `imported`. Safe as a file name. */
export const annotatorIdSchema = z.string().regex(/^(?:[0-9a-f]{16}|gold|imported)$/).brand<'AnnotatorId'>();
export type AnnotatorId = z.infer<typeof annotatorIdSchema>;

/** Stands for an engine that suggests tags: the first 16 hex digits of the SHA-256 of its name. Safe as a file name. */
export const engineIdSchema = z.string().regex(/^[0-9a-f]{16}$/).brand<'EngineId'>();
export type EngineId = z.infer<typeof engineIdSchema>;

/** One gesture of one person; every journal line that it causes carries it. */
export const stepIdSchema = z.string().min(1).max(200).brand<'StepId'>();
export type StepId = z.infer<typeof stepIdSchema>;

/** Makes a fresh id of 16 hex digits; passed in, so that tests can count instead of drawing lots. */
export type MakeId = () => string;

/** Tells the time as an ISO 8601 string in UTC; passed in for the same reason. */
export type Clock = () => string;

/** Names that no person may take: sets that the program itself writes. */
export const RESERVED_NAMES: readonly string[] = ['gold', 'imported'];
