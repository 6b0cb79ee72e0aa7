import { dueBackup, makeBackup } from '../annotations/backup/make-backup.ts';
import type { StoreEnvironment } from '../annotations/store/environment.ts';
import { readProjectFile } from '../annotations/store/project-file.ts';
import { readingQuarantine } from '../annotations/store/quarantine.ts';
import type { MadeBackup } from '../shared/backup.ts';
import type { AppError } from '../shared/errors.ts';
import { ok, type Result } from '../shared/result.ts';

/** What automatic backups need of the program. */
export interface BackupSource {
  /** Makes a backup of the open project if one is due, or because it changed; null where none was made. Stopped by the signal. */
  readonly make: (signal: AbortSignal, kind: 'due' | 'changed') => Promise<Result<MadeBackup | null>>;
  /** Told when a backup could not be made. */
  readonly onFailure: (error: AppError) => void;
}

// At most five minutes of work are in no backup.
const INTERVAL_MS = 5 * 60_000;
/** How soon one is tried again that found another being made, and how often before somebody is told. */
const AGAIN_MS = 30_000;
const TRIES = 10;
/** How long closing a project waits for its last backup. */
const PATIENCE_MS = 15_000;

/**
 * Backs up the open project five minutes after a change, and once more when it is closed; nothing changed, nothing done. While another backup of the project is being
 * made, as by another program, it is tried again half a minute later.
 */
export class AutoBackup {
  readonly #source: BackupSource;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #isChanged = false;
  /** How often in a row another was being made. */
  #busy = 0;

  constructor(source: BackupSource) {
    this.#source = source;
  }

  /** A project was opened: it is backed up at once where that is due, as it is where there is no backup yet. */
  begin(): void {
    this.#isChanged = false;
    this.#busy = 0;
    void this.#run(new AbortController().signal, 'due');
  }

  /** An edit is on disk. */
  noteChange(): void {
    this.#isChanged = true;
    this.#runLater('changed', INTERVAL_MS);
  }

  /** Before the project is closed: backs up what changed since, but does not keep anybody waiting for long. */
  async end(): Promise<void> {
    await this.#running;
    if (this.#isChanged) await this.#run(AbortSignal.timeout(PATIENCE_MS), 'changed');
    this.#stopClock();
  }

  #stopClock(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #runLater(kind: 'due' | 'changed', milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#run(new AbortController().signal, kind);
    }, milliseconds);
  }

  #run(signal: AbortSignal, kind: 'due' | 'changed'): Promise<void> {
    this.#running ??= this.#make(signal, kind).finally(() => { this.#running = null; });
    return this.#running;
  }

  #tryAgain(kind: 'due' | 'changed'): void {
    // What is due and was not made is as good as a change: closing the project must not forget it.
    this.#isChanged = true;
    this.#stopClock();
    this.#runLater(kind, AGAIN_MS);
  }

  async #make(signal: AbortSignal, kind: 'due' | 'changed'): Promise<void> {
    this.#isChanged = false;
    const made = await this.#source.make(signal, kind);
    const isBusy = !made.ok && made.error.code === 'backup.busy';
    this.#busy = isBusy ? this.#busy + 1 : 0;
    if (isBusy) this.#tryAgain(kind);
    if (isBusy && this.#busy !== TRIES) return;
    if (made.ok || made.error.code === 'set.cancelled' || made.error.code === 'backup.cancelled') return;
    this.#isChanged = true;
    this.#source.onFailure(made.error);
  }
}

/** Backs a project up as an older version of the program left it, before this one may write to it; null where that was done or there is nothing to be read. */
export async function backUpBeforeUpgrade(env: StoreEnvironment, folder: string): Promise<Result<MadeBackup | null>> {
  const read = await readProjectFile(env, folder, readingQuarantine);
  // What cannot be read is told by whoever opens it.
  if (!read.ok) return ok(null);
  const due = await dueBackup(env, { project: read.value.data.id, folder });
  if (!due.ok || due.value !== 'upgrade') return due.ok ? ok(null) : due;
  return makeBackup(env, { folder, kind: 'upgrade' }, { signal: new AbortController().signal, onProgress: () => undefined, describe: ({ code }) => code });
}
