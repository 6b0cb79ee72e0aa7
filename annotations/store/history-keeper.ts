import type { Commit } from '../../shared/change.ts';
import type { StepId } from '../../shared/ids.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptyHistory, rebuildHistory, recordCommit, withoutStep, type History, type Step } from '../model/history.ts';

/**
 * The history of one annotator over the project. It is read from the journals when first asked for, so that opening waits for nothing;
 * edits made before it is there are recorded on top.
 */
export class HistoryKeeper {
  readonly #readCommits: () => Promise<Result<readonly Commit[]>>;
  readonly #forgotten: Set<StepId>;
  #ready: Promise<Result<void>> | null = null;
  #history: History = emptyHistory;
  #since: Commit[] | null = [];

  /** `forgotten`: gestures that were cut off and taken back; what is left of them in the journals is no step. */
  constructor(readCommits: () => Promise<Result<readonly Commit[]>>, forgotten: readonly StepId[]) {
    this.#readCommits = readCommits;
    this.#forgotten = new Set(forgotten);
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

  /** All steps, as a value; whole only once `ready` has settled. */
  get present(): History {
    return this.#history;
  }

  /** Strikes out a gesture that was begun, cut off and taken back. */
  forget(id: StepId): void {
    this.#forgotten.add(id);
    this.#history = withoutStep(this.#history, id);
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
    const whole = (this.#since ?? []).reduce(recordCommit, rebuildHistory(read.value));
    this.#history = [...this.#forgotten].reduce(withoutStep, whole);
    this.#since = null;
    return ok(undefined);
  }
}
