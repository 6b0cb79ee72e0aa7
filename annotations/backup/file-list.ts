import { z } from 'zod';
import { refuse, ok, type Result } from '../../shared/result.ts';
import { parseJsonBytes } from '../store/envelope.ts';
import { splitLines } from '../store/journal-line.ts';
import { partOf } from './project-parts.ts';

/** One file of a project as a backup has it. */
export interface BackedFile {
  /** Path inside the project, with `/` between its parts. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Its last change in milliseconds, by which it is known again; null where it had just been changed and might be changed within the same tick. */
  readonly modified: number | null;
  /** How many tags the set holds that this is the journal of; 0 for other files. */
  readonly tags: number;
}

const lineSchema = z.tuple([z.string(), z.string().regex(/^[0-9a-f]{64}$/), z.int().nonnegative(), z.number().nullable(), z.int().nonnegative()]);

/** The list of a backup's files as bytes, a line each. */
export function encodeFileList(files: readonly BackedFile[]): Uint8Array {
  return Buffer.from(files.map(({ path, sha256, size, modified, tags }) => `${JSON.stringify([path, sha256, size, modified, tags])}\n`).join(''), 'utf8');
}

/** Reads a list; one line that is not whole, or that names anything but a file of a project, makes all of it `backup.damaged`. */
export function decodeFileList(bytes: Uint8Array): Result<readonly BackedFile[]> {
  const files: BackedFile[] = [];
  for (const line of splitLines(bytes)) {
    const read = lineSchema.safeParse(parseJsonBytes(line.bytes));
    if (!read.success || partOf(read.data[0]) === null) return refuse('backup.damaged', { file: 'files' });
    const [path, sha256, size, modified, tags] = read.data;
    files.push({ path, sha256, size, modified, tags });
  }
  return ok(files);
}

/** Whether two lists hold the same files with the same bytes. */
export function isSameList(a: readonly BackedFile[], b: readonly BackedFile[]): boolean {
  const hashes = new Map(b.map(({ path, sha256 }) => [path, sha256]));
  return a.length === b.length && a.every(({ path, sha256 }) => hashes.get(path) === sha256);
}
