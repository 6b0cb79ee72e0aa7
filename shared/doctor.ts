import { z } from 'zod';

const count = z.int().nonnegative();

/** What can be wrong with a file of a project. */
export const FINDINGS = [
  'project_missing', 'project_damaged', 'article_missing', 'article_damaged', 'set_missing', 'snapshot_damaged', 'snapshot_differs',
  'journal_missing', 'journal_torn', 'journal_damaged', 'journal_cut', 'tags_wrong', 'steps_missing', 'steps_damaged', 'suggestions_damaged', 'index_damaged', 'temporary', 'foreign', 'not_a_file', 'newer_version',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

/** Nothing is lost or at risk; everything can be brought back; or something cannot. */
export const SEVERITIES = ['harmless', 'repairable', 'loss'] as const;

/**
 * What a repair does: takes the file away, since it is derived or left over; puts it together from the history of the tags; takes it from a backup; takes
 * what proves itself by its hash; or, only where damage is given up, goes on from what can be read. Null where nothing can or need be done.
 */
export const REPAIRS = ['remove', 'rebuild', 'from_backup', 'proven', 'give_up'] as const;

/** One thing that was found. */
export const findingSchema = z.strictObject({
  /** Path inside the project, with `/` between its parts. */
  file: z.string(),
  code: z.enum(FINDINGS),
  severity: z.enum(SEVERITIES),
  repair: z.enum(REPAIRS).nullable(),
  /** How many things it speaks of: tags, files of a folder; 1 for the file itself. */
  count,
  /** Whether it was mended. */
  mended: z.boolean(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What an examination found, or a repair did. */
export const doctorReportSchema = z.strictObject({
  /** Nothing is wrong any more but what is harmless. */
  ok: z.boolean(),
  findings: z.array(findingSchema),
  /** Texts and sets that were looked at. */
  articles: count,
  sets: count,
  /** Findings by how bad they are, and those that were mended. */
  totals: z.strictObject({ harmless: count, repairable: count, loss: count, mended: count }),
});
export type DoctorReport = z.infer<typeof doctorReportSchema>;
