import type { AnnotatorId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { takeLock, type HeldLock } from '../store/lock.ts';

/** The people whose sets in a project nobody else may write for a while. */
export class HeldPeople {
  readonly #env: StoreEnvironment;
  readonly #home: { readonly folder: string };
  readonly #locks = new Map<AnnotatorId, HeldLock | null>();
  #isLost = false;

  constructor(env: StoreEnvironment, home: { readonly folder: string }) {
    this.#env = env;
    this.#home = home;
  }

  /** Whether a lock was lost meanwhile, as after a long suspension; nothing may be written then. */
  get isLost(): boolean { return this.#isLost; }

  /** Takes the lock of a person; false where somebody has their sets open for writing. */
  async hold(person: AnnotatorId): Promise<Result<boolean>> {
    const known = this.#locks.get(person);
    if (known !== undefined) return ok(known !== null);
    const path = await attempt(this.#home.folder, () => this.#env.files.realPath(this.#home.folder));
    if (!path.ok) return path;
    const lock = await takeLock(this.#env, { subject: [path.value, person], onLost: () => { this.#isLost = true; } });
    if (!lock.ok && lock.error.code !== 'project.locked') return lock;
    this.#locks.set(person, lock.ok ? lock.value : null);
    return ok(lock.ok);
  }

  /** Gives up all locks. */
  async release(): Promise<Result<void>> {
    const outcomes: Result<void>[] = [];
    for (const lock of this.#locks.values()) if (lock !== null) outcomes.push(await lock.release());
    this.#locks.clear();
    return outcomes.find((outcome) => !outcome.ok) ?? ok(undefined);
  }
}
