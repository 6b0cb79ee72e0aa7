import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../annotations/store/files.ts';
import { layout } from '../../annotations/store/layout.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { ArticleEdit, EditControl, StepIntent, Workspace } from '../../annotations/store/workspace.ts';
import { relationIdSchema, stepIdSchema } from '../../shared/ids.ts';
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

  test('that are refused at all are refused before anything is written', () => withProject(async (workspace, root) => {
    const last = edits().at(-1);
    if (last === undefined) throw new Error('no edits');
    const told: number[] = [];
    const wrong: ArticleEdit = { article: last.article, command: { ...tag(letter, [0, 3]), text: 'Eve' } };
    expect(codeOf(await workspace.applyAcross([...edits().slice(0, -1), wrong], step, { ...unwatched, onProgress: (count) => told.push(count) }))).toBe('span.text_mismatch');
    expect(codeOf(await workspace.applyAcross([{ ...last, article: makeArticle('Nowhere.').id }], step, unwatched))).toBe('article.unknown');
    const stopped = AbortSignal.abort();
    expect(codeOf(await workspace.applyAcross(edits(), step, { ...unwatched, signal: stopped }))).toBe('set.cancelled');
    expect([told, await readdir(layout.steps(join(root, 'project'))), await readdir(layout.annotations(join(root, 'project')))]).toEqual([[], [], []]);
  }));

  test('may be several of one article, each on what those before it made', () => withProject(async (workspace) => {
    const [from, to] = [tag(letter, [0, 3], 'PERSON'), tag(letter, [10, 18], 'ROLE')];
    const link: ArticleEdit = { article: letter.id, command: { kind: 'relation.add', id: relationIdSchema.parse('r'), type: 'HAS_ROLE', from: from.id, to: to.id } };
    const [, other] = edits();
    if (other === undefined) throw new Error('no edits');
    const done = unwrap(await workspace.applyAcross([{ article: letter.id, command: from }, other, { article: letter.id, command: to }, link], step, unwatched));
    expect([done.commits.map(({ revision }) => revision), done.rows.length]).toEqual([[1, 1, 2, 3], 4]);
    expect(unwrap(await workspace.openSet(letter.id)).relations.size).toBe(1);
    expect(unwrap(await workspace.undo()).rows).toHaveLength(2);
    expect(counts(workspace)).toBe(each(0));
    expect(codeOf(await workspace.applyAcross([{ article: letter.id, command: from }, { article: letter.id, command: tag(letter, [0, 3], 'PERSON') }], step, unwatched))).toBe('span.duplicate');
  }));

  test('of which one changes nothing tell its row and no commit', () => withProject(async (workspace) => {
    const command = tag(letter, [0, 3]);
    const nothing: ArticleEdit = { article: letter.id, command: { kind: 'batch', commands: [command, { kind: 'span.remove', id: command.id }] } };
    const done = unwrap(await workspace.applyAcross([nothing], step, unwatched));
    expect([done.commits, done.rows.map(({ spans }) => spans)]).toEqual([[], [0]]);
  }));

  test('are not begun where the disk does not take the intent, and taken back where it does not take the end', () => withFolder(async (root) => {
    let left = Infinity;
    const files: Files = { ...nodeFiles, openAppend: async (path) => {
      const file = await nodeFiles.openAppend(path);
      return path.includes('steps') ? { ...file, write: (bytes) => { left -= 1; return left < 0 ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' })) : file.write(bytes); } } : file;
    } };
    const workspace = await openFresh(testEnvironment(root, files), join(root, 'project'));
    for (const article of articles.slice(0, 2)) unwrap(await workspace.addArticle(article));
    for (const writes of [0, 1]) {
      left = writes;
      expect(codeOf(await workspace.applyAcross(edits(articles.slice(0, 2)), { ...step, id: stepIdSchema.parse(`s${String(writes)}`) }, unwatched))).toBe('disk.full');
      left = Infinity;
      unwrap(await workspace.apply(letter.id, { kind: 'status.set', status: 'done' }, stepId()));
      expect(counts(workspace)).toBe('00');
    }
    unwrap(await workspace.close());
  }));
});
