import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AutoBackup } from '../../electron/auto-backup.ts';
import type { AppError } from '../../shared/errors.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

const FIVE_MINUTES = 5 * 60_000;

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Automatic backups over a source that remembers why it was asked and answers as told. */
function watched(answer: () => Result<null> = () => ok(null)) {
  const asked: string[] = [];
  const failures: AppError[] = [];
  const backups = new AutoBackup({
    make: (_signal, kind) => { asked.push(kind); return Promise.resolve(answer()); },
    onFailure: (error) => failures.push(error),
  });
  return { backups, asked, failures };
}

test('one is made at the opening where it is due, and five minutes after the first change, however many follow', async () => {
  const { backups, asked } = watched();
  backups.begin();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['due']);
  backups.noteChange();
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES - 1);
  backups.noteChange();
  expect(asked).toEqual(['due']);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['due', 'changed']);
  await vi.advanceTimersByTimeAsync(10 * FIVE_MINUTES);
  expect(asked, 'nothing changed since').toEqual(['due', 'changed']);
});

test('closing makes one of what changed since, and none where nothing did', async () => {
  const { backups, asked } = watched();
  backups.begin();
  await backups.end();
  expect(asked).toEqual(['due']);
  backups.noteChange();
  await backups.end();
  expect(asked).toEqual(['due', 'changed']);
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(asked, 'and the clock is stopped').toEqual(['due', 'changed']);
});

test('a failure is told, and tried again with the next change and at the end; a stopped one is not told', async () => {
  let answer: Result<null> = refuse('disk.full', { path: 'backups', reason: 'ENOSPC' });
  const { backups, asked, failures } = watched(() => answer);
  backups.noteChange();
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(failures.map(({ code }) => code)).toEqual(['disk.full']);
  answer = refuse('backup.cancelled');
  await backups.end();
  expect(asked).toEqual(['changed', 'changed']);
  expect(failures).toHaveLength(1);
});

test('while another is being made it is tried again by itself every half minute, and told only when that lasts for minutes', async () => {
  let answer: Result<null> = refuse('backup.busy');
  const { backups, asked, failures } = watched(() => answer);
  backups.begin();
  await vi.advanceTimersByTimeAsync(0);
  backups.noteChange();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toEqual(['due', 'due']);
  answer = ok(null);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toEqual(['due', 'due', 'due']);
  expect(failures).toEqual([]);
  answer = refuse('backup.busy');
  backups.noteChange();
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(asked.slice(3)).toEqual(['changed']);
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(failures.map(({ code }) => code)).toEqual(['backup.busy']);
  answer = ok(null);
  await vi.advanceTimersByTimeAsync(30_000);
  const made = asked.length;
  await vi.advanceTimersByTimeAsync(10 * FIVE_MINUTES);
  expect(asked).toHaveLength(made);
});

test('one that found another being made is made when the project is closed, and not tried after that', async () => {
  const { backups, asked } = watched(() => refuse('backup.busy'));
  backups.begin();
  await vi.advanceTimersByTimeAsync(0);
  await backups.end();
  expect(asked).toEqual(['due', 'changed']);
  await vi.advanceTimersByTimeAsync(10 * FIVE_MINUTES);
  expect(asked).toHaveLength(2);
});
