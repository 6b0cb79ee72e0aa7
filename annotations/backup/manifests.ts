import { join } from 'node:path';
import { z } from 'zod';
import { backupInfoSchema, type BackupInfo, type BackupList } from '../../shared/backup.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, isUnanswered, orMissing } from '../store/disk-errors.ts';
import { createDurableFile, type DurableFile } from '../store/durable-file.ts';
import type { FileKind } from '../store/envelope.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { decodeFileList, type BackedFile } from './file-list.ts';
import { readObject } from './objects.ts';
import { backupName, backupPlace, backupsFolder, numberInName } from './place.ts';

// The list of files is an object like any other, so that listing backups reads little however large the project is.
const manifestSchema = z.strictObject({ backup: backupInfoSchema, list: z.string().regex(/^[0-9a-f]{64}$/) });
/** What a backup's own file holds: what it is, and the hash of its list of files. */
export type Manifest = z.infer<typeof manifestSchema>;

/** One backup. */
const BACKUP_FILE: FileKind<Manifest> = {
  kind: 'guillemet-backup', version: 1, schema: manifestSchema, damaged: 'backup.damaged', count: ({ backup }) => backup.files,
};

/** All backups in a place, newest first. */
export interface Manifests {
  readonly place: string;
  readonly manifests: readonly Manifest[];
  /** Names of the files that cannot be read, or that a later version wrote. */
  readonly unreadable: readonly string[];
  /** The highest number that any backup there bears, readable or not; 0 where there is none. */
  readonly highest: number;
}

function manifestFile(env: StoreEnvironment, path: string): DurableFile<Manifest> {
  // Nothing is taken away from an unreadable one, so no copy of its bytes is needed.
  return createDurableFile(env, { path, kind: BACKUP_FILE, quarantine: readingQuarantine });
}

/** Reads all backups in a place. One that is damaged is listed as such; refuses what the disk refuses. */
export async function readManifests(env: StoreEnvironment, place: string): Promise<Result<Manifests>> {
  const listed = await attempt(place, async () => (await orMissing(() => env.files.list(place))) ?? []);
  if (!listed.ok) return listed;
  const names = listed.value.filter((name) => numberInName(name) !== null);
  const manifests: Manifest[] = [];
  const unreadable: string[] = [];
  for (const name of names) {
    const read = await manifestFile(env, join(place, name)).read();
    if (!read.ok && isUnanswered(read.error)) return read;
    const isUsable = read.ok && read.value?.newer === false && backupName(read.value.data.backup) === name;
    if (isUsable && read.value !== null) manifests.push(read.value.data);
    else if (!read.ok || read.value !== null) unreadable.push(name);
  }
  manifests.sort((a, b) => b.backup.number - a.backup.number);
  return ok({ place, manifests, unreadable, highest: Math.max(0, ...names.map((name) => numberInName(name) ?? 0)) });
}

/** Writes a backup's own file, which makes it one. */
export function writeManifest(env: StoreEnvironment, place: string, manifest: Manifest): Promise<Result<void>> {
  return manifestFile(env, manifestPath(place, manifest.backup)).write(manifest);
}

/** Where a backup's own file lies. */
export function manifestPath(place: string, backup: BackupInfo): string {
  return join(place, backupName(backup));
}

/** The files of a backup; refuses with `backup.damaged` where the list is not whole. */
export async function readFileList(env: StoreEnvironment, place: string, { list }: Manifest): Promise<Result<readonly BackedFile[]>> {
  const bytes = await attempt(place, () => readObject(env.files, place, { sha256: list, file: 'files' }));
  return bytes.ok ? decodeFileList(bytes.value) : bytes;
}

/** The backups of a project, newest first; none where there was never one. */
export async function listBackups(env: StoreEnvironment, project: string): Promise<Result<BackupList>> {
  const read = await readManifests(env, backupPlace(env, project));
  return read.ok ? ok({ backups: read.value.manifests.map(({ backup }) => backup), unreadable: [...read.value.unreadable] }) : read;
}

/** One backup with where it lies and what files it has. */
export interface OpenedBackup {
  readonly place: string;
  readonly info: BackupInfo;
  readonly files: readonly BackedFile[];
}

/** Which backup is meant: a number of a project's, or where none is given its newest, apart from those that restores made of what they changed. */
export interface BackupChoice {
  readonly project: string;
  readonly number: number | null;
}

/** Opens a backup; refuses with `backup.none`, `backup.unknown` or `backup.damaged`, the last also where the newest cannot be told for a damaged one. */
export async function openBackup(env: StoreEnvironment, { project, number }: BackupChoice): Promise<Result<OpenedBackup>> {
  const read = await readManifests(env, backupPlace(env, project));
  if (!read.ok) return read;
  const { manifests, place, unreadable } = read.value;
  const isDamaged = unreadable.some((name) => numberInName(name) === number);
  const newest = manifests.find(({ backup }) => backup.kind !== 'before_restore') ?? manifests[0];
  const manifest = number === null ? newest : manifests.find(({ backup }) => backup.number === number);
  if (manifest === undefined) return isDamaged ? refuse('backup.damaged', { file: String(number) }) : number === null ? refuse('backup.none') : refuse('backup.unknown', { number });
  // An older one in place of the newest would bring back less than is there.
  const newer = number === null ? unreadable.find((name) => (numberInName(name) ?? 0) > manifest.backup.number && !name.endsWith('-before_restore.json')) : undefined;
  if (newer !== undefined) return refuse('backup.damaged', { file: newer });
  const files = await readFileList(env, place, manifest);
  return files.ok ? ok({ place, info: manifest.backup, files: files.value }) : files;
}

/** The backups that were made of a folder, newest first, whether the folder is still there or not: by its last known path. */
export async function findBackupsOf(env: StoreEnvironment, folder: string): Promise<Result<readonly BackupInfo[]>> {
  const top = backupsFolder(env);
  const names = await attempt(top, async () => (await orMissing(() => env.files.list(top))) ?? []);
  if (!names.ok) return names;
  const found: BackupInfo[] = [];
  for (const name of names.value) {
    const read = await readManifests(env, join(top, name));
    if (!read.ok) return read;
    found.push(...read.value.manifests.map(({ backup }) => backup).filter((backup) => backup.folder === folder));
  }
  return ok(found.sort((a, b) => b.number - a.number));
}
