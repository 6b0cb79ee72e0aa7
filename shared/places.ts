import { z } from 'zod';
import { jsonObjectSchema } from './json.ts';
import type { CodePointOffset } from './offsets.ts';

/** A code point offset or length as it comes from outside. */
export const codePointSchema = z.int().nonnegative().transform((count) => count as CodePointOffset);

/** The pieces of a discontinuous span, ascending, in code points. */
export const fragmentsSchema = z.array(z.tuple([codePointSchema, codePointSchema]).readonly()).min(1).readonly();

export const attributesSchema = jsonObjectSchema;
export type Attributes = z.infer<typeof attributesSchema>;
