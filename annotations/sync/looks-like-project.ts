import { attempt, orMissing } from '../store/disk-errors.ts';
import type { Files } from '../store/files.ts';
import { layout } from '../store/layout.ts';

/** Whether a folder is a project, or what half a copy left of one. */
export async function looksLikeProject(files: Files, folder: string): Promise<boolean> {
  const isThere = async (path: string): Promise<boolean> => {
    const found = await attempt(path, () => orMissing(() => files.stat(path)));
    return found.ok && found.value !== null;
  };
  return await isThere(layout.projectFile(folder)) || (await isThere(layout.documents(folder)) && await isThere(layout.annotations(folder)));
}
