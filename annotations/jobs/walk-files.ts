import { basename, join } from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import { attempt } from '../store/disk-errors.ts';
import type { FileStat, Files } from '../store/files.ts';

/** A file to import, or a path that cannot be. */
export type FoundFile =
  // `isNamed`: the person named this very file, and not only a folder that holds it.
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly size: number; readonly isNamed: boolean }
  | { readonly kind: 'refused'; readonly path: string; readonly name: string; readonly error: AppError };

/** What to look for and where. */
export interface Walk {
  readonly path: string;
  /** Decides by base name which files of a folder are meant; a file named by itself is always meant. */
  readonly isMeant: (name: string, folder: ReadonlySet<string>) => boolean;
  /** A folder to leave out: the project itself. */
  readonly leaveOut: string;
}

/**
 * Finds the files under a path in the order of their names, folders walked. Links, devices and pipes are refused and never followed;
 * hidden files and folders are left out.
 */
export async function* walkFiles(files: Files, walk: Walk): AsyncGenerator<FoundFile> {
  const stat = await attempt(walk.path, () => files.stat(walk.path));
  if (!stat.ok) yield refused(walk.path, { code: 'import.not_found', params: { path: walk.path } });
  else if (stat.value.kind === 'folder') yield* walkFolder(files, walk, walk.path);
  else yield fileOrRefusal(walk.path, stat.value, true);
}

async function* walkFolder(files: Files, walk: Walk, folder: string): AsyncGenerator<FoundFile> {
  const names = await attempt(folder, () => files.list(folder));
  if (!names.ok) yield refused(folder, { code: 'import.unreadable', params: { reason: String(names.error.params['reason'] ?? '') } });
  const listed = names.ok ? names.value.toSorted() : [];
  const here = { ...walk, names: new Set(listed) };
  for (const name of listed) {
    if (!name.startsWith('.')) yield* walkEntry(files, here, join(folder, name));
  }
}

async function* walkEntry(files: Files, walk: Walk & { names: ReadonlySet<string> }, path: string): AsyncGenerator<FoundFile> {
  const stat = await attempt(path, () => files.stat(path));
  if (!stat.ok) yield refused(path, { code: 'import.unreadable', params: { reason: String(stat.error.params['reason'] ?? '') } });
  else if (stat.value.kind === 'folder') {
    if (path !== walk.leaveOut) yield* walkFolder(files, walk, path);
  } else if (stat.value.kind !== 'file' || walk.isMeant(basename(path), walk.names)) yield fileOrRefusal(path, stat.value, false);
}

function fileOrRefusal(path: string, stat: FileStat, isNamed: boolean): FoundFile {
  if (stat.kind !== 'file') return refused(path, { code: 'import.not_regular_file', params: { path } });
  return { kind: 'file', path, name: basename(path), size: stat.size, isNamed };
}

function refused(path: string, error: AppError): FoundFile {
  return { kind: 'refused', path, name: basename(path), error };
}
