import { dirname, join } from 'node:path';
import type { AnnotatorId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt, orMissing, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { LaterFiles } from '../store/later-files.ts';
import { layout, type SetKey } from '../store/layout.ts';
import { createQuarantine, type Quarantine } from '../store/quarantine.ts';
import { makeFolderDurably, renameInto, tempPath, writeNew } from '../store/write-file.ts';

/** The files of a set as they are to be, and those whose bytes must be kept because they go. */
export interface SetToStage {
  readonly key: SetKey;
  readonly journal: Uint8Array;
  readonly snapshot: Uint8Array;
  /** What lies there now and does not go on in the new files; nulls where all of it does. */
  readonly replaced: { readonly journal: Uint8Array | null; readonly snapshot: Uint8Array | null };
}

interface Staged extends SetToStage {
  readonly temps: { readonly journal: string; readonly snapshot: string };
}

// Paths are remembered until they are settled.
const SETTLED_AT_ONCE = 512;

/**
 * Sets that are written beside their places first and put there by renaming, so that each is always the old one or the new one,
 * and that all of them can be taken back until the first is put in place.
 */
export class StagedSets {
  readonly #env: StoreEnvironment;
  readonly #folder: string;
  readonly #later: LaterFiles;
  readonly #quarantine: Quarantine;
  readonly #staged: Staged[] = [];
  readonly #apart: { readonly path: string; readonly bytes: Uint8Array }[] = [];

  constructor(env: StoreEnvironment, folder: string) {
    this.#env = env;
    this.#folder = folder;
    this.#later = new LaterFiles(env.files);
    this.#quarantine = createQuarantine(env, layout.quarantine(folder));
  }

  get count(): number { return this.#staged.length; }

  /** Writes the files of a set under temporary names. */
  stage(set: SetToStage): Promise<Result<void>> {
    // They lie beside the folders of the sets, so that a folder is made only for an article that is there.
    const beside = layout.annotations(this.#folder);
    const temp = (): string => tempPath(this.#env, join(beside, `${set.key.article}.${set.key.annotator}`));
    return attempt(beside, async () => {
      if (this.#staged.length === 0) await makeFolderDurably(this.#env.files, beside);
      const temps = { journal: temp(), snapshot: temp() };
      // Only the paths stay in memory: a project's worth of journals need not fit there.
      this.#staged.push({ ...set, journal: EMPTY, snapshot: EMPTY, temps });
      await writeNew(this.#later.files, temps.journal, set.journal);
      await writeNew(this.#later.files, temps.snapshot, set.snapshot);
      if (this.#later.waiting >= SETTLED_AT_ONCE) orThrow(await this.#later.settle());
    });
  }

  /** Keeps bytes that do not come in, once everything else is put in place. */
  keepApart(path: string, bytes: Uint8Array): void {
    this.#apart.push({ path, bytes });
  }

  /** Puts everything in place; `onSet` is told after each set. What a failure cuts off is done by doing all of it again. */
  async put(onSet: () => void): Promise<Result<readonly AnnotatorId[]>> {
    const settled = await this.#later.settle();
    if (!settled.ok) return settled;
    for (const { path, bytes } of this.#apart) {
      const kept = await this.#quarantine.keep(path, bytes);
      if (!kept.ok) return kept;
    }
    const people = new Set<AnnotatorId>();
    for (const set of this.#staged) {
      const done = await this.#putOne(set);
      if (!done.ok) return done;
      people.add(set.key.annotator);
      onSet();
    }
    const synced = await this.#later.settle();
    return synced.ok ? ok([...people]) : synced;
  }

  /** Removes the temporary files that are left. */
  async discard(): Promise<Result<void>> {
    return attempt(this.#folder, async () => {
      for (const { temps } of this.#staged) for (const temp of [temps.journal, temps.snapshot]) await orMissing(() => this.#env.files.remove(temp));
    });
  }

  #putOne({ key, temps, replaced }: Staged): Promise<Result<void>> {
    const [journal, snapshot] = [layout.journal(this.#folder, key), layout.set(this.#folder, key)];
    return attempt(journal, async () => {
      for (const [path, bytes] of [[journal, replaced.journal], [snapshot, replaced.snapshot]] as const) {
        if (bytes !== null) orThrow(await this.#quarantine.keep(path, bytes));
      }
      await makeFolderDurably(this.#later.files, dirname(journal));
      // A snapshot must never lie beside a journal of which it tells something else. Without a journal it is the whole set, and is followed by another whole one.
      const stays = replaced.snapshot !== null && replaced.journal === null;
      if (replaced.snapshot !== null && !stays) await this.#removeDurably(snapshot);
      if (stays) await renameInto(this.#env.files, temps.snapshot, snapshot);
      await renameInto(this.#env.files, temps.journal, journal);
      if (!stays) await renameInto(this.#env.files, temps.snapshot, snapshot);
      await this.#later.files.syncFolder(dirname(journal));
    });
  }

  async #removeDurably(path: string): Promise<void> {
    await orMissing(() => this.#env.files.remove(path));
    await this.#env.files.syncFolder(dirname(path));
  }
}

const EMPTY = new Uint8Array();
