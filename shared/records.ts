import { z } from 'zod';
import { annotatorIdSchema, articleIdSchema, relationIdSchema, spanIdSchema } from './ids.ts';
import { jsonObjectSchema, jsonValueSchema } from './json.ts';
import { attributesSchema, codePointSchema, fragmentsSchema } from './places.ts';
import { decisionSchema, replySchema } from './review.ts';
import { rejectionSchema } from './suggestions.ts';

export const HEADER_KINDS = ['headline', 'quote_headline', 'photo_credit', 'none'] as const;
export type HeaderKind = (typeof HEADER_KINDS)[number];

/** Language of an article as an ISO 639-1 code where known, else `other`. */
export const languageSchema = z.string().min(2).max(35);

/** What is known of an article besides its text; keys that an import brought and we do not know are kept. */
export const articleMetaSchema = z.object({
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/).nullable(),
  headline: z.string().nullable(),
  header_kind: z.enum(HEADER_KINDS),
  language: languageSchema,
  /** File name as imported, without its folder. */
  source: z.string(),
}).catchall(jsonValueSchema);
export type ArticleMeta = z.infer<typeof articleMetaSchema>;

/** One file that an article's text was found in. */
export const sourceSchema = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  imported_at: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

/** An imported article. Its text never changes; a corrected text is another article. */
export const articleSchema = z.strictObject({
  id: articleIdSchema,
  text: z.string(),
  text_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  meta: articleMetaSchema,
  sources: z.array(sourceSchema),
});
export type Article = z.infer<typeof articleSchema>;

/** `human`, `suggestion:ENGINE` or `import:FORMAT`. */
export const originSchema = z.string().regex(/^(?:human|(?:suggestion|import):.+)$/);

/** One tagged stretch of text in code points; its keys are those of the exported line. */
export const spanSchema = z.strictObject({
  id: spanIdSchema,
  type: z.string().min(1),
  start: codePointSchema,
  end: codePointSchema,
  /** The text it covers; fragments are joined by one space. */
  text: z.string(),
  attributes: attributesSchema,
  note: z.string().exactOptional(),
  fragments: fragmentsSchema.exactOptional(),
  /** Relation types that the annotator marked as "not in the text". */
  absent: z.array(z.string()).exactOptional(),
  origin: originSchema,
  confidence: z.number().min(0).max(1).exactOptional(),
  created_at: z.string(),
  updated_at: z.string(),
  /** Unknown keys of an imported record, written again on export. */
  extra: jsonObjectSchema.exactOptional(),
});
export type Span = z.infer<typeof spanSchema>;

/** A directed link between two spans of one set. */
export const relationSchema = z.strictObject({
  id: relationIdSchema,
  type: z.string().min(1),
  from: spanIdSchema,
  to: spanIdSchema,
  attributes: attributesSchema.exactOptional(),
  note: z.string().exactOptional(),
  origin: originSchema.exactOptional(),
  extra: jsonObjectSchema.exactOptional(),
});
export type Relation = z.infer<typeof relationSchema>;

export const STATUSES = ['todo', 'in_progress', 'done', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

/** What an annotator says of the article as a whole. */
export const documentStateSchema = z.strictObject({
  status: z.enum(STATUSES),
  status_reason: z.string().exactOptional(),
  note: z.string().exactOptional(),
  labels: jsonObjectSchema,
  extra: jsonObjectSchema.exactOptional(),
});
export type DocumentState = z.infer<typeof documentStateSchema>;

/** A person as files name one. */
export const annotatorSchema = z.strictObject({ id: annotatorIdSchema, name: z.string().min(1) });
export type Annotator = z.infer<typeof annotatorSchema>;

/** The work of one annotator on one article, as stored and as sent to the window. */
export const annotationSetRecordSchema = z.strictObject({
  article: articleIdSchema,
  annotator: annotatorSchema,
  /** Grows by one with each change; 0 is the empty set. */
  revision: z.int().nonnegative(),
  document: documentStateSchema,
  spans: z.array(spanSchema),
  relations: z.array(relationSchema),
  /** What this person decided as a reviewer. */
  decisions: z.array(decisionSchema).exactOptional(),
  /** What this person said to decisions. */
  replies: z.array(replySchema).exactOptional(),
  /** Suggested tags that this person said no to. */
  rejections: z.array(rejectionSchema).exactOptional(),
});
export type AnnotationSetRecord = z.infer<typeof annotationSetRecordSchema>;
