import { createHash } from 'node:crypto';
import type { BackupCheck } from '../../shared/backup.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { renameInto } from '../store/write-file.ts';
import { holdingPlace } from './make-backup.ts';
import { openBackup, type BackupChoice } from './manifests.ts';
import { objectPath } from './place.ts';

/**
 * Reads every byte of a backup and tells what is not as it was stored. Damaged bytes are set aside under a name of their own, so that the next backup stores the
 * file anew. Refuses when the backup itself cannot be opened, and with `backup.cancelled`.
 */
export function verifyBackup(env: StoreEnvironment, choice: BackupChoice, control: JobControl): Promise<Result<BackupCheck>> {
  return holdingPlace(env, choice.project, () => verifyIn(env, choice, control));
}

async function verifyIn(env: StoreEnvironment, choice: BackupChoice, control: JobControl): Promise<Result<BackupCheck>> {
  const opened = await openBackup(env, choice);
  if (!opened.ok) return opened;
  const { files, place } = opened.value;
  const found: Record<'damaged' | 'missing', string[]> = { damaged: [], missing: [] };
  const states = new Map<string, State>();
  for (const [done, { path, sha256 }] of files.entries()) {
    if (control.signal.aborted) return refuse('backup.cancelled');
    control.onProgress({ done, total: files.length, unit: 'items', current: path });
    const known = states.get(sha256);
    const state = known === undefined ? await attempt(path, () => checkObject(env, objectPath(place, sha256), sha256)) : ok(known);
    if (!state.ok) return state;
    states.set(sha256, state.value);
    if (state.value !== 'whole') found[state.value].push(path);
  }
  return ok({ files: files.length, ...found });
}

type State = 'whole' | 'damaged' | 'missing';

async function checkObject({ files }: StoreEnvironment, path: string, sha256: string): Promise<State> {
  const digest = createHash('sha256');
  const read = await orMissing(async () => {
    for await (const chunk of files.readChunks(path)) digest.update(chunk);
    return true;
  });
  if (read === null) return 'missing';
  if (digest.digest('hex') === sha256) return 'whole';
  await renameInto(files, path, `${path}.damaged`);
  return 'damaged';
}
