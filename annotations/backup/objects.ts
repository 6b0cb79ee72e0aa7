import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { attempt, isUnanswered, Refusal, orMissing, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { Files } from '../store/files.ts';
import { sha256 } from '../store/hash.ts';
import { sweepFolder } from '../store/sweep-temps.ts';
import { LaterFiles } from '../store/later-files.ts';
import { cleaningUp, makeFolderDurably, renameInto, tempPath, writeNew } from '../store/write-file.ts';
import { copyFile, type StoredBytes } from './copy-file.ts';
import { objectPath, objectsFolder } from './place.ts';

const HASH = /^[0-9a-f]{64}$/;
const FAN = /^[0-9a-f]{2}$/;

/** Hashes of all objects in a place. */
export async function listObjects(files: Files, place: string): Promise<ReadonlySet<string>> {
  const fans = ((await orMissing(() => files.list(objectsFolder(place)))) ?? []).filter((name) => FAN.test(name));
  const found = new Set<string>();
  for (const fan of fans) {
    const names = (await orMissing(() => files.list(join(objectsFolder(place), fan)))) ?? [];
    for (const name of names) if (HASH.test(name)) found.add(name);
  }
  return found;
}

// Up to here a file is read once and held; a larger one is read again when its bytes turn out to be new.
const HELD_BYTES = 4 * 1024 * 1024;

/**
 * Puts the bytes of files into a place, each once. They are written beside first and get their names in `settle`, when they are on the
 * disk for certain: whatever has a name is whole. Calls of `settle` must not overlap with others.
 */
export class ObjectWriter {
  readonly #env: StoreEnvironment;
  readonly #place: string;
  readonly #present: Set<string>;
  readonly #later: LaterFiles;
  readonly #waiting: { readonly temp: string; readonly hash: string }[] = [];

  constructor(env: StoreEnvironment, place: string, present: ReadonlySet<string>) {
    this.#env = env;
    this.#place = place;
    this.#present = new Set(present);
    this.#later = new LaterFiles(env.files);
  }

  has(hash: string): boolean { return this.#present.has(hash); }

  /** Stores the bytes of a file. Rejects as the disk does. */
  async storeFile(path: string): Promise<StoredBytes> {
    const { hash, size, held } = await this.#readOnce(path);
    if (this.#present.has(hash)) return { sha256: hash, size };
    return held === null ? this.#copyLarge(path) : this.storeBytes(held);
  }

  /** Stores bytes. Rejects as the disk does. */
  async storeBytes(bytes: Uint8Array): Promise<StoredBytes> {
    const hash = sha256(bytes);
    if (!this.#present.has(hash)) {
      // Noted first: of two files with the same bytes one is enough.
      this.#present.add(hash);
      const temp = this.#temp();
      await cleaningUp(this.#env.files, temp, () => writeNew(this.#later.files, temp, bytes));
      this.#waiting.push({ temp, hash });
    }
    return { sha256: hash, size: bytes.length };
  }

  /** Waits until everything stored so far is on the disk under its name. */
  async settle(): Promise<void> {
    orThrow(await this.#later.settle());
    for (const { temp, hash } of this.#waiting) {
      const path = objectPath(this.#place, hash);
      await this.#later.files.makeFolder(dirname(path));
      await this.#later.files.syncFolder(objectsFolder(this.#place));
      await renameInto(this.#env.files, temp, path);
      await this.#later.files.syncFolder(dirname(path));
    }
    this.#waiting.length = 0;
    orThrow(await this.#later.settle());
  }

  /** Removes what was written beside and has no name yet. Rejects as the disk does; the next backup sweeps what is left. */
  async discard(): Promise<void> {
    for (const { temp } of this.#waiting.splice(0)) await orMissing(() => this.#env.files.remove(temp));
  }

  async #readOnce(path: string): Promise<{ hash: string; size: number; held: Uint8Array | null }> {
    const digest = createHash('sha256');
    let held: Uint8Array[] | null = [];
    let size = 0;
    for await (const chunk of this.#env.files.readChunks(path)) {
      digest.update(chunk);
      size += chunk.length;
      if (size > HELD_BYTES) held = null;
      held?.push(chunk);
    }
    return { hash: digest.digest('hex'), size, held: held === null ? null : Buffer.concat(held) };
  }

  /** A file may have grown since it was read: the object is named after what was copied. */
  async #copyLarge(path: string): Promise<StoredBytes> {
    const temp = this.#temp();
    const stored = await copyFile(this.#later.files, path, temp);
    this.#present.add(stored.sha256);
    this.#waiting.push({ temp, hash: stored.sha256 });
    return stored;
  }

  #temp(): string {
    return tempPath(this.#env, join(objectsFolder(this.#place), 'object'));
  }
}

/** Makes the folders of a place, so that objects can be put there, and clears away what dead programs left in them. Only whoever holds the lock of the place may call it. */
export async function makePlace(env: StoreEnvironment, place: string): Promise<void> {
  const { files } = env;
  await makeFolderDurably(files, dirname(place));
  await makeFolderDurably(files, place);
  await makeFolderDurably(files, objectsFolder(place));
  for (const folder of [place, objectsFolder(place)]) await sweepFolder(env, folder);
}

/** The bytes of an object, checked against its hash; throws a refusal with `backup.damaged`, which names `file`, where they are not those or gone. */
export async function readObject(files: Files, place: string, { sha256: hash, file }: { sha256: string; file: string }): Promise<Uint8Array> {
  const read = await attempt(file, () => orMissing(() => files.read(objectPath(place, hash))));
  if (!read.ok && isUnanswered(read.error)) throw new Refusal(read.error);
  if (!read.ok || read.value === null || sha256(read.value) !== hash) throw new Refusal({ code: 'backup.damaged', params: { file } });
  return read.value;
}
