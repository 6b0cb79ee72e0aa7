import { z } from 'zod';
import { articleIdSchema, annotatorIdSchema, decisionIdSchema, rejectionIdSchema, relationIdSchema, replyIdSchema, spanIdSchema, stepIdSchema } from './ids.ts';
import { documentStateSchema, relationSchema, spanSchema } from './records.ts';
import { decisionSchema, replySchema } from './review.ts';
import { rejectionSchema } from './suggestions.ts';

/** One record before and after; `null` means that it did not exist. Swapping the two inverts it. */
export const recordChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('span'), id: spanIdSchema, before: spanSchema.nullable(), after: spanSchema.nullable() }),
  z.strictObject({ kind: z.literal('relation'), id: relationIdSchema, before: relationSchema.nullable(), after: relationSchema.nullable() }),
  z.strictObject({ kind: z.literal('decision'), id: decisionIdSchema, before: decisionSchema.nullable(), after: decisionSchema.nullable() }),
  z.strictObject({ kind: z.literal('reply'), id: replyIdSchema, before: replySchema.nullable(), after: replySchema.nullable() }),
  z.strictObject({ kind: z.literal('rejection'), id: rejectionIdSchema, before: rejectionSchema.nullable(), after: rejectionSchema.nullable() }),
  z.strictObject({ kind: z.literal('document'), before: documentStateSchema, after: documentStateSchema }),
]);
export type RecordChange = z.infer<typeof recordChangeSchema>;

/** A fact: what one edit did to one annotation set. */
export const changeSchema = z.array(recordChangeSchema).min(1);
export type Change = z.infer<typeof changeSchema>;

/** Why a change was made. `step` is the gesture; an undo or redo names the step that it takes back or repeats. */
export const causeSchema = z.strictObject({
  action: z.enum(['do', 'undo', 'redo']),
  command: z.string(),
  step: stepIdSchema,
});
export type Cause = z.infer<typeof causeSchema>;

/** A change as the journal holds it and as windows are told of it. */
export const commitSchema = z.strictObject({
  article: articleIdSchema,
  author: annotatorIdSchema,
  /** Revision of the set after the change. */
  revision: z.int().positive(),
  /** Counts the author's commits over the whole project, so that order never depends on a clock. */
  sequence: z.int().positive(),
  time: z.string(),
  cause: causeSchema,
  change: changeSchema,
});
export type Commit = z.infer<typeof commitSchema>;
