import { z } from 'zod';
import { ERROR_CODES } from './errors.ts';

/** One record or file that was refused or repaired: where, the closed code, and the sentence in the person's language. */
export const problemSchema = z.strictObject({
  /** Base name of the file. */
  file: z.string(),
  /** 1-based; null where lines mean nothing (a JSON array, a file per article). */
  line: z.int().positive().nullable(),
  code: z.enum(ERROR_CODES),
  message: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Something worth telling that is neither refused nor repaired: another encoding, a text that another version of already exists. */
export const noticeSchema = z.strictObject({ file: z.string(), kind: z.enum(['encoding', 'line_ends', 'bom', 'surrogates', 'other_text', 'grapheme', 'offset_unit']), detail: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

/** Features that a format may be unable to carry; a closed list (jsonl.md, settled question 6). */
export const LOSSES = [
  'overlap', 'nesting', 'discontinuous', 'relation', 'attribute', 'note', 'document_label', 'status', 'origin', 'type',
  'token_boundary', 'duplicate', 'metadata', 'text',
] as const;
export const lostSchema = z.partialRecord(z.enum(LOSSES), z.int().positive());
export type Lost = z.infer<typeof lostSchema>;

/** What the offsets of a text file may count. */
export const TEXT_UNITS = ['code_point', 'utf_16', 'byte'] as const;
const count = z.int().nonnegative();

/** A name in a file that the schema lacked, or to which a map gave another one. */
export const foreignNameSchema = z.strictObject({
  kind: z.enum(['type', 'attribute', 'relation']),
  /** The type that an attribute stands on, as the project has it; null for types and relations. */
  type: z.string().nullable(),
  name: z.string(),
  /** How many tags or links bear it. */
  uses: count,
  /** What a map made of it; null where it is added to the schema. */
  becomes: z.string().nullable(),
});
export type ForeignName = z.infer<typeof foreignNameSchema>;

/** What the files of one recognised format brought. */
export const importSourceSchema = z.strictObject({
  /** The format that the files look like, and the one they were read as; null where there is none. */
  recognised: z.string().nullable(),
  format: z.string().nullable(),
  files: count,
  /** Base names of the first files. */
  examples: z.array(z.string()),
  documents: count, known: count, spans: count, relations: count, suggestions: count, refused: count, repaired: count,
  /** How many records had their offsets read in which unit. */
  units: z.partialRecord(z.enum(TEXT_UNITS), z.int().positive()),
});
export type ImportSource = z.infer<typeof importSourceSchema>;

/** What an import did. `documents`, `spans` and `relations` count what landed; what was there before is `known`. */
export const importReportSchema = z.strictObject({
  documents: z.int().nonnegative(),
  known: z.int().nonnegative(),
  spans: z.int().nonnegative(),
  relations: z.int().nonnegative(),
  /** Tags and links that engines suggest and that were stored as such, and by which engine. */
  suggestions: count,
  suggested: z.array(z.strictObject({ name: z.string(), suggestions: count })),
  refused: z.array(problemSchema),
  repaired: z.array(problemSchema),
  notices: z.array(noticeSchema),
  skipped: z.record(z.string(), z.int()),
  /** Names that the schema lacked and that were added to it as plain ones. */
  added: z.array(z.string()),
  /** The same names by kind, with how often they are used, and those that a map gave another one. */
  names: z.array(foreignNameSchema),
  sources: z.array(importSourceSchema),
  /** Whose sets the tags went to; null stands for the reserved set `imported`. */
  people: z.array(z.strictObject({ name: z.string().nullable(), spans: count })),
  lost: lostSchema,
  cancelled: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** What an export wrote. */
export const exportReportSchema = z.strictObject({
  documents: z.int().nonnegative(),
  spans: z.int().nonnegative(),
  relations: z.int().nonnegative(),
  refused: z.array(problemSchema),
  lost: lostSchema,
  /** What of it each article loses; the first thousand articles that lose anything. */
  lost_in: z.array(z.strictObject({ id: z.string(), source: z.string(), lost: lostSchema })),
  /** Where it went; null for standard output and dry runs. */
  output: z.string().nullable(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

/** How far a long job is; `total` is null while it is still being counted. */
export const progressSchema = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().nonnegative().nullable(),
  /** What is counted: bytes of the files that are read, or things such as articles. */
  unit: z.enum(['items', 'bytes']),
  /** What is being worked on, for people. */
  current: z.string(),
});
export type Progress = z.infer<typeof progressSchema>;

/** What was found and mended when a project was opened after a crash; all counts 0 after a clean close. */
export const recoveryReportSchema = z.strictObject({
  /** Edits that only the journal held and that are back in the sets. */
  replayed: z.int().nonnegative(),
  /** Files whose damaged bytes were copied to `quarantine/`. */
  quarantined: z.array(z.string()),
  /** Gestures over several articles that were cut off; each is ended or taken back. */
  settled: z.int().nonnegative(),
  /** Temporary files of interrupted writes that were removed. */
  swept: z.int().nonnegative(),
});
export type RecoveryReport = z.infer<typeof recoveryReportSchema>;
