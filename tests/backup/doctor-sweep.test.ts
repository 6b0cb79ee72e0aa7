import { cp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../annotations/model/seeded-random.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { ada, ben, codeOf, stepId, unwrap } from '../helpers/store-fixture.ts';
import { LYON, NICE, tagsOf } from '../sync/colleagues.ts';
import { flipBit } from './backup-scene.ts';
import { ALL, look, mend, withTagged } from './doctor-scene.ts';

/** Truncates or flips bits of one file of a project at a drawn place. */
async function harm(path: string, random: () => number): Promise<void> {
  const { length } = await readFile(path);
  if (random() < 0.4) await truncate(path, Math.floor(random() * length));
  else for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips -= 1) await flipBit(path, Math.floor(random() * length));
}

async function everyFile(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => /\.jsonl?$/.test(name)).sort();
}

test.each([{ withBackup: true }, { withBackup: false }])('wherever files are cut or bits turned over (a backup: $withBackup), after a repair the project opens, can be written, and has every tag that can be read anywhere', ({ withBackup }) => withTagged(async (scene) => {
  const { folder, back, env, root } = scene;
  if (withBackup) await back();
  await scene.tagWords(folder, ada, NICE, 'Jean Puy');
  const random = seededRandom(withBackup ? 61 : 62);
  const names = await everyFile(folder);
  for (let round = 0; round < 26; round += 1) {
    const ours = join(root, `round-${String(round)}`);
    await cp(folder, ours, { recursive: true });
    const target = names[round % names.length] ?? '';
    await harm(join(ours, target), random);
    const bytes = await readFile(join(ours, target));
    // The copy is examined as if it were the project itself, whose backups are known by its folder.
    await cp(folder, `${folder}.aside`, { recursive: true });
    await rm(folder, { recursive: true });
    await cp(ours, folder, { recursive: true });
    const report = await mend(scene, true);
    const left = report.findings.filter(({ severity, mended }) => severity !== 'harmless' && !mended);
    expect([round, target, left.filter(({ code }) => !code.startsWith('article'))]).toEqual([round, target, []]);
    expect([round, target, (await look(scene)).findings.filter(({ code }) => !code.startsWith('article'))]).toEqual([round, target, []]);
    const isText = target.startsWith('documents');
    if (withBackup || !isText) {
      const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
      expect([round, workspace.readOnly]).toEqual([round, null]);
      for (const article of [LYON, NICE]) expect([round, codeOf(await workspace.apply(article.id, { kind: 'status.set', status: 'done' }, stepId()))]).toEqual([round, 'ok']);
      unwrap(await workspace.close());
    }
    const tags = await tagsOf(env, folder, LYON, ada);
    // Both files of a set hold all of it, so that harm to one of them costs nothing.
    expect([round, target, await tagsOf(env, folder, NICE, ada)]).toEqual([round, target, ['PERSON Jean Puy']]);
    expect([round, target, tags, await tagsOf(env, folder, LYON, ben)]).toEqual([round, target, ALL, ['PERSON Paul Lac']]);
    const kept = await Promise.all((await readdir(layout.quarantine(folder))).map((name) => readFile(join(layout.quarantine(folder), name))));
    // A journal that was cut at the end of a line goes on from there, so that nothing of it goes.
    const goesOn = target.endsWith('.jsonl') && (await readFile(join(folder, target))).subarray(0, bytes.length).equals(bytes);
    const isKept = goesOn || kept.some((each) => each.equals(bytes) || (each.length > 0 && bytes.includes(each)));
    if (report.findings.some(({ mended, repair: by }) => mended && by !== 'remove')) expect([round, target, isKept]).toEqual([round, target, true]);
    await rm(folder, { recursive: true });
    await cp(`${folder}.aside`, folder, { recursive: true });
    await rm(`${folder}.aside`, { recursive: true });
    await rm(ours, { recursive: true });
  }
}), 120_000);
