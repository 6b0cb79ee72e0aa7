import type { Commit } from '../../shared/change.ts';
import type { StepId } from '../../shared/ids.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptyHistory, rebuildHistory, recordCommit, type History, type Step } from '../model/history.ts';

/**
 * The history of one annotator over the project. It is read from the journals in the background after opening;
 * edits made meanwhile are recorded on top when it is there.
 */
export class HistoryKeeper {
  readonly #ready: Promise<Result<void>>;
  #history: History = emptyHistory;
  #since: Commit[] | null = [];

  constructor(readCommits: () => Promise<Result<readonly Commit[]>>) {
    this.#ready = this.#load(readCommits);
  }

  /** Settles when the journals are read; refuses when they cannot be. */
  ready(): Promise<Result<void>> {
    return this.#ready;
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

  async #load(readCommits: () => Promise<Result<readonly Commit[]>>): Promise<Result<void>> {
    const read = await readCommits();
    if (!read.ok) return read;
    this.#history = (this.#since ?? []).reduce(recordCommit, rebuildHistory(read.value));
    this.#since = null;
    return ok(undefined);
  }
}
