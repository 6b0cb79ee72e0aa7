import type { JsonValue } from '../../../shared/json.ts';
import type { Feature, OffsetUnit } from './features.ts';
import type { FormatInput } from './format-input.ts';
import type { FormatWriter } from './format-writer.ts';
import type { ReadItem } from './foreign-record.ts';

/** The beginning of a file, from which a format may recognise its own. */
export interface FileHead {
  /** Base name. */
  readonly name: string;
  /** The first characters, decoded; may end anywhere. */
  readonly text: string;
  /** The first JSON value, or the first element of a top-level array; undefined where there is none. */
  readonly json: JsonValue | undefined;
}

/**
 * One file format. Everything that the program knows of it is here: the registry lists it, `guillemet formats` and the table in the
 * README print it, import recognises and reads by it, export fits, counts losses and writes by it.
 */
export interface Format {
  readonly name: string;
  /** Null for a format without offsets. */
  readonly unit: OffsetUnit | null;
  /** What survives an export and the import after it; all else is counted as lost. Formats that only bring articles in carry `text`, and `metadata` where they hold it. */
  readonly carries: readonly Feature[];
  /** Endings of its file names in lower case, dot included. */
  readonly endings: readonly string[];
  /** Says whether a file with one of the endings is of this format; absent where the ending says it all. */
  readonly recognises?: (head: FileHead) => boolean;
  /** Reads files that others may read better: it is asked last whether it recognises one. */
  readonly isLastResort?: true;
  /** Says whether a file in the same folder belongs to another one of this format and is not to be imported by itself. */
  readonly isCompanion?: (name: string, folder: ReadonlySet<string>) => boolean;
  /** All attribute values come as text: those that the schema defines as numbers or truth values are turned into them. */
  readonly hasTextValues?: true;
  /** Reads a file record by record; what cannot be read is yielded as refused, and the reading goes on. Absent where the format is only written. */
  readonly read?: (input: FormatInput) => AsyncIterable<ReadItem>;
  /** Absent where the format is only read. */
  readonly write?: FormatWriter;
}

/** A format as `guillemet formats` lists it. */
export interface FormatDescription {
  readonly name: string;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly unit: OffsetUnit | null;
  readonly carries: readonly Feature[];
}

/** What is told of a format to people and programs. */
export function describeFormat({ name, unit, carries, read, write }: Format): FormatDescription {
  return { name, reads: read !== undefined, writes: write !== undefined, unit, carries };
}

/** A format that can be imported. */
export type ReadingFormat = Format & { readonly read: NonNullable<Format['read']> };

/** A format that can be exported. */
export type WritingFormat = Format & { readonly write: FormatWriter };
