import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { errnoOf, orMissing } from './disk-errors.ts';
import { parseJsonBytes } from './envelope.ts';
import type { ProcessMark, StoreEnvironment } from './environment.ts';
import type { OpenFile } from './files.ts';
import { isProcessAlive } from './process-mark.ts';
import { cleaningUp, removeQuietly, writeEvery } from './write-file.ts';

const ownerSchema = z.strictObject({ host: z.string(), pid: z.int(), session: z.string() });

/** The file that names who holds a lock. */
export function ownerFile(base: string): string {
  return `${base}.owner.json`;
}

/** How a program signs a lock. */
export function ownerOf({ process: { host, pid, session } }: StoreEnvironment): ProcessMark {
  return { host, pid, session };
}

const CLAIM = /\.(?<host>[0-9a-z]+)-(?<pid>\d+)-(?<session>[0-9a-z]+)-[0-9a-z]+\.claim$/;

/**
 * Runs what takes or gives up a lock. Meanwhile the lock may exist without an owner; a file that bears our name says that somebody alive is at it,
 * so that a program killed at this moment is known for dead.
 */
export async function whileClaiming<T>(env: StoreEnvironment, base: string, body: (claim: string) => Promise<T>): Promise<T> {
  const { host, pid, session } = env.process;
  const claim = `${base}.${host}-${String(pid)}-${session}-${env.makeId()}.claim`;
  await (await env.files.openNew(claim)).close();
  try {
    return await body(claim);
  } finally {
    await removeQuietly(env.files, claim);
  }
}

/**
 * Removes the lock of a program that is dead; answers whether it did. A marker lets only one of several waiting programs do it, and whoever comes
 * later sees the new owner.
 */
export async function freeDeadLock(env: StoreEnvironment, base: string): Promise<boolean> {
  const dead = await findDead(env, base);
  if (dead === null) return false;
  const markers = await markTaking(env, base, dead);
  if (markers === null) return false;
  try {
    const isSame = await findDead(env, base) === dead;
    if (isSame) await removeLock(env, base);
    return isSame;
  } finally {
    for (const marker of markers) await removeQuietly(env.files, marker);
  }
}

/** Marks that we are at the lock of a dead program; null while somebody alive is. Of one who died over it the place is taken in turn, so that it never stays shut. */
async function markTaking(env: StoreEnvironment, base: string, dead: string): Promise<readonly string[] | null> {
  const markers: string[] = [];
  for (let gone = dead; ;) {
    const marker = `${base}.${gone}.taking`;
    markers.push(marker);
    if (await createMarker(env, marker)) return markers;
    const taker = await takerOf(env, marker);
    if (taker === null || (taker !== 'unnamed' && !isDead(env, taker))) return null;
    gone = taker === 'unnamed' ? `${gone}-unnamed` : taker.session;
  }
}

/** Who made a marker; null where it is gone, `unnamed` where somebody died before they had signed it. */
async function takerOf(env: StoreEnvironment, marker: string): Promise<ProcessMark | 'unnamed' | null> {
  for (const wait of [WATCHED_MILLISECONDS, 0]) {
    const bytes = await orMissing(() => env.files.read(marker));
    if (bytes === null) return null;
    const taker = ownerSchema.safeParse(parseJsonBytes(bytes));
    if (taker.success) return taker.data;
    await env.files.pause(wait);
  }
  return 'unnamed';
}

async function removeLock(env: StoreEnvironment, base: string): Promise<void> {
  await orMissing(() => env.files.removeFolder(`${base}.lock`));
  await orMissing(() => env.files.remove(ownerFile(base)));
  for (const { path } of await claimsOf(env, base)) await orMissing(() => env.files.remove(path));
}

async function createMarker(env: StoreEnvironment, marker: string): Promise<boolean> {
  const file = await openUnlessThere(env, marker);
  if (file === null) return false;
  await cleaningUp(env.files, marker, async () => {
    try {
      await writeEvery(file, Buffer.from(JSON.stringify(ownerOf(env))), marker);
    } finally {
      await file.close();
    }
  });
  return true;
}

async function openUnlessThere({ files }: StoreEnvironment, path: string): Promise<OpenFile | null> {
  try {
    return await files.openNew(path);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** A name for the dead program that holds the lock; null while it may be alive. */
async function findDead(env: StoreEnvironment, base: string): Promise<string | null> {
  const bytes = await orMissing(() => env.files.read(ownerFile(base)));
  if (bytes === null) return await isClaimed(env, base) ? null : 'nobody';
  const owner = ownerSchema.safeParse(parseJsonBytes(bytes));
  if (owner.success && isDead(env, owner.data)) return owner.data.session;
  return await hasNoPulse(env, base) ? owner.data?.session ?? 'unknown' : null;
}

/** Whether a program of this computer is not running any more. */
function isDead(env: StoreEnvironment, { host, pid, session }: ProcessMark): boolean {
  if (host !== env.process.host) return false;
  return pid === env.process.pid ? session !== env.process.session : !isProcessAlive(pid);
}

async function isClaimed(env: StoreEnvironment, base: string): Promise<boolean> {
  return (await claimsOf(env, base)).some(({ by }) => !isDead(env, by));
}

async function claimsOf(env: StoreEnvironment, base: string): Promise<readonly { path: string; by: ProcessMark }[]> {
  const names = await orMissing(() => env.files.list(dirname(base))) ?? [];
  return names.filter((name) => name.startsWith(`${basename(base)}.`)).flatMap((name) => {
    const { host = '', pid = '', session = '' } = CLAIM.exec(name)?.groups ?? {};
    return session === '' ? [] : [{ path: join(dirname(base), name), by: { host, pid: Number(pid), session } }];
  });
}

// Another program may have got the number of a dead one, and other computers cannot be asked.
const OLD_MILLISECONDS = 60_000;
// Longer than the time between two beats of the heart.
const WATCHED_MILLISECONDS = 7000;

/**
 * Whether a lock that seems to be untouched for long, or to come from the future, is not touched while it is watched either. What time it is the disk tells;
 * it alone proves nothing, since clocks are moved.
 */
async function hasNoPulse(env: StoreEnvironment, base: string): Promise<boolean> {
  const touched = await lastTouched(env, `${base}.lock`);
  const now = await whileClaiming(env, base, (claim) => lastTouched(env, claim));
  if (touched === null || now === null || Math.abs(now - touched) < OLD_MILLISECONDS) return false;
  await env.files.pause(WATCHED_MILLISECONDS);
  return await lastTouched(env, `${base}.lock`) === touched;
}

async function lastTouched({ files }: StoreEnvironment, path: string): Promise<number | null> {
  return (await orMissing(() => files.stat(path)))?.modified ?? null;
}
