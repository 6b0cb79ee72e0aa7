import { basename, dirname, join } from 'node:path';
import { orMissing, Refusal, errnoOf } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import type { Files, OpenFile } from './files.ts';
import { tempName } from './temp-names.ts';

/** Writes until every byte is in. A disk that takes nothing more is reported as full. */
export async function writeEvery(file: OpenFile, bytes: Uint8Array, path: string): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written));
    if (taken === 0) throw new Refusal({ code: 'disk.full', params: { path, reason: 'ENOSPC' } });
    written += taken;
  }
}

/**
 * Puts bytes at a path so that a crash leaves the old content or the new, never neither: unique temporary file, every byte,
 * size check, fsync, rename, fsync of the folder. Rejects on failure; the old file is untouched then and no temporary file is left.
 */
export async function writeDurably(env: StoreEnvironment, path: string, bytes: Uint8Array): Promise<void> {
  const temp = tempPath(env, path);
  await cleaningUp(env.files, temp, async () => {
    await writeNew(env.files, temp, bytes);
    await renameInto(env.files, temp, path);
  });
  await env.files.syncFolder(dirname(path));
}

/** A fresh temporary path in the same folder as `path`. */
export function tempPath(env: StoreEnvironment, path: string): string {
  return join(dirname(path), tempName(basename(path), env.process, env.makeId()));
}

/** Creates a file with these bytes and waits until they are on the disk. */
export async function writeNew(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.openNew(path);
  try {
    await writeEvery(file, bytes, path);
    await checkSize(file, bytes.length, path);
    await file.dataSync();
  } finally {
    await file.close();
  }
}

async function checkSize(file: OpenFile, expected: number, path: string): Promise<void> {
  if (await file.size() !== expected) throw new Refusal({ code: 'disk.full', params: { path, reason: 'ENOSPC' } });
}

/** Runs an action that leaves a temporary file when it fails, and removes that file then. */
export async function cleaningUp<T>(files: Files, temp: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    await removeQuietly(files, temp);
    throw error;
  }
}

/** Removes a file that is of no use any more. One that the disk does not let go now hurts nobody: the action's own outcome is the one to tell. */
export async function removeQuietly(files: Files, temp: string): Promise<void> {
  try {
    await orMissing(() => files.remove(temp));
  } catch (error) {
    if (errnoOf(error) === '') throw error;
  }
}

// Virus scanners and indexers of Windows hold a fresh file for a moment.
const RENAME_RETRIED = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RENAME_PAUSES = [10, 20, 50, 100, 200, 400];

/** Renames over `to`, trying again for about a second while another program holds the file. */
export async function renameInto(files: Files, from: string, to: string): Promise<void> {
  for (const milliseconds of RENAME_PAUSES) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!RENAME_RETRIED.has(errnoOf(error))) throw error;
      await files.pause(milliseconds);
    }
  }
  await files.rename(from, to);
}

/** Makes a folder with its parents and waits until each that is new is known to the one above it. */
export async function makeFolderDurably(files: Files, folder: string): Promise<void> {
  const above = await missingParents(files, folder);
  await files.makeFolder(folder);
  for (const each of [folder, ...above]) await files.syncFolder(dirname(each));
}

async function missingParents(files: Files, folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let parent = dirname(folder); parent !== dirname(parent); parent = dirname(parent)) {
    if (await orMissing(() => files.stat(parent)) !== null) break;
    missing.push(parent);
  }
  return missing;
}

/** Cuts a log to its whole bytes and waits for the disk. */
export async function cutLog(files: Files, path: string, length: number): Promise<void> {
  const file = await files.openAppend(path);
  try {
    await file.truncate(length);
    await file.dataSync();
  } finally {
    await file.close();
  }
}
