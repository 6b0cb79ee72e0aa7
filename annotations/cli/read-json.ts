import { isTooDeep } from '../../shared/json.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import { parseJsonBytes } from '../store/envelope.ts';
import type { Files } from '../store/files.ts';

/** Reads a JSON file that an option names; refuses one that is missing, is no JSON or nests too deeply. */
export async function readJsonFile(files: Files, path: string): Promise<Result<unknown>> {
  const bytes = await attempt(path, () => orMissing(() => files.read(path)));
  if (!bytes.ok) return refuse('import.unreadable', { reason: String(bytes.error.params['reason'] ?? '') });
  if (bytes.value === null) return refuse('import.not_found', { path });
  const value = parseJsonBytes(bytes.value);
  if (value === undefined) return refuse('import.bad_json', { problem: path });
  return isTooDeep(value) ? refuse('import.too_deep') : ok(value);
}
