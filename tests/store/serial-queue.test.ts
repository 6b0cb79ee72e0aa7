import { describe, expect, test } from 'vitest';
import { createListeners } from '../../annotations/store/listeners.ts';
import { createSerialQueue, mapAhead, mapLimited } from '../../annotations/store/serial-queue.ts';

/** Tasks that stay unfinished until they are let go, and how many ran at once. */
function gated() {
  const open: (() => void)[] = [];
  const state = { running: 0, most: 0, started: [] as number[] };
  const task = async (item: number): Promise<number> => {
    state.started.push(item);
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await new Promise<void>((resolve) => { open.push(resolve); });
    state.running -= 1;
    return item * 10;
  };
  const letGo = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const each of open.splice(0)) each();
      await Promise.resolve();
    }
  };
  return { state, task, letGo };
}

describe('a queue', () => {
  test('runs one task after the other, also after one that failed', async () => {
    const queue = createSerialQueue();
    const { state, task, letGo } = gated();
    const failing = queue.run(() => Promise.reject(new Error('no')));
    const all = [1, 2, 3].map((item) => queue.run(() => task(item)));
    await expect(failing).rejects.toThrow('no');
    const done = Promise.all(all);
    while (state.started.length < 3) await letGo();
    await letGo();
    expect([await done, state.most, state.started]).toEqual([[10, 20, 30], 1, [1, 2, 3]]);
  });
});

describe('tasks side by side', () => {
  test('are as many at once as the limit allows, and answer in the order of the items', async () => {
    const { state, task, letGo } = gated();
    const done = mapLimited([1, 2, 3, 4, 5], 2, task);
    while (state.started.length < 5) await letGo();
    await letGo();
    expect([await done, state.most]).toEqual([[10, 20, 30, 40, 50], 2]);
    expect(await mapLimited([], 2, task)).toEqual([]);
  });

  test('run ahead of what is used, by as many as are wanted', async () => {
    const started: number[] = [];
    const seen: (readonly [number, number])[] = [];
    const task = (item: number): Promise<number> => { started.push(item); return Promise.resolve(item); };
    for await (const item of mapAhead([1, 2, 3, 4], 2, task)) seen.push([item, started.length]);
    expect(seen).toEqual([[1, 3], [2, 4], [3, 4], [4, 4]]);
  });

  test('that fail while others are used fail in their turn', async () => {
    const seen: number[] = [];
    const use = async (): Promise<void> => {
      for await (const item of mapAhead([1, 2, 3], 3, (each) => (each === 2 ? Promise.reject(new Error('two')) : Promise.resolve(each)))) seen.push(item);
    };
    await expect(use()).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });
});

test('listeners are told in the order of their coming, and not after they went', () => {
  const listeners = createListeners<number>();
  const told: string[] = [];
  const leave = listeners.add((value) => told.push(`a${String(value)}`));
  listeners.add((value) => told.push(`b${String(value)}`));
  listeners.tell(1);
  leave();
  listeners.tell(2);
  expect(told).toEqual(['a1', 'b1', 'b2']);
});
