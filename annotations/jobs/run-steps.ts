import type { ErrorCode } from '../../shared/errors.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

/** How long steps run before others get their turn, in milliseconds. */
const TURN = 50;

/** Runs the steps of a long computation to their value and lets others have their turn between them. Refuses with the code when it is stopped. */
export async function runSteps<T>(steps: Generator<void, T>, { signal, code }: { readonly signal: AbortSignal; readonly code: ErrorCode }): Promise<Result<T>> {
  let turnEnds = performance.now() + TURN;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return ok(step.value);
    if (performance.now() < turnEnds) continue;
    await new Promise((resolve) => { setImmediate(resolve); });
    if (signal.aborted) return refuse(code);
    turnEnds = performance.now() + TURN;
  }
}
