import { attempt, orMissing } from '../store/disk-errors.ts';
import type { Files } from '../store/files.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

const MEGABYTE = 1024 * 1024;
/** No honest journal or article is larger, in megabytes. */
const LARGEST = 512;

/** The bytes of a file in a folder of somebody else; null where there is none. Links and devices are refused and never followed. */
export async function readRegular(files: Files, path: string): Promise<Result<Uint8Array | null>> {
  const stat = await attempt(path, () => orMissing(() => files.stat(path)));
  if (!stat.ok || stat.value === null) return stat.ok ? ok(null) : stat;
  if (stat.value.kind !== 'file') return refuse('import.not_regular_file', { path });
  if (stat.value.size > LARGEST * MEGABYTE) return refuse('import.too_large', { limit: LARGEST });
  return attempt(path, () => orMissing(() => files.read(path)));
}

/** The names in a folder of somebody else; none where there is no folder. A link to a folder is refused and never followed. */
export async function listRegular(files: Files, path: string): Promise<Result<readonly string[]>> {
  const stat = await attempt(path, () => orMissing(() => files.stat(path)));
  if (!stat.ok) return stat;
  if (stat.value === null) return ok([]);
  if (stat.value.kind !== 'folder') return refuse('import.not_regular_file', { path });
  const names = await attempt(path, () => orMissing(() => files.list(path)));
  return names.ok ? ok((names.value ?? []).toSorted()) : names;
}
