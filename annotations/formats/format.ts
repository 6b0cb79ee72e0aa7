import type { AppError } from '../../shared/errors.ts';
import type { LOSSES, Notice } from '../../shared/reports.ts';

/** What the offsets of a format count. Ours always count code points. */
export const OFFSET_UNITS = ['code_point', 'utf_16', 'byte', 'token'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Something of an article or of its tags that a format may or may not be able to hold. */
export type Feature = (typeof LOSSES)[number];

/** A format as `guillemet formats` lists it. */
export interface FormatDescription {
  readonly name: string;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Null for a format without offsets. */
  readonly unit: OffsetUnit | null;
  /** What survives; the rest is reported as lost on export. */
  readonly carries: readonly Feature[];
}

/** A format with what is needed to choose it for a file. */
export interface Format {
  readonly description: FormatDescription;
  /** Endings of its file names in lower case, dot included. */
  readonly endings: readonly string[];
  /** Whether an export is one file or a folder with a file per article. */
  readonly layout: 'one_file' | 'file_per_article';
}

/** Hashes the UTF-8 bytes of a text to 64 lower-case hex digits; passed in, since the room has no crypto of its own. */
export type Sha256 = (text: string) => string;

/** What reading one record needs from outside. */
export interface ReadContext {
  /** Base name of the file. */
  readonly file: string;
  /** 1-based; null where lines mean nothing. */
  readonly line: number | null;
  readonly sha256: Sha256;
  /** Names records that came without an id. */
  readonly makeId: () => string;
  /** ISO 8601 time for records that came without one. */
  readonly now: string;
}

/** A part of a record that was refused or mended, before it is put into a person's words. */
export interface RecordProblem {
  readonly line: number | null;
  readonly error: AppError;
}

/** Something worth telling of a record; the job adds the file's name. */
export type RecordNotice = Omit<Notice, 'file'>;
