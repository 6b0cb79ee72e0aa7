import { join } from 'node:path';
import { lock as acquire } from 'proper-lockfile';
import { z } from 'zod';
import { refuse, ok, type Result } from '../../shared/result.ts';
import { attempt, errnoOf, orMissing } from './disk-errors.ts';
import { parseJsonBytes } from './envelope.ts';
import type { StoreEnvironment } from './environment.ts';
import { sha256 } from './hash.ts';
import { isProcessAlive } from './process-mark.ts';
import { writeDurably, writeNew } from './write-file.ts';

/** A lock that is held until it is released or, after a long suspension, lost to somebody else. */
export interface HeldLock {
  release(): Promise<Result<void>>;
}

/** What is locked, and what to do when the lock is lost while held. */
export interface LockRequest {
  /** What nobody else may hold at the same time, such as a project's real path and an annotator. */
  readonly subject: readonly string[];
  readonly onLost: () => void;
}

// A suspended laptop must not look dead too soon; a killed program is recognised by its process id at once.
const STALE_MILLISECONDS = 60_000;

const ownerSchema = z.strictObject({ host: z.string(), pid: z.int(), session: z.string() });
type Owner = z.infer<typeof ownerSchema>;

/** Takes a lock in the user-data folder, or refuses with `project.locked` while a living program holds it. */
export async function takeLock(env: StoreEnvironment, request: LockRequest): Promise<Result<HeldLock>> {
  const folder = join(env.userDataFolder, 'locks');
  const base = join(folder, sha256(JSON.stringify(request.subject)).slice(0, 32));
  const made = await attempt(folder, () => env.files.makeFolder(folder));
  if (!made.ok) return made;
  const first = await tryLock(env, base, request.onLost);
  if (first.ok || first.error.code !== 'project.locked') return first;
  const freed = await attempt(base, () => freeDeadLock(env, base));
  if (!freed.ok) return freed;
  return freed.value ? tryLock(env, base, request.onLost) : first;
}

async function tryLock(env: StoreEnvironment, base: string, onLost: () => void): Promise<Result<HeldLock>> {
  const taken = await attempt(base, () => acquireLock(base, onLost));
  if (!taken.ok) return taken;
  const release = taken.value;
  if (release === null) return refuse('project.locked');
  const owner = ownerFile(base);
  const named = await attempt(owner, () => writeDurably(env, owner, Buffer.from(JSON.stringify(ownerOf(env)))));
  if (named.ok) {
    return ok({ release: () => attempt(base, async () => {
      try {
        await orMissing(() => env.files.remove(owner));
      } finally {
        await release();
      }
    }) });
  }
  await release();
  return named;
}

async function acquireLock(base: string, onLost: () => void): Promise<(() => Promise<void>) | null> {
  try {
    const release = await acquire(base, { lockfilePath: `${base}.lock`, realpath: false, stale: STALE_MILLISECONDS, onCompromised: onLost });
    return async () => { await release().catch(ignoreLost); };
  } catch (error) {
    if (codeOf(error) === 'ELOCKED') return null;
    throw error;
  }
}

// A lock that was lost meanwhile needs no release; `onLost` has told of it.
function ignoreLost(error: unknown): void {
  if (codeOf(error) !== 'ERELEASED' && codeOf(error) !== 'ENOTACQUIRED') throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Removes the lock of a program that died on this computer. A marker named after the dead run lets only one of several
 * waiting programs do it, and whoever comes later sees the new owner.
 */
async function freeDeadLock(env: StoreEnvironment, base: string): Promise<boolean> {
  const dead = await readDeadOwner(env, base);
  if (dead === null) return false;
  const marker = `${base}.${dead.session}.taking`;
  if (!(await createMarker(env, marker))) return false;
  const still = await readDeadOwner(env, base);
  const isSame = still?.session === dead.session;
  if (isSame) await removeLock(env, base);
  await orMissing(() => env.files.remove(marker));
  return isSame;
}

async function removeLock(env: StoreEnvironment, base: string): Promise<void> {
  await orMissing(() => env.files.removeFolder(`${base}.lock`));
  await orMissing(() => env.files.remove(ownerFile(base)));
}

async function createMarker(env: StoreEnvironment, marker: string): Promise<boolean> {
  try {
    await writeNew(env.files, marker, new Uint8Array());
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readDeadOwner(env: StoreEnvironment, base: string): Promise<Owner | null> {
  const bytes = await orMissing(() => env.files.read(ownerFile(base)));
  const owner = ownerSchema.safeParse(bytes === null ? null : parseJsonBytes(bytes));
  if (!owner.success) return null;
  const { host, pid, session } = owner.data;
  const isOurs = pid === env.process.pid && session === env.process.session;
  const isDead = pid === env.process.pid ? !isOurs : !isProcessAlive(pid);
  return host === env.process.host && isDead ? owner.data : null;
}

function ownerOf(env: StoreEnvironment): Owner {
  const { host, pid, session } = env.process;
  return { host, pid, session };
}

function ownerFile(base: string): string {
  return `${base}.owner.json`;
}
