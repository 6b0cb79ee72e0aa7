import { createHash } from 'node:crypto';
import { Refusal } from '../store/disk-errors.ts';
import type { Files } from '../store/files.ts';
import { cleaningUp, writeEvery } from '../store/write-file.ts';

/** The bytes of a file, by hash and size. */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** Copies a file to a new one piece by piece, and says what was copied: it may grow meanwhile. Rejects as the disk does; no half copy is left then. */
export function copyFile(files: Files, from: string, to: string): Promise<StoredBytes> {
  return cleaningUp(files, to, async () => {
    const file = await files.openNew(to);
    try {
      const digest = createHash('sha256');
      let size = 0;
      for await (const chunk of files.readChunks(from)) {
        await writeEvery(file, chunk, to);
        digest.update(chunk);
        size += chunk.length;
      }
      if (await file.size() !== size) throw new Refusal({ code: 'disk.full', params: { path: to, reason: 'ENOSPC' } });
      await file.dataSync();
      return { sha256: digest.digest('hex'), size };
    } finally {
      await file.close();
    }
  });
}
