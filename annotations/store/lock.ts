import { join } from 'node:path';
import { lock as acquire } from 'proper-lockfile';
import { refuse, ok, type Result } from '../../shared/result.ts';
import { freeDeadLock, ownerFile, ownerOf, whileClaiming } from './dead-lock.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { sha256 } from './hash.ts';
import { writeDurably } from './write-file.ts';

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

// How often the holder of a lock shows that it lives.
const HEARTBEAT_MILLISECONDS = 5000;

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
  const tried = await attempt(base, () => whileClaiming(env, base, () => acquireAndSign(env, base, onLost)));
  return tried.ok ? tried.value : tried;
}

async function acquireAndSign(env: StoreEnvironment, base: string, onLost: () => void): Promise<Result<HeldLock>> {
  const release = await acquireLock(base, onLost);
  if (release === null) return refuse('project.locked');
  const owner = ownerFile(base);
  const named = await attempt(owner, () => writeDurably(env, owner, Buffer.from(JSON.stringify(ownerOf(env)))));
  if (named.ok) return ok({ release: () => attempt(base, () => giveUp(env, base, release)) });
  await release();
  return named;
}

async function giveUp(env: StoreEnvironment, base: string, release: () => Promise<void>): Promise<void> {
  try {
    await whileClaiming(env, base, async () => {
      await orMissing(() => env.files.remove(ownerFile(base)));
      await release();
    });
  } finally {
    // Once more, for where the disk failed before; a lock that is given up already does not mind.
    await release();
  }
}

async function acquireLock(base: string, onLost: () => void): Promise<(() => Promise<void>) | null> {
  try {
    // Whether a lock is dead is found out by us: clocks jump, and a lock that seems to be old may be held by a living program.
    const release = await acquire(base, { lockfilePath: `${base}.lock`, realpath: false, stale: Infinity, update: HEARTBEAT_MILLISECONDS, onCompromised: onLost });
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
