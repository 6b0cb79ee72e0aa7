import { dirname } from 'node:path';
import type { SavedCopy } from '../../shared/backup.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import { orMissing, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { LaterFiles } from '../store/later-files.ts';
import { projectFolders } from '../store/layout.ts';
import { removeTree } from '../store/remove-tree.ts';
import { copyFile, type StoredBytes } from './copy-file.ts';
import { copySettled, type CopiedProject, type CopyTarget } from './copy-project.ts';
import { pathIn } from './project-parts.ts';
import { makeWholeFolder } from './whole-folder.ts';

/** Which project is copied, by its real folder, and the absolute path of the folder that is to be made. */
export interface SaveCopyRequest {
  readonly folder: string;
  readonly to: string;
}

/**
 * Copies a project as it lies on the disk to a folder of its own, which appears when it is whole; nothing is written anywhere else, so that it works where the project's own disk is full.
 * The copy is the same project by its id. Refuses with `backup.target_exists`, `backup.unsettled`, `backup.cancelled`, and as the disk does.
 */
export async function saveCopy(env: StoreEnvironment, { folder, to }: SaveCopyRequest, control: JobControl): Promise<Result<SavedCopy>> {
  const copied = await makeWholeFolder(env, to, (draft) => fill(env, { folder, draft }, control));
  return copied.ok ? ok({ folder: to, files: copied.value.files.length, left_out: copied.value.leftOut }) : copied;
}

async function fill(env: StoreEnvironment, { folder, draft }: { folder: string; draft: string }, control: JobControl): Promise<CopiedProject> {
  const target = new FolderTarget(env, draft);
  const copied = await copySettled(env, control, async () => {
    // What an earlier try copied may be gone from the project by now.
    await removeTree(env.files, draft);
    await target.makeFolders();
    return { folder, target, known: new Map() };
  });
  await target.finish();
  return copied;
}

/** A new folder that takes each file of a project under its own path. */
class FolderTarget implements CopyTarget {
  readonly #env: StoreEnvironment;
  readonly #folder: string;
  readonly #later: LaterFiles;

  constructor(env: StoreEnvironment, folder: string) {
    this.#env = env;
    this.#folder = folder;
    this.#later = new LaterFiles(env.files);
  }

  async makeFolders(): Promise<void> {
    for (const folder of this.#folders()) await this.#later.files.makeFolder(folder);
  }

  /** Waits for what the last look at the project copied once more, and for the folders of articles. */
  async finish(): Promise<void> {
    for (const folder of this.#folders()) await this.#later.files.syncFolder(folder);
    await this.settle();
  }

  #folders(): readonly string[] {
    return [this.#folder, ...projectFolders(this.#folder)];
  }

  has(): boolean { return false; }

  async storeFile(from: string, path: string): Promise<StoredBytes> {
    const to = pathIn(this.#folder, path);
    await this.#later.files.makeFolder(dirname(to));
    // A file that changed while it was copied is copied once more.
    await orMissing(() => this.#env.files.remove(to));
    const stored = await copyFile(this.#later.files, from, to);
    await this.#later.files.syncFolder(dirname(to));
    return stored;
  }

  async settle(): Promise<void> {
    orThrow(await this.#later.settle());
  }
}
