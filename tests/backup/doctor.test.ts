import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examine } from '../../annotations/doctor/examine.ts';
import { restore } from '../../annotations/backup/restore.ts';
import { repair } from '../../annotations/doctor/repair.ts';
import { layout } from '../../annotations/store/layout.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { StepIntent } from '../../annotations/store/workspace.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, unwrap } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, tagOf, tagsOf } from '../sync/colleagues.ts';
import { flipBit, setFiles, withBackups } from './backup-scene.ts';
import { adas, ALL, damageLine, expectWorking, look, mend, short, withTagged } from './doctor-scene.ts';

describe('an examination', () => {
  test('finds nothing in a sound project and changes nothing', () => withTagged(async (scene) => {
    const before = await contentsOf(scene.folder);
    expect(await look(scene)).toEqual({ ok: true, findings: [], articles: 2, sets: 2, totals: { harmless: 0, repairable: 0, loss: 0, mended: 0 } });
    expect(await contentsOf(scene.folder)).toEqual(before);
  }));

  test('tells each kind of damage by its file, how bad it is, and what would be done, with a backup', () => withTagged(async (scene) => {
    const { folder, back } = scene;
    await back();
    await flipBit(layout.projectFile(folder));
    await flipBit(layout.document(folder, NICE.id));
    await damageLine(setFiles(folder, LYON, ada).journal, 2);
    await flipBit(setFiles(folder, LYON, ada).snapshot);
    await rm(setFiles(folder, LYON, ben).journal);
    await flipBit(layout.index(folder, ada.id));
    await writeFile(join(folder, 'mine.txt'), 'x');
    const before = await contentsOf(folder);
    expect(short(await look(scene))).toEqual([
      '. foreign harmless -', `${NICE.id}.json article_damaged repairable from_backup`, adas('.journal.jsonl journal_damaged repairable rebuild'), adas('.json index_damaged repairable remove'),
      adas('.json snapshot_damaged repairable rebuild'), `${ben.id}.journal.jsonl journal_missing repairable rebuild`, 'project.json project_damaged repairable from_backup',
    ].sort());
    expect(await contentsOf(folder)).toEqual(before);
    expect(await mend(scene)).toMatchObject({ ok: true, totals: { mended: 6 } });
    expect(short(await look(scene))).toEqual(['. foreign harmless -']);
    await expectWorking(scene, ALL);
    expect(await tagsOf(scene.env, folder, LYON, ben)).toEqual(['PERSON Paul Lac']);
  }));

  test('is refused of what is no project, and leaves a later version alone', () => withTagged(async (scene) => {
    const { env, root, folder } = scene;
    await mkdir(join(root, 'empty'));
    expect(codeOf(await examine(env, join(root, 'empty'), quietControl()))).toBe('project.not_a_project');
    expect(codeOf(await examine(env, join(root, 'nowhere'), quietControl()))).toBe('project.not_found');
    const path = layout.projectFile(folder);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version":1', '"version":2'));
    const before = await contentsOf(folder);
    expect(short(await mend(scene, true))).toEqual(['project.json newer_version harmless -']);
    expect(await contentsOf(folder)).toEqual(before);
  }));

  test.skipIf(process.platform === 'win32')('never follows a link', () => withTagged(async (scene) => {
    const { folder, root } = scene;
    await writeFile(join(root, 'outside.json'), 'outside');
    await rm(layout.document(folder, NICE.id));
    await symlink(join(root, 'outside.json'), layout.document(folder, NICE.id));
    await rm(setFiles(folder, LYON, ben).snapshot);
    await symlink(join(root, 'outside.json'), setFiles(folder, LYON, ben).snapshot);
    expect(short(await mend(scene, true))).toEqual([`${NICE.id}.json not_a_file loss -`, `${ben.id}.json not_a_file loss -`].sort());
    expect(await readFile(join(root, 'outside.json'), 'utf8')).toBe('outside');
  }));
});

describe('without any backup', () => {
  test('a snapshot that is damaged or says otherwise is made anew from the journal', () => withTagged(async (scene) => {
    const { folder } = scene;
    const { snapshot, journal } = setFiles(folder, LYON, ada);
    const whole = await readFile(journal);
    await flipBit(snapshot);
    expect(short(await look(scene))).toEqual([adas('.json snapshot_damaged repairable rebuild')]);
    await mend(scene);
    expect(await readFile(journal)).toEqual(whole);
    await cp(setFiles(folder, LYON, ben).snapshot, snapshot);
    expect(short(await mend(scene))).toEqual([adas('.json snapshot_damaged repairable rebuild')]);
    await expectWorking(scene, ALL);
  }));

  test('a journal damaged in the middle goes on from the snapshot, with every tag, and can be followed from its first line', () => withTagged(async (scene) => {
    const { folder, env } = scene;
    const { journal, snapshot } = setFiles(folder, LYON, ada);
    const damaged = async (): Promise<Buffer> => { await damageLine(journal, 3); return readFile(journal); };
    const bytes = await damaged();
    expect(short(await look(scene))).toEqual([adas('.journal.jsonl journal_damaged repairable rebuild')]);
    await mend(scene);
    await rm(snapshot);
    await rm(layout.index(folder, ada.id), { force: true });
    await expectWorking(scene, ALL);
    const kept = await Promise.all((await readdir(layout.quarantine(folder))).map((name) => readFile(join(layout.quarantine(folder), name))));
    expect(kept.some((each) => each.equals(bytes))).toBe(true);
    expect(short(await look({ env, folder }))).toEqual([]);
  }));

  test('what is lost is left as it is and said; given up, it goes on with every tag that can be read', () => withTagged(async (scene) => {
    const { folder } = scene;
    const { journal, snapshot } = setFiles(folder, LYON, ada);
    await damageLine(journal, 2);
    await rm(snapshot);
    const before = await contentsOf(folder, ['index']);
    expect(short(await mend(scene))).toEqual([adas('.journal.jsonl journal_damaged loss give_up')]);
    expect(await contentsOf(folder, ['index'])).toEqual(before);
    expect(await mend(scene, true)).toMatchObject({ ok: true, totals: { loss: 1, mended: 1 } });
    await expectWorking(scene, ['PERSON Anne Roy', 'PERSON Paul Lac', 'PERSON agence']);
  }));

  test('a set of which nothing can be read begins anew once it is given up, its bytes kept', () => withTagged(async (scene) => {
    const { folder } = scene;
    const { journal, snapshot } = setFiles(folder, LYON, ada);
    for (const path of [journal, snapshot]) await writeFile(path, 'nothing of it\n');
    await mend(scene);
    expect(await readFile(journal, 'utf8')).toBe('nothing of it\n');
    await mend(scene, true);
    await expectWorking(scene, []);
    expect((await readdir(layout.quarantine(folder))).length).toBeGreaterThan(0);
  }));

  test('a text whose file is damaged around it is proven by its hash; one that is gone is said to be lost', () => withTagged(async (scene) => {
    const { folder, env } = scene;
    const path = layout.document(folder, LYON.id);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"count":1', '"count":7'));
    await rm(layout.document(folder, NICE.id));
    expect(short(await mend(scene))).toEqual([`${LYON.id}.json article_damaged repairable proven`, `${NICE.id}.json article_missing loss -`].sort());
    expect(short(await look({ env, folder }))).toEqual([]);
    await expectWorking(scene, ALL);
  }));

  test('a project whose own file is gone is made anew from its articles and tags when that is asked for', () => withTagged(async (scene) => {
    const { folder, env } = scene;
    await rm(layout.projectFile(folder));
    expect(short(await mend(scene))).toEqual(['project.json project_missing loss give_up']);
    await mend(scene, true);
    const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
    expect(unwrap(await workspace.people()).map(({ name }) => name).sort()).toEqual(['Ada', 'Ben']);
    unwrap(await workspace.close());
    await expectWorking(scene, ALL);
  }));

  test('a gesture whose end is lost from the log of gestures stays done', () => withTagged(async (scene) => {
    const { folder, env, work } = scene;
    await work(folder, ada, async (workspace) => {
      const step: StepIntent = { id: stepIdSchema.parse('the-step'), command: 'import' };
      unwrap(await workspace.applyAcross([{ article: LYON.id, command: tagOf(LYON, 'salle', 'LOCATION') }, { article: NICE.id, command: tagOf(NICE, 'Nice', 'LOCATION') }], step, { signal: new AbortController().signal, onProgress: () => undefined }));
    });
    const log = layout.stepsLog(folder, ada.id);
    await damageLine(log, 2);
    const copy = await scene.copy(folder, 'unmended');
    expect(short(await mend(scene))).toEqual([`${ada.id}.jsonl steps_damaged repairable rebuild`]);
    // Opening it without a repair must not take it back either, now or later.
    for (const each of [folder, copy, copy]) {
      const workspace = unwrap(await openProject(env, { folder: each, annotator: ada }));
      unwrap(await workspace.close());
      expect(await tagsOf(env, each, NICE, ada)).toEqual(['LOCATION Nice']);
    }
    expect(short(await look(scene))).toEqual([]);
  }));

  test('temporary files of dead programs go, foreign files stay', () => withTagged(async (scene) => {
    const { folder, through } = scene;
    await writeFile(join(folder, 'documents', `.x.json.${scene.env.process.host}-${String(process.pid)}-dead-1.tmp`), 'half');
    expect(short(await look(scene))).toEqual(['. temporary harmless remove']);
    await mend({ folder, env: through(nodeFiles) });
    expect(short(await look(scene))).toEqual([]);
  }));
});

describe('with a backup', () => {
  test('the lines that a journal has lost come from there, and its later lines stay: history is as it was', () => withBackups([LYON], async (scene) => {
    const { folder, tagWords, back } = scene;
    await tagWords(folder, ada, LYON, 'Anne Roy', 'Lyon');
    await back();
    await tagWords(folder, ada, LYON, 'Paul Lac', 'agence');
    const { journal, snapshot } = setFiles(folder, LYON, ada);
    const whole = await readFile(journal);
    await damageLine(journal, 0, 1, 2);
    await rm(snapshot);
    expect(short(await mend(scene))).toEqual([adas('.journal.jsonl journal_damaged repairable rebuild')]);
    expect(await readFile(journal)).toEqual(whole);
    await expectWorking(scene, ALL);
  }));

  test('a journal that lost its end at the end of a line is known by its backup', () => withTagged(async (scene) => {
    const { folder, back } = scene;
    await back();
    const { journal, snapshot } = setFiles(folder, LYON, ada);
    const whole = await readFile(journal);
    await writeFile(journal, `${whole.toString('utf8').split('\n').slice(0, 3).join('\n')}\n`);
    await rm(snapshot);
    expect(short(await mend(scene))).toEqual([adas('.journal.jsonl journal_cut repairable rebuild')]);
    expect(await readFile(journal)).toEqual(whole);
  }));

  test('lines of a copy that went on separately are never mixed in', () => withTagged(async (scene) => {
    const { folder, env, back, copy, tagWords } = scene;
    const apart = await copy(folder, 'apart');
    await tagWords(folder, ada, LYON, 'salle');
    await back();
    await rm(folder, { recursive: true });
    await cp(apart, folder, { recursive: true });
    await tagWords(folder, ada, LYON, 'mot', 'préfet');
    const { journal, snapshot } = setFiles(folder, LYON, ada);
    await damageLine(journal, 6);
    await rm(snapshot);
    await mend(scene, true);
    expect(await tagsOf(env, folder, LYON, ada)).toEqual([...ALL.slice(0, 3), 'PERSON mot', 'PERSON agence']);
  }));

  test('sets and texts that the list of articles speaks of and that are gone come back', () => withTagged(async (scene) => {
    const { folder, back, env } = scene;
    await back();
    await rm(join(folder, 'annotations'), { recursive: true });
    await rm(join(folder, 'documents'), { recursive: true });
    const report = await mend(scene);
    expect(report.ok).toBe(true);
    expect(short(report)).toEqual([`${LYON.id}.json article_missing repairable from_backup`, `${NICE.id}.json article_missing repairable from_backup`, adas('.journal.jsonl set_missing repairable from_backup'), `${ben.id}.journal.jsonl set_missing repairable from_backup`].sort());
    await expectWorking(scene, ALL);
    expect(await tagsOf(env, folder, LYON, ben)).toEqual(['PERSON Paul Lac']);
  }));
});

test.each([{ by: 'the doctor' }, { by: 'bringing a backup back' }])('a project whose log of gestures is gone is whole by $by, and a gesture over several articles is undone as one', ({ by }) => withTagged(async (scene) => {
  const { folder, env, work, back } = scene;
  const command = [{ article: LYON.id, command: tagOf(LYON, 'salle', 'LOCATION') }, { article: NICE.id, command: tagOf(NICE, 'Nice', 'LOCATION') }];
  const across = (id: string) => ({ id: stepIdSchema.parse(id), command: 'import' });
  const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };
  await work(folder, ada, async (workspace) => {
    // A backup that is made while a gesture is under way knows it as open.
    unwrap(await workspace.commitImported(LYON.id, () => ok([]), across('under-way')));
    unwrap(await workspace.applyAcross(command, across('before'), unwatched));
    await back();
    unwrap(await workspace.endStep(stepIdSchema.parse('under-way'), true));
  });
  await rm(join(folder, 'steps'), { recursive: true });
  if (by === 'the doctor') {
    expect(short(await mend(scene))).toEqual([adas('.jsonl steps_missing repairable from_backup')]);
    expect(short(await look(scene))).toEqual([]);
  }
  await work(folder, ada, async (workspace) => {
    if (by !== 'the doctor') unwrap(await restore(env, { workspace, number: null }, quietControl()));
    expect(await tagsOf(env, folder, NICE, ada)).toEqual(['LOCATION Nice']);
    unwrap(await workspace.undo());
    expect(await tagsOf(env, folder, NICE, ada)).toEqual([]);
    expect(await tagsOf(env, folder, LYON, ada)).toEqual(ALL);
    unwrap(await workspace.redo());
  });
  await work(folder, ada, async () => { expect(await tagsOf(env, folder, NICE, ada)).toEqual(['LOCATION Nice']); });
}));

test('while somebody has the project open it is refused, and nothing is touched', () => withTagged(async (scene) => {
  const { folder, work, env } = scene;
  await flipBit(setFiles(folder, LYON, ada).snapshot);
  await work(folder, ben, async () => {
    const before = await contentsOf(folder);
    const refused = await repair(env, { folder, giveUpDamaged: true }, quietControl());
    expect(refused).toEqual({ ok: false, error: { code: 'doctor.open_elsewhere', params: { name: expect.any(String) } } });
    expect(await contentsOf(folder)).toEqual(before);
  });
  expect((await mend(scene)).ok).toBe(true);
}));
