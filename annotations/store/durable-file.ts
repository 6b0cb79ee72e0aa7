import { basename } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import type { Result } from '../../shared/result.ts';
import { attempt, orMissing, orThrow } from './disk-errors.ts';
import { openEnvelope, sealEnvelope, type FileKind, type Loaded } from './envelope.ts';
import type { StoreEnvironment } from './environment.ts';
import { writingNewest } from './newest-writer.ts';
import type { Quarantine } from './quarantine.ts';
import { writeDurably } from './write-file.ts';

/** Where a durable file lies, what it holds, and where its bytes go when they are damaged. */
export interface DurablePlace<T> {
  readonly path: string;
  readonly kind: FileKind<T>;
  readonly quarantine: Quarantine;
}

/** A lowdb file that a crash leaves whole. */
export interface DurableFile<T> {
  /** The content; null only where there is no file. Damaged bytes are copied to quarantine and refused with the kind's code. */
  read(): Promise<Result<Loaded<T> | null>>;
  /** Writes durably, one at a time; of states that arrive during a write only the newest is written, and all who wait learn how it went. */
  write(data: T): Promise<Result<void>>;
}

/** A durable file over lowdb's `Low` with our own adapter; lowdb's presets neither sync nor notice damage. */
export function createDurableFile<T>(env: StoreEnvironment, place: DurablePlace<T>): DurableFile<T> {
  const adapter = new DurableAdapter(env, place);
  const low = new Low<Loaded<T> | null>(adapter, null);
  const write = writingNewest((data: T) => attempt(place.path, async () => {
    low.data = { data, newer: false };
    await low.write();
  }));
  const read = (): Promise<Result<Loaded<T> | null>> => attempt(place.path, async () => {
    low.data = null;
    await low.read();
    return low.data;
  });
  return { read, write };
}

class DurableAdapter<T> implements Adapter<Loaded<T> | null> {
  readonly #env: StoreEnvironment;
  readonly #place: DurablePlace<T>;
  /** What must be kept before the file is written: how it was under another version. */
  #keepFirst: (() => Promise<unknown>) | null = null;
  #isRead = false;

  constructor(env: StoreEnvironment, place: DurablePlace<T>) {
    this.#env = env;
    this.#place = place;
  }

  async read(): Promise<Loaded<T> | null> {
    const { path, kind, quarantine } = this.#place;
    const bytes = await orMissing(() => this.#env.files.read(path));
    this.#isRead = true;
    this.#keepFirst = null;
    if (bytes === null) return null;
    const opened = openEnvelope(kind, bytes, basename(path));
    if (!opened.ok && opened.error.code === kind.damaged) orThrow(await quarantine.keep(path, bytes));
    else if (!opened.ok) this.#keepFirst = async () => orThrow(await quarantine.keep(path, bytes));
    const from = opened.ok ? opened.value.migratedFrom : undefined;
    if (from !== undefined) this.#keepFirst = () => keepNumbered(this.#env, `${path}.v${String(from)}`, bytes);
    return orThrow(opened);
  }

  async write(loaded: Loaded<T> | null): Promise<void> {
    if (loaded === null) return;
    const { path, kind } = this.#place;
    // A file of the first version has no earlier one that could lie there.
    if (!this.#isRead && kind.version > 1) await this.read();
    await this.#keepFirst?.();
    this.#keepFirst = null;
    await writeDurably(this.#env, path, sealEnvelope(kind, loaded.data, this.#env.appVersion));
  }
}

/** Keeps the bytes that a file had under an earlier version beside it, under the first number that is free or has the same bytes. */
async function keepNumbered(env: StoreEnvironment, stem: string, bytes: Uint8Array): Promise<void> {
  for (let number = 1; ; number += 1) {
    const path = `${stem}.${String(number)}`;
    const there = await orMissing(() => env.files.read(path));
    if (there !== null && !Buffer.from(there).equals(bytes)) continue;
    if (there === null) await writeDurably(env, path, bytes);
    return;
  }
}
