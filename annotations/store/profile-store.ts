import { join } from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import type { Profile, Settings } from '../../shared/settings.ts';
import { ok, type Result } from '../../shared/result.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import type { FileKind } from './envelope.ts';
import type { StoreEnvironment } from './environment.ts';
import { PROFILE_FILE, RECENT_FILE, SETTINGS_FILE, type RememberedProject } from './file-kinds.ts';
import { createQuarantine } from './quarantine.ts';
import { makeFolderDurably } from './write-file.ts';
import { attempt } from './disk-errors.ts';

/** A value that could be read, or the default with the reason: the damaged bytes are in the quarantine of the user-data folder. */
export interface Remembered<T> {
  readonly value: T;
  readonly problem: AppError | null;
}

/** What this computer knows of the person at the keyboard. */
export interface ProfileStore {
  /** Null before the first run only; a damaged profile is refused, since a new one would be another annotator. */
  readProfile(): Promise<Result<Profile | null>>;
  saveProfile(profile: Profile): Promise<Result<void>>;
  /** Settings and recent projects can be done without, so damage does not stop the program; it is told. */
  readSettings(defaults: Settings): Promise<Remembered<Settings>>;
  saveSettings(settings: Settings): Promise<Result<void>>;
  readRecent(): Promise<Remembered<readonly RememberedProject[]>>;
  saveRecent(projects: readonly RememberedProject[]): Promise<Result<void>>;
}

/** The files of the user-data folder, which is made with the first of them. */
export function createProfileStore(env: StoreEnvironment): ProfileStore {
  const profile = userFile(env, 'profile.json', PROFILE_FILE);
  const settings = userFile(env, 'settings.json', SETTINGS_FILE);
  const recent = userFile(env, 'recent.json', RECENT_FILE);
  return {
    readProfile: async () => {
      const read = await profile.read();
      return read.ok ? ok(read.value?.data ?? null) : read;
    },
    saveProfile: (value) => writeIn(env, profile, value),
    readSettings: (defaults) => remembered(settings, defaults),
    saveSettings: (value) => writeIn(env, settings, value),
    readRecent: () => remembered<readonly RememberedProject[], RememberedProject[]>(recent, []),
    saveRecent: (value) => writeIn(env, recent, [...value]),
  };
}

function userFile<T>(env: StoreEnvironment, name: string, kind: FileKind<T>): DurableFile<T> {
  const quarantine = createQuarantine(env, join(env.userDataFolder, 'quarantine'));
  return createDurableFile(env, { path: join(env.userDataFolder, name), kind, quarantine });
}

async function remembered<T, Stored extends T>(file: DurableFile<Stored>, defaults: T): Promise<Remembered<T>> {
  const read = await file.read();
  if (!read.ok) return { value: defaults, problem: read.error };
  return { value: read.value?.data ?? defaults, problem: null };
}

async function writeIn<T>(env: StoreEnvironment, file: DurableFile<T>, value: T): Promise<Result<void>> {
  const made = await attempt(env.userDataFolder, () => makeFolderDurably(env.files, env.userDataFolder));
  return made.ok ? file.write(value) : made;
}
