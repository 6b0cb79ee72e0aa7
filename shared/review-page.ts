import { z } from 'zod';
import { articleIdSchema } from './ids.ts';
import { annotationSetRecordSchema, annotatorSchema, articleSchema } from './records.ts';
import { decisionSchema, judgedTagSchema, replySchema } from './review.ts';

/** An article as a reviewer sees it: the text, and everybody's sets with what was decided in them. */
export const reviewPageSchema = z.strictObject({ article: articleSchema, sets: z.array(annotationSetRecordSchema) });
export type ReviewPage = z.infer<typeof reviewPageSchema>;

/** How far an annotator is with a correction. */
export const CORRECTION_STATES = ['open', 'accepted', 'answered'] as const;

/** A decision that goes against what an annotator had tagged. */
export const correctionSchema = z.strictObject({
  article: articleIdSchema,
  headline: z.string(),
  reviewer: annotatorSchema,
  decision: decisionSchema,
  /** The annotator's tag as it is now; null when there is none. */
  mine: judgedTagSchema.nullable(),
  state: z.enum(CORRECTION_STATES),
  /** What was said to it, oldest first, with who said it. */
  replies: z.array(replySchema.extend({ by: annotatorSchema })),
  /** The words around the place, and where in them it stands; code points. */
  before: z.string(),
  after: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;
