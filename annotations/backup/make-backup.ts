import type { BackupInfo, BackupKind, MadeBackup } from '../../shared/backup.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Project } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orThrow, Refusal } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { takeLock } from '../store/lock.ts';
import { readProjectFile } from '../store/project-file.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { clearAway, removeBackup } from './clear-away.ts';
import { copySettled, keyOf, type CopiedProject } from './copy-project.ts';
import { encodeFileList, isSameList, type BackedFile } from './file-list.ts';
import { readFileList, readManifests, writeManifest, type Manifests } from './manifests.ts';
import { listObjects, makePlace, ObjectWriter } from './objects.ts';
import { backupPlace } from './place.ts';
import { partOf } from './project-parts.ts';

/** Which project is backed up, and why. */
export interface BackupRequest {
  readonly folder: string;
  readonly kind: BackupKind;
}

/**
 * Makes a backup of a project, and clears away old ones. It takes no lock of the project and holds nobody up. Where a timed one finds nothing changed, none
 * is made. Refuses with `backup.busy` while another is being made, `backup.unsettled` when the project would not hold still, `backup.cancelled` when stopped, and
 * as the disk does; the backups that there are stay as they were then.
 */
export async function makeBackup(env: StoreEnvironment, { folder, kind }: BackupRequest, control: JobControl): Promise<Result<MadeBackup>> {
  const real = await attempt(folder, () => env.files.realPath(folder));
  if (!real.ok) return real.error.params['reason'] === 'ENOENT' ? refuse('project.not_found', { folder }) : real;
  const read = await readProjectFile(env, real.value, readingQuarantine);
  if (!read.ok) return read;
  const project = read.value.data;
  return holdingPlace(env, project.id, (place, isLost) => makeIn(env, place, { folder: real.value, kind, project, control, isLost }));
}

/** Removes a backup that somebody wants gone. */
export function forgetBackup(env: StoreEnvironment, { project, number }: { project: string; number: number }): Promise<Result<void>> {
  return holdingPlace(env, project, (place) => removeBackup(env, place, number));
}

/** Does something to a project's backups that only one program may do at a time; refuses with `backup.busy`. */
export async function holdingPlace<T>(env: StoreEnvironment, project: string, action: (place: string, isLost: () => boolean) => Promise<Result<T>>): Promise<Result<T>> {
  const place = backupPlace(env, project);
  let isLost = false;
  const lock = await takeLock(env, { subject: [place, 'backups'], onLost: () => { isLost = true; } });
  if (!lock.ok) return lock.error.code === 'project.locked' ? refuse('backup.busy') : lock;
  const done = await action(place, () => isLost);
  const released = await lock.value.release();
  return done.ok && !released.ok ? released : done;
}

/** A backup that is being made. */
export interface Making extends BackupRequest {
  readonly project: Project;
  readonly control: JobControl;
  /** Whether the lock was lost meanwhile, as after a long suspension. */
  readonly isLost: () => boolean;
}

/** Makes a backup without clearing away any; needs the lock of the place. Null where a timed one found nothing changed. */
export function makeBackupIn(env: StoreEnvironment, place: string, making: Making): Promise<Result<BackupInfo | null>> {
  return attempt(place, async () => {
    await makePlace(env, place);
    const before = orThrow(await readManifests(env, place));
    return makeAfter(env, { ...making, before });
  });
}

async function makeIn(env: StoreEnvironment, place: string, making: Making): Promise<Result<MadeBackup>> {
  const made = await makeBackupIn(env, place, making);
  if (!made.ok || made.value === null) return made.ok ? ok({ backup: null, removed: 0, left: null }) : made;
  const cleared = await clearAway(env, place);
  const left: AppError | null = cleared.ok ? null : cleared.error;
  return ok({ backup: made.value, removed: cleared.ok ? cleared.value : 0, left: left === null ? null : { code: left.code, params: { ...left.params } } });
}

/** The new backup, or null where a timed one would be the same as the newest. */
async function makeAfter(env: StoreEnvironment, making: Making & { readonly before: Manifests }): Promise<BackupInfo | null> {
  const { folder, kind, before } = making;
  const known = await newestFiles(env, before, folder);
  const objects = new ObjectWriter(env, before.place, await listObjects(env.files, before.place));
  try {
    const byPath = new Map((known ?? []).map((file) => [file.path, file]));
    const copied = await copySettled(env, making.control, () => Promise.resolve({ folder, target: objects, known: byPath }));
    await objects.settle();
    if (kind === 'timed' && known !== null && isSameList(copied.files, known)) return null;
    const list = await objects.storeBytes(encodeFileList(copied.files));
    await objects.settle();
    if (making.isLost()) throw new Refusal({ code: 'backup.busy', params: {} });
    const backup = describe(env, making, copied);
    orThrow(await writeManifest(env, before.place, { backup, list: list.sha256 }));
    return backup;
  } catch (error) {
    await attempt(before.place, () => objects.discard());
    throw error;
  }
}

async function newestFiles(env: StoreEnvironment, { place, manifests }: Manifests, folder: string): Promise<readonly BackedFile[] | null> {
  const newest = manifests.find(({ backup }) => backup.folder === folder);
  const files = newest === undefined ? null : await readFileList(env, place, newest);
  // A damaged list only means that all files are read again.
  return files?.ok === true ? files.value : null;
}

function describe(env: StoreEnvironment, { project, folder, kind, before }: Making & { readonly before: Manifests }, { files, leftOut }: CopiedProject): BackupInfo {
  const sum = (value: (file: BackedFile) => number): number => files.reduce((total, file) => total + value(file), 0);
  const people = new Set(files.flatMap(({ path }) => keyOf(path)?.annotator ?? []));
  return {
    number: before.highest + 1, kind, project: project.id, title: project.title, folder, app: env.appVersion, time: env.clock(),
    articles: files.filter(({ path }) => partOf(path) === 'document').length, tags: sum(({ tags }) => tags), people: people.size,
    files: files.length, bytes: sum(({ size }) => size), left_out: leftOut,
  };
}

const INTERVAL = 5 * 60_000;

/**
 * Which backup of a folder is due now: one before a new version of the program writes, one because the newest is five minutes old or there is none; null
 * where none is. A clock that went back makes one due, since nobody knows how old the newest is.
 */
export async function dueBackup(env: StoreEnvironment, { project, folder }: { project: string; folder: string }): Promise<Result<BackupKind | null>> {
  const real = await attempt(folder, () => env.files.realPath(folder));
  const read = real.ok ? await readManifests(env, backupPlace(env, project)) : real;
  if (!read.ok || !real.ok) return read.ok ? ok(null) : read;
  const newest = read.value.manifests.find(({ backup }) => backup.folder === real.value)?.backup;
  if (newest === undefined) return ok('timed');
  if (newest.app !== env.appVersion) return ok('upgrade');
  const age = Date.parse(env.clock()) - Date.parse(newest.time);
  return ok(age < 0 || age >= INTERVAL ? 'timed' : null);
}
