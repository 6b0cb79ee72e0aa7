import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyBackup } from '../../annotations/backup/verify-backup.ts';
import { layout } from '../../annotations/store/layout.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { restore } from '../../annotations/backup/restore.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { runProgram } from '../helpers/run-program.ts';
import { ada, ben, unwrap } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, tagsOf } from '../sync/colleagues.ts';
import { flipBit, setFiles, type BackupScene } from './backup-scene.ts';
import { ALL, damageLine, look, mend, withTagged } from './doctor-scene.ts';

let program: Bundle;
beforeAll(async () => { program = await bundle(resolve(import.meta.dirname, 'dying-child.ts')); }, 60_000);
afterAll(() => program.remove());

const KILLS = 5;

/** Runs the child on a copy of the project to its end, and then again and again, killed at calls spread over that life. */
async function killing({ root, folder, copy }: BackupScene, mode: string, check: (ours: string, at: number) => Promise<void>): Promise<void> {
  const run = async (at: number): Promise<string> => {
    const ours = await copy(folder, `killed-${String(at)}`);
    const { out } = await runProgram(program.file, [mode, ours, join(root, 'user-data'), ada.id, String(at)], { env: {}, folder: root });
    if (at > 0) await check(ours, at);
    await rm(ours, { recursive: true });
    return out;
  };
  const calls = Number(await run(0));
  expect(calls).toBeGreaterThan(20);
  for (let kill = 1; kill <= KILLS; kill += 1) expect(await run(Math.floor((kill * calls) / (KILLS + 1)))).toBe('');
}

test('a program killed while it makes a backup leaves the project as it was, whole backups only, and no lock', () => withTagged(async (scene) => {
  const { folder, id, back, through, list } = scene;
  await back();
  await killing(scene, 'backup', async (ours) => { expect(await contentsOf(ours)).toEqual(await contentsOf(folder)); });
  const next = through(nodeFiles, 'next');
  expect(await back('asked', next)).not.toBeNull();
  const { backups, unreadable } = await list();
  expect(unreadable).toEqual([]);
  for (const { number } of backups) expect(unwrap(await verifyBackup(next, { project: id, number }, quietControl()))).toMatchObject({ damaged: [], missing: [] });
  expect((await readdir(scene.place, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}), 120_000);

test('a program killed while it brings a backup back leaves each set the old or the new one, and doing it again ends it', () => withTagged(async (scene) => {
  const { env, folder, back, tagWords, through } = scene;
  await back();
  await tagWords(folder, ada, LYON, 'salle');
  await tagWords(folder, ada, NICE, 'Nice');
  await rm(layout.document(folder, NICE.id));
  for (const path of Object.values(setFiles(folder, LYON, ben))) await rm(path);
  await killing(scene, 'restore', async (ours, at) => {
    const next = through(nodeFiles, 'next');
    const workspace = unwrap(await openProject(next, { folder: ours, annotator: ada }));
    const mine = await tagsOf(env, ours, LYON, ada);
    expect([at, [ALL.toString(), [...ALL.slice(0, 3), 'PERSON salle', 'PERSON agence'].toString()].includes(mine.toString())]).toEqual([at, true]);
    unwrap(await restore(next, { workspace, number: 1 }, quietControl()));
    unwrap(await workspace.close());
    expect([at, await tagsOf(env, ours, LYON, ada), await tagsOf(env, ours, LYON, ben), await tagsOf(env, ours, NICE, ada)]).toEqual([at, ALL, ['PERSON Paul Lac'], []]);
  });
}), 120_000);

test('a program killed while it repairs has made nothing worse, and doing it again ends it', () => withTagged(async (scene) => {
  const { env, folder, back, through } = scene;
  await back();
  await damageLine(setFiles(folder, LYON, ada).journal, 2);
  await flipBit(layout.document(folder, NICE.id));
  await flipBit(layout.projectFile(folder));
  await killing(scene, 'repair', async (ours, at) => {
    const again = { env: through(nodeFiles, 'next'), folder: ours };
    expect([at, (await mend(again)).ok]).toEqual([at, true]);
    expect([at, (await look(again)).findings]).toEqual([at, []]);
    expect([at, await tagsOf(env, ours, LYON, ada)]).toEqual([at, ALL]);
  });
}), 120_000);
