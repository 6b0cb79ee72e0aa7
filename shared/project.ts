import { z } from 'zod';
import { annotatorIdSchema, articleIdSchema, stepIdSchema } from './ids.ts';
import { annotatorSchema, HEADER_KINDS, STATUSES } from './records.ts';
import { labelSchemaSchema } from './schema/label-schema.ts';

/** What `project.json` holds. Only its owner's program writes it. */
export const projectSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  created_at: z.string(),
  owner: annotatorIdSchema.nullable(),
  people: z.array(annotatorSchema),
  schema: labelSchemaSchema,
  /** Whether nobody but the owner sees the tags of others. */
  blind: z.boolean().exactOptional(),
  /** The changes of the schema that changed tags with it: a step named here is done, however it was cut off. */
  schema_steps: z.array(stepIdSchema).exactOptional(),
});
export type Project = z.infer<typeof projectSchema>;

/** One row of the article list: enough to show and search it without opening the article. */
export const articleRowSchema = z.strictObject({
  id: articleIdSchema,
  source: z.string(),
  headline: z.string().nullable(),
  header_kind: z.enum(HEADER_KINDS),
  date: z.string().nullable(),
  language: z.string(),
  /** Length of the text in code points. */
  length: z.int().nonnegative(),
  status: z.enum(STATUSES),
  spans: z.int().nonnegative(),
  relations: z.int().nonnegative(),
  /** Why it was skipped, where it was. */
  status_reason: z.string().exactOptional(),
  hasNote: z.boolean(),
  /** The labels whose value is a short word, to filter by. */
  labels: z.record(z.string(), z.string()),
});
export type ArticleRow = z.infer<typeof articleRowSchema>;

/** A recently opened project, as the start page lists it. */
export const recentProjectSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** For the person's eye only; the window never sends it back. */
  folder: z.string(),
  opened_at: z.string(),
  exists: z.boolean(),
});
export type RecentProject = z.infer<typeof recentProjectSchema>;
