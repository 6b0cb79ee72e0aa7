import { basename, dirname, join, resolve } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { findBackupsOf } from '../backup/manifests.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import { openReader } from '../store/project-reader.ts';
import { requirePositionals, type ParsedArguments } from './arguments.ts';
import type { CliContext } from './context.ts';

/** A project that has backups, whether its folder is still there or not. */
export interface KeptProject {
  readonly folder: string;
  /** The project's id. */
  readonly id: string;
  /** Whether anything lies at the folder's place. */
  readonly isThere: boolean;
}

/**
 * Finds the project that is the one positional argument: by its own file, or where that cannot be read by the backups that were made of the folder; where
 * there are none, it is the project of the id `otherwise`.
 */
export async function findKeptProject({ env, currentFolder }: CliContext, parsed: ParsedArguments, otherwise: string | null = null): Promise<Result<KeptProject>> {
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  if (!given.ok) return given;
  const folder = resolve(currentFolder, given.value[0]);
  const present = await attempt(folder, () => orMissing(() => env.files.stat(folder)));
  if (!present.ok) return present;
  const isThere = present.value !== null;
  const reader = isThere ? await openReader(env, folder) : refuse('project.not_found', { folder });
  if (reader.ok) return ok({ folder, id: reader.value.project.id, isThere });
  const known = await findBackupsOf(env, await realPlace(env, folder));
  if (!known.ok) return known;
  const id = known.value[0]?.project ?? otherwise;
  return id === null ? reader : ok({ folder, id, isThere });
}

/** The real path of a folder that may be gone: that of the folder it lay in, with its name. */
async function realPlace({ files }: CliContext['env'], folder: string): Promise<string> {
  const real = await attempt(folder, () => files.realPath(folder));
  if (real.ok) return real.value;
  const above = await attempt(folder, () => files.realPath(dirname(folder)));
  return above.ok ? join(above.value, basename(folder)) : folder;
}

/** The number that an option names; null where it is not given, and refused with `usage.bad_value` where it is none. */
export function numberOf(parsed: ParsedArguments, name: string): Result<number | null> {
  const text = parsed.text(name);
  if (text === undefined) return ok(null);
  return /^[1-9]\d{0,14}$/.test(text) ? ok(Number(text)) : refuse('usage.bad_value', { name: `--${name}`, value: text });
}
