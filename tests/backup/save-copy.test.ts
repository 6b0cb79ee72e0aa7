import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveCopy } from '../../annotations/backup/save-copy.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { ada, ben, codeOf, stepId, unwrap } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, tagOf, tagsOf } from '../sync/colleagues.ts';
import { withBackups } from './backup-scene.ts';

const DERIVED = ['index'];

describe('a copy of a project', () => {
  test('holds every file byte by byte, and nothing that is none of the project’s', () => withBackups([LYON, NICE], async ({ env, folder, root, tagWords }) => {
    await tagWords(folder, ada, LYON, 'Anne Roy');
    await tagWords(folder, ben, NICE, 'Jean Puy');
    const before = await contentsOf(folder, DERIVED);
    await writeFile(join(folder, 'shopping.txt'), 'bread');
    const to = join(root, 'elsewhere', 'copy');
    expect(unwrap(await saveCopy(env, { folder, to }, quietControl()))).toEqual({ folder: to, files: 7, left_out: 1 });
    expect(await contentsOf(to, DERIVED)).toEqual(before);
  }));

  test('may be made while somebody works in it, and opens with all that was confirmed', () => withBackups([LYON], async ({ env, folder, root, work }) => {
    await work(folder, ada, async (workspace) => {
      unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Anne Roy'), stepId()));
      unwrap(await saveCopy(env, { folder, to: join(root, 'copy') }, quietControl()));
      unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Paul Lac'), stepId()));
    });
    expect(await tagsOf(env, join(root, 'copy'), LYON, ada)).toEqual(['PERSON Anne Roy']);
  }));

  test('touches nothing that lies there already', () => withBackups([LYON], async ({ env, folder, root }) => {
    await mkdir(join(root, 'taken'));
    expect(codeOf(await saveCopy(env, { folder, to: join(root, 'taken') }, quietControl()))).toBe('backup.target_exists');
    expect(await readdir(join(root, 'taken'))).toEqual([]);
  }));

  test('that the disk has no room for, or that is stopped, leaves nothing half behind and the project as it was', () => withBackups([LYON, NICE], async ({ folder, root, tagWords, through, env }) => {
    await tagWords(folder, ada, LYON, 'Anne Roy');
    const before = await contentsOf(folder);
    await mkdir(join(root, 'there'));
    const save = (used: typeof env, control = quietControl()): ReturnType<typeof saveCopy> => saveCopy(used, { folder, to: join(root, 'there', 'copy') }, control);
    let failed = 0;
    for (let call = 1; ; call += 1) {
      const disk = faultyFiles({ at: call, errno: 'ENOSPC', lasts: false, writesPart: true });
      const saved = await save(through(disk.files));
      if (disk.failed() === null) break;
      // What a dead program left need not be found.
      if (saved.ok) await rm(join(root, 'there', 'copy'), { recursive: true });
      else failed += 1;
      expect(await readdir(join(root, 'there'))).toEqual([]);
    }
    expect(failed).toBeGreaterThan(20);
    expect(codeOf(await saveCopy(env, { folder, to: join(root, 'there', 'second') }, { ...quietControl(), signal: AbortSignal.abort() }))).toBe('backup.cancelled');
    expect(await readdir(join(root, 'there'))).toEqual(['copy']);
    expect(await contentsOf(folder)).toEqual(before);
  }));
});
