import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Corpus } from '../../annotations/corpus/corpus.ts';
import { CorpusSearch } from '../../annotations/corpus/search-project.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { createReader, type ProjectReader } from '../../annotations/store/project-reader.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, tag, testEnvironment, unwrap } from '../helpers/store-fixture.ts';

interface Opened {
  readonly corpus: Corpus;
  /** Articles of which something had to be read. */
  readonly read: number;
  readonly refused: number;
  readonly find: (query: string) => Promise<string[]>;
}

/** Opens the corpus of a project as a program that is started anew would. */
async function open(reader: ProjectReader, env: StoreEnvironment, onlyOf: AnnotatorId | null = null): Promise<Opened> {
  const corpus = new Corpus({ env, reader: () => reader, onlyOf });
  const { read, refused } = unwrap(await corpus.refresh(quietControl()));
  const search = new CorpusSearch(corpus, () => reader);
  const find = async (query: string): Promise<string[]> => unwrap(await search.page(query, { order: 'article', isDescending: false, from: 0, count: 100 })).hits.map(({ match }) => match);
  return { corpus, read, refused: refused.length, find };
}

const TEXTS = { 'a.txt': 'Un drone survole Calvessa.', 'b.txt': 'Des drones, 📰 et Calvessa encore.' };

async function withTwo(body: (fixture: JobFixture & { readonly articles: readonly Article[] }) => Promise<void>): Promise<void> {
  await withImports(async (fixture) => {
    await writeFiles(fixture.source, TEXTS);
    await fixture.bring();
    const ids = unwrap(await fixture.workspace.reader.articleIds());
    const articles = await Promise.all(ids.map(async (id) => unwrap(await fixture.workspace.readArticle(id))));
    await body({ ...fixture, articles: articles.toSorted((a, b) => (a.meta.source < b.meta.source ? -1 : 1)) });
  });
}

async function tagIn({ workspace }: JobFixture, article: Article | undefined, words: string): Promise<void> {
  if (article === undefined) throw new Error('no article');
  const start = [...article.text.slice(0, article.text.indexOf(words))].length;
  unwrap(await workspace.apply(article.id, tag(article, [start, start + [...words].length], 'LOCATION'), stepId()));
}

test('a corpus that was saved is opened without reading any article again', () => withTwo(async (fixture) => {
  const { workspace, env, articles } = fixture;
  await tagIn(fixture, articles[1], 'Calvessa');
  const first = await open(workspace.reader, env);
  expect([first.read, await first.find('type:LOCATION'), await first.find('drone')]).toEqual([2, ['Calvessa'], ['drone', 'drones']]);
  unwrap(await first.corpus.save());
  const again = await open(workspace.reader, env);
  expect([again.read, again.corpus.isDirty, await again.find('type:LOCATION'), await again.find('drone')]).toEqual([0, false, ['Calvessa'], ['drone', 'drones']]);
}));

test('only what changed since is read: another set, a new article, one that is gone', () => withTwo(async (fixture) => {
  const { workspace, env, articles, folder } = fixture;
  const first = await open(workspace.reader, env);
  unwrap(await first.corpus.save());
  await tagIn(fixture, articles[0], 'Calvessa');
  unwrap(await workspace.addArticle(makeArticle('Un autre drone.', 'c.txt')));
  const again = await open(workspace.reader, env);
  expect([again.read, await again.find('type:LOCATION'), await again.find('drone')]).toEqual([2, ['Calvessa'], ['drone', 'drones', 'drone']]);
  unwrap(await again.corpus.save());
  await rm(join(folder, 'documents', `${articles[1]?.id ?? ''}.json`));
  const third = await open(workspace.reader, env);
  expect([third.read, await third.find('drone')]).toEqual([0, ['drone', 'drone']]);
}));

test('an edit is taken in at once, and what was found before is known to be old', () => withTwo(async (fixture) => {
  const { workspace, env, articles } = fixture;
  const { corpus, find } = await open(workspace.reader, env);
  expect(await find('type:LOCATION')).toEqual([]);
  await tagIn(fixture, articles[0], 'Calvessa');
  const updated = unwrap(await corpus.update(articles.slice(0, 1).map(({ id }) => id), quietControl()));
  expect([updated.read, await find('type:LOCATION')]).toEqual([1, ['Calvessa']]);
  unwrap(await workspace.undo());
  unwrap(await corpus.update(articles.slice(0, 1).map(({ id }) => id), quietControl()));
  expect(await find('type:LOCATION')).toEqual([]);
}));

test('damaged files, cut ones and those of another making are made anew, and leave no trace in what is found', () => withTwo(async (fixture) => {
  const { workspace, env, articles, folder } = fixture;
  await tagIn(fixture, articles[0], 'Calvessa');
  unwrap(await (await open(workspace.reader, env)).corpus.save());
  const index = join(folder, 'index');
  const [words, tags] = [join(index, 'search-0.words'), join(index, 'search-0.tags')];
  const whole = [await readFile(words), await readFile(tags)] as const;
  const damages: (() => Promise<void>)[] = [
    () => truncate(words, 100), () => truncate(tags, whole[1].length - 4), () => rm(words), () => rm(tags), () => writeFile(words, 'null'), () => writeFile(tags, ''),
    () => writeFile(words, flipped(whole[0])), () => writeFile(tags, flipped(whole[1])), () => writeFile(words, whole[1]), () => writeFile(tags, whole[0]),
  ];
  for (const damage of damages) {
    await damage();
    const opened = await open(workspace.reader, env);
    expect([await opened.find('drone'), await opened.find('type:LOCATION')]).toEqual([['drone', 'drones'], ['Calvessa']]);
    expect(opened.read).toBeGreaterThan(0);
    unwrap(await opened.corpus.save());
    expect((await open(workspace.reader, env)).read).toBe(0);
  }
}));

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[copy.length - 5] = (copy[copy.length - 5] ?? 0) ^ 1;
  return copy;
}

test('whoever may see only their own tags finds no others, and leaves the files of the project as they are', () => withTwo(async (fixture) => {
  const { workspace, env, articles, folder } = fixture;
  await tagIn(fixture, articles[0], 'Calvessa');
  unwrap(await (await open(workspace.reader, env)).corpus.save());
  const before = await readFile(join(folder, 'index', 'search-0.tags'));
  expect(await (await open(workspace.reader, env, ada.id)).find('type:LOCATION')).toEqual(['Calvessa']);
  const blind = await open(workspace.reader, env, ben.id);
  expect(await blind.find('type:LOCATION')).toEqual([]);
  unwrap(await blind.corpus.save());
  expect(await readFile(join(folder, 'index', 'search-0.tags'))).toEqual(before);
}));

test('a query that cannot be read, a stopped search and articles that cannot be read are told', () => withTwo(async ({ workspace, env, articles, folder }) => {
  const corpus = new Corpus({ env, reader: () => workspace.reader, onlyOf: null });
  expect(codeOf(await corpus.refresh(quietControl(AbortSignal.abort())))).toBe('set.cancelled');
  await writeFile(join(folder, 'documents', `${articles[0]?.id ?? ''}.json`), 'null');
  const refreshed = unwrap(await corpus.refresh(quietControl()));
  expect([refreshed.read, refreshed.refused.map(({ code }) => code)]).toEqual([1, ['article.damaged']]);
  const search = new CorpusSearch(corpus, () => workspace.reader);
  expect(codeOf(await search.page('type:', { order: 'left', isDescending: false, from: 0, count: 1 }))).toBe('query.no_value');
}));

test('a disk that takes no files refuses the saving, and searching goes on', () => withTwo(async ({ workspace, root, folder }) => {
  const full = { ...nodeFiles, openNew: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' })) };
  const env = testEnvironment(root, full);
  const reader = createReader(env, folder, { data: workspace.reader.project, newer: false });
  const { corpus, find } = await open(reader, env);
  expect(codeOf(await corpus.save())).toBe('disk.full');
  expect([await find('drone'), (await readdir(join(folder, 'index'))).filter((name) => name.startsWith('search'))]).toEqual([['drone', 'drones'], []]);
}));
