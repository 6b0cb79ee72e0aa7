import { dirname } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, toRefusal } from './disk-errors.ts';
import type { Files, OpenFile } from './files.ts';
import { makeFolderDurably, writeEvery } from './write-file.ts';

/** Appends to one log. A line is on the disk when `append` answers ok, and not in the file when it refuses. */
export interface LogWriter {
  append(bytes: Uint8Array): Promise<Result<void>>;
  /** Bytes that are known to be whole. */
  length(): number;
  close(): Promise<void>;
}

/** A writer of the log at `path` whose first `length` bytes are whole; the file and its folder are made with the first line. */
export function createLogWriter(files: Files, path: string, length: number): LogWriter {
  return new FileLogWriter(files, path, length);
}

class FileLogWriter implements LogWriter {
  readonly #files: Files;
  readonly #path: string;
  #length: number;
  #file: OpenFile | null = null;
  #isBroken = false;

  constructor(files: Files, path: string, length: number) {
    this.#files = files;
    this.#path = path;
    this.#length = length;
  }

  length(): number {
    return this.#length;
  }

  async append(bytes: Uint8Array): Promise<Result<void>> {
    if (this.#isBroken) return refuse('set.damaged', { file: this.#path });
    const file = await this.#open();
    if (!file.ok) return file;
    try {
      await writeEvery(file.value, bytes, this.#path);
      await file.value.dataSync();
      this.#length += bytes.length;
      return ok(undefined);
    } catch (error) {
      const refusal = toRefusal(error, this.#path);
      await this.#takeBack(file.value);
      return { ok: false, error: refusal };
    }
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #open(): Promise<Result<OpenFile>> {
    if (this.#file !== null) return ok(this.#file);
    const opened = await attempt(this.#path, () => this.#openFirst());
    if (!opened.ok) return opened;
    if (opened.value === null) return refuse('set.stale', { file: this.#path });
    this.#file = opened.value;
    return ok(opened.value);
  }

  /** Opens the file, or gives null when its length shows that somebody else wrote to it. */
  async #openFirst(): Promise<OpenFile | null> {
    if (this.#length === 0) await makeFolderDurably(this.#files, dirname(this.#path));
    const file = await this.#files.openAppend(this.#path);
    try {
      if (this.#length === 0) await this.#files.syncFolder(dirname(this.#path));
      if (await file.size() === this.#length) return file;
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
    return null;
  }

  // What a failed append left behind must go, or the next line would be glued to it.
  async #takeBack(file: OpenFile): Promise<void> {
    const cut = await attempt(this.#path, async () => {
      await file.truncate(this.#length);
      await file.dataSync();
    });
    this.#isBroken = !cut.ok;
  }
}
