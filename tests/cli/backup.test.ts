import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { flipBit, setFiles } from '../backup/backup-scene.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { runProgram, type Ended } from '../helpers/run-program.ts';
import { ada, ben, unwrap } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, tagsOf, withColleagues, type Colleagues } from '../sync/colleagues.ts';

let program: Bundle;
beforeAll(async () => { program = await bundle(resolve('annotations/cli/main.ts')); }, 60_000);
afterAll(() => program.remove());

interface Scene extends Colleagues {
  readonly folder: string;
  readonly run: (...args: string[]) => Promise<Ended>;
  readonly french: (...args: string[]) => Promise<Ended>;
}

/** Ada's project P with two articles and three tags of hers. */
function withProject(body: (scene: Scene) => Promise<void>): Promise<void> {
  return withColleagues(async (colleagues) => {
    const { root, project, tagWords, env } = colleagues;
    unwrap(await createProfileStore(env).saveProfile(ada));
    const folder = await project('P', [LYON, NICE]);
    await tagWords(folder, ada, LYON, 'Anne Roy', 'Paul Lac');
    await tagWords(folder, ben, NICE, 'Jean Puy');
    const run = (language: string) => (...args: string[]): Promise<Ended> => runProgram(program.file, args, { env: { GUILLEMET_HOME: join(root, 'user-data'), GUILLEMET_LANG: language, TZ: 'UTC' }, folder: root });
    await body({ ...colleagues, folder, run: run('en'), french: run('fr') });
  });
}

test('a backup is made, listed, checked and removed', () => withProject(async ({ run, french }) => {
  expect(await run('backup', 'P', '--list')).toMatchObject({ status: 0, out: 'There are no backups of this project.\n' });
  const made = await run('backup', 'P');
  expect(made).toMatchObject({ status: 0, error: '' });
  expect(made.out).toMatch(/^Made backup 1\.\n {2}1: .+, asked for; articles: 2, tags: 3, people: 2\n$/);
  expect((await french('backup', 'P')).out).toMatch(/^Sauvegarde 2 faite\.\n {2}2\u202f: .+, demandée\u202f; articles\u202f: 2, étiquettes\u202f: 3, personnes\u202f: 2\n$/);
  const { backups, unreadable } = JSON.parse((await run('backup', 'P', '--list', '--json')).out);
  expect([backups.map(({ number, kind, tags }: Record<string, unknown>) => [number, kind, tags]), unreadable]).toEqual([[[2, 'asked', 3], [1, 'asked', 3]], []]);
  expect(await run('backup', 'P', '--check', '--backup', '1')).toMatchObject({ status: 0, out: expect.stringMatching(/^The backup is whole\. Files: \d+\.\n$/) });
  expect(await run('backup', 'P', '--remove', '1')).toMatchObject({ status: 0, out: 'Removed backup 1.\n' });
  expect(await run('backup', 'P', '--remove', '1')).toMatchObject({ status: 2, error: 'There is no backup 1 of this project. It may have been cleared away since the list was shown.\n' });
}), 60_000);

test('a restore says first what it would do, does that, and lays out a copy where it is asked to', () => withProject(async ({ env, root, folder, run, french, tagWords }) => {
  expect(await run('restore', 'P')).toMatchObject({ status: 3, error: 'There is no backup of this project yet.\n' });
  await run('backup', 'P');
  await tagWords(folder, ada, LYON, 'Lyon');
  await tagWords(folder, ben, NICE, 'Nice');
  const before = await contentsOf(folder, ['index']);
  const would = await run('restore', 'P', '--dry-run');
  expect(would).toMatchObject({ status: 0, error: '' });
  expect(would.out.split('\n').slice(1).toSorted()).toEqual(['', 'Changed: 1; put back: 0; stay: 1; the same: 2. Tags added: 0, removed: 1, changed: 0.', '  lyon.txt, Ada: tags added 0, removed 1, changed 0; links, decisions and labels: 0.', '  nice.txt, Ben: stays. It is the work of somebody else, and whole.'].toSorted());
  expect(await contentsOf(folder, ['index'])).toEqual(before);
  expect((await french('restore', 'P', '--dry-run')).out).toContain('étiquettes ajoutées 0, retirées 1, changées 0\u202f; liens');
  expect(JSON.parse((await run('restore', 'P', '--backup', '1', '--json')).out)).toMatchObject({ before: 2, totals: { change: 1, stay: 1 } });
  expect(await tagsOf(env, folder, LYON, ada)).toEqual(['PERSON Anne Roy', 'PERSON Paul Lac']);
  expect(await run('restore', 'P', '--to', 'Copy', '--backup', '1')).toMatchObject({ status: 0, out: expect.stringContaining(`in ${join(root, 'Copy')}. Files: `) });
  expect(await tagsOf(env, join(root, 'Copy'), NICE, ben)).toEqual(['PERSON Jean Puy']);
  expect((await run('restore', 'P', '--to', 'Copy')).status).toBe(2);
}), 60_000);

test('a project whose folder is gone comes back where it was', () => withProject(async ({ env, folder, run }) => {
  await run('backup', 'P');
  const whole = await contentsOf(folder, ['index']);
  await rm(folder, { recursive: true });
  expect((await run('backup', 'P', '--list')).out).toMatch(/^1: /);
  expect(await run('restore', 'P', '--dry-run')).toMatchObject({ status: 0, out: expect.stringMatching(/^Would lay out backup 1 of /) });
  expect(await run('restore', 'P')).toMatchObject({ status: 0, error: '' });
  expect(await contentsOf(folder, ['index'])).toEqual(whole);
  expect(await tagsOf(env, folder, LYON, ada)).toEqual(['PERSON Anne Roy', 'PERSON Paul Lac']);
  expect(await run('restore', 'Q')).toMatchObject({ status: 3, error: expect.stringContaining('Q') });
}), 60_000);

test('a backup is written to a file, and comes back from there on a computer that knows nothing of it', () => withProject(async ({ env, root, folder, run }) => {
  expect(await run('backup', 'P', '--output', 'kept.guillemet', '--json')).toMatchObject({ status: 0, out: expect.stringContaining('kept.guillemet') });
  expect((await run('backup', 'P', '--output', 'kept.guillemet')).status).toBe(2);
  const whole = await contentsOf(folder, ['index']);
  await rm(folder, { recursive: true });
  await rm(join(root, 'user-data', 'backups'), { recursive: true });
  await flipBit(join(root, 'kept.guillemet'));
  expect(await run('restore', 'P', '--from', 'kept.guillemet')).toMatchObject({ status: 3, error: expect.stringContaining('kept.guillemet') });
  await flipBit(join(root, 'kept.guillemet'));
  expect(await run('restore', 'P', '--from', 'kept.guillemet')).toMatchObject({ status: 0, error: '' });
  expect(await contentsOf(folder, ['index'])).toEqual(whole);
  expect(await tagsOf(env, folder, NICE, ben)).toEqual(['PERSON Jean Puy']);
  expect(JSON.parse((await run('restore', 'P', '--from', 'kept.guillemet', '--dry-run', '--json')).out)).toMatchObject({ rows: [], totals: { change: 0, same: 4 } });
  expect((await run('create', 'Q', '--title', 'Q')).status).toBe(0);
  expect(await run('restore', 'Q', '--from', 'kept.guillemet')).toMatchObject({ status: 2, error: expect.stringContaining('“P”') });
}), 60_000);

test('the doctor finds, mends, and says what only giving up would end', () => withProject(async ({ env, folder, run, french }) => {
  expect(await run('doctor', 'P')).toMatchObject({ status: 0, out: 'All is in order. Articles: 2; sets of tags: 2.\n' });
  await flipBit(setFiles(folder, LYON, ada).snapshot);
  await rm(layout.document(folder, NICE.id));
  const found = await run('doctor', 'P');
  expect(found.status).toBe(1);
  expect(found.out).toContain(`annotations/${LYON.id}/${ada.id}.json: the last state of the tags is damaged (can be mended) A repair puts it together from the history and the backups.\n`);
  expect(found.out).toContain(`documents/${NICE.id}.json: the text of the article is missing (something is lost)\n`);
  expect(found.out).toContain('Run it with --repair to mend what can be mended.\n');
  expect((await french('doctor', 'P')).out).toContain('le texte de l’article manque (quelque chose est perdu)');
  const mended = await run('doctor', 'P', '--repair');
  expect(mended).toMatchObject({ status: 1, out: expect.stringContaining('(can be mended) Mended.\n') });
  expect(mended.out).toContain('cannot be mended without loss');
  expect(JSON.parse((await run('doctor', 'P', '--json')).out)).toMatchObject({ ok: false, findings: [{ code: 'article_missing', severity: 'loss', repair: null, mended: false }], totals: { loss: 1 } });
  expect(await tagsOf(env, folder, LYON, ada)).toEqual(['PERSON Anne Roy', 'PERSON Paul Lac']);
  expect(await readdir(layout.quarantine(folder))).toHaveLength(1);
}), 60_000);
