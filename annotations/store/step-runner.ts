import type { StepId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { rollBack, takeStep, type HistoryPath } from './history-steps.ts';
import type { UnfinishedStep } from './steps-log.ts';
import type { StepIntent, SteppedEdits } from './workspace.ts';

/** Keeps gestures over several articles whole: what was begun and not ended is taken back before the next edit. Calls must not overlap. */
export class StepRunner {
  readonly #path: HistoryPath;
  readonly #unfinished: Map<StepId, UnfinishedStep['action']>;
  // An import may be under way while a gesture over several articles begins and ends.
  readonly #active = new Set<StepId>();

  constructor(path: HistoryPath, unfinished: readonly UnfinishedStep[]) {
    this.#path = path;
    this.#unfinished = new Map(unfinished.map(({ id, action }) => [id, action]));
  }

  /** Notes the intent of a gesture before its first commit. */
  async begin(step: StepIntent): Promise<Result<void>> {
    if (this.#active.has(step.id)) return ok(undefined);
    const begun = await this.#path.steps.begin({ step: step.id, action: 'do', command: step.command });
    if (!begun.ok) return begun;
    this.#active.add(step.id);
    this.#unfinished.set(step.id, 'do');
    return begun;
  }

  /** Ends a gesture: what it did stays when it is done, and is taken back otherwise. */
  async end(id: StepId, isDone: boolean): Promise<Result<void>> {
    if (!this.#active.delete(id)) return ok(undefined);
    this.#path.history.settle(id);
    if (!isDone) return this.finish();
    const ended = await this.#path.steps.end(id, 'commit');
    if (ended.ok) this.#unfinished.delete(id);
    else await this.finish();
    return ended;
  }

  /** Takes back the gestures that a failure or a crash cut off; those that cannot be yet stay for the next call. */
  async finish(): Promise<Result<void>> {
    if (this.#unfinished.size === 0) return ok(undefined);
    // A part that was not read would stay when the others are taken back, for good: better none of them now.
    const unread = this.#path.unread();
    if (unread !== null) return { ok: false, error: unread };
    const ready = await this.#path.history.ready();
    if (!ready.ok) return ready;
    for (const [id, action] of [...this.#unfinished].reverse()) {
      if (this.#active.has(id)) continue;
      const done = await rollBack(this.#path, id);
      if (!done.ok) return done;
      this.#unfinished.delete(id);
      if (action === 'do') this.#path.history.forget(id);
    }
    return ok(undefined);
  }

  /** Takes back or repeats the next step; one that the disk cut off after it was begun counts as unfinished. One that was not even begun changed nothing. */
  async take(action: 'undo' | 'redo'): Promise<Result<SteppedEdits>> {
    const step = this.#path.history.next(action);
    let isBegun = false;
    const taken = await takeStep(this.#path, action, () => { isBegun = true; });
    const wasCut = !taken.ok && taken.error.code.startsWith('disk.');
    if (wasCut && isBegun && step !== null) this.#unfinished.set(step.id, action);
    return taken;
  }
}
