import { expect, test } from 'vitest';
import { Searcher } from '../../annotations/corpus/searcher.ts';
import { createReader } from '../../annotations/store/project-reader.ts';
import { hitKey, type SearchPage, type Ticked } from '../../shared/corpus-search.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, stepId, tag, unwrap } from '../helpers/store-fixture.ts';

const NONE: Ticked = { isAll: false, but: [] };
const ALL: Ticked = { isAll: true, but: [] };

interface Scene extends JobFixture {
  readonly searcher: Searcher;
  readonly find: (query: string, changed?: readonly ArticleId[]) => Promise<SearchPage>;
  readonly places: (query: string, ticked: Ticked) => Promise<{ words: string[]; tagged: number }>;
}

async function withSearcher(body: (scene: Scene) => Promise<void>): Promise<void> {
  await withImports(async (fixture) => {
    await writeFiles(fixture.source, { 'a.txt': 'Lestrie et Valmore, puis Lestrie.', 'b.txt': 'La Lestrie.' });
    await fixture.bring();
    const searcher = new Searcher({ env: fixture.env, reader: () => fixture.workspace.reader, annotator: ada.id, taggedAtMost: 100 });
    const find: Scene['find'] = async (query, changed = []) => unwrap(await searcher.page({ request: { query, order: 'article', isDescending: false, from: 0, count: 100 }, changed }, quietControl()));
    const places: Scene['places'] = async (query, ticked) => {
      const { found, tagged } = unwrap(await searcher.places({ request: { query, ticked, type: 'LOCATION' }, changed: [] }, quietControl()));
      return { words: found.flatMap((each) => each.places.map(({ hit }) => hit)), tagged };
    };
    await body({ ...fixture, searcher, find, places });
  });
}

test('a question makes the index where there is none, and brings in what was edited since', () => withSearcher(async ({ workspace, searcher, find }) => {
  expect(unwrap(await searcher.open(quietControl()))).toEqual({ articles: 2, unread: 0 });
  const { hits } = await find('valmore');
  expect((await find('type:LOCATION')).total).toBe(0);
  const [hit] = hits;
  if (hit === undefined) throw new Error('nothing was found');
  const article = unwrap(await workspace.readArticle(hit.article));
  unwrap(await workspace.apply(article.id, tag(article, [hit.start, hit.end], 'LOCATION'), stepId()));
  expect((await find('type:LOCATION', [article.id])).hits).toMatchObject([{ match: 'Valmore', tags: ['LOCATION'] }]);
  expect(codeOf(await searcher.page({ request: { query: '(', order: 'left', isDescending: true, from: 0, count: 1 }, changed: [] }, quietControl()))).toBe('query.ends_early');
}));

test('the ticked places are those to tag, but for what bears such a tag of this annotator', () => withSearcher(async ({ workspace, find, places }) => {
  const { hits } = await find('lestrie');
  const [first] = hits;
  if (first === undefined) throw new Error('nothing was found');
  expect(await places('lestrie', NONE)).toEqual({ words: [], tagged: 0 });
  expect((await places('lestrie', { isAll: true, but: [hitKey(first)] })).words).toHaveLength(2);
  expect((await places('lestrie', { isAll: false, but: [hitKey(first)] })).words).toEqual(['Lestrie']);
  const article = unwrap(await workspace.readArticle(first.article));
  unwrap(await workspace.apply(article.id, tag(article, [first.start, first.end], 'LOCATION'), stepId()));
  expect(await places('lestrie', ALL)).toEqual({ words: ['Lestrie', 'Lestrie'], tagged: 1 });
}));

test('more places than one step takes are told, and are the next that are asked for', () => withSearcher(async ({ workspace, env }) => {
  const few = new Searcher({ env, reader: () => workspace.reader, annotator: ada.id, taggedAtMost: 1 });
  const ask = async (ticked: Ticked, changed: readonly ArticleId[]) => unwrap(await few.places({ request: { query: 'lestrie', ticked, type: 'LOCATION' }, changed }, quietControl()));
  const first = await ask(ALL, []);
  const counts = first.found.map(({ places }) => places.length);
  expect([counts.length, (counts[0] ?? 0) + first.left, first.tagged]).toEqual([1, 3, 0]);
  for (const { article: id, places } of first.found) {
    const article = unwrap(await workspace.readArticle(id));
    for (const { start, end } of places) unwrap(await workspace.apply(id, tag(article, [start, end], 'LOCATION'), stepId()));
  }
  const second = await ask(ALL, first.found.map(({ article }) => article));
  expect([second.found.reduce((sum, { places }) => sum + places.length, 0), second.left, second.tagged]).toEqual([first.left, 0, counts[0]]);
}));

test('in a blind project only its owner finds the tags of others, also when that changes while the index is there', () => withSearcher(async ({ workspace, env, find }) => {
  const { hits: [hit] } = await find('valmore');
  if (hit === undefined) throw new Error('nothing was found');
  const article = unwrap(await workspace.readArticle(hit.article));
  unwrap(await workspace.apply(article.id, tag(article, [hit.start, hit.end], 'LOCATION'), stepId()));
  const { folder, project } = workspace.reader;
  let blind = false;
  const searcher = new Searcher({ env, reader: () => createReader(env, folder, { data: { ...project, owner: ada.id, blind }, newer: false }), annotator: ben.id, taggedAtMost: 100 });
  const count = async (): Promise<number> => unwrap(await searcher.page({ request: { query: 'type:LOCATION', order: 'article', isDescending: false, from: 0, count: 1 }, changed: [] }, quietControl())).total;
  expect(await count()).toBe(1);
  blind = true;
  expect(await count()).toBe(0);
}));
