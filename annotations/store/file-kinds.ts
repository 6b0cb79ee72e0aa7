import { z } from 'zod';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { articleRowSchema, projectSchema } from '../../shared/project.ts';
import { annotationSetRecordSchema, articleSchema } from '../../shared/records.ts';
import { storedSuggestionsSchema } from '../../shared/stored-suggestions.ts';
import { profileSchema, settingsSchema } from '../../shared/settings.ts';
import type { FileKind } from './envelope.ts';

/** `project.json`. */
export const PROJECT_FILE: FileKind<z.infer<typeof projectSchema>> = {
  kind: 'guillemet-project', version: 1, schema: projectSchema, damaged: 'project.damaged', count: ({ people }) => people.length,
};

/** One article of `documents/`. */
export const ARTICLE_FILE: FileKind<z.infer<typeof articleSchema>> = {
  kind: 'guillemet-article', version: 1, schema: articleSchema, damaged: 'article.damaged', count: ({ sources }) => sources.length,
};

const snapshotSchema = z.strictObject({
  set: annotationSetRecordSchema,
  /** Length of the journal in bytes up to which this snapshot holds it. */
  journal: z.int().nonnegative(),
  /** The highest sequence number up to there. */
  sequence: z.int().nonnegative(),
});
/** A set as it stood at one place of its journal. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** One snapshot of `annotations/`. */
export const SNAPSHOT_FILE: FileKind<Snapshot> = {
  kind: 'guillemet-annotations', version: 1, schema: snapshotSchema, damaged: 'set.damaged',
  count: ({ set }) => set.spans.length + set.relations.length + (set.decisions?.length ?? 0) + (set.replies?.length ?? 0) + (set.rejections?.length ?? 0),
};

/** What one engine from outside says of one article, of `suggestions/`. */
export const SUGGESTION_FILE: FileKind<z.infer<typeof storedSuggestionsSchema>> = {
  kind: 'guillemet-suggestions', version: 1, schema: storedSuggestionsSchema, damaged: 'suggestions.damaged', count: ({ spans, relations }) => spans.length + relations.length,
};

const indexEntrySchema = z.strictObject({
  row: articleRowSchema,
  /** Names of all files that the article's text was found in. */
  sources: z.array(z.string()),
  /** Sizes in bytes of the journal and snapshot that the row was made from; 0 for none. */
  journal: z.int().nonnegative(),
  snapshot: z.int().nonnegative(),
  /** The highest sequence number in that journal. */
  sequence: z.int().nonnegative(),
});
/** What the index knows of one article. */
export type IndexEntry = z.infer<typeof indexEntrySchema>;

const indexSchema = z.strictObject({ annotator: annotatorIdSchema, entries: z.array(indexEntrySchema) });

/** The derived index of one annotator. */
export const INDEX_FILE: FileKind<z.infer<typeof indexSchema>> = {
  kind: 'guillemet-index', version: 1, schema: indexSchema, damaged: 'project.damaged', count: ({ entries }) => entries.length,
};

/** Who sits at the keyboard, in the user-data folder. */
export const PROFILE_FILE: FileKind<z.infer<typeof profileSchema>> = {
  kind: 'guillemet-profile', version: 1, schema: profileSchema, damaged: 'profile.damaged', count: () => 1,
};

/** What the window remembers. */
export const SETTINGS_FILE: FileKind<z.infer<typeof settingsSchema>> = {
  kind: 'guillemet-settings', version: 1, schema: settingsSchema, damaged: 'profile.damaged', count: () => 1,
};

const recentSchema = z.array(z.strictObject({ id: z.string(), title: z.string(), folder: z.string(), opened_at: z.string(),
  /** The folder of articles that the project was made from, so that opening it again finds the same project. */
  made_from: z.string().exactOptional(),
}));
/** A project opened before, most recent first. */
export type RememberedProject = z.infer<typeof recentSchema>[number];

/** The projects opened before. */
export const RECENT_FILE: FileKind<z.infer<typeof recentSchema>> = {
  kind: 'guillemet-recent', version: 1, schema: recentSchema, damaged: 'profile.damaged', count: (projects) => projects.length,
};
