import { z } from 'zod';
import { articleIdSchema } from './ids.ts';
import { codePointSchema } from './places.ts';
import { problemSchema } from './reports.ts';

/** Which words are looked for, what counts as the same, and which tag they are to bear. */
export const wordsToTagSchema = z.strictObject({
  query: z.string().max(10_000),
  type: z.string().min(1).max(1000),
  options: z.strictObject({ wholeWords: z.boolean(), ignoreCase: z.boolean(), ignoreAccents: z.boolean(), ignoreElision: z.boolean(), plural: z.boolean() }),
});

/** Places of several articles that can be tagged, in code points, each with what stands around it. */
export const foundPlacesSchema = z.array(z.strictObject({
  article: articleIdSchema,
  places: z.array(z.strictObject({ start: codePointSchema, end: codePointSchema, left: z.string(), hit: z.string(), right: z.string() })),
}));
export type FoundInArticles = z.infer<typeof foundPlacesSchema>;

/** What a search over the project came to; `total` counts places that can be tagged, listed or not. */
export const occurrenceTallySchema = z.strictObject({
  total: z.int().nonnegative(),
  listed: z.int().nonnegative(),
  /** Places that bear such a tag already. */
  tagged: z.int().nonnegative(),
  /** Articles that could not be searched. */
  refused: z.array(problemSchema),
  isStopped: z.boolean(),
});
export type OccurrenceTally = z.infer<typeof occurrenceTallySchema>;
