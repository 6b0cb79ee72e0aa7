import path from 'node:path';
import type { Files } from '../annotations/store/files.ts';

/** The first argument that names a project folder, or null. */
export async function projectFolderIn(argv: readonly string[], files: Files): Promise<string | null> {
  for (const argument of argv.slice(1).filter((word) => !word.startsWith('-'))) {
    const isProject = await files.stat(path.join(argument, 'project.json')).then(() => true, () => false);
    if (isProject) return argument;
  }
  return null;
}
