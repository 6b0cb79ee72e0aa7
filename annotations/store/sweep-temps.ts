import { join } from 'node:path';
import { errnoOf } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { layout, projectFolders } from './layout.ts';
import { isProcessAlive } from './process-mark.ts';
import { removeTree } from './remove-tree.ts';
import { mapLimited } from './serial-queue.ts';
import { isAbandoned, isTempName } from './temp-names.ts';

const AT_ONCE = 16;

/** Removes the temporary files that dead programs left in a project; answers how many. What cannot be removed stays for the next time. */
export async function sweepTemps(env: StoreEnvironment, folder: string): Promise<number> {
  const sets = await namesIn(env, layout.annotations(folder));
  const engines = await namesIn(env, layout.suggestions(folder));
  const folders = [
    folder, ...projectFolders(folder), ...sets.map((name) => join(layout.annotations(folder), name)), ...engines.map((name) => join(layout.suggestions(folder), name)),
  ];
  const counts = await mapLimited(folders, AT_ONCE, (each) => sweepFolder(env, each));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Removes the temporary files, and folders with all in them, that dead programs left in one folder; answers how many. Nothing without a name of ours is touched. */
export async function sweepFolder(env: StoreEnvironment, folder: string): Promise<number> {
  let swept = 0;
  for (const name of (await namesIn(env, folder)).filter(isTempName)) {
    if (await sweepOne(env, folder, name)) swept += 1;
  }
  return swept;
}

async function sweepOne(env: StoreEnvironment, folder: string, name: string): Promise<boolean> {
  const path = join(folder, name);
  return orNot(false, async () => {
    const { kind, modified } = await env.files.stat(path);
    const age = Date.parse(env.clock()) - modified;
    if (!isAbandoned({ name, age }, env.process, isProcessAlive)) return false;
    await (kind === 'folder' ? removeTree(env.files, path) : env.files.remove(path));
    return true;
  });
}

function namesIn(env: StoreEnvironment, folder: string): Promise<readonly string[]> {
  return orNot([], () => env.files.list(folder));
}

// Sweeping is housekeeping: a disk that refuses it must not keep the project shut.
async function orNot<T>(otherwise: T, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (errnoOf(error) === '') throw error;
    return otherwise;
  }
}
