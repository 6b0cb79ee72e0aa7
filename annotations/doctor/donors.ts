import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import type { BackedFile } from '../backup/file-list.ts';
import { findBackupsOf, readFileList, readManifests } from '../backup/manifests.ts';
import { readObject } from '../backup/objects.ts';
import { backupPlace } from '../backup/place.ts';
import { pathIn } from '../backup/project-parts.ts';
import { attempt, isUnanswered, orMissing, Refusal } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';

/** Other copies of a project's files: in its backups, and in its quarantine. */
export interface Donors {
  /** The bytes of all different copies of a file, the newest first; damaged ones are left out. Throws a refusal where the disk gives no answer. */
  copiesOf(path: string): Promise<readonly Uint8Array[]>;
  /** The paths of the logs of gestures over several articles that backups hold. */
  readonly stepsLogs: readonly string[];
  /** The newest backup's size of a file in bytes; null where it has none. */
  newestSize(path: string): number | null;
}

interface Copy {
  readonly place: string;
  readonly file: BackedFile;
}

/**
 * Finds the backups of a folder; where there is none of this very folder, as when it was moved, those of the project. `project` is its id, null where its
 * own file cannot tell: then they are found by the folder alone. A backup that cannot be read is passed over.
 */
export async function findDonors(env: StoreEnvironment, { folder, project }: { folder: string; project: string | null }): Promise<Result<Donors>> {
  const copies = await allCopies(env, { folder, project });
  if (!copies.ok) return copies;
  const quarantined = await attempt(folder, async () => (await orMissing(() => env.files.list(layout.quarantine(folder)))) ?? []);
  if (!quarantined.ok && isUnanswered(quarantined.error)) return quarantined;
  const kept = quarantined.ok ? quarantined.value : [];
  return ok({
    stepsLogs: [...copies.value.keys()].filter((path) => path.startsWith('steps/')),
    newestSize: (path) => copies.value.get(path)?.[0]?.file.size ?? null,
    copiesOf: async (path) => [...await fromBackups(env, copies.value.get(path) ?? []), ...await fromQuarantine(env, folder, { path, kept })],
  });
}

async function allCopies(env: StoreEnvironment, { folder, project }: { folder: string; project: string | null }): Promise<Result<ReadonlyMap<string, readonly Copy[]>>> {
  const known = project === null ? await findBackupsOf(env, folder) : ok([]);
  if (!known.ok) return known;
  const projects = new Set(project === null ? known.value.map((backup) => backup.project) : [project]);
  const copies = new Map<string, Copy[]>();
  for (const id of projects) {
    const added = await addCopies(env, { place: backupPlace(env, id), folder }, copies);
    if (!added.ok) return added;
  }
  return ok(copies);
}

async function addCopies(env: StoreEnvironment, { place, folder }: { place: string; folder: string }, copies: Map<string, Copy[]>): Promise<Result<void>> {
  const read = await readManifests(env, place);
  if (!read.ok) return read;
  const here = read.value.manifests.filter(({ backup }) => backup.folder === folder);
  for (const manifest of here.length > 0 ? here : read.value.manifests) {
    const files = await readFileList(env, place, manifest);
    if (!files.ok && files.error.code !== 'backup.damaged') return files;
    for (const file of files.ok ? files.value : []) addCopy(copies, { place, file });
  }
  return ok(undefined);
}

function addCopy(copies: Map<string, Copy[]>, copy: Copy): void {
  const known = copies.get(copy.file.path) ?? [];
  if (!known.some(({ file }) => file.sha256 === copy.file.sha256)) copies.set(copy.file.path, [...known, copy]);
}

async function fromBackups(env: StoreEnvironment, copies: readonly Copy[]): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const { place, file } of copies) {
    const bytes = readable(await attempt(file.path, () => readObject(env.files, place, { sha256: file.sha256, file: file.path })));
    if (bytes !== null) found.push(bytes);
  }
  return found;
}

/** What could be read. That a copy is not there for want of an answer must not be taken for a loss. */
function readable(read: Result<Uint8Array | null>): Uint8Array | null {
  if (!read.ok && isUnanswered(read.error)) throw new Refusal(read.error);
  return read.ok ? read.value : null;
}

// A repair that was cut off has put the bytes that it was about to replace there.
async function fromQuarantine(env: StoreEnvironment, folder: string, { path, kept }: { path: string; kept: readonly string[] }): Promise<readonly Uint8Array[]> {
  const full = pathIn(folder, path);
  const start = `${basename(dirname(full))}.${basename(full)}.`;
  const found: Uint8Array[] = [];
  for (const name of kept.filter((each) => each.startsWith(start) && /^[0-9a-f]{12}$/.test(each.slice(start.length)))) {
    const bytes = readable(await attempt(name, () => orMissing(() => env.files.read(join(layout.quarantine(folder), name)))));
    if (bytes !== null) found.push(bytes);
  }
  return found;
}
