import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { ArticleEdit, EditControl, StepIntent, Workspace } from '../../annotations/store/workspace.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { ada, codeOf, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const letter = makeArticle('Ada wrote letter 0 to Ben.', '00.txt');
// More articles than stay open at once.
const articles = Array.from({ length: 15 }, (_, at) => makeArticle(`Ada wrote letter ${String(at)} to Ben.`, `${String(at).padStart(2, '0')}.txt`));
const step: StepIntent = { id: stepIdSchema.parse('all-places'), command: 'occurrences' };
const edits = (those = articles): ArticleEdit[] => those.map((article) => ({ article: article.id, command: { kind: 'batch', commands: [tag(article, [0, 3])] } }));
const unwatched: EditControl = { signal: new AbortController().signal, onProgress: () => undefined };
const counts = (workspace: Workspace): string => workspace.articles().map(({ spans }) => spans).join('');
const each = (count: number, those = articles): string => String(count).repeat(those.length);

async function prepared(root: string, those = articles): Promise<Workspace> {
  const workspace = await openFresh(testEnvironment(root), join(root, 'project'));
  for (const article of those) unwrap(await workspace.addArticle(article));
  return workspace;
}

const reopen = async (root: string): Promise<Workspace> => unwrap(await openProject(testEnvironment(root), { folder: join(root, 'project'), annotator: ada }));

async function withProject(body: (workspace: Workspace, root: string) => Promise<Workspace | void>): Promise<void> {
  await withFolder(async (root) => {
    const workspace = await prepared(root);
    unwrap(await ((await body(workspace, root)) ?? workspace).close());
  });
}

describe('edits of several articles', () => {
  test('are one step: undone, redone and found again after a restart as one', () => withProject(async (workspace, root) => {
    const told: number[] = [];
    const done = unwrap(await workspace.applyAcross(edits(), step, { ...unwatched, onProgress: (count) => told.push(count) }));
    expect(told).toEqual(articles.map((_, at) => at + 1));
    expect(done.rows.map(({ spans }) => spans)).toEqual(articles.map(() => 1));
    expect(counts(workspace)).toBe(each(1));
    unwrap(await workspace.close());
    const again = await reopen(root);
    expect(counts(again)).toBe(each(1));
    unwrap(await again.undo());
    expect(counts(again)).toBe(each(0));
    unwrap(await again.close());
    const third = await reopen(root);
    unwrap(await third.redo());
    expect(counts(third)).toBe(each(1));
    expect(codeOf(await third.redo())).toBe('history.nothing_to_redo');
    return third;
  }));

  test('stay done when the line that ended them is damaged, and are taken back whole when its end was never written', () => withProject(async (workspace, root) => {
    unwrap(await workspace.applyAcross(edits(), step, unwatched));
    unwrap(await workspace.close());
    const log = layout.stepsLog(join(root, 'project'), ada.id);
    const whole = await readFile(log);
    for (const [place, count] of [[whole.length - 20, 1], [whole.length - 1, 1]] as const) {
      await writeFile(log, whole.with(place, (whole[place] ?? 0) ^ 1));
      const damaged = await reopen(root);
      expect([place, counts(damaged)]).toEqual([place, each(count)]);
      unwrap(await damaged.close());
      const again = await reopen(root);
      expect(counts(again)).toBe(each(count));
      unwrap(await again.close());
    }
    await writeFile(log, whole.subarray(0, -20));
    const cut = await reopen(root);
    expect(counts(cut)).toBe(each(0));
    return cut;
  }));

  test('are refused whole when one of them does not fit what is there by now', () => withProject(async (workspace) => {
    const [first, ...others] = edits();
    const last = others.at(-1);
    if (first === undefined || last === undefined) throw new Error('no edits');
    unwrap(await workspace.apply(last.article, last.command, stepId()));
    expect(codeOf(await workspace.applyAcross([first, ...others.slice(0, -1), ...edits().slice(-1)], step, unwatched))).toBe('span.duplicate');
    expect(counts(workspace)).toBe(each(0).replace(/0$/, '1'));
    expect(workspace.historyState()).toEqual({ undo: 'batch', redo: null });
  }));

  test.each([0, 1, 7, 14])('are taken back when they are stopped after %i articles, and leave no step behind', (stopAfter) => withProject(async (workspace, root) => {
    unwrap(await workspace.apply(letter.id, tag(letter, [4, 9]), stepId()));
    const stop = new AbortController();
    if (stopAfter === 0) stop.abort();
    const onProgress = (count: number): void => { if (count === stopAfter) stop.abort(); };
    expect(codeOf(await workspace.applyAcross(edits(), step, { signal: stop.signal, onProgress }))).toBe('set.cancelled');
    expect(counts(workspace)).toBe(each(0).replace(/^0/, '1'));
    expect(workspace.historyState()).toEqual({ undo: 'span.add', redo: null });
    unwrap(await workspace.close());
    const again = await reopen(root);
    await again.historyReady();
    expect(again.historyState()).toEqual({ undo: 'span.add', redo: null });
    expect(codeOf(await again.redo())).toBe('history.nothing_to_redo');
    return again;
  }));

  test('leave an import that is under way as it is', () => withProject(async (workspace) => {
    const [first, second] = articles;
    if (first === undefined || second === undefined) throw new Error('no articles');
    const importing: StepIntent = { id: stepIdSchema.parse('import'), command: 'import' };
    const bring = (article: typeof first) => workspace.commitImported(article.id, () => {
      const { kind: _, ...place } = tag(article, [4, 9]);
      const span = { ...place, attributes: {}, origin: 'human', created_at: '', updated_at: '' };
      return { ok: true, value: [{ kind: 'span', id: span.id, before: null, after: span }] };
    }, importing);
    unwrap(await bring(first));
    unwrap(await workspace.applyAcross(edits(), step, unwatched));
    unwrap(await bring(second));
    unwrap(await workspace.endStep(importing.id, true));
    unwrap(await workspace.apply(first.id, { kind: 'status.set', status: 'done' }, stepId()));
    expect(counts(workspace)).toBe(each(1).replace(/^11/, '22'));
  }));
});
