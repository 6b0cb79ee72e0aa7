import { dirname } from 'node:path';
import type { RestoredCopy } from '../../shared/backup.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orThrow, Refusal } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { LaterFiles } from '../store/later-files.ts';
import { projectFolders } from '../store/layout.ts';
import { writeNew } from '../store/write-file.ts';
import type { BackedFile } from './file-list.ts';
import { holdingPlace } from './make-backup.ts';
import { openBackup, type BackupChoice, type OpenedBackup } from './manifests.ts';
import { readObject } from './objects.ts';
import { pathIn } from './project-parts.ts';
import { makeWholeFolder } from './whole-folder.ts';

/** Which backup is laid out, and the absolute path of the folder that is to be made. */
export interface CopyRequest extends BackupChoice {
  readonly to: string;
}

/**
 * Lays a backup out as a project folder of its own, which appears when it is whole. Files whose bytes are damaged in the backup are left out and named. The copy
 * is the same project by its id: it keeps its place among the same backups, and work in it can be brought into the first one as a colleague's.
 * Refuses with `backup.target_exists` where anything lies there, `backup.busy` and `backup.cancelled`.
 */
export function restoreAsCopy(env: StoreEnvironment, request: CopyRequest, control: JobControl): Promise<Result<RestoredCopy>> {
  // Held, so that nothing is cleared away meanwhile.
  return holdingPlace(env, request.project, () => layOutIn(env, request, control));
}

async function layOutIn(env: StoreEnvironment, { to, ...choice }: CopyRequest, control: JobControl): Promise<Result<RestoredCopy>> {
  const opened = await openBackup(env, choice);
  if (!opened.ok) return opened;
  const missing = await makeWholeFolder(env, to, (draft) => fill(env, { opened: opened.value, to: draft, control }));
  return missing.ok ? ok({ backup: opened.value.info, folder: to, files: opened.value.files.length - missing.value.length, missing: [...missing.value] }) : missing;
}

interface LayingOut {
  readonly opened: OpenedBackup;
  readonly to: string;
  readonly control: JobControl;
}

const SETTLED_AT_ONCE = 512;

async function fill(env: StoreEnvironment, { opened, to, control }: LayingOut): Promise<readonly string[]> {
  const later = new LaterFiles(env.files);
  const missing: string[] = [];
  for (const folder of [to, ...projectFolders(to)]) await later.files.makeFolder(folder);
  for (const [done, file] of opened.files.entries()) {
    if (control.signal.aborted) throw new Refusal({ code: 'backup.cancelled', params: {} });
    control.onProgress({ done, total: opened.files.length, unit: 'items', current: file.path });
    if (!(await layOutFile(env, later, { place: opened.place, to, file }))) missing.push(file.path);
    if (later.waiting >= SETTLED_AT_ONCE) orThrow(await later.settle());
  }
  for (const folder of [to, ...projectFolders(to)]) await later.files.syncFolder(folder);
  orThrow(await later.settle());
  return missing;
}

async function layOutFile({ files }: StoreEnvironment, later: LaterFiles, { place, to, file }: { place: string; to: string; file: BackedFile }): Promise<boolean> {
  const bytes = await attempt(file.path, () => readObject(files, place, { sha256: file.sha256, file: file.path }));
  if (!bytes.ok && bytes.error.code === 'backup.damaged') return false;
  const path = pathIn(to, file.path);
  await later.files.makeFolder(dirname(path));
  await writeNew(later.files, path, orThrow(bytes));
  await later.files.syncFolder(dirname(path));
  return true;
}
