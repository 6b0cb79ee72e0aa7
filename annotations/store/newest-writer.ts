import type { Result } from '../../shared/result.ts';

type Write<T> = (data: T) => Promise<Result<void>>;

/**
 * Lines up writes of one file: one runs at a time, and of states that arrive meanwhile only the newest is written.
 * Whoever waits learns how the write that covers his state went.
 */
export function writingNewest<T>(write: Write<T>): Write<T> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Waiting<T> | null = null;

  return (data) => {
    if (waiting !== null) {
      waiting.data = data;
      return waiting.done;
    }
    const mine: Waiting<T> = { data, done: running.then(() => { waiting = null; return write(mine.data); }) };
    waiting = mine;
    running = mine.done.catch(() => undefined);
    return mine.done;
  };
}

interface Waiting<T> {
  data: T;
  readonly done: Promise<Result<void>>;
}
