import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RUNTIME_FILE } from '../../annotations/models/runtime-file.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { writeFiles } from '../helpers/jobs-fixture.ts';
import { runProgram, type Ended } from '../helpers/run-program.ts';
import { withFolder } from '../helpers/store-fixture.ts';
import { RUNTIME, writeTinyModel } from '../helpers/tiny-model.ts';

let program: Bundle;
beforeAll(async () => { program = await bundle(resolve('annotations/cli/main.ts')); }, 60_000);
afterAll(() => program.remove());

/** A project P with two articles, and the command line beside its runtime, as it is built. */
async function withProject(body: (shell: { root: string; run: (...args: string[]) => Promise<Ended> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const built = join(root, 'built');
    await mkdir(join(built, 'models'), { recursive: true });
    await cp(RUNTIME, join(built, 'models', RUNTIME_FILE));
    await cp(dirname(program.file), join(built, 'cli'), { recursive: true });
    const run = (...args: string[]): Promise<Ended> => runProgram(join(built, 'cli', basename(program.file)), args, { env: { GUILLEMET_HOME: join(root, 'user-data'), GUILLEMET_LANG: '' }, folder: root });
    await writeFiles(root, { 'news/lyon.txt': 'Hier, Anne Roy a parlé à Lyon.', 'news/nice.txt': 'Rien à Nice, dit Anne.' });
    expect(await run('create', 'P', '--title', 'News')).toMatchObject({ status: 0, error: '' });
    expect(await run('import', 'P', 'news')).toMatchObject({ status: 0, error: '' });
    await body({ root, run });
  });
}

test('predictions that are imported as an engine’s are counted, asked for by name and exported as pending', () => withProject(async ({ root, run }) => {
  const line = { format: 'guillemet/1', text: 'Hier, Anne Roy a parlé à Lyon.', annotator: 'x', spans: [{ id: 'a', type: 'EVENT', start: 0, end: 4, text: 'Hier', attributes: {} }], relations: [] };
  await writeFile(join(root, 'said.jsonl'), `${JSON.stringify(line)}\n`);
  const imported = await run('import', 'P', 'said.jsonl', '--engine', 'my model', '--json');
  expect([imported.status, JSON.parse(imported.out)]).toMatchObject([0, { documents: 0, spans: 0, suggestions: 1, suggested: [{ name: 'my model', suggestions: 1 }] }]);
  expect(await run('import', 'P', 'said.jsonl', '--engine', 'my model')).toMatchObject({ status: 0, out: expect.stringContaining('Suggestions of my model: 1') });
  expect(JSON.parse((await run('suggest', 'P', '--engine', 'my model', '--json')).out)).toMatchObject({ articles: 2, suggestions: 1, by_type: { EVENT: 1 }, by_engine: { 'my model': 1 } });
  const all = JSON.parse((await run('suggest', 'P', '--engine', 'rules', '--engine', 'my model', '--json')).out);
  expect(all.by_engine['my model']).toBe(1);
  expect(all.by_engine.rules).toBeGreaterThan(0);
  expect(JSON.parse((await run('suggest', 'P', '--engine', 'rules', 'my model', '--json')).out)).toEqual(all);
  const exported = (await run('export', 'P', '--format', 'guillemet-jsonl', '--with-suggestions')).out;
  expect(exported.match(/"origin":"suggestion:my model","pending":true/g)).toHaveLength(1);
  expect(await run('suggest', 'P', '--engine', 'nobody')).toMatchObject({ status: 2, error: expect.stringContaining('There are: rules, claims, my model.') });
  expect(await run('import', 'P', 'said.jsonl', '--engine', 'rules')).toMatchObject({ status: 2 });
  expect(await run('import', 'P', 'said.jsonl', '--engine', 'm', '--annotator', 'Ben')).toMatchObject({ status: 2 });
}), 120_000);

test('a model from a folder reads the project, and what it finds is stored under its name', () => withProject(async ({ root, run }) => {
  await writeTinyModel(join(root, 'tiny'), { labels: ['O', 'B-PER', 'I-PER', 'B-SHIP'], words: { anne: 'B-PER', roy: 'I-PER', rien: 'B-SHIP' } });
  const told = await run('suggest', 'P', '--model', 'tiny', '--engine', 'camembert');
  expect(told).toMatchObject({ status: 0, error: '' });
  expect(told.out).toContain('Stored as suggestions of camembert.');
  expect(told.out).toContain('SHIP (1)');
  expect(JSON.parse((await run('suggest', 'P', '--model', 'tiny', '--json')).out)).toEqual({ engine: 'tiny', articles: 2, suggestions: 2, by_type: { PERSON: 2 }, left_out: { SHIP: 1 }, refused: [] });
  expect(JSON.parse((await run('suggest', 'P', '--engine', 'camembert', '--json')).out)).toMatchObject({ suggestions: 2, by_type: { PERSON: 2 } });
  await rm(join(root, 'tiny', 'config.json'));
  expect(await run('suggest', 'P', '--model', 'tiny')).toMatchObject({ status: 2, error: expect.stringContaining('There is no config.json') });
}), 120_000);
