import { join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { attempt, orMissing, orThrow } from './disk-errors.ts';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import type { StoreEnvironment } from './environment.ts';
import { SUGGESTION_FILE } from './file-kinds.ts';
import { LaterFiles } from './later-files.ts';
import { layout, type SuggestionKey } from './layout.ts';
import { requireOwnFolder } from './own-folders.ts';
import { engineIdOf } from './suggestion-store.ts';
import { makeFolderDurably, renameInto, tempPath, writeNew } from './write-file.ts';

// Paths are remembered until they are settled.
const SETTLED_AT_ONCE = 512;

interface Staged {
  readonly key: SuggestionKey;
  readonly temp: string;
}

/** Suggestions that are written beside their places first and put there by renaming, so that all of them can be taken back until then; each then takes the place of what its engine said of that article before. */
export class StagedSuggestions {
  readonly #env: StoreEnvironment;
  readonly #folder: string;
  readonly #later: LaterFiles;
  readonly #staged = new Map<string, Staged>();

  constructor(env: StoreEnvironment, folder: string) {
    this.#env = env;
    this.#folder = folder;
    this.#later = new LaterFiles(env.files);
  }

  /** What was staged of an engine for an article; null where nothing was. */
  read(key: SuggestionKey): Promise<Result<StoredSuggestions | null>> {
    const staged = this.#staged.get(nameOf(key));
    if (staged === undefined) return Promise.resolve(ok(null));
    return attempt(staged.temp, async () => orThrow(openEnvelope(SUGGESTION_FILE, await this.#env.files.read(staged.temp), key.article)).data);
  }

  /** Writes suggestions under a temporary name, in place of what was staged for the same engine and article. */
  stage(suggestions: StoredSuggestions): Promise<Result<void>> {
    const key = { engine: engineIdOf(suggestions.engine), article: suggestions.article };
    const beside = layout.suggestions(this.#folder);
    return attempt(beside, async () => {
      const before = this.#staged.get(nameOf(key));
      if (this.#staged.size === 0) await makeFolderDurably(this.#env.files, beside);
      const temp = tempPath(this.#env, join(beside, nameOf(key)));
      this.#staged.set(nameOf(key), { key, temp });
      if (before !== undefined) await orMissing(() => this.#env.files.remove(before.temp));
      await writeNew(this.#later.files, temp, sealEnvelope(SUGGESTION_FILE, suggestions, this.#env.appVersion));
      if (this.#later.waiting >= SETTLED_AT_ONCE) orThrow(await this.#later.settle());
    });
  }

  /** Puts everything in place. What a failure cuts off is done by doing all of it again. */
  async put(): Promise<Result<void>> {
    const settled = await this.#later.settle();
    if (!settled.ok) return settled;
    for (const { key, temp } of this.#staged.values()) {
      const put = await this.#putOne(key, temp);
      if (!put.ok) return put;
    }
    this.#staged.clear();
    return this.#later.settle();
  }

  /** Removes the temporary files that are left. */
  discard(): Promise<Result<void>> {
    return attempt(this.#folder, async () => {
      for (const { temp } of this.#staged.values()) await orMissing(() => this.#env.files.remove(temp));
      this.#staged.clear();
    });
  }

  #putOne(key: SuggestionKey, temp: string): Promise<Result<void>> {
    const folder = layout.engine(this.#folder, key.engine);
    return attempt(folder, async () => {
      orThrow(await requireOwnFolder(this.#env.files, folder, key.engine));
      await makeFolderDurably(this.#later.files, folder);
      await renameInto(this.#env.files, temp, layout.suggestion(this.#folder, key));
      await this.#later.files.syncFolder(folder);
    });
  }
}

function nameOf({ engine, article }: SuggestionKey): string {
  return `${engine}.${article}`;
}
