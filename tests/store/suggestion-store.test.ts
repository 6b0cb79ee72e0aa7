import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { createQuarantine } from '../../annotations/store/quarantine.ts';
import { engineIdOf, engineNamed, listEngines, listSuggested, readSuggestions, removeEngine, writeSuggestions } from '../../annotations/store/suggestion-store.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { article, NEWS, tag } from '../helpers/small-project.ts';
import { codeOf, openFresh, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const ANNE = article(NEWS);

function said(engine: string): StoredSuggestions {
  return { engine, article: ANNE.id, spans: [tag(NEWS, ['s1', 'PERSON', [23, 31]], { origin: `suggestion:${engine}`, confidence: 0.8 })], relations: [], why: [] };
}

async function withProject(body: (project: ReturnType<typeof placeOf>) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const env = testEnvironment(root);
    const workspace = await openFresh(env, join(root, 'project'));
    await body(placeOf(env, join(root, 'project')));
    await workspace.close();
  });
}

function placeOf(env: ReturnType<typeof testEnvironment>, folder: string) {
  return { env, folder, place: { folder, quarantine: createQuarantine(env, layout.quarantine(folder)) } };
}

test('what an engine said of an article is read back as it was written, and its engine is listed by name', () => withProject(async ({ env, folder, place }) => {
  expect(unwrap(await listEngines(env, folder))).toEqual([]);
  unwrap(await writeSuggestions(env, place, said('spaCy «fr»')));
  unwrap(await writeSuggestions(env, place, said('../../camem/bert')));
  expect(unwrap(await listEngines(env, folder)).map(({ name }) => name)).toEqual(['../../camem/bert', 'spaCy «fr»']);
  const key = { engine: engineIdOf('spaCy «fr»'), article: ANNE.id };
  expect(unwrap(await readSuggestions(env, place, key))).toEqual(said('spaCy «fr»'));
  expect((await readdir(join(folder, 'suggestions'))).every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true);
}));

test('engines are listed by name whatever their folders are called, and one of which nothing can be read is left out', () => withProject(async ({ env, folder, place }) => {
  const names = ['alpha', 'beta', 'camembert', 'delta', 'epsilon', 'zeta'];
  const byFolder = names.toSorted((a, b) => (engineIdOf(a) < engineIdOf(b) ? -1 : 1));
  expect(byFolder).not.toEqual(names);
  for (const name of names) unwrap(await writeSuggestions(env, place, said(name)));
  expect(unwrap(await listEngines(env, folder)).map(({ name }) => name)).toEqual(names);
  await writeFile(layout.suggestion(folder, { engine: engineIdOf('beta'), article: ANNE.id }), 'no suggestions');
  await mkdir(layout.engine(folder, engineIdOf('empty')));
  expect(unwrap(await listEngines(env, folder)).map(({ name }) => name)).toEqual(names.filter((name) => name !== 'beta'));
}));

test('suggestions of one article under the name of another are refused, with the name of the file', () => withProject(async ({ env, folder, place }) => {
  unwrap(await writeSuggestions(env, place, said('camembert')));
  const engine = engineIdOf('camembert');
  const other = article('Another text.').id;
  await writeFile(layout.suggestion(folder, { engine, article: other }), await readFile(layout.suggestion(folder, { engine, article: ANNE.id })));
  expect(await readSuggestions(env, place, { engine, article: other })).toEqual({ ok: false, error: { code: 'suggestions.damaged', params: { file: other } } });
}));

test('nothing is stored of an engine or article that nobody told of, and an engine that is removed is gone with all it said', () => withProject(async ({ env, folder, place }) => {
  const key = { engine: engineIdOf('camembert'), article: ANNE.id };
  expect(unwrap(await readSuggestions(env, place, key))).toBeNull();
  unwrap(await writeSuggestions(env, place, said('camembert')));
  expect(unwrap(await listSuggested(env, folder, key.engine))).toEqual([ANNE.id]);
  unwrap(await removeEngine(env, folder, key.engine));
  unwrap(await removeEngine(env, folder, key.engine));
  expect(unwrap(await listEngines(env, folder))).toEqual([]);
  expect(unwrap(await readSuggestions(env, place, key))).toBeNull();
}));

test('damaged suggestions are refused with their bytes kept, and so are those of another engine under this one’s name', () => withProject(async ({ env, folder, place }) => {
  const key = { engine: engineIdOf('camembert'), article: ANNE.id };
  unwrap(await writeSuggestions(env, place, said('camembert')));
  const path = layout.suggestion(folder, key);
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, -40));
  expect(codeOf(await readSuggestions(env, place, key))).toBe('suggestions.damaged');
  expect(await readFile(place.quarantine.kept()[0] ?? '')).toEqual(whole.subarray(0, -40));
  const other = { engine: engineIdOf('other'), article: ANNE.id };
  await mkdir(dirname(layout.suggestion(folder, other)));
  await writeFile(layout.suggestion(folder, other), whole);
  expect(codeOf(await readSuggestions(env, place, other))).toBe('suggestions.damaged');
}));

test('a link in the place of an engine’s folder leads neither reading nor writing out of the project', () => withProject(async ({ env, folder, place }) => {
  const key = { engine: engineIdOf('camembert'), article: ANNE.id };
  const outside = join(dirname(folder), 'outside');
  await mkdir(outside);
  await mkdir(layout.suggestions(folder), { recursive: true });
  await symlink(outside, layout.engine(folder, key.engine));
  expect([codeOf(await writeSuggestions(env, place, said('camembert'))), codeOf(await readSuggestions(env, place, key)), codeOf(await removeEngine(env, folder, key.engine))])
    .toEqual(['project.linked', 'project.linked', 'project.linked']);
  expect(await readdir(outside)).toEqual([]);
}));

test('the name of an engine is one line that none of the program’s own bears', () => {
  const codes = ['  camembert-ner v2 ', 'rules', 'memory', '', 'a\nb', 'x'.repeat(101)].map((name) => codeOf(engineNamed(name)));
  expect(codes).toEqual(['ok', 'engine.own_name', 'engine.own_name', 'engine.bad_name', 'engine.bad_name', 'engine.bad_name']);
  expect(unwrap(engineNamed('  camembert-ner v2 ')).name).toBe('camembert-ner v2');
  expect([engineNamed(' rules '), engineNamed('a\nb')]).toEqual([{ ok: false, error: { code: 'engine.own_name', params: { name: 'rules' } } }, { ok: false, error: { code: 'engine.bad_name', params: { name: 'a\nb' } } }]);
});
