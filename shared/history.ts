import { z } from 'zod';
import { articleIdSchema, stepIdSchema } from './ids.ts';
import { STATUSES } from './records.ts';

/** What a step did, in short: how many tags, links, decisions and replies it touched, and the first of them. */
export const stepEffectSchema = z.strictObject({
  added: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  links: z.int().nonnegative(),
  /** Type and text of the first tag; a long text is cut. */
  type: z.string().nullable(),
  text: z.string().nullable(),
  /** Type of the first link. */
  relation: z.string().nullable(),
  /** What the article's status became, when the step touched what is said of the article as a whole. */
  status: z.enum(STATUSES).nullable(),
});
export type StepEffect = z.infer<typeof stepEffectSchema>;

/** One step as the history panel lists it. */
export const stepSummarySchema = z.strictObject({
  id: stepIdSchema,
  command: z.string(),
  time: z.string(),
  isDone: z.boolean(),
  /** How many articles it touched, and the first of them. */
  articles: z.int().positive(),
  article: articleIdSchema,
  /** That article's headline, or its file's name. */
  title: z.string(),
  effect: stepEffectSchema,
});
export type StepSummary = z.infer<typeof stepSummarySchema>;

/** A part of the timeline, newest first, with the counts of the whole. Steps that were taken back come before those that are done. */
export const historyPartSchema = z.strictObject({
  done: z.int().nonnegative(),
  undone: z.int().nonnegative(),
  steps: z.array(stepSummarySchema),
});
export type HistoryPart = z.infer<typeof historyPartSchema>;
