import { dirname } from 'node:path';
import type { BackupInfo } from '../../shared/backup.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, orMissing, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { listObjects } from './objects.ts';
import { manifestPath, readFileList, readManifests } from './manifests.ts';
import { objectPath } from './place.ts';
import { outdated } from './retention.ts';

// Which bytes nobody needs is found out by reading the lists of all backups: about once an hour of work is enough.
const COLLECTED_EVERY = 10;

/** Removes the backups that need not be kept, and now and then the bytes that none of the others needs. Only whoever holds the lock of the place may call it. */
export async function clearAway(env: StoreEnvironment, place: string): Promise<Result<number>> {
  const read = await readManifests(env, place);
  if (!read.ok) return read;
  const gone = outdated(read.value.manifests.map(({ backup }) => backup));
  for (const backup of gone) {
    const removed = await removeManifest(env, place, backup);
    if (!removed.ok) return removed;
  }
  const collected = read.value.highest % COLLECTED_EVERY === 0 ? await collectObjects(env, place) : ok(0);
  return collected.ok ? ok(gone.length) : collected;
}

/** Removes a backup's own file for good; its bytes stay until they are collected. */
export function removeManifest(env: StoreEnvironment, place: string, backup: BackupInfo): Promise<Result<void>> {
  const path = manifestPath(place, backup);
  return attempt(path, async () => {
    await orMissing(() => env.files.remove(path));
    await env.files.syncFolder(place);
  });
}

/**
 * Removes the objects that no backup needs and answers how many. Where any backup cannot be read, nobody knows what it needs: then nothing is removed.
 */
export async function collectObjects(env: StoreEnvironment, place: string): Promise<Result<number>> {
  const read = await readManifests(env, place);
  if (!read.ok) return read;
  if (read.value.unreadable.length > 0) return ok(0);
  const needed = new Set<string>();
  for (const manifest of read.value.manifests) {
    const files = await readFileList(env, place, manifest);
    if (!files.ok) return files.error.code === 'backup.damaged' ? ok(0) : files;
    needed.add(manifest.list);
    for (const { sha256 } of files.value) needed.add(sha256);
  }
  return attempt(place, () => removeOthers(env, place, needed));
}

async function removeOthers({ files }: StoreEnvironment, place: string, needed: ReadonlySet<string>): Promise<number> {
  const gone = [...await listObjects(files, place)].filter((hash) => !needed.has(hash)).map((hash) => objectPath(place, hash));
  for (const path of gone) await orMissing(() => files.remove(path));
  for (const folder of new Set(gone.map((path) => dirname(path)))) await files.syncFolder(folder);
  return gone.length;
}

/** Removes one backup because somebody wants it gone, with the bytes that no other needs; refuses with `backup.unknown`. Needs the lock of the place. */
export async function removeBackup(env: StoreEnvironment, place: string, number: number): Promise<Result<void>> {
  const read = await readManifests(env, place);
  if (!read.ok) return read;
  const manifest = read.value.manifests.find(({ backup }) => backup.number === number);
  if (manifest === undefined) return refuse('backup.unknown', { number });
  return attempt(place, async () => {
    orThrow(await removeManifest(env, place, manifest.backup));
    orThrow(await collectObjects(env, place));
  });
}
