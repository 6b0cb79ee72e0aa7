import { z } from 'zod';
import { annotatorIdSchema } from './ids.ts';
import { annotatorSchema } from './records.ts';
import { exportReportSchema, LOSSES, TEXT_UNITS } from './reports.ts';

/** A format as the window offers it. */
export const offeredFormatSchema = z.strictObject({
  name: z.string(),
  reads: z.boolean(),
  writes: z.boolean(),
  unit: z.enum([...TEXT_UNITS, 'token']).nullable(),
  carries: z.array(z.enum(LOSSES)),
  /** Null where it is not written. */
  layout: z.enum(['one_file', 'file_per_article']).nullable(),
  /** Whether suggestions can be written and are told from tags. */
  holdsSuggestions: z.boolean(),
});
export type OfferedFormat = z.infer<typeof offeredFormatSchema>;

/** Whose work is exported. */
export const whoseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotator'), annotator: annotatorIdSchema }),
  z.strictObject({ kind: z.literal('gold') }),
  z.strictObject({ kind: z.literal('all') }),
]);
export type Whose = z.infer<typeof whoseSchema>;

const name = z.string().min(1).max(200);

/** What the person wants exported; null types means all of them, and suggestions are those that nobody has decided, where the format holds them. Where to is asked by main. */
export const exportChoicesSchema = z.strictObject({ format: name, whose: whoseSchema, types: z.array(name).max(10_000).nullable(), withSuggestions: z.boolean() });
export type ExportChoices = z.infer<typeof exportChoicesSchema>;

/** The first lines of one file of an export; `file` is its path inside the export, null where there is only one. */
export const previewFileSchema = z.strictObject({
  file: z.string().nullable(),
  /** `cut` is how many characters of the line are left out. */
  lines: z.array(z.strictObject({ text: z.string(), cut: z.int().nonnegative() })),
  /** Whether further lines follow. */
  isCut: z.boolean(),
});
export type PreviewFile = z.infer<typeof previewFileSchema>;

/** What an export would write and lose, tried without writing. */
export const exportPreviewSchema = z.strictObject({ report: exportReportSchema, files: z.array(previewFileSchema) });
export type ExportPreviewed = z.infer<typeof exportPreviewSchema>;

/** Whose work there is to export. */
export const exportPeopleSchema = z.strictObject({
  people: z.array(annotatorSchema),
  /** Whether the work of others and the gold set may be exported too. */
  seesOthers: z.boolean(),
});

const names = z.record(name, name);

/** Which names of the project stand for names that files use; attributes as `TYPE.attribute`. */
export const rememberedMapSchema = z.strictObject({ types: names, attributes: names, relations: names });
export type RememberedMap = z.infer<typeof rememberedMapSchema>;

/** How the person wants the chosen files read. The files themselves are known to main alone. */
export const importChoicesSchema = z.strictObject({
  /** Files that look like one format, read as another; the empty name stands for those that no format recognised. */
  readAs: z.record(z.string().max(200), name),
  unit: z.enum(TEXT_UNITS).nullable(),
  /** Takes the place of the names in the files. */
  annotator: z.string().min(1).max(100).nullable(),
  /** Makes all tags suggestions of an engine of this name; null where they are somebody’s work. */
  engine: z.string().min(1).max(100).nullable(),
  map: rememberedMapSchema,
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;
