/** Runs tasks one after the other in the order of their arrival; one that fails does not stop the next. */
export interface SerialQueue {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** An empty queue. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const mine = last.then(task);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/**
 * Maps with at most `limit` tasks at once; the results keep the order of the items. Where a task fails no other is begun, and the failure is told when those that
 * run have ended: whoever tidies up after it finds nothing still being written.
 */
export async function mapLimited<Item, Value>(items: readonly Item[], limit: number, task: (item: Item) => Promise<Value>): Promise<Value[]> {
  const results: Value[] = [];
  const waiting = items.entries();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failures.length > 0) return;
      try {
        results[index] = await task(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Maps items in their order while up to `ahead` further tasks already run, so that reading and using overlap. */
export async function* mapAhead<Item, Value>(items: readonly Item[], ahead: number, task: (item: Item) => Promise<Value>): AsyncGenerator<Value> {
  const running: Promise<Value>[] = [];
  for (const item of items) {
    const value = task(item);
    // Awaited in its turn; until then a failure must not count as unhandled.
    value.catch(() => undefined);
    running.push(value);
    const first = running.length > ahead ? running.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const value of running) yield await value;
}
