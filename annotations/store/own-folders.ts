import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { Files } from './files.ts';

/**
 * Checks that what is to be a folder of the project is one, or not there: a link in its place would lead reading and writing out of the project.
 * Refuses with `project.linked`; `name` says in the refusal which folder is meant.
 */
export async function requireOwnFolder(files: Files, path: string, name: string): Promise<Result<void>> {
  const found = await attempt(path, () => orMissing(() => files.stat(path)));
  if (!found.ok) return found;
  return found.value === null || found.value.kind === 'folder' ? ok(undefined) : refuse('project.linked', { part: name });
}
