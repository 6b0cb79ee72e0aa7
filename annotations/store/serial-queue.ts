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

/** Maps with at most `limit` tasks at once; the results keep the order of the items. */
export async function mapLimited<Item, Value>(items: readonly Item[], limit: number, task: (item: Item) => Promise<Value>): Promise<Value[]> {
  const results: Value[] = [];
  const waiting = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
