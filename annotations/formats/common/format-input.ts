import type { MakeId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';

/** Hashes the UTF-8 bytes of a text to 64 lower-case hex digits; passed in, since the room has no crypto of its own. */
export type Sha256 = (text: string) => string;

/** Names the language of an article as an ISO 639-1 code, or `other`; passed in, since what it knows of sixty languages takes long to load. */
export type DetectLanguage = (text: string) => string;

/** What reading one record needs from outside. */
export interface ReadContext {
  /** Base name of the file. */
  readonly file: string;
  /** 1-based; null where lines mean nothing. */
  readonly line: number | null;
  readonly sha256: Sha256;
  readonly detectLanguage: DetectLanguage;
  /** Names records that came without an id. */
  readonly makeId: MakeId;
  /** ISO 8601 time for records that came without one. */
  readonly now: string;
}

/** A whole file as text: decoded, but with its own mark and line ends, since offsets of other tools count them. */
export interface FileText {
  readonly raw: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** WHATWG label, lower case. */
  readonly encoding: string;
}

/** One line or row of a file, 1-based, or why it cannot be read. */
export interface InputLine<T> {
  readonly line: number;
  readonly content: Result<T>;
}

/** The encoding that a file names for itself in its first characters, read as ASCII; null where it names none. */
export type NamedEncoding = (head: string) => string | null;

/** What stands between the cells of a table. */
export type Delimiter = ',' | ';' | '\t';

/** One row of a table: its cells, and the line on which it begins. */
export interface TableRow extends InputLine<readonly string[]> {
  /** WHATWG label, lower case; said once, with the first row read after the file was found not to be UTF-8. */
  readonly encoding?: string;
}

/** One JSON value of a file; `line` is null inside an array that spans lines. */
export interface InputValue {
  readonly line: number | null;
  /** Bounded in depth and in size. */
  readonly content: Result<unknown>;
}

/** A file being imported, as a format reads it: in pieces that fit into memory, whatever the size of the file. */
export interface FormatInput {
  /** Base name of the file. */
  readonly name: string;
  /** What stands for a column or key of the file in the person's own map: `{ text: "body", tag: 3 }`. */
  readonly columns: Readonly<Record<string, string | number>>;
  /** The whole file; refused beyond the size of a text that the program takes. Of a file that is not UTF-8, `named` may read its encoding from its first characters. */
  readonly text: (named?: NamedEncoding) => Promise<Result<FileText>>;
  /** Lines without their ends, strictly UTF-8, blank ones included. */
  readonly lines: () => AsyncIterable<InputLine<string>>;
  /** The JSON values of the file, however they stand: one a line, elements of an array, or one after the other. */
  readonly jsonValues: () => AsyncIterable<InputValue>;
  /** Rows of cells, quoted as in RFC 4180, in whatever encoding; the first row tells the delimiter where none is given. */
  readonly rows: (delimiter?: Delimiter) => AsyncIterable<TableRow>;
  /** The text of a file with this base name in the same folder; null when there is none. */
  readonly beside: (name: string) => Promise<Result<FileText | null>>;
  readonly context: (line: number | null) => ReadContext;
}
