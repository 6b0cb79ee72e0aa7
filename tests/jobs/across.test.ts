import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { findInProject, type ArticlePlaces } from '../../annotations/jobs/find-occurrences.ts';
import { walkHistoryTo } from '../../annotations/jobs/walk-history.ts';
import type { WordsToTag } from '../../annotations/search/places-to-tag.ts';
import { layout } from '../../annotations/store/layout.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { StepId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { quietControl, withImports } from '../helpers/jobs-fixture.ts';
import { codeOf, makeArticle, stepId, tag, unwrap } from '../helpers/store-fixture.ts';

const words: WordsToTag = {
  query: 'Ada', type: 'PERSON', options: { wholeWords: true, ignoreCase: false, ignoreAccents: false, ignoreElision: false, plural: false },
};
const articles = Array.from({ length: 100 }, (_, at) => makeArticle(`Ada wrote letter ${String(at)}; Ada slept.`, `${String(at).padStart(3, '0')}.txt`));

function articleAt(index: number): Article {
  const article = articles[index];
  if (article === undefined) throw new Error('no article');
  return article;
}

async function fill(workspace: Workspace): Promise<void> {
  for (const article of articles) unwrap(await workspace.addArticle(article));
}

const search = (workspace: Workspace, listedAtMost = 5000, control = quietControl()) => {
  const found: ArticlePlaces[] = [];
  const told: number[] = [];
  return findInProject(workspace, {
    words, listedAtMost, onFound: (some, { done }) => { found.push(...some); told.push(done); },
  }, control).then((tally) => ({ found, told, tally }));
};

describe('a search over the project', () => {
  test('gives the places of each article in list order, some articles at a time, the first at once', () => withImports(async ({ workspace }) => {
    await fill(workspace);
    const { found, told, tally } = await search(workspace);
    expect(found.map(({ article }) => article)).toEqual(articles.map(({ id }) => id));
    expect(told).toEqual([1, 40, 80, 100]);
    expect(tally).toEqual({ total: 200, listed: 200, tagged: 0, refused: [], isStopped: false });
  }));

  test('leaves out what is tagged already, also by an edit that no snapshot holds yet', () => withImports(async ({ workspace }) => {
    await fill(workspace);
    const first = articleAt(0);
    unwrap(await workspace.apply(first.id, tag(first, [0, 3]), stepId()));
    unwrap(await workspace.apply(first.id, tag(first, [20, 23], 'ORG'), stepId()));
    const { found, tally } = await search(workspace);
    expect(found[0]?.places.map(({ start, hit }) => [start, hit])).toEqual([[20, 'Ada']]);
    expect(tally).toMatchObject({ total: 199, tagged: 1 });
  }));

  test('counts what it does not list', () => withImports(async ({ workspace }) => {
    await fill(workspace);
    const { found, tally } = await search(workspace, 5);
    expect(found.map(({ places }) => places.length)).toEqual([2, 2, 1]);
    expect(tally).toMatchObject({ total: 200, listed: 5 });
  }));

  test('lists articles that cannot be read and goes on', () => withImports(async ({ workspace, folder }) => {
    await fill(workspace);
    await writeFile(layout.document(folder, articleAt(3).id), 'null');
    const { tally } = await search(workspace);
    expect(tally).toMatchObject({ total: 198, refused: [{ file: '003.txt', code: 'article.damaged' }] });
  }));

  test('ends when it is stopped', () => withImports(async ({ workspace }) => {
    await fill(workspace);
    const stop = new AbortController();
    stop.abort();
    expect((await search(workspace, 5000, quietControl(stop.signal))).tally).toMatchObject({ total: 0, isStopped: true });
  }));
});

describe('a walk through the history', () => {
  async function tagThree(workspace: Workspace): Promise<readonly StepId[]> {
    await fill(workspace);
    const steps: StepId[] = [];
    for (const article of articles.slice(0, 3)) {
      const step = stepId();
      unwrap(await workspace.apply(article.id, tag(article, [0, 3]), step));
      steps.push(step);
    }
    return steps;
  }
  const done = (workspace: Workspace): number => workspace.articles().reduce((sum, { spans }) => sum + spans, 0);

  test('goes back to a step, to the beginning, and forward again', () => withImports(async ({ workspace }) => {
    const [first, , third] = await tagThree(workspace);
    if (first === undefined || third === undefined) throw new Error('no steps');
    expect(unwrap(await walkHistoryTo(workspace, first, quietControl()))).toMatchObject({ taken: 2, stopped: null });
    expect(done(workspace)).toBe(1);
    expect(unwrap(await walkHistoryTo(workspace, null, quietControl()))).toMatchObject({ taken: 1, stopped: null });
    expect(unwrap(await walkHistoryTo(workspace, third, quietControl()))).toMatchObject({ taken: 3, stopped: null });
    expect(done(workspace)).toBe(3);
    expect(unwrap(await walkHistoryTo(workspace, third, quietControl()))).toMatchObject({ taken: 0, stopped: null, commits: [] });
  }));

  test('ends on the way when it is stopped, and says so', () => withImports(async ({ workspace }) => {
    await tagThree(workspace);
    const stop = new AbortController();
    const walk = await walkHistoryTo(workspace, null, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(unwrap(walk)).toMatchObject({ taken: 1, stopped: { code: 'history.stopped' } });
    expect(done(workspace)).toBe(2);
  }));

  test('ends where a step no longer fits what is on disk, with the reason', () => withImports(async ({ workspace, folder }) => {
    await tagThree(workspace);
    await workspace.flush();
    for (const article of articles.slice(3, 20)) await workspace.openSet(article.id);
    await writeFile(layout.set(folder, { article: articleAt(1).id, annotator: workspace.annotator.id }), 'null');
    await writeFile(layout.journal(folder, { article: articleAt(1).id, annotator: workspace.annotator.id }), 'null');
    const walk = unwrap(await walkHistoryTo(workspace, null, quietControl()));
    expect(walk).toMatchObject({ taken: 1, stopped: { code: 'set.damaged' } });
    expect(walk.rows).toHaveLength(1);
  }));

  test('is refused for a step that the history does not know', () => withImports(async ({ workspace }) => {
    await tagThree(workspace);
    expect(codeOf(await walkHistoryTo(workspace, stepId(), quietControl()))).toBe('history.unknown_step');
  }));
});
