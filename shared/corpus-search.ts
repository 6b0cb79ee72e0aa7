import { z } from 'zod';
import { articleIdSchema } from './ids.ts';
import { foundPlacesSchema } from './occurrences.ts';
import { codePointSchema } from './places.ts';

/** In what order hits are listed: by article or its date, or by the words before, in or after the hit. */
export const HIT_ORDERS = ['article', 'date', 'left', 'hit', 'right'] as const;
export type HitOrder = (typeof HIT_ORDERS)[number];

const querySchema = z.string().max(10_000);

/** Which part of what a query finds is wanted, and in which order. */
export const searchPageRequestSchema = z.strictObject({
  query: querySchema, order: z.enum(HIT_ORDERS), isDescending: z.boolean(), from: z.int().nonnegative(), count: z.int().min(1).max(1_000),
});
export type SearchPageRequest = z.infer<typeof searchPageRequestSchema>;

/** A line of the concordance: the place in code points, what is around it, and the types of the tags that lie there, narrowest first. */
export const corpusHitSchema = z.strictObject({
  article: articleIdSchema, start: codePointSchema, end: codePointSchema, left: z.string(), match: z.string(), right: z.string(), tags: z.array(z.string()),
});
export type CorpusHit = z.infer<typeof corpusHitSchema>;

/** A page of what a query finds; `total` and `articles` count all of it. */
export const searchPageSchema = z.strictObject({ total: z.int().nonnegative(), articles: z.int().nonnegative(), hits: z.array(corpusHitSchema) });
export type SearchPage = z.infer<typeof searchPageSchema>;

/** What the index holds, and how many articles or sets could not be read. */
export const searchIndexSchema = z.strictObject({ articles: z.int().nonnegative(), unread: z.int().nonnegative() });
export type SearchIndex = z.infer<typeof searchIndexSchema>;

/** Which hits are ticked: all but some, or none but some, named by `hitKey`. */
export const tickedSchema = z.strictObject({ isAll: z.boolean(), but: z.array(z.string().max(200)).max(100_000) });
export type Ticked = z.infer<typeof tickedSchema>;

/** Ticked hits of a query that are to bear a tag of a type. */
export const searchPlacesRequestSchema = z.strictObject({ query: querySchema, ticked: tickedSchema, type: z.string().min(1).max(1000) });
export type SearchPlacesRequest = z.infer<typeof searchPlacesRequestSchema>;

/** The places that can be tagged, how many bear such a tag of this annotator already, and how many more are ticked than one step takes. */
export const searchPlacesSchema = z.strictObject({ found: foundPlacesSchema, tagged: z.int().nonnegative(), left: z.int().nonnegative() });
export type SearchPlaces = z.infer<typeof searchPlacesSchema>;

/** What a hit is called among those that are ticked. */
export function hitKey({ article, start, end }: Pick<CorpusHit, 'article' | 'start' | 'end'>): string {
  return `${article} ${String(start)} ${String(end)}`;
}

/** Whether a hit is ticked. */
export function isTicked({ isAll, but }: { readonly isAll: boolean; readonly but: { has(key: string): boolean } }, key: string): boolean {
  return isAll !== but.has(key);
}
