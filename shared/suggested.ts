import { z } from 'zod';
import { relationSchema, spanSchema } from './records.ts';
import { whySchema } from './suggestions.ts';

/** What one engine says of one article: tags with ids of its own, the links between them, and why each is suggested. */
export const suggestedSchema = z.strictObject({
  engine: z.string().min(1).max(200),
  spans: z.array(spanSchema),
  relations: z.array(relationSchema),
  /** By the id of the tag. */
  why: z.record(z.string(), whySchema),
});
export type Suggested = z.infer<typeof suggestedSchema>;
