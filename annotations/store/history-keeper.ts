import type { Commit } from '../../shared/change.ts';
import type { StepId } from '../../shared/ids.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptyHistory, IMPORT_STEP, rebuildHistory, recorded, recordCommit, withoutStep, type Growing, type History, type RecordedCommit, type Step } from '../model/history.ts';

/**
 * The history of one annotator over the project. It is read from the journals when first asked for, so that opening waits for nothing;
 * edits made before it is there are recorded on top.
 */
export class HistoryKeeper {
  readonly #readCommits: (upTo: number) => Promise<Result<readonly RecordedCommit[]>>;
  readonly #forgotten: Set<StepId>;
  /** The journals are read up to here; what comes later is recorded as it happens. */
  #upTo: number;
  #ready: Promise<Result<void>> | null = null;
  #history: History = emptyHistory;
  #since: RecordedCommit[] | null = [];
  readonly #growing: Growing = new Map();

  /** `forgotten`: gestures that were cut off and taken back; what is left of them in the journals is no step. */
  constructor(readCommits: (upTo: number) => Promise<Result<readonly RecordedCommit[]>>, { forgotten, upTo }: { forgotten: readonly StepId[]; upTo: number }) {
    this.#readCommits = readCommits;
    this.#forgotten = new Set(forgotten);
    this.#upTo = upTo;
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

  /** Does something that puts journals in place of others, and reads all of them anew when the history is next asked for. No commit may come meanwhile. */
  async rereadAfter<T>(action: () => Promise<T>, counter: { readonly sequence: number }): Promise<T> {
    await this.idle();
    const done = await action();
    this.#upTo = counter.sequence;
    this.#ready = null;
    this.#since = [];
    this.#history = emptyHistory;
    return done;
  }

  record(commit: Commit): void {
    const kept = recorded(commit);
    this.#since?.push(kept);
    const isImport = commit.cause.command === IMPORT_STEP && commit.cause.action === 'do';
    this.#history = recordCommit(this.#history, kept, isImport ? this.#growing : undefined);
  }

  /** Ends the growing of a gesture: its parts are what they are from now on. */
  settle(id: StepId): void {
    this.#growing.delete(id);
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
    const read = await this.#readCommits(this.#upTo);
    if (!read.ok) {
      // The disk may answer next time.
      this.#ready = null;
      return read;
    }
    const whole = (this.#since ?? []).reduce((history, commit) => recordCommit(history, commit), rebuildHistory(read.value));
    this.#growing.clear();
    this.#history = [...this.#forgotten].reduce(withoutStep, whole);
    this.#since = null;
    return ok(undefined);
  }
}
