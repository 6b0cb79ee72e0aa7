import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { withFolder } from '../helpers/store-fixture.ts';
import { watchPrototypes } from './attack.ts';
import { differences, standing } from './beside.ts';
import { CRAFTED_FILES } from './crafted-files.ts';
import { importAndCheck, openReceiver } from './import-case.ts';

/** What an import may hold in memory above what there was, in bytes. */
const MOST_MEMORY = 700 * 1024 * 1024;

test('there are at least sixty crafted files', () => {
  expect(Object.keys(CRAFTED_FILES).length).toBeGreaterThanOrEqual(60);
});

test('each crafted file is accounted for, leaves a whole project, and touches nothing outside it', () => withFolder(async (root) => {
  const source = path.join(root, 'source');
  await mkdir(source);
  for (const [name, content] of Object.entries(CRAFTED_FILES)) await writeFile(path.join(source, name), content);
  const changed = watchPrototypes();
  const before = await standing(root, ['project', 'user-data']);
  const held = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss - held); }, 20);
  const wrong: string[] = [];
  for (const name of Object.keys(CRAFTED_FILES)) {
    const receiver = await openReceiver(root, nodeFiles);
    wrong.push(...(await importAndCheck(receiver, [path.join(source, name)])).map((what) => `${name}: ${what}`), ...changed().map((what) => `${name}: ${what}`));
    await receiver.workspace.close();
    await rm(receiver.folder, { recursive: true });
  }
  clearInterval(watch);
  expect(wrong).toEqual([]);
  expect(differences(before, await standing(root, ['project', 'user-data']))).toEqual([]);
  expect(most).toBeLessThan(MOST_MEMORY);
}));

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test('is refused by name and never waited for nor followed: a folder, a link, a loop, a pipe, a device', () => withFolder(async (root) => {
    const source = path.join(root, 'source');
    await mkdir(path.join(source, 'folder.jsonl'), { recursive: true });
    await writeFile(path.join(root, 'secret.txt'), 'Anne Roy est à Lyon.');
    await symlink(path.join(root, 'secret.txt'), path.join(source, 'link.txt'));
    await symlink(path.join(source, 'loop.txt'), path.join(source, 'loop.txt'));
    await symlink(source, path.join(source, 'around'));
    await symlink('/dev/zero', path.join(source, 'zero.txt'));
    execFileSync('mkfifo', [path.join(source, 'pipe.txt')]);
    const receiver = await openReceiver(root, nodeFiles);
    const paths = [source, ...['folder.jsonl', 'link.txt', 'loop.txt', 'around', 'zero.txt', 'pipe.txt'].map((name) => path.join(source, name)), '/dev/zero', '/dev/null'];
    for (const each of paths) expect(await importAndCheck(receiver, [each])).toEqual([]);
    expect(receiver.held.articles).toBe(0);
    await receiver.workspace.close();
  }));
});
