import { z } from 'zod';
import { articleIdSchema, spanIdSchema } from './ids.ts';
import { relationSchema, spanSchema } from './records.ts';
import { engineNameSchema } from './suggestions.ts';

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
