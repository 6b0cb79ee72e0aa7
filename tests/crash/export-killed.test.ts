import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOB_STORIES } from '../fault/job-stories.ts';
import { playAll } from '../fault/project-fixture.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { linesOfKilled } from './killed.ts';

const EXPORT = JOB_STORIES.find(({ name }) => name === 'export');
let player: Bundle;
beforeAll(async () => { player = await bundle(resolve('tests/crash/story-child.ts')); }, 60_000);
afterAll(() => player.remove());

const temps = async (folder: string): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.tmp'));

test('what an export leaves that is killed is swept by the next one to the same folder, and nothing else is', async () => {
  const base = await mkdtemp(join(tmpdir(), 'guillemet-export-'));
  await EXPORT?.prepare(testEnvironment(join(base, 'template')), join(base, 'template'));
  let left: string | null = null;
  const kinds = new Set<string>();
  for (let call = 4; call < 60 && kinds.size < 2; call += 1) {
    const root = join(base, String(call));
    await cp(join(base, 'template'), root, { recursive: true });
    await linesOfKilled(player.file, [root, join(root, 'user-data'), 'export', String(call), '0']);
    for (const name of await temps(join(root, 'out'))) kinds.add(name.startsWith('.brat.') ? 'folder' : 'file');
    if ((await temps(join(root, 'out'))).length > 0) left = root;
    if (left !== root) continue;
    const foreign = ['.work.jsonl.swp', '.mine.tmp', `.work.jsonl.elsewhere-${String(process.pid)}-abc-1.tmp`];
    for (const name of foreign) await writeFile(join(root, 'out', name), 'mine');
    await mkdir(join(root, 'out', '.cache.tmp'));
    await playAll(testEnvironment(root), root, EXPORT);
    expect(await temps(join(root, 'out'))).toEqual(['.cache.tmp', ...foreign.slice(1)].sort());
    for (const name of foreign) expect(await readFile(join(root, 'out', name), 'utf8')).toBe('mine');
  }
  expect([...kinds].sort()).toEqual(['file', 'folder']);
  await rm(base, { recursive: true });
}, 120_000);
