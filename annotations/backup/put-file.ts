import { dirname } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { attempt, orMissing, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { Quarantine } from '../store/quarantine.ts';
import { makeFolderDurably, writeDurably } from '../store/write-file.ts';

/** Bytes that are to lie at a path, and where those go that lie there now. */
export interface FileToPut {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly quarantine: Quarantine;
}

/** Puts a file in place of a missing or damaged one, whose bytes are kept first. */
export function putFile(env: StoreEnvironment, { path, bytes, quarantine }: FileToPut): Promise<Result<void>> {
  return attempt(path, async () => {
    const damaged = await orMissing(() => env.files.read(path));
    if (damaged !== null) orThrow(await quarantine.keep(path, damaged));
    await makeFolderDurably(env.files, dirname(path));
    await writeDurably(env, path, bytes);
  });
}
