import { dirname } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { Files, OpenFile } from './files.ts';
import { mapLimited } from './serial-queue.ts';

/**
 * The way to the disk for what need not be there yet: nothing waits for the disk until `settle`. Waiting once for many files costs the disk about as much as
 * waiting for one, so an import, which counts only when its step is ended, writes its new files this way.
 */
export class LaterFiles {
  readonly files: Files;
  readonly #disk: Files;
  readonly #written = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(disk: Files) {
    this.#disk = disk;
    this.files = {
      ...disk,
      openNew: async (path) => this.#noting(path, await disk.openNew(path)),
      openAppend: async (path) => this.#noting(path, await disk.openAppend(path)),
      syncFolder: (folder) => {
        this.#folders.add(folder);
        return Promise.resolve();
      },
    };
  }

  /** How many files are not known to be on the disk. */
  get waiting(): number { return this.#written.size; }

  /** Waits until everything written so far is on the disk; what fails is waited for again by the next call. */
  async settle(): Promise<Result<void>> {
    const written = await mapLimited([...this.#written], AT_ONCE, (path) => this.#syncFile(path));
    const folders = await mapLimited([...this.#folders], AT_ONCE, (folder) => this.#syncFolder(folder));
    return [...written, ...folders].find((result) => !result.ok) ?? ok(undefined);
  }

  #noting(path: string, file: OpenFile): OpenFile {
    return {
      write: (bytes) => file.write(bytes), size: () => file.size(), truncate: (length) => file.truncate(length), close: () => file.close(),
      dataSync: () => {
        this.#written.add(path);
        return Promise.resolve();
      },
    };
  }

  #syncFile(path: string): Promise<Result<void>> {
    return attempt(path, async () => {
      // A file that is gone was taken back.
      if (await orMissing(() => this.#disk.stat(path)) !== null) await syncOne(this.#disk, path);
      this.#written.delete(path);
    });
  }

  #syncFolder(folder: string): Promise<Result<void>> {
    return attempt(dirname(folder), async () => {
      await orMissing(() => this.#disk.syncFolder(folder));
      this.#folders.delete(folder);
    });
  }
}

const AT_ONCE = 8;

async function syncOne(disk: Files, path: string): Promise<void> {
  const file = await disk.openAppend(path);
  try {
    await file.dataSync();
  } finally {
    await file.close();
  }
}
