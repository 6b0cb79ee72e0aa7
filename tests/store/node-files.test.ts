import { execFileSync } from 'node:child_process';
import { mkdir, open, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { currentProcess, isProcessAlive } from '../../annotations/store/process-mark.ts';
import { withFolder } from '../helpers/store-fixture.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

async function chunksOf(path: string): Promise<readonly number[]> {
  const lengths: number[] = [];
  for await (const chunk of nodeFiles.readChunks(path)) lengths.push(chunk.length);
  return lengths;
}

describe('the real disk', () => {
  test('makes a file once, appends to it, cuts it and tells its size', () => withFolder(async (root) => {
    const path = join(root, 'file');
    const made = await nodeFiles.openNew(path);
    expect([await made.write(Buffer.from('abcdef')), await made.size()]).toEqual([6, 6]);
    await made.dataSync();
    await made.close();
    await expect(nodeFiles.openNew(path)).rejects.toThrow('EEXIST');
    const appended = await nodeFiles.openAppend(path);
    await appended.write(Buffer.from('gh'));
    await appended.truncate(7);
    await appended.close();
    expect(await readFile(path, 'utf8')).toBe('abcdefg');
  }));

  test('reads a file whole, from a place on, and in pieces', () => withFolder(async (root) => {
    const path = join(root, 'file');
    await writeFile(path, 'abcdef');
    expect([text(await nodeFiles.read(path)), text(await nodeFiles.readFrom(path, 4)), text(await nodeFiles.readFrom(path, 9))]).toEqual(['abcdef', 'ef', '']);
    expect(await chunksOf(path)).toEqual([6]);
    await writeFile(path, Buffer.alloc(256 * 1024 + 3));
    expect([await chunksOf(path), (await nodeFiles.read(path)).length]).toEqual([[256 * 1024, 3], 256 * 1024 + 3]);
  }));

  test('says what lies at a path and when it was changed, and follows no link', () => withFolder(async (root) => {
    await writeFile(join(root, 'file'), 'abc');
    await utimes(join(root, 'file'), 1000, 2000);
    await mkdir(join(root, 'folder'));
    await symlink(join(root, 'file'), join(root, 'link'));
    expect(await nodeFiles.stat(join(root, 'file'))).toEqual({ kind: 'file', size: 3, modified: 2_000_000 });
    expect([(await nodeFiles.stat(join(root, 'folder'))).kind, (await nodeFiles.stat(join(root, 'link'))).kind]).toEqual(['folder', 'link']);
    expect((await nodeFiles.list(root)).toSorted()).toEqual(['file', 'folder', 'link']);
    expect(await nodeFiles.realPath(join(root, 'link'))).toBe(await nodeFiles.realPath(join(root, 'file')));
  }));

  test.skipIf(process.platform === 'win32')('neither reads nor appends to what is no regular file, and never waits for it', () => withFolder(async (root) => {
    const [folder, link, pipe] = [join(root, 'folder'), join(root, 'link'), join(root, 'pipe')];
    await mkdir(folder);
    await writeFile(join(root, 'file'), 'abc');
    await symlink(join(root, 'file'), link);
    execFileSync('mkfifo', [pipe]);
    expect((await nodeFiles.stat(pipe)).kind).toBe('other');
    for (const path of [folder, link, pipe]) {
      await expect(nodeFiles.read(path)).rejects.toThrow();
      await expect(nodeFiles.readFrom(path, 0)).rejects.toThrow();
      await expect(chunksOf(path)).rejects.toThrow();
      await expect(nodeFiles.openAppend(path)).rejects.toThrow();
    }
    await expect(nodeFiles.read(pipe)).rejects.toMatchObject({ code: 'ENOTSUP', syscall: 'open' });
    expect(await readFile(join(root, 'file'), 'utf8')).toBe('abc');
  }));

  test('refuses a file that claims to be larger than memory', () => withFolder(async (root) => {
    const path = join(root, 'file');
    const handle = await open(path, 'w');
    await handle.truncate(1024 ** 3 + 1);
    await handle.close();
    await expect(nodeFiles.read(path)).rejects.toMatchObject({ code: 'EFBIG', syscall: 'read' });
  }));

  test('makes folders with their parents, renames, and removes files and empty folders only', () => withFolder(async (root) => {
    const inner = join(root, 'a', 'b');
    await nodeFiles.makeFolder(inner);
    await nodeFiles.makeFolder(inner);
    await nodeFiles.syncFolder(inner);
    await expect(nodeFiles.syncFolder(join(root, 'gone'))).rejects.toThrow('ENOENT');
    await expect(nodeFiles.removeFolder(join(root, 'a'))).rejects.toThrow('ENOTEMPTY');
    await writeFile(join(inner, 'x'), '');
    await nodeFiles.rename(join(inner, 'x'), join(inner, 'y'));
    await nodeFiles.remove(join(inner, 'y'));
    await nodeFiles.removeFolder(inner);
    expect(await nodeFiles.list(join(root, 'a'))).toEqual([]);
    await nodeFiles.pause(1);
  }));
});

test('a process lives or not, whoever owns it', () => {
  expect([isProcessAlive(process.pid), isProcessAlive(1), isProcessAlive(2 ** 30)]).toEqual([true, process.platform !== 'win32', false]);
  expect(currentProcess('x')).toMatchObject({ pid: process.pid, session: 'x', host: expect.stringMatching(/^[0-9a-f]{8}$/) });
});

test('a running program has the real disk and clock, ids that nobody else makes, and one mark for its whole run', () => {
  const [one, other] = [createNodeEnvironment({ appVersion: '1', userDataFolder: '/u' }), createNodeEnvironment({ appVersion: '1', userDataFolder: '/u' })];
  expect([one.files.rename, one.appVersion, one.userDataFolder]).toEqual([nodeFiles.rename, '1', '/u']);
  expect(one.process).toEqual(other.process);
  expect(new Set([one.makeId(), one.makeId(), other.makeId()]).size).toBe(3);
  expect(one.makeId()).toMatch(/^[0-9a-f]{16}$/);
  expect(Math.abs(Date.parse(one.clock()) - Date.now())).toBeLessThan(60_000);
});
