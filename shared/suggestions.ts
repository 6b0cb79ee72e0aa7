import { z } from 'zod';
import { articleIdSchema, spanIdSchema } from './ids.ts';
import { relationSchema, spanSchema } from './records.ts';

/** Names of the engines that are part of the program; nothing from outside may bear them. */
export const OWN_ENGINES: readonly string[] = ['rules', 'claims', 'memory'];

/** The name of an engine as people read it: a line of up to a hundred characters. It is never a file name. */
export const engineNameSchema = z.string().max(100).regex(/^[^\s\p{Cc}](?:[^\p{Cc}\u2028\u2029]*[^\s\p{Cc}])?$/u);

/** What an engine from outside says of one article, as it is stored: tags and links with `suggestion:ENGINE` as their origin, in code points. */
export const storedSuggestionsSchema = z.strictObject({
  engine: engineNameSchema,
  article: articleIdSchema,
  spans: z.array(spanSchema),
  relations: z.array(relationSchema),
  /** Why tags are suggested, where the engine tells. */
  why: z.array(z.strictObject({ span: spanIdSchema, rule: z.string(), evidence: z.string() })),
});
export type StoredSuggestions = z.infer<typeof storedSuggestionsSchema>;
