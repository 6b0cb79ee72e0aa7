import { join } from 'node:path';
import type { BackedFile } from '../../annotations/backup/file-list.ts';
import { readFileList, readManifests, type Manifest } from '../../annotations/backup/manifests.ts';
import { readObject } from '../../annotations/backup/objects.ts';
import { backupsFolder } from '../../annotations/backup/place.ts';
import { attempt, orMissing } from '../../annotations/store/disk-errors.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';

/** How the paths of files begin by which a story tells states of its project apart. */
export const NOTES = 'quarantine/note-';

/**
 * Reads all backups of a person, a cell each. It is called by what it is of and not by its number, which another try after a failure may or may not take; it says
 * whether each of its bytes is as it was stored.
 */
export async function readBackups(env: StoreEnvironment, cells: Map<string, string>): Promise<void> {
  const top = backupsFolder(env);
  for (const folder of await orMissing(() => env.files.list(top)) ?? []) {
    const place = join(top, folder);
    const { manifests, unreadable } = unwrap(await readManifests(env, place));
    for (const file of unreadable) cells.set(`backup file ${file}`, 'unreadable');
    const states = new Map<string, string>();
    for (const manifest of manifests) {
      const files = await readFileList(env, place, manifest);
      cells.set(nameOf(manifest, files.ok ? files.value : []), files.ok ? await stateOf(env, { place, files: files.value, states }) : files.error.code);
    }
  }
}

function nameOf({ backup: { kind, articles, tags, people } }: Manifest, files: readonly BackedFile[]): string {
  const notes = files.filter(({ path }) => path.startsWith(NOTES)).length;
  return `backup ${kind} of ${String(articles)} articles, ${String(tags)} tags, ${String(people)} people, ${String(notes)} notes`;
}

async function stateOf(env: StoreEnvironment, { place, files, states }: { place: string; files: readonly BackedFile[]; states: Map<string, string> }): Promise<string> {
  for (const { path, sha256 } of files) {
    const state = states.get(sha256) ?? codeOf(await attempt(path, () => readObject(env.files, place, { sha256, file: path })));
    states.set(sha256, state);
    if (state !== 'ok') return `${path}: ${state}`;
  }
  return 'whole';
}
