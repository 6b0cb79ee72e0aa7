import { basename, dirname, join } from 'node:path';
import { orMissing, attempt } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { sha256 } from './hash.ts';
import { makeFolderDurably, writeDurably } from './write-file.ts';
import type { Result } from '../../shared/result.ts';

/** Keeps the bytes of damaged files. The same bytes are kept once, however often they are met. */
export interface Quarantine {
  /** Copies damaged bytes of the file at `path`; answers where they are now. */
  keep(path: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Paths of all copies made or met since opening. */
  kept(): readonly string[];
}

/** A quarantine in the given folder, which is made when first needed. */
export function createQuarantine(env: StoreEnvironment, folder: string): Quarantine {
  const kept = new Set<string>();
  return {
    kept: () => [...kept],
    keep: (path, bytes) => attempt(folder, async () => {
      const copy = join(folder, `${basename(dirname(path))}.${basename(path)}.${sha256(bytes).slice(0, 12)}`);
      const known = await orMissing(() => env.files.stat(copy));
      if (known?.size !== bytes.length) {
        await makeFolderDurably(env.files, folder);
        await writeDurably(env, copy, bytes);
      }
      kept.add(copy);
      return copy;
    }),
  };
}

/** A quarantine for those who may only read: keeps nothing, since the damaged bytes stay where they are. */
export const readingQuarantine: Quarantine = {
  keep: (path) => Promise.resolve({ ok: true, value: path }),
  kept: () => [],
};
