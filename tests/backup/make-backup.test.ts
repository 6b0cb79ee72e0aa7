import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup, dueBackup, forgetBackup } from '../../annotations/backup/make-backup.ts';
import { openBackup } from '../../annotations/backup/manifests.ts';
import { backupPlace, objectPath } from '../../annotations/backup/place.ts';
import { verifyBackup } from '../../annotations/backup/verify-backup.ts';
import { restoreAsCopy } from '../../annotations/backup/restore-copy.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import type { Files } from '../../annotations/store/files.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, tagOf, tagsOf } from '../sync/colleagues.ts';
import { flipBit, withBackups, type BackupScene } from './backup-scene.ts';

const DERIVED = ['index'];

/** Lays a backup out as a folder of its own and answers all that is in it. */
async function laidOut({ env, id, root }: BackupScene, number: number): Promise<Readonly<Record<string, string>>> {
  const to = join(root, `laid-out-${String(number)}`);
  await rm(to, { recursive: true, force: true });
  const copy = unwrap(await restoreAsCopy(env, { project: id, number, to }, quietControl()));
  expect(copy.missing).toEqual([]);
  return contentsOf(to, DERIVED);
}

describe('a backup', () => {
  test('holds every file of the project byte by byte, and says what it is of', () => withBackups([LYON, NICE], async (scene) => {
    const { folder, tagWords, back, list, id } = scene;
    await tagWords(folder, ada, LYON, 'Anne Roy', 'Paul Lac');
    await tagWords(folder, ben, NICE, 'Jean Puy');
    const before = await contentsOf(folder, DERIVED);
    expect(await back()).toMatchObject({ number: 1, kind: 'asked', project: id, title: 'P', folder, app: '0.0.0-test', articles: 2, tags: 3, people: 2, left_out: 0 });
    expect(await laidOut(scene, 1)).toEqual(before);
    expect(await contentsOf(folder, DERIVED)).toEqual(before);
    expect((await list()).backups).toHaveLength(1);
  }));

  test('shares what is the same with the one before, and leaves that one as it was', () => withBackups([LYON, NICE], async (scene) => {
    const { folder, tagWords, back, place } = scene;
    await back();
    const first = await laidOut(scene, 1);
    const objects = (await readdir(join(place, 'objects'), { recursive: true })).filter((name) => name.length > 60).length;
    await tagWords(folder, ada, LYON, 'Anne Roy');
    expect(await back()).toMatchObject({ number: 2, tags: 1 });
    expect((await readdir(join(place, 'objects'), { recursive: true })).filter((name) => name.length > 60).length - objects).toBeLessThanOrEqual(4);
    expect(await laidOut(scene, 1)).toEqual(first);
    expect(await laidOut(scene, 2)).toEqual(await contentsOf(folder, DERIVED));
  }));

  test('by the clock is made only where something changed; one that was asked for always is', () => withBackups([LYON], async ({ folder, tagWords, back, list }) => {
    expect(await back('timed')).not.toBeNull();
    expect(await back('timed')).toBeNull();
    expect(await back('asked')).toMatchObject({ number: 2 });
    await tagWords(folder, ada, LYON, 'Lyon');
    expect(await back('timed')).toMatchObject({ number: 3, tags: 1 });
    expect((await list()).backups.map(({ number }) => number)).toEqual([3, 2, 1]);
  }));

  test.skipIf(process.platform === 'win32')('leaves out links, foreign files and what is derived, and counts them', () => withBackups([LYON], async (scene) => {
    const { folder, back, root } = scene;
    await writeFile(join(root, 'secret.txt'), 'secret');
    await symlink(join(root, 'secret.txt'), join(folder, 'documents', '0123456789abcdef.json'));
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await mkdir(join(folder, 'annotations', 'stray'));
    await symlink(root, join(folder, 'annotations', '0123456789abcdef'));
    await writeFile(join(folder, 'steps', '.x.json.abc-1-abc-1.tmp'), 'half');
    expect(await back()).toMatchObject({ left_out: 4 });
    expect(Object.keys(await laidOut(scene, 1)).filter((name) => /secret|notes|stray|0123456789abcdef|tmp/.test(name))).toEqual([]);
  }));

  test('of a project whose id is a path stays in its place', () => withFolder(async (root) => {
    expect(backupPlace(testEnvironment(root), '../../etc')).toMatch(/backups.[0-9a-f]{32}$/);
  }));

  test('is refused where there is no project, and when stopped leaves nothing', () => withBackups([LYON], async ({ env, folder, root, place }) => {
    expect(codeOf(await makeBackup(env, { folder: join(root, 'nowhere'), kind: 'asked' }, quietControl()))).toBe('project.not_found');
    expect(codeOf(await makeBackup(env, { folder, kind: 'asked' }, quietControl(AbortSignal.abort())))).toBe('backup.cancelled');
    expect(await readdir(place)).toEqual(['objects']);
  }));

  test('may be made while the project is open and worked on, and holds whole sets', () => withBackups([LYON, NICE], async (scene) => {
    const { work, folder, tryBack, env, root, id } = scene;
    await work(folder, ada, async (workspace) => {
      const words = LYON.text.match(/\p{L}{3,}/gu) ?? [];
      const making: Promise<unknown>[] = [];
      for (const [index, word] of words.entries()) {
        await workspace.apply(LYON.id, tagOf(LYON, word), stepId());
        if (index % 4 === 0) await workspace.flush();
        if (index % 5 === 0) making.push(tryBack());
      }
      await Promise.all(making);
    });
    const { backups } = await scene.list();
    expect(backups.length).toBeGreaterThan(0);
    for (const { number } of backups) {
      const to = join(root, `copy-${String(number)}`);
      unwrap(await restoreAsCopy(env, { project: id, number, to }, quietControl()));
      const tagged = await tagsOf(env, to, LYON, ada);
      expect(await tagsOf(env, folder, LYON, ada)).toEqual(expect.arrayContaining([...tagged]));
    }
  }));

  test('is never made by two at once: one is refused, or both are whole', () => withBackups([LYON, NICE], async (scene) => {
    const outcomes = await Promise.all([scene.tryBack(), scene.tryBack(), scene.tryBack('asked', scene.through(nodeFiles))]);
    const made = outcomes.filter(({ ok }) => ok).length;
    expect(made).toBeGreaterThan(0);
    expect(outcomes.filter(({ ok }) => !ok).map(codeOf)).toEqual(Array.from({ length: 3 - made }, () => 'backup.busy'));
    const { backups } = await scene.list();
    expect(backups).toHaveLength(made);
    for (const { number } of backups) expect(await laidOut(scene, number)).toEqual(await contentsOf(scene.folder, DERIVED));
  }));
});

/** Counts what is read of files. */
function counting(): { files: Files; read: string[] } {
  const read: string[] = [];
  const files: Files = {
    ...nodeFiles,
    read: (path) => { read.push(path); return nodeFiles.read(path); },
    readFrom: (path, offset) => { read.push(path); return nodeFiles.readFrom(path, offset); },
    readChunks: (path) => { read.push(path); return nodeFiles.readChunks(path); },
  };
  return { files, read };
}

test('of a thousand articles only those that changed are read again', () => withBackups([], async ({ folder, work, back, through }) => {
  const articles = Array.from({ length: 1000 }, (_, index) => makeArticle(`Article ${String(index)} of Anne Roy.`, `a${String(index)}.txt`));
  await work(folder, ada, async (workspace) => { for (const article of articles) unwrap(await workspace.addArticle(article)); });
  await back();
  await work(folder, ada, async (workspace) => {
    for (const article of articles.slice(0, 3)) unwrap(await workspace.apply(article.id, tagOf(article, 'Anne Roy'), stepId()));
  });
  const { files, read } = counting();
  await back('timed', through(files));
  const ofProject = read.filter((path) => path.startsWith(folder));
  expect(ofProject.filter((path) => path.includes('documents'))).toEqual([]);
  expect(new Set(ofProject.filter((path) => path.includes('annotations'))).size).toBe(6);
}));

describe('a clock that was moved', () => {
  test.each([['forwards', 1], ['backwards', -1]])('a year %s removes no backup that would have stayed, and order goes on by number', (_way, sign) => withBackups([LYON], async ({ folder, clock, back, list }) => {
    const DAY = 24 * 60 * 60_000;
    const day = async (): Promise<void> => {
      await writeFile(join(folder, 'quarantine', `x.${String(clock.time)}`), String(clock.time));
      await back('timed');
      clock.time += DAY;
    };
    for (let days = 0; days < 6; days += 1) await day();
    clock.time += sign * 365 * DAY;
    await day();
    clock.time -= sign * 365 * DAY;
    for (let more = 0; more < 9; more += 1) {
      await writeFile(join(folder, 'quarantine', `y.${String(clock.time)}`), String(clock.time));
      await back('timed');
    }
    const { backups } = await list();
    expect(backups.map(({ number }) => number)).toEqual(backups.map(({ number }) => number).toSorted((a, b) => b - a));
    expect(backups[0]?.number).toBe(16);
    // Ten newest, and the newest of each of the seven newest days, of which the odd one takes one place.
    expect(backups.map(({ number }) => number)).toEqual(expect.arrayContaining([16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]));
  }));

  test('makes a backup due, since nobody knows how old the newest is', () => withBackups([LYON], async ({ env, id, folder, clock, back }) => {
    expect(unwrap(await dueBackup(env, { project: id, folder }))).toBe('timed');
    await back();
    expect(unwrap(await dueBackup(env, { project: id, folder }))).toBeNull();
    clock.time += 4 * 60_000;
    expect(unwrap(await dueBackup(env, { project: id, folder }))).toBeNull();
    clock.time += 60_000;
    expect(unwrap(await dueBackup(env, { project: id, folder }))).toBe('timed');
    clock.time -= 60 * 60_000;
    expect(unwrap(await dueBackup(env, { project: id, folder }))).toBe('timed');
    expect(unwrap(await dueBackup({ ...env, appVersion: '9.9.9' }, { project: id, folder }))).toBe('upgrade');
  }));
});

describe('old backups', () => {
  test('are cleared away with the bytes that nobody needs any more, and those that stay are whole', () => withBackups([LYON], async (scene) => {
    const { folder, back, list, place } = scene;
    for (let count = 1; count <= 20; count += 1) {
      await writeFile(join(folder, 'quarantine', 'changing'), `state ${String(count)}`);
      await back('timed');
    }
    const { backups } = await list();
    expect(backups.map(({ number }) => number)).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12, 11]);
    for (const { number } of backups) expect(unwrap(await verifyBackup(scene.env, { project: scene.id, number }, quietControl()))).toMatchObject({ damaged: [], missing: [] });
    const objects = (await readdir(join(place, 'objects'), { recursive: true })).filter((name) => name.length > 60);
    // project.json, the article, ten states of the changing file, ten lists.
    expect(objects.length).toBe(2 + 10 + 10);
  }));

  test('that somebody asked for, and those before upgrades, stay until they are removed', () => withBackups([LYON], async ({ env, folder, back, list, id }) => {
    await back('asked');
    await back('upgrade', { ...env, appVersion: '0.2.0' });
    for (let count = 0; count < 12; count += 1) {
      await writeFile(join(folder, 'quarantine', 'changing'), `state ${String(count)}`);
      await back('timed');
    }
    expect((await list()).backups.map(({ number }) => number)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 2, 1]);
    unwrap(await forgetBackup(env, { project: id, number: 1 }));
    expect((await list()).backups.map(({ number }) => number)).not.toContain(1);
    expect(codeOf(await forgetBackup(env, { project: id, number: 1 }))).toBe('backup.unknown');
  }));

  test('keep all bytes while any of them cannot be read', () => withBackups([LYON], async (scene) => {
    const { folder, back, list, place, env, id } = scene;
    await back('asked');
    const [name = ''] = (await readdir(place)).filter((each) => each.endsWith('.json'));
    await rename(join(place, name), join(place, `${name}.aside`));
    await writeFile(join(place, name), 'no backup');
    for (let count = 0; count < 20; count += 1) {
      await writeFile(join(folder, 'quarantine', 'changing'), `state ${String(count)}`);
      await back('timed');
    }
    expect((await list()).unreadable).toEqual([name]);
    await rename(join(place, `${name}.aside`), join(place, name));
    expect(unwrap(await verifyBackup(env, { project: id, number: 1 }, quietControl()))).toMatchObject({ damaged: [], missing: [] });
  }));

  test('of another folder of the same project are not pushed out by those of this one', () => withBackups([LYON], async ({ env, folder, copy, back, list }) => {
    const other = await copy(folder, 'Q');
    for (let count = 0; count < 3; count += 1) {
      await writeFile(join(other, 'quarantine', 'changing'), `state ${String(count)}`);
      unwrap(await makeBackup(env, { folder: other, kind: 'timed' }, quietControl()));
    }
    for (let count = 0; count < 12; count += 1) {
      await writeFile(join(folder, 'quarantine', 'changing'), `state ${String(count)}`);
      await back('timed');
    }
    expect((await list()).backups.filter((backup) => backup.folder === other).map(({ number }) => number)).toEqual([3, 2, 1]);
  }));
});

describe('damaged bytes in a backup', () => {
  test('are found, told by the file they belong to, and stored anew with the next backup', () => withBackups([LYON], async (scene) => {
    const { env, id, folder, tagWords, back, place } = scene;
    await tagWords(folder, ada, LYON, 'Anne Roy');
    await back();
    const { files } = unwrap(await openBackup(env, { project: id, number: 1 }));
    const journal = files.find(({ path }) => path.endsWith('.jsonl') && path.startsWith('annotations'));
    await flipBit(objectPath(place, journal?.sha256 ?? ''));
    expect(unwrap(await verifyBackup(env, { project: id, number: 1 }, quietControl()))).toEqual({ files: files.length, damaged: [journal?.path], missing: [] });
    expect(unwrap(await verifyBackup(env, { project: id, number: 1 }, quietControl()))).toMatchObject({ damaged: [], missing: [journal?.path] });
    await back();
    expect(unwrap(await verifyBackup(env, { project: id, number: 2 }, quietControl()))).toMatchObject({ damaged: [], missing: [] });
  }));

  test('are left out of a copy, which says so and has the rest', () => withBackups([LYON], async ({ env, id, root, folder, tagWords, back, place }) => {
    await tagWords(folder, ada, LYON, 'Anne Roy');
    await back();
    const { files } = unwrap(await openBackup(env, { project: id, number: null }));
    const snapshot = files.find(({ path }) => path.endsWith(`${ada.id}.json`));
    await flipBit(objectPath(place, snapshot?.sha256 ?? ''));
    const to = join(root, 'copy');
    expect(unwrap(await restoreAsCopy(env, { project: id, number: 1, to }, quietControl()))).toMatchObject({ folder: to, missing: [snapshot?.path] });
    expect(await tagsOf(env, to, LYON, ada)).toEqual(['PERSON Anne Roy']);
    expect(codeOf(await restoreAsCopy(env, { project: id, number: 1, to }, quietControl()))).toBe('backup.target_exists');
  }));
});

test('a backup of a project that is gone is laid out again and opens', () => withBackups([LYON], async ({ env, id, root, folder, tagWords, back }) => {
  await tagWords(folder, ada, LYON, 'Anne Roy');
  await back();
  await rm(folder, { recursive: true });
  unwrap(await restoreAsCopy(env, { project: id, number: null, to: join(root, 'again') }, quietControl()));
  expect(unwrap(await openReader(env, join(root, 'again'))).project.id).toBe(id);
  expect(await tagsOf(env, join(root, 'again'), LYON, ada)).toEqual(['PERSON Anne Roy']);
}));
