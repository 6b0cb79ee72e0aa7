import { z } from 'zod';
import { annotatorIdSchema, decisionIdSchema, replyIdSchema } from './ids.ts';
import { jsonValueSchema } from './json.ts';
import { attributesSchema, codePointSchema, fragmentsSchema } from './places.ts';

/** Why a reviewer decided otherwise than somebody had tagged. */
export const REASONS = ['guideline_unclear', 'boundary', 'type', 'slip', 'text_ambiguous', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Rules by which cases may be decided without looking at each. */
export const RULES = ['all_agree', 'majority'] as const;
export type Rule = (typeof RULES)[number];

/** A tag as a reviewer judges it: what it says of the text, and nothing of who made it when. Code points. */
export const judgedTagSchema = z.strictObject({
  type: z.string().min(1), start: codePointSchema, end: codePointSchema, text: z.string(),
  fragments: fragmentsSchema.exactOptional(), attributes: attributesSchema,
});
export type JudgedTag = z.infer<typeof judgedTagSchema>;

/** A reading written as text, the same for the same reading; the empty one is that of somebody who sees no tag here. */
const readingKeySchema = z.string().max(1_000_000);

/** What was decided on, as it was then: every reading of it that there was. */
export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), readings: z.array(readingKeySchema).max(100) }),
  /** A link, by its type and all readings of the tags at its ends. */
  z.strictObject({ kind: z.literal('link'), type: z.string().min(1), from: z.array(readingKeySchema).max(100), to: z.array(readingKeySchema).max(100) }),
  z.strictObject({ kind: z.literal('label'), name: z.string().min(1), readings: z.array(readingKeySchema).max(100) }),
]);
export type Subject = z.infer<typeof subjectSchema>;

/** What holds from now on. No tags at all means that nobody is right, or those who saw none. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tags'), tags: z.array(judgedTagSchema).max(20) }),
  z.strictObject({ kind: z.literal('link'), holds: z.boolean() }),
  z.strictObject({ kind: z.literal('label'), value: jsonValueSchema }),
  z.strictObject({ kind: z.literal('postponed') }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What one annotator had there when it was decided: the tag or link, null for none, and its place among the readings. */
const positionSchema = z.strictObject({ annotator: annotatorIdSchema, item: z.string().min(1).max(200).nullable(), reading: z.string().max(1_000_000) });
export type Position = z.infer<typeof positionSchema>;

/** A reviewer's decision. It lies in the reviewer's own set and points at the tags of others, which it never changes. */
export const decisionSchema = z.strictObject({
  id: decisionIdSchema,
  subject: subjectSchema,
  outcome: outcomeSchema,
  positions: z.array(positionSchema).max(100),
  reason: z.enum(REASONS).exactOptional(),
  comment: z.string().max(100_000).exactOptional(),
  /** The rule that decided; absent when a person did. */
  rule: z.enum(RULES).exactOptional(),
  time: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What somebody says to a decision: an annotator who accepts it or answers, or the reviewer in turn. It lies in the speaker's own set. */
export const replySchema = z.strictObject({
  id: replyIdSchema,
  decision: decisionIdSchema,
  stance: z.enum(['accepted', 'answer']),
  text: z.string().max(100_000),
  time: z.string(),
});
export type Reply = z.infer<typeof replySchema>;
