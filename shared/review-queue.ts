import { z } from 'zod';
import { annotatorIdSchema, articleIdSchema } from './ids.ts';
import { codePointSchema } from './places.ts';
import { annotatorSchema } from './records.ts';
import { RULES } from './review.ts';

/** In what annotators differ; `single` is a tag of somebody who is reviewed alone. */
export const DIFFERENCES = ['missing', 'boundary', 'type', 'attribute', 'relation', 'label', 'single'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/**
 * How far a case is. `agreed`: nobody differs, and nothing was decided. `open`: somebody differs. `changed`: it was decided, and somebody changed a tag
 * since in a way that the decision did not know. `waiting`: a link whose ends are open. `moot`: a link at whose end no tag holds.
 */
export const CASE_STATES = ['agreed', 'open', 'changed', 'postponed', 'decided', 'waiting', 'moot'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Which of somebody's tags are looked at: all, every nth, or n of them drawn by lot; a seed draws the same ones again. */
export const sampleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('every'), n: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('random'), n: z.int().min(1).max(1_000_000), seed: z.int().min(0).max(4_294_967_295) }),
]);
export type Sample = z.infer<typeof sampleSchema>;

/** Whose work is compared, and which of it. One annotator alone is reviewed tag by tag. */
export const reviewScopeSchema = z.strictObject({
  /** Null for everybody who has worked on an article. */
  annotators: z.array(annotatorIdSchema).min(1).max(100).nullable(),
  /** Null for all types of tags; links and labels are then looked at too. */
  types: z.array(z.string()).nullable(),
  sample: sampleSchema,
});
export type ReviewScope = z.infer<typeof reviewScopeSchema>;

/** The types of two annotators at one place, in the order of the annotators; null is no tag. */
const typePairSchema = z.tuple([z.string().nullable(), z.string().nullable()]);
export type TypePair = z.infer<typeof typePairSchema>;

/** One line of the queue: enough to sort, filter and show it without its article. */
export const caseSummarySchema = z.strictObject({
  article: articleIdSchema,
  id: z.string(),
  kind: z.enum(['tag', 'link', 'label']),
  differences: z.array(z.enum(DIFFERENCES)),
  state: z.enum(CASE_STATES),
  /** Types of its tags, the type of its link, the name of its label. */
  types: z.array(z.string()),
  /** Those who gave the same answer, together. */
  parties: z.array(z.array(annotatorIdSchema)),
  /** The type of each party's tag, in their order, null for none; only of tags. */
  partyTypes: z.array(z.string().nullable()).exactOptional(),
  /** The attributes in which two of its tags of one type answer differently, or the name of its label where two do. */
  answers: z.array(z.string()).exactOptional(),
  /** Which types meet here, as the confusion of agreement counts them; only where two annotators are named, in their order. */
  meetings: z.array(typePairSchema).exactOptional(),
  start: codePointSchema,
  /** The first words that it is about. */
  words: z.string(),
  /** How many pairs of annotators it sets apart. */
  cost: z.int().nonnegative(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** A rule, and whose work it decides on; null means everybody's. */
export const ruleRequestSchema = z.strictObject({ rule: z.enum(RULES), annotators: z.array(annotatorIdSchema).min(1).max(100).nullable() });
export type RuleRequest = z.infer<typeof ruleRequestSchema>;

/** A person whose work can be reviewed, and on how many articles they have worked. */
export const reviewPersonSchema = annotatorSchema.extend({ articles: z.int().nonnegative(), tags: z.int().nonnegative() });
export type ReviewPerson = z.infer<typeof reviewPersonSchema>;

/** What a look over the whole project found. */
export const reviewSurveySchema = z.strictObject({
  people: z.array(reviewPersonSchema),
  /** Articles that were compared. */
  articles: z.int().nonnegative(),
  /** Everything that somebody differs in or that was decided by a person, in the order of articles and text. */
  cases: z.array(caseSummarySchema),
  /** Cases by state, those included that `cases` leaves out. */
  states: z.record(z.enum(CASE_STATES), z.int().nonnegative()),
  /** How many cases each rule would decide now. */
  rules: z.strictObject({ all_agree: z.int().nonnegative(), majority: z.int().nonnegative() }),
  /** Articles left out, each with the reason as a code. */
  unread: z.array(z.strictObject({ article: articleIdSchema, code: z.string() })),
});
export type ReviewSurvey = z.infer<typeof reviewSurveySchema>;
