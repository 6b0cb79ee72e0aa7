import { describe, expect, test } from 'vitest';
import { Refusal } from '../../annotations/store/disk-errors.ts';
import type { Files, OpenFile } from '../../annotations/store/files.ts';
import { createLogWriter } from '../../annotations/store/log-writer.ts';
import { cleaningUp, cutLog, makeFolderDurably, removeQuietly, renameInto, writeDurably, writeEvery, writeNew } from '../../annotations/store/write-file.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { recordedFiles } from '../helpers/recorded-files.ts';
import { codeOf, testEnvironment } from '../helpers/store-fixture.ts';

const bytes = Buffer.from('some bytes');
const failing = (errno: string) => () => Promise.reject(Object.assign(new Error(errno), { code: errno, syscall: 'test' }));
const text = async (disk: Files, path: string): Promise<string> => Buffer.from(await disk.read(path)).toString('utf8');

/** A disk in memory with a folder `/f`; what it is asked is recorded after that. */
async function disk(changes: Partial<Files> = {}) {
  const files = memoryFiles('/nowhere');
  await files.makeFolder('/f');
  return recordedFiles({ ...files, ...changes });
}

describe('a durable write', () => {
  test('puts the bytes on the disk under another name before they take the name, and waits for the folder', async () => {
    const { files, calls } = await disk();
    await writeDurably(testEnvironment('/f', files), '/f/a', bytes);
    expect(calls).toEqual(['make temp', 'write temp', 'sync temp', 'close temp', 'rename to a', 'sync folder f']);
    expect(await text(files, '/f/a')).toBe('some bytes');
  });

  test('that fails takes its temporary file away, and tells its own error even where that cannot be removed', async () => {
    const { files, calls } = await disk({ rename: failing('EIO') });
    await expect(writeDurably(testEnvironment('/f', files), '/f/a', bytes)).rejects.toThrow('EIO');
    expect(calls.slice(-2)).toEqual(['rename to a', 'remove temp']);
    expect(await files.list('/f')).toEqual([]);
    const stuck = await disk({ rename: failing('EIO'), remove: failing('EACCES') });
    await expect(writeDurably(testEnvironment('/f', stuck.files), '/f/a', bytes)).rejects.toThrow('EIO');
    const broken = await disk({ remove: () => Promise.reject(new Error('a fault of ours')) });
    await expect(removeQuietly(broken.files, '/f/a')).rejects.toThrow('a fault of ours');
    await expect(cleaningUp(files, '/f/never', () => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
  });

  test('counts as full where the disk takes nothing more, or less than it said', async () => {
    const { files } = await disk();
    const file = await files.openNew('/f/a');
    const full: OpenFile = { ...file, write: () => Promise.resolve(0) };
    await expect(writeEvery(full, bytes, '/f/a')).rejects.toMatchObject({ error: { code: 'disk.full', params: { path: '/f/a', reason: 'ENOSPC' } } });
    const lying = { ...files, openNew: async (path: string) => ({ ...(await files.openNew(path)), size: () => Promise.resolve(3) }) };
    await expect(writeNew(lying, '/f/b', bytes)).rejects.toBeInstanceOf(Refusal);
  });

  test('closes its file also where the disk refuses it', async () => {
    const base = await disk();
    const { files, calls } = recordedFiles({ ...base.files, openNew: async (path) => ({ ...(await base.files.openNew(path)), dataSync: failing('EIO') }) });
    await expect(writeNew(files, '/f/a', bytes)).rejects.toThrow('EIO');
    expect(calls.at(-1)).toBe('close a');
  });

  test('waits longer and longer while another program holds the file, for less than a second, and not for other errors', async () => {
    for (const errno of ['EPERM', 'EBUSY', 'EACCES']) {
      const held = await disk({ rename: failing(errno) });
      await expect(renameInto(held.files, '/f/x', '/f/a')).rejects.toThrow(errno);
      expect(held.calls.filter((call) => call.startsWith('wait'))).toEqual([10, 20, 50, 100, 200, 400].map((pause) => `wait ${String(pause)}`));
      expect(held.calls.filter((call) => call.startsWith('rename'))).toHaveLength(7);
    }
    const broken = await disk({ rename: failing('EIO') });
    await expect(renameInto(broken.files, '/f/x', '/f/a')).rejects.toThrow('EIO');
    expect(broken.calls).toEqual(['rename to a']);
  });
});

describe('a folder', () => {
  test('is made with its parents, each known to the one above it', async () => {
    const { files, calls } = await disk();
    await makeFolderDurably(files, '/f/a/b/c');
    expect(calls).toEqual(['make folder c', 'sync folder b', 'sync folder a', 'sync folder f']);
    calls.length = 0;
    await makeFolderDurably(files, '/f/a/b/c');
    expect(calls).toEqual(['make folder c', 'sync folder b']);
  });
});

test('a log is cut to its whole bytes and the disk waited for', async () => {
  const { files, calls } = await disk();
  await writeNew(files, '/f/log', bytes);
  calls.length = 0;
  await cutLog(files, '/f/log', 4);
  expect([await text(files, '/f/log'), calls]).toEqual(['some', ['open log', 'cut to 4 log', 'sync log', 'close log']]);
});

describe('a log', () => {
  test('is made with its folder by the first line, and every line is on the disk before it is answered', async () => {
    const { files, calls } = await disk();
    const log = createLogWriter(files, '/f/logs/log', 0);
    expect(codeOf(await log.append(bytes))).toBe('ok');
    expect(calls).toEqual(['make folder logs', 'sync folder f', 'open log', 'sync folder logs', 'write log', 'sync log']);
    calls.length = 0;
    expect(codeOf(await log.append(bytes))).toBe('ok');
    expect([calls, log.length()]).toEqual([['write log', 'sync log'], 20]);
    await log.close();
    await log.close();
    expect(calls.filter((call) => call === 'close log')).toHaveLength(1);
  });

  test('that somebody else wrote to meanwhile is refused and closed', async () => {
    const { files, calls } = await disk();
    await writeNew(files, '/f/log', bytes);
    calls.length = 0;
    expect(codeOf(await createLogWriter(files, '/f/log', 4).append(bytes))).toBe('set.stale');
    expect([calls, await text(files, '/f/log')]).toEqual([['open log', 'close log'], 'some bytes']);
  });

  test('that exists is opened without waiting for its folder', async () => {
    const { files, calls } = await disk();
    await writeNew(files, '/f/log', bytes);
    calls.length = 0;
    expect(codeOf(await createLogWriter(files, '/f/log', bytes.length).append(bytes))).toBe('ok');
    expect(calls).toEqual(['open log', 'write log', 'sync log']);
  });

  test('loses what a failed append left behind, and goes on', async () => {
    const base = await disk();
    let isBad = true;
    const halfway: Files = { ...base.files, openAppend: async (path) => {
      const file = await base.files.openAppend(path);
      return { ...file, write: async (part) => {
        if (!isBad) return file.write(part);
        await file.write(part.subarray(0, 3));
        return failing('EIO')();
      } };
    } };
    const log = createLogWriter(halfway, '/f/log', 0);
    expect(codeOf(await log.append(bytes))).toBe('disk.failed');
    expect([await text(base.files, '/f/log'), log.length(), base.calls.slice(-2)]).toEqual(['', 0, ['cut to 0 log', 'sync log']]);
    isBad = false;
    expect(codeOf(await log.append(bytes))).toBe('ok');
    expect(await text(base.files, '/f/log')).toBe('some bytes');
  });

  test('that cannot be cut after a failed append takes nothing more', async () => {
    const base = await disk();
    const files: Files = { ...base.files, openAppend: async (path) => ({ ...(await base.files.openAppend(path)), dataSync: failing('EIO') }) };
    const log = createLogWriter(files, '/f/log', 0);
    expect(codeOf(await log.append(bytes))).toBe('disk.failed');
    expect(await log.append(bytes)).toEqual({ ok: false, error: { code: 'set.damaged', params: { file: '/f/log' } } });
  });

  test('is closed again where it cannot be looked at, and opened anew by the next append', async () => {
    const base = await disk();
    let isBad = true;
    const { files, calls } = recordedFiles({ ...base.files, openAppend: async (path) => {
      const file = await base.files.openAppend(path);
      return { ...file, size: () => (isBad ? failing('EIO')() : file.size()) };
    } });
    const log = createLogWriter(files, '/f/log', 0);
    expect([codeOf(await log.append(bytes)), calls.at(-1)]).toEqual(['disk.failed', 'close log']);
    isBad = false;
    expect(codeOf(await log.append(bytes))).toBe('ok');
  });
});
