import { z } from 'zod';
import { ERROR_CODES } from './errors.ts';
import { annotatorIdSchema, articleIdSchema } from './ids.ts';

const count = z.int().nonnegative();

/** Why a backup was made: by the clock, before a new version of the program writes, before a restore, or because somebody asked. */
export const BACKUP_KINDS = ['timed', 'upgrade', 'before_restore', 'asked'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** One backup of a project, as lists show it. */
export const backupInfoSchema = z.strictObject({
  /** Counts the backups of a project. Their order is by this number; the time is only shown. */
  number: z.int().positive(),
  kind: z.enum(BACKUP_KINDS),
  project: z.string(),
  title: z.string(),
  /** The real path of the project's folder. */
  folder: z.string(),
  app: z.string(),
  time: z.string(),
  articles: count,
  tags: count,
  /** How many people have sets. */
  people: count,
  files: count,
  /** Sum of the sizes of the files; backups share what is the same. */
  bytes: count,
  /** Links, pipes and files that are none of the project's: they are in no backup. */
  left_out: count,
});
export type BackupInfo = z.infer<typeof backupInfoSchema>;

/** All backups of a project, newest first, and the names of those that cannot be read, which are never removed. */
export const backupListSchema = z.strictObject({ backups: z.array(backupInfoSchema), unreadable: z.array(z.string()) });
export type BackupList = z.infer<typeof backupListSchema>;

/** How many records come, go and change. */
const differenceSchema = z.strictObject({ added: count, removed: count, changed: count });
export type DifferenceCount = z.infer<typeof differenceSchema>;

/** Why something differs from the backup and stays as it is all the same. */
export const STAY_REASONS = ['not_yours', 'open_elsewhere', 'added_since', 'damaged_in_backup', 'newer_version', 'no_text'] as const;

/** What becomes of one article's text or of one person's work on it. Whatever is the same in project and backup has no row. */
export const restoreRowSchema = z.strictObject({
  article: articleIdSchema,
  /** The file that the article came from; its id where nobody can tell. */
  source: z.string(),
  /** Whose work; both null for the article's text. */
  annotator: annotatorIdSchema.nullable(),
  name: z.string().nullable(),
  /** Changed as part of one undoable step; put back because it is missing or damaged; or left as it is. */
  action: z.enum(['change', 'put_back', 'stay']),
  why: z.enum(STAY_REASONS).nullable(),
  tags: differenceSchema,
  links: differenceSchema,
  /** Decisions, replies, and what is said of the article as a whole. */
  others: differenceSchema,
});
export type RestoreRow = z.infer<typeof restoreRowSchema>;

/** What a restore would do, or did. */
export const restorePlanSchema = z.strictObject({
  backup: backupInfoSchema,
  rows: z.array(restoreRowSchema),
  totals: z.strictObject({
    /** Rows by what becomes of them. */
    change: count, put_back: count, stay: count,
    /** Texts and sets that are the same in project and backup. */
    same: count,
    tags: differenceSchema, links: differenceSchema, others: differenceSchema,
  }),
  /** Names of types, links and attributes that the schema lacks: added to its end, or lacking in it because it is not ours to change. */
  names: z.strictObject({ added: z.array(z.string()), missing: z.array(z.string()) }),
});
export type RestorePlan = z.infer<typeof restorePlanSchema>;

/** A restore that was done; `before` is the number of the backup that was made of what there was. */
export const restoreReportSchema = restorePlanSchema.extend({ before: z.int().positive() });
export type RestoreReport = z.infer<typeof restoreReportSchema>;

/** A backup that was laid out as a project folder of its own. */
export const restoredCopySchema = z.strictObject({
  backup: backupInfoSchema,
  folder: z.string(),
  files: count,
  /** Files whose bytes in the backup are damaged or gone, by their path inside the project. */
  missing: z.array(z.string()),
});
export type RestoredCopy = z.infer<typeof restoredCopySchema>;

/** What checking a backup found: files, by their path inside the project, whose bytes are damaged or gone. */
export const backupCheckSchema = z.strictObject({ files: count, damaged: z.array(z.string()), missing: z.array(z.string()) });
export type BackupCheck = z.infer<typeof backupCheckSchema>;

/** What making a backup came to. */
export const madeBackupSchema = z.strictObject({
  /** Null where nothing had changed since the newest one. */
  backup: backupInfoSchema.nullable(),
  /** Old backups that were removed, as too many. */
  removed: count,
  /** Why old backups could not be cleared away; the new one is made all the same. */
  left: z.strictObject({ code: z.enum(ERROR_CODES), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
});
export type MadeBackup = z.infer<typeof madeBackupSchema>;

/** A copy of a project in a folder of its own. */
export const savedCopySchema = z.strictObject({ folder: z.string(), files: count, left_out: count });
export type SavedCopy = z.infer<typeof savedCopySchema>;
