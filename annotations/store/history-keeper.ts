import type { Commit } from '../../shared/change.ts';
import type { StepId } from '../../shared/ids.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptyHistory, rebuildHistory, recordCommit, type History, type Step } from '../model/history.ts';

/**
 * The history of one annotator over the project. It is read from the journals when first asked for, so that opening waits for nothing;
 * edits made before it is there are recorded on top.
 */
export class HistoryKeeper {
  readonly #readCommits: () => Promise<Result<readonly Commit[]>>;
  #ready: Promise<Result<void>> | null = null;
  #history: History = emptyHistory;
  #since: Commit[] | null = [];

  constructor(readCommits: () => Promise<Result<readonly Commit[]>>) {
    this.#readCommits = readCommits;
  }

  /** Settles when the journals are read, which the first call begins; refuses when they cannot be. */
  ready(): Promise<Result<void>> {
    this.#ready ??= this.#load();
    return this.#ready;
  }

  /** Settles when no journal is being read any more. */
  async idle(): Promise<void> {
    await this.#ready;
  }

  record(commit: Commit): void {
    this.#since?.push(commit);
    this.#history = recordCommit(this.#history, commit);
  }

  state(): HistoryState {
    return { undo: this.#history.done.at(-1)?.command ?? null, redo: this.#history.undone.at(-1)?.command ?? null };
  }

  /** The step that would be undone or redone next. */
  next(action: 'undo' | 'redo'): Step | null {
    return (action === 'undo' ? this.#history.done : this.#history.undone).at(-1) ?? null;
  }

  find(id: StepId): Step | null {
    return [...this.#history.done, ...this.#history.undone].find((step) => step.id === id) ?? null;
  }

  async #load(): Promise<Result<void>> {
    const read = await this.#readCommits();
    if (!read.ok) {
      // The disk may answer next time.
      this.#ready = null;
      return read;
    }
    this.#history = (this.#since ?? []).reduce(recordCommit, rebuildHistory(read.value));
    this.#since = null;
    return ok(undefined);
  }
}
