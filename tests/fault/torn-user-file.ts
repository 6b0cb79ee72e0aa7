import { basename, join } from 'node:path';
import { canonicalJson } from '../../annotations/model/canonical-json.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import type { RememberedProject } from '../../annotations/store/file-kinds.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { ada } from '../helpers/store-fixture.ts';
import type { Damage } from './damages.ts';
import { MemoryDisk, type DiskState } from './memory-disk.ts';
import { storyEnvironment, userData } from './memory-story.ts';
import { walk } from './world.ts';

/** Settings that are not the usual ones. */
export const SETTINGS: Settings = { ...defaultSettings('fr'), textSize: 24, keys: { done: 'F9' } };

/** The projects opened before. */
export const RECENT: readonly RememberedProject[] = [{ id: 'one', title: 'One', folder: '/one', opened_at: '2025-01-01T00:00:00.000Z' }];

/** Throws when a damaged file of the user-data folder is taken for another content, or is overwritten without a copy. */
export async function tryUserFile({ root, state }: { root: string; state: DiskState }, { path, damage }: { path: string; damage: Damage }): Promise<void> {
  const disk = new MemoryDisk({ real: root, state });
  const damaged = damage.spoil(disk.bytes(path) ?? Buffer.alloc(0));
  disk.put(path, damaged);
  const store = createProfileStore(storyEnvironment(disk.files, root, 'user', 'later'));
  const defaults = defaultSettings('en');
  const profile = await store.readProfile();
  const [settings, recent] = [await store.readSettings(defaults), await store.readRecent()];
  same('profile', profile.ok ? profile.value : null, { saved: ada, otherwise: null, isTold: !profile.ok });
  same('settings', settings.value, { saved: SETTINGS, otherwise: defaults, isTold: settings.problem !== null });
  same('recent', recent.value, { saved: RECENT, otherwise: [], isTold: recent.problem !== null });
  if (basename(path) === 'settings.json') await store.saveSettings({ ...SETTINGS, textSize: 12 });
  if (basename(path) === 'recent.json') await store.saveRecent([]);
  const isWhole = settings.problem === null && recent.problem === null && profile.ok;
  if (isWhole || disk.bytes(path)?.equals(damaged) === true) return;
  const copies = (await walk(disk.files, join(userData(root), 'quarantine'))).map((copy) => disk.bytes(copy));
  if (!copies.some((bytes) => bytes?.equals(damaged) === true)) throw new Error('the damaged bytes are nowhere any more');
}

function same(what: string, found: unknown, { saved, otherwise, isTold }: { saved: unknown; otherwise: unknown; isTold: boolean }): void {
  const wanted = isTold ? otherwise : saved;
  if (canonicalJson(found) !== canonicalJson(wanted)) throw new Error(`the ${what} is taken for ${JSON.stringify(found)}${isTold ? '' : ', and nobody is told'}`);
}
