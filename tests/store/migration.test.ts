import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDurableFile, type DurableFile } from '../../annotations/store/durable-file.ts';
import { sealEnvelope, type FileKind } from '../../annotations/store/envelope.ts';
import type { Files } from '../../annotations/store/files.ts';
import { createQuarantine } from '../../annotations/store/quarantine.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { codeOf, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

// A kind of file that came to be three versions old: a word, a list of words, and a list with a name.
const first: FileKind<string> = { kind: 'made-up', version: 1, schema: z.string(), damaged: 'project.damaged', count: () => 1 };
const second: FileKind<string[]> = { ...first, version: 2, schema: z.array(z.string()), count: (words) => words.length, migrations: { 1: (data) => [data] } };
const third: FileKind<{ words: string[] }> = {
  ...first, version: 3, schema: z.strictObject({ words: z.array(z.string()) }), count: ({ words }) => words.length,
  migrations: { 1: (data) => [data], 2: (data) => ({ words: data }) },
};

function open<T>(root: string, kind: FileKind<T>, files?: Files): DurableFile<T> {
  const env = testEnvironment(root, files);
  return createDurableFile(env, { path: join(root, 'made-up.json'), kind, quarantine: createQuarantine(env, join(root, 'quarantine')) });
}

test('a file of an earlier version is read as the present one, and stays as it is until it is written', () => withFolder(async (root) => {
  const bytes = sealEnvelope(first, 'Lyon', '0.1.0');
  await writeFile(join(root, 'made-up.json'), bytes);
  expect(unwrap(await open(root, third).read())).toEqual({ data: { words: ['Lyon'] }, newer: false, migratedFrom: 1 });
  expect(await readFile(join(root, 'made-up.json'))).toEqual(bytes);
  expect(await readdir(root)).toEqual(['made-up.json']);
}));

test('what it was lies beside it, under a number, once it is written, whether it was read before or not', () => withFolder(async (root) => {
  const [one, two] = [sealEnvelope(first, 'Lyon', '0.1.0'), sealEnvelope(first, 'Nice', '0.1.0')];
  for (const bytes of [one, two, two]) {
    await writeFile(join(root, 'made-up.json'), bytes);
    const file = open(root, third);
    if (bytes === one) await file.read();
    unwrap(await file.write({ words: ['Paris'] }));
    unwrap(await file.write({ words: ['Paris', 'Rome'] }));
  }
  expect((await readdir(root)).sort()).toEqual(['made-up.json', 'made-up.json.v1.1', 'made-up.json.v1.2']);
  expect(await readFile(join(root, 'made-up.json.v1.1'))).toEqual(one);
  expect(await readFile(join(root, 'made-up.json.v1.2'))).toEqual(two);
  expect(unwrap(await open(root, third).read())).toEqual({ data: { words: ['Paris', 'Rome'] }, newer: false });
}));

test('a file that no step leads on from, or whose steps make something else of it, is refused with its bytes kept', () => withFolder(async (root) => {
  await writeFile(join(root, 'made-up.json'), sealEnvelope(first, 'Lyon', '0.1.0'));
  const { migrations: _migrations, ...without } = third;
  expect(codeOf(await open(root, without).read())).toBe('project.damaged');
  expect(codeOf(await open(root, { ...third, migrations: { 1: () => [7], 2: (data) => ({ words: data }) } }).read())).toBe('project.damaged');
  expect(await readdir(join(root, 'quarantine'))).toHaveLength(1);
}));

test('a file of a later version that cannot be read is kept before it is replaced', () => withFolder(async (root) => {
  const bytes = sealEnvelope(third, { words: ['Lyon'] }, '9.0.0');
  await writeFile(join(root, 'made-up.json'), bytes);
  const file = open(root, second);
  expect(codeOf(await file.read())).toBe('project.newer_version');
  unwrap(await file.write(['Paris']));
  const [copy = ''] = await readdir(join(root, 'quarantine'));
  expect(await readFile(join(root, 'quarantine', copy))).toEqual(bytes);
}));

test('whichever call of the disk fails, the file is of the old version or of the new one with the old one beside it', () => withFolder(async (root) => {
  const bytes = sealEnvelope(first, 'Lyon', '0.1.0');
  for (let at = 1; ; at += 1) {
    const folder = join(root, String(at));
    await testEnvironment(root).files.makeFolder(folder);
    await writeFile(join(folder, 'made-up.json'), bytes);
    const faulty = faultyFiles({ at, errno: 'ENOSPC', lasts: true, writesPart: true });
    await open(folder, third, faulty.files).write({ words: ['Paris'] });
    const isNew = !(await readFile(join(folder, 'made-up.json'))).equals(bytes);
    if (isNew) expect(await readFile(join(folder, 'made-up.json.v1.1'))).toEqual(bytes);
    expect(unwrap(await open(folder, third).read())?.data).toEqual({ words: [isNew ? 'Paris' : 'Lyon'] });
    if (faulty.failed() === null) return expect(isNew).toBe(true);
  }
}));
