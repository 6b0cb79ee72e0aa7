import { dirname } from 'node:path';
import { z } from 'zod';
import { backupInfoSchema, type BackupInfo } from '../../shared/backup.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { byteLines } from '../jobs/byte-lines.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orMissing, orThrow, Refusal } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { OpenFile } from '../store/files.ts';
import { sha256 } from '../store/hash.ts';
import { decodeLine, encodeLine } from '../store/journal-line.ts';
import { sweepFolder } from '../store/sweep-temps.ts';
import { cleaningUp, renameInto, tempPath, writeEvery } from '../store/write-file.ts';
import { encodeFileList, type BackedFile } from './file-list.ts';
import { holdingPlace } from './make-backup.ts';
import { openBackup, readManifests, writeManifest, type BackupChoice, type OpenedBackup } from './manifests.ts';
import { listObjects, makePlace, ObjectWriter, readObject } from './objects.ts';
import { partOf } from './project-parts.ts';

const headSchema = z.strictObject({ kind: z.literal('guillemet-backup-file'), version: z.literal(1), backup: backupInfoSchema });
const fileSchema = z.strictObject({ path: z.string().refine((path) => partOf(path) !== null), sha256: z.string(), tags: z.int().nonnegative(), bytes: z.base64() });

/**
 * Writes a backup as one file that can be kept elsewhere: a line for what it is, then one for each file of the project, each line with its checksum.
 * Refuses with `backup.target_exists` where anything lies at `to`, and with `backup.damaged` where the backup is not whole.
 */
export function writeBackupFile(env: StoreEnvironment, { to, ...choice }: BackupChoice & { readonly to: string }, control: JobControl): Promise<Result<BackupInfo>> {
  return holdingPlace(env, choice.project, async () => {
    const opened = await openBackup(env, choice);
    if (!opened.ok) return opened;
    const written = await attempt(to, () => writeWhole(env, { opened: opened.value, to }, control));
    return written.ok ? ok(opened.value.info) : written;
  });
}

async function writeWhole(env: StoreEnvironment, { opened, to }: { opened: OpenedBackup; to: string }, control: JobControl): Promise<void> {
  const { files } = env;
  if (await orMissing(() => files.stat(to)) !== null) throw new Refusal({ code: 'backup.target_exists', params: { folder: to } });
  await sweepFolder(env, dirname(to));
  const temp = tempPath(env, to);
  await cleaningUp(files, temp, async () => {
    const file = await files.openNew(temp);
    try {
      await writeLines(env, { opened, file, to }, control);
      await file.dataSync();
    } finally {
      await file.close();
    }
    await renameInto(files, temp, to);
  });
  await files.syncFolder(dirname(to));
}

async function writeLines({ files }: StoreEnvironment, { opened, file, to }: { opened: OpenedBackup; file: OpenFile; to: string }, control: JobControl): Promise<void> {
  const { info, place } = opened;
  let length = 0;
  const add = async (line: Uint8Array): Promise<void> => {
    await writeEvery(file, line, to);
    length += line.length;
  };
  await add(encodeLine({ kind: 'guillemet-backup-file', version: 1, backup: info }));
  for (const [done, { path, sha256: hash, tags }] of opened.files.entries()) {
    if (control.signal.aborted) throw new Refusal({ code: 'backup.cancelled', params: {} });
    control.onProgress({ done, total: opened.files.length, unit: 'items', current: path });
    const bytes = await readObject(files, place, { sha256: hash, file: path });
    await add(encodeLine({ path, sha256: hash, tags, bytes: Buffer.from(bytes).toString('base64') }));
  }
  if (await file.size() !== length) throw new Refusal({ code: 'disk.full', params: { path: to, reason: 'ENOSPC' } });
}

// A line is decoded as one text: beyond this the engine has none.
const LONGEST_LINE = 384 * 1024 * 1024;

/**
 * Takes a backup that was kept elsewhere among those of its project, as one that was asked for; one that is there already is not taken again. All of it or
 * nothing: refuses with `backup.damaged` where any line of it is not whole, and `project.not_found` where there is no such file.
 */
export async function adoptBackupFile(env: StoreEnvironment, from: string, control: JobControl): Promise<Result<BackupInfo>> {
  const head = await attempt(from, () => orMissing(() => readHead(env, from)));
  if (!head.ok) return head;
  if (head.value === null) return refuse('project.not_found', { folder: from });
  const backup = head.value;
  return holdingPlace(env, backup.project, (place) => attempt(place, async () => {
    await makePlace(env, place);
    const objects = new ObjectWriter(env, place, await listObjects(env.files, place));
    try {
      return await adoptIn(env, { place, from, backup, objects }, control);
    } catch (error) {
      await attempt(place, () => objects.discard());
      throw error;
    }
  }));
}

async function readHead({ files }: StoreEnvironment, from: string): Promise<BackupInfo> {
  for await (const { bytes } of byteLines(files.readChunks(from), LONGEST_LINE)) {
    const head = headSchema.safeParse(bytes === null ? undefined : decodeLine(bytes));
    if (head.success) return head.data.backup;
    break;
  }
  throw new Refusal({ code: 'backup.damaged', params: { file: from } });
}

interface Adopting {
  readonly place: string;
  readonly from: string;
  readonly backup: BackupInfo;
  readonly objects: ObjectWriter;
}

const SETTLED_AT_ONCE = 256;

async function adoptIn(env: StoreEnvironment, { place, from, backup, objects }: Adopting, control: JobControl): Promise<BackupInfo> {
  const files: BackedFile[] = [];
  for await (const { number, bytes } of byteLines(env.files.readChunks(from), LONGEST_LINE)) {
    if (number === 1) continue;
    if (control.signal.aborted) throw new Refusal({ code: 'backup.cancelled', params: {} });
    control.onProgress({ done: number - 1, total: backup.files, unit: 'items', current: '' });
    files.push(await adoptFile(objects, bytes, from));
    if (number % SETTLED_AT_ONCE === 0) await objects.settle();
  }
  if (files.length !== backup.files) throw new Refusal({ code: 'backup.damaged', params: { file: from } });
  const list = await objects.storeBytes(encodeFileList(files));
  await objects.settle();
  const before = orThrow(await readManifests(env, place));
  const known = before.manifests.find((manifest) => manifest.list === list.sha256 && manifest.backup.time === backup.time);
  if (known !== undefined) return known.backup;
  const adopted: BackupInfo = { ...backup, number: before.highest + 1, kind: 'asked' };
  orThrow(await writeManifest(env, place, { backup: adopted, list: list.sha256 }));
  return adopted;
}

async function adoptFile(objects: ObjectWriter, line: Uint8Array | null, from: string): Promise<BackedFile> {
  const read = fileSchema.safeParse(line === null ? undefined : decodeLine(line));
  const bytes = read.success ? Buffer.from(read.data.bytes, 'base64') : null;
  if (!read.success || bytes === null || sha256(bytes) !== read.data.sha256) throw new Refusal({ code: 'backup.damaged', params: { file: from } });
  return { path: read.data.path, tags: read.data.tags, modified: null, ...await objects.storeBytes(bytes) };
}
