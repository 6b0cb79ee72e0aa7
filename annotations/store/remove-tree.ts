import { join } from 'node:path';
import { orMissing } from './disk-errors.ts';
import type { Files } from './files.ts';

/** Removes a folder of our own making with all in it; a missing one is fine. Rejects as the disk does. */
export async function removeTree(files: Files, folder: string): Promise<void> {
  for (const name of (await orMissing(() => files.list(folder))) ?? []) {
    const path = join(folder, name);
    if ((await files.stat(path)).kind === 'folder') await removeTree(files, path);
    else await files.remove(path);
  }
  await orMissing(() => files.removeFolder(folder));
}
