import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { writingNewest } from '../../annotations/store/newest-writer.ts';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { createQuarantine, readingQuarantine } from '../../annotations/store/quarantine.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { sweepFolder } from '../../annotations/store/sweep-temps.ts';
import { isAbandoned, tempName } from '../../annotations/store/temp-names.ts';
import { userDataFolder } from '../../annotations/store/user-data.ts';
import { writeDurably } from '../../annotations/store/write-file.ts';
import { encodeLine, decodeLine } from '../../annotations/store/journal-line.ts';
import type { Files } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { annotatorIdSchema, articleIdSchema } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { ada, codeOf, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

describe('the durable writer', () => {
  test('writes on while the system takes fewer bytes than given', () => withFolder(async (root) => {
    const sluggish: Files = { ...nodeFiles, openNew: async (path) => {
      const file = await nodeFiles.openNew(path);
      return { ...file, write: (bytes) => file.write(bytes.subarray(0, 7)) };
    } };
    const path = join(root, 'file');
    const bytes = Buffer.from('a text of more than seven bytes');
    await writeDurably(testEnvironment(root, sluggish), path, bytes);
    expect(await readFile(path)).toEqual(bytes);
    expect(await readdir(root)).toEqual(['file']);
  }));

  test('tries again while another program holds the file, and gives up after a while with the old file in place', () => withFolder(async (root) => {
    const path = join(root, 'file');
    await writeFile(path, 'old');
    const held = (times: number): Files => ({ ...nodeFiles, pause: () => Promise.resolve(), rename: (from, to) => {
      times -= 1;
      return times >= 0 ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' })) : nodeFiles.rename(from, to);
    } });
    await writeDurably(testEnvironment(root, held(3)), path, Buffer.from('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    await expect(writeDurably(testEnvironment(root, held(100)), path, Buffer.from('newer'))).rejects.toThrow('EBUSY');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(root)).toEqual(['file']);
  }));

  test('writes the newest of the states that wait, and tells everybody who waited', async () => {
    const written: number[] = [];
    const write = writingNewest((state: number) => { written.push(state); return Promise.resolve(ok(undefined)); });
    const outcomes = await Promise.all([write(1), write(2), write(3)]);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(written).toEqual([3]);
  });

  test('writes one state at a time, and the next also where one failed', async () => {
    const events: string[] = [];
    const write = writingNewest(async (state: string) => {
      events.push(`begin ${state}`);
      await Promise.resolve();
      events.push(`end ${state}`);
      if (state === 'bad') throw new Error('bad');
      return ok(undefined);
    });
    const bad = write('bad');
    await Promise.resolve();
    await Promise.resolve();
    const next = write('good');
    await expect(bad).rejects.toThrow('bad');
    expect([(await next).ok, events]).toEqual([true, ['begin bad', 'end bad', 'begin good', 'end good']]);
  });
});

test('every path of a project stays inside its folder, whatever string is offered as an id', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('../x', 'CON', 'a:b', '', 'x'.repeat(300), 'AAAAAAAAAAAAAAAA')), (id) => {
    const isOurs = /^[0-9a-f]{16}$/.test(id);
    expect(articleIdSchema.safeParse(id).success).toBe(isOurs);
    const annotator = annotatorIdSchema.safeParse(id);
    if (annotator.success) expect(layout.index('/p', annotator.data)).toBe(join('/p', 'index', `${id}.json`));
  }));
});

test('a journal line holds any JSON object, and no single changed byte goes unnoticed', () => {
  fc.assert(fc.property(fc.dictionary(fc.string().filter((key) => key !== '__proto__'), fc.jsonValue({ maxDepth: 4 })), fc.nat(), (body, at) => {
    const line = encodeLine(body);
    const whole = line.subarray(0, -1);
    expect(decodeLine(whole)).toEqual(JSON.parse(JSON.stringify(body)));
    const spoiled = Buffer.from(whole);
    const place = at % spoiled.length;
    spoiled[place] = (spoiled[place] ?? 0) ^ 0x01;
    const read = decodeLine(spoiled);
    if (read !== undefined) expect(read).toEqual(JSON.parse(JSON.stringify(body)));
  }), { numRuns: 500 });
});

test('a temporary file is swept only when nobody is left to finish it', () => {
  const reader = { host: 'here', pid: 10, session: 'now' };
  const isAlive = (pid: number): boolean => pid === 11;
  const check = (writer: typeof reader, age = 0): boolean => isAbandoned({ name: tempName('a.json', writer, '1'), age }, reader, isAlive);
  expect(check(reader)).toBe(false);
  expect(check({ ...reader, session: 'before' })).toBe(true);
  expect(check({ ...reader, pid: 11 })).toBe(false);
  expect(check({ ...reader, pid: 12 })).toBe(true);
  expect(check({ ...reader, host: 'there' }, 1000)).toBe(false);
  expect(check({ ...reader, host: 'there' }, 24 * 60 * 60 * 1000)).toBe(false);
  expect(check({ ...reader, host: 'there' }, 25 * 60 * 60 * 1000)).toBe(true);
  expect(isAbandoned({ name: 'article.tmp', age: Infinity }, reader, isAlive)).toBe(false);
});

test('sweeping takes what dead programs left, folders with all in them too, and leaves alone what is fresh on another computer or not ours', () => withFolder(async (root) => {
  const env = testEnvironment(root);
  const old = { ...env.process, session: 'before' };
  const left = { file: tempName('a.json', old, '1'), folder: tempName('b', old, '2'), elsewhere: tempName('c.json', { ...env.process, host: 'there' }, '3') };
  await writeFile(join(root, left.file), 'x');
  await mkdir(join(root, left.folder));
  await writeFile(join(root, left.folder, 'inside'), 'x');
  await writeFile(join(root, left.elsewhere), 'x');
  await writeFile(join(root, 'mine.json'), 'x');
  const now = Date.parse('2025-06-01T12:00:00.000Z');
  await utimes(join(root, left.elsewhere), now / 1000, now / 1000);
  const at = (hours: number): StoreEnvironment => ({ ...env, clock: () => new Date(now + hours * 60 * 60 * 1000).toISOString() });
  expect([await sweepFolder(at(1), root), (await readdir(root)).toSorted()]).toEqual([2, [left.elsewhere, 'mine.json'].toSorted()]);
  expect([await sweepFolder(at(25), root), await readdir(root)]).toEqual([1, ['mine.json']]);
  expect(await sweepFolder(at(25), join(root, 'nowhere'))).toBe(0);
}));

test('the user-data folder is the one that was chosen, else the system’s', () => {
  const home = '/home/ada';
  expect(userDataFolder({ env: { GUILLEMET_HOME: '/else' }, platform: 'linux', home })).toBe('/else');
  expect(userDataFolder({ env: { GUILLEMET_HOME: '' }, platform: 'linux', home })).toBe('/home/ada/.config/Guillemet');
  expect(userDataFolder({ env: {}, platform: 'linux', home })).toBe('/home/ada/.config/Guillemet');
  expect(userDataFolder({ env: { XDG_CONFIG_HOME: '/cfg' }, platform: 'linux', home })).toBe('/cfg/Guillemet');
  expect(userDataFolder({ env: {}, platform: 'darwin', home })).toBe('/home/ada/Library/Application Support/Guillemet');
  expect(userDataFolder({ env: { APPDATA: '/roaming' }, platform: 'win32', home })).toBe('/roaming/Guillemet');
});

describe('the quarantine', () => {
  test('keeps the same bytes once, and tells where', () => withFolder(async (root) => {
    const quarantine = createQuarantine(testEnvironment(root), join(root, 'kept', 'here'));
    expect(quarantine.kept()).toEqual([]);
    const copies = [unwrap(await quarantine.keep('/p/sets/a.json', Buffer.from('one'))), unwrap(await quarantine.keep('/p/sets/a.json', Buffer.from('one'))), unwrap(await quarantine.keep('/p/sets/a.json', Buffer.from('two')))];
    expect([copies[0] === copies[1], quarantine.kept().length, await readFile(copies[0] ?? '', 'utf8'), await readFile(copies[2] ?? '', 'utf8')]).toEqual([true, 2, 'one', 'two']);
    expect(await readdir(join(root, 'kept', 'here'))).toEqual(copies.slice(1).map((copy) => copy.split('/').at(-1)).toSorted());
    expect(copies[0]).toMatch(/sets\.a\.json\.[0-9a-f]{12}$/);
  }));

  test('writes a copy anew that is not whole, and says where one cannot be written', () => withFolder(async (root) => {
    const env = testEnvironment(root);
    const copy = unwrap(await createQuarantine(env, join(root, 'kept')).keep('/p/a.json', Buffer.from('one')));
    await writeFile(copy, 'o');
    unwrap(await createQuarantine(env, join(root, 'kept')).keep('/p/a.json', Buffer.from('one')));
    expect(await readFile(copy, 'utf8')).toBe('one');
    const refusing = { ...env, files: { ...env.files, openNew: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' })) } };
    const quarantine = createQuarantine(refusing, join(root, 'kept'));
    expect([codeOf(await quarantine.keep('/p/a.json', Buffer.from('two'))), quarantine.kept()]).toEqual(['disk.full', []]);
    expect([await readingQuarantine.keep('/p/a.json', Buffer.from('x')), readingQuarantine.kept()]).toEqual([ok('/p/a.json'), []]);
  }));
});

describe('the profile', () => {
  test('is nobody before the first run, and kept afterwards', () => withFolder(async (root) => {
    const store = createProfileStore(testEnvironment(root));
    expect(unwrap(await store.readProfile())).toBeNull();
    unwrap(await store.saveProfile(ada));
    expect(unwrap(await createProfileStore(testEnvironment(root)).readProfile())).toEqual(ada);
  }));

  test('that is damaged is refused and never replaced by a new one', () => withFolder(async (root) => {
    const store = createProfileStore(testEnvironment(root));
    unwrap(await store.saveProfile(ada));
    await writeFile(join(root, 'user-data', 'profile.json'), 'null');
    expect(codeOf(await store.readProfile())).toBe('profile.damaged');
    expect(await readdir(join(root, 'user-data', 'quarantine'))).toHaveLength(1);
  }));

  test('has settings and recent projects that damage turns into defaults, and that is told', () => withFolder(async (root) => {
    const store = createProfileStore(testEnvironment(root));
    const settings = { ...defaultSettings('fr'), textSize: 30 };
    unwrap(await store.saveSettings(settings));
    expect(await store.readSettings(defaultSettings('en'))).toEqual({ value: settings, problem: null });
    await writeFile(join(root, 'user-data', 'settings.json'), '{}');
    expect(await store.readSettings(defaultSettings('en'))).toMatchObject({ value: defaultSettings('en'), problem: { code: 'profile.damaged' } });
    expect(await store.readRecent()).toEqual({ value: [], problem: null });
    unwrap(await store.saveRecent([{ id: 'x', title: 'X', folder: '/x', opened_at: '2025-01-01' }]));
    expect((await store.readRecent()).value).toHaveLength(1);
  }));
});
