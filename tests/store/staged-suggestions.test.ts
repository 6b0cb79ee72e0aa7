import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import type { Files } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { createQuarantine } from '../../annotations/store/quarantine.ts';
import { StagedSuggestions } from '../../annotations/store/staged-suggestions.ts';
import { engineIdOf, readSuggestions, writeSuggestions } from '../../annotations/store/suggestion-store.ts';
import { isTempName } from '../../annotations/store/temp-names.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { article, NEWS, tag } from '../helpers/small-project.ts';
import { codeOf, openFresh, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const ANNE = article(NEWS);

function said(engine: string, confidence = 0.8, about = ANNE): StoredSuggestions {
  return { engine, article: about.id, spans: [tag(NEWS, ['s1', 'PERSON', [23, 31]], { origin: `suggestion:${engine}`, confidence })], relations: [], why: [] };
}

const keyOf = ({ engine, article: about }: StoredSuggestions) => ({ engine: engineIdOf(engine), article: about });

interface Scene {
  readonly staged: StagedSuggestions;
  readonly folder: string;
  readonly stored: (of: StoredSuggestions) => Promise<StoredSuggestions | null>;
  readonly write: (what: StoredSuggestions) => Promise<void>;
  readonly temps: () => Promise<number>;
}

/** A fresh project with what is staged for it, what it holds, and the temporary files that lie beside. */
async function withStaged(body: (scene: Scene) => Promise<void>, files: Files = nodeFiles): Promise<void> {
  await withFolder(async (root) => {
    const [env, folder] = [testEnvironment(root, files), join(root, 'project')];
    const workspace = await openFresh(env, folder);
    const place = { folder, quarantine: createQuarantine(env, layout.quarantine(folder)) };
    await body({
      staged: new StagedSuggestions(env, folder), folder,
      stored: async (of) => unwrap(await readSuggestions(env, place, keyOf(of))),
      write: async (what) => { unwrap(await writeSuggestions(env, place, what)); },
      temps: async () => (await readdir(layout.suggestions(folder)).catch(() => [])).filter(isTempName).length,
    });
    await workspace.close();
  });
}

test('what is staged is read by its engine and article, and in nobody’s place before it is put there', () => withStaged(async ({ staged, stored, temps }) => {
  expect(unwrap(await staged.read(keyOf(said('camembert'))))).toBeNull();
  unwrap(await staged.stage(said('camembert')));
  expect(unwrap(await staged.read(keyOf(said('camembert'))))).toEqual(said('camembert'));
  expect([unwrap(await staged.read(keyOf(said('spacy')))), unwrap(await staged.read(keyOf(said('camembert', 0.8, article('Autre texte.')))))]).toEqual([null, null]);
  expect([await stored(said('camembert')), await temps()]).toEqual([null, 1]);
  unwrap(await staged.put());
  expect([await stored(said('camembert')), await temps(), unwrap(await staged.read(keyOf(said('camembert'))))]).toEqual([said('camembert'), 0, null]);
}));

test('the last that was staged counts, and takes the place of what the engine said before', () => withStaged(async ({ staged, stored, write, temps }) => {
  await write(said('camembert', 0.1));
  unwrap(await staged.stage(said('camembert', 0.5)));
  unwrap(await staged.stage(said('camembert', 0.9)));
  unwrap(await staged.stage(said('spacy', 0.3)));
  expect([await temps(), unwrap(await staged.read(keyOf(said('camembert'))))]).toEqual([2, said('camembert', 0.9)]);
  expect(await stored(said('camembert'))).toEqual(said('camembert', 0.1));
  unwrap(await staged.put());
  expect([await stored(said('camembert')), await stored(said('spacy'))]).toEqual([said('camembert', 0.9), said('spacy', 0.3)]);
}));

test('what is discarded leaves no file and nothing to put', () => withStaged(async ({ staged, stored, temps }) => {
  unwrap(await staged.stage(said('camembert')));
  unwrap(await staged.stage(said('spacy')));
  unwrap(await staged.discard());
  expect([await temps(), unwrap(await staged.read(keyOf(said('camembert'))))]).toEqual([0, null]);
  unwrap(await staged.put());
  expect(await stored(said('camembert'))).toBeNull();
}));

test('a file that somebody took away is no hindrance to discarding, and is told when it is to be put in place', () => withStaged(async ({ staged, folder, stored }) => {
  unwrap(await staged.stage(said('camembert')));
  await rm(layout.suggestions(folder), { recursive: true });
  expect(codeOf(await staged.put())).toMatch(/^disk\./u);
  unwrap(await staged.discard());
  unwrap(await staged.stage(said('camembert')));
  unwrap(await staged.put());
  expect(await stored(said('camembert'))).toEqual(said('camembert'));
}));

test('what the disk does not confirm is not put in place, and is once it does', async () => {
  let isFull = false;
  const files: Files = { ...nodeFiles, openAppend: async (path) => {
    const file = await nodeFiles.openAppend(path);
    return { ...file, dataSync: () => (isFull ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'fdatasync' })) : file.dataSync()) };
  } };
  await withStaged(async ({ staged, stored }) => {
    unwrap(await staged.stage(said('camembert')));
    isFull = true;
    expect([codeOf(await staged.put()), await stored(said('camembert'))]).toEqual(['disk.full', null]);
    isFull = false;
    expect([codeOf(await staged.put()), await stored(said('camembert'))]).toEqual(['ok', said('camembert')]);
  }, files);
});

test('many are made sure of as they come, so that few wait for the disk at the end', async () => {
  let synced = 0;
  const files: Files = { ...nodeFiles, openAppend: async (path) => {
    const file = await nodeFiles.openAppend(path);
    return { ...file, dataSync: () => { synced += 1; return Promise.resolve(); } };
  } };
  await withStaged(async ({ staged }) => {
    synced = 0;
    for (let at = 0; at < 511; at += 1) unwrap(await staged.stage(said(`engine ${String(at)}`)));
    const before = synced;
    unwrap(await staged.stage(said('engine 511')));
    expect([before, synced]).toEqual([0, 512]);
  }, files);
});
