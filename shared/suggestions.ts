import { z } from 'zod';
import { articleIdSchema, rejectionIdSchema } from './ids.ts';
import { codePointSchema, fragmentsSchema } from './places.ts';

/** The engine that goes by rules and lists, and the one that goes by what this annotator did before. */
export const RULES = 'rules';
export const MEMORY = 'memory';
/** The engine of claims, which speaks only when it is asked for. */
export const CLAIMS = 'claims';

/** Names of the engines that are part of the program; nothing from outside may bear them. */
export const OWN_ENGINES: readonly string[] = [RULES, CLAIMS, MEMORY];

/** The name of an engine as people read it: a line of up to a hundred characters. It is never a file name. */
export const engineNameSchema = z.string().max(100).regex(/^[^\s\p{Cc}](?:[^\p{Cc}\u2028\u2029]*[^\s\p{Cc}])?$/u);

/** The origin that tags of an engine bear. */
export function originOf(engine: string): string {
  return `suggestion:${engine}`;
}

/** Which engine is asked about which article. */
export const suggestionRequestSchema = z.strictObject({ article: articleIdSchema, engine: z.string().min(1).max(200) });
export type SuggestionRequest = z.infer<typeof suggestionRequestSchema>;

/** What an annotator said no to: a tag that was suggested, by its type and place in code points. */
export const rejectionSchema = z.strictObject({
  id: rejectionIdSchema,
  type: z.string().min(1),
  start: codePointSchema,
  end: codePointSchema,
  text: z.string(),
  fragments: fragmentsSchema.exactOptional(),
  /** Whose suggestion it was, as the tag would have borne it. */
  origin: z.string().regex(/^suggestion:.+$/),
  time: z.string(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

const times = z.int().nonnegative();

/** What this annotator did with the same words before. */
export const rememberedSchema = z.strictObject({
  tagged: times,
  rejected: times,
  /** Left without any tag in articles that are done. */
  passed: times,
  /** Tagged as something else, by type. */
  others: z.record(z.string(), times),
  /** Some of the places, each with the words around it. */
  examples: z.array(z.strictObject({ article: articleIdSchema, left: z.string(), words: z.string(), right: z.string() })).max(5),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/** Why something is suggested: the rule with the words that made it speak, and what the memory has to say. */
export const whySchema = z.strictObject({ rule: z.string(), evidence: z.string(), remembered: rememberedSchema.exactOptional() });
export type Why = z.infer<typeof whySchema>;
