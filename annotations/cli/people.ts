import { annotatorIdSchema, RESERVED_NAMES } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { createProfileStore } from '../store/profile-store.ts';
import { findAnnotator, type ProjectReader } from '../store/project-reader.ts';

/** The person at the keyboard as the window knows them; null before the window was ever opened. */
export function readOwnProfile(env: StoreEnvironment): Promise<Result<Annotator | null>> {
  return createProfileStore(env).readProfile();
}

/** Who writes: the person of this name, else the person at the keyboard, else the reserved set `imported`. A name that is new to the project is somebody new. */
export async function findWriter(env: StoreEnvironment, reader: ProjectReader, name: string | undefined): Promise<Result<Annotator>> {
  const profile = await readOwnProfile(env);
  if (!profile.ok) return profile;
  if (name === undefined) return ok(profile.value ?? reservedPerson('imported'));
  if (RESERVED_NAMES.includes(name)) return ok(reservedPerson(name));
  if (profile.value?.name === name) return ok(profile.value);
  const known = await findAnnotator(reader, name);
  if (known.ok || known.error.code !== 'export.unknown_annotator') return known;
  return ok({ id: annotatorIdSchema.parse(env.makeId()), name });
}

function reservedPerson(name: string): Annotator {
  return { id: annotatorIdSchema.parse(name), name };
}
