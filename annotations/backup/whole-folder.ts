import { dirname } from 'node:path';
import { refuse, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { removeTree } from '../store/remove-tree.ts';
import { sweepFolder } from '../store/sweep-temps.ts';
import { tempPath } from '../store/write-file.ts';

/**
 * Makes a folder that appears at `to` when it is whole: `fill` is given the path of a draft beside it, and sees to it that all it writes there is on the disk.
 * Refuses with `backup.target_exists` where anything lies there, and as `fill` and the disk do; the draft is removed then.
 */
export async function makeWholeFolder<T>(env: StoreEnvironment, to: string, fill: (draft: string) => Promise<T>): Promise<Result<T>> {
  const present = await attempt(to, () => orMissing(() => env.files.stat(to)));
  if (!present.ok) return present;
  if (present.value !== null) return refuse('backup.target_exists', { folder: to });
  return attempt(to, () => fillThenName(env, to, fill));
}

async function fillThenName<T>(env: StoreEnvironment, to: string, fill: (draft: string) => Promise<T>): Promise<T> {
  const { files } = env;
  await files.makeFolder(dirname(to));
  await sweepFolder(env, dirname(to));
  const draft = tempPath(env, to);
  let at = draft;
  try {
    const filled = await fill(draft);
    await files.rename(draft, to);
    at = to;
    await files.syncFolder(dirname(to));
    return filled;
  } catch (error) {
    // Its own error is the one to tell; a draft that cannot be removed lies beside, under a name that says so.
    await attempt(at, () => removeTree(files, at));
    throw error;
  }
}
