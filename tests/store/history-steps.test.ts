import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import type { ArticleEdit, Workspace } from '../../annotations/store/workspace.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { lyon, paris, withProject } from '../helpers/failing-project.ts';
import { ada, codeOf, stepId, tag, unwrap } from '../helpers/store-fixture.ts';

const step = { id: stepIdSchema.parse('both'), command: 'occurrences' };
const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };
const editsOfBoth = (): ArticleEdit[] => [lyon, paris].map((article) => ({ article: article.id, command: tag(article, [0, 3]) }));
const tagBoth = async (workspace: Workspace): Promise<void> => { unwrap(await workspace.applyAcross(editsOfBoth(), step, unwatched)); };
const counts = (workspace: Workspace): string => workspace.articles().map(({ spans }) => spans).join('');
const journalOf = (article: typeof lyon): string => join(article.id, `${ada.id}.journal.jsonl`);
const commands = async (workspace: Workspace): Promise<readonly string[]> => unwrap(await workspace.history()).done.map(({ command }) => command);

describe('a step that is undone and redone', () => {
  test('says which articles it changed, back and forth, and how', () => withProject(async ({ workspace }) => {
    expect([codeOf(await workspace.undo()), codeOf(await workspace.redo())]).toEqual(['history.nothing_to_undo', 'history.nothing_to_redo']);
    await tagBoth(workspace);
    const undone = unwrap(await workspace.undo());
    expect(undone.rows.map(({ id, spans }) => [id, spans])).toEqual([[paris.id, 0], [lyon.id, 0]]);
    expect(undone.commits.map(({ article, cause }) => [article, cause])).toEqual([paris, lyon].map(({ id }) => [id, { action: 'undo', command: 'occurrences', step: 'both' }]));
    const redone = unwrap(await workspace.redo());
    expect(redone.commits.map(({ article, cause: { action } }) => [article, action])).toEqual([[lyon.id, 'redo'], [paris.id, 'redo']]);
    unwrap(await workspace.close());
  }));

  test('is noted before and after in the log of gestures where it spans several articles, and only there', () => withProject(async ({ folder, workspace }) => {
    const noted = async (): Promise<readonly unknown[]> => {
      const log = await readFile(layout.stepsLog(folder, ada.id), 'utf8');
      return log.trimEnd().split('\n').slice(1).map((line) => { const { body } = JSON.parse(line); return [body.kind, body.action ?? null, body.command ?? null, body.step]; });
    };
    unwrap(await workspace.apply(lyon.id, tag(lyon, [6, 10]), stepId()));
    unwrap(await workspace.undo());
    expect(await readdir(layout.steps(folder))).toEqual([]);
    await tagBoth(workspace);
    unwrap(await workspace.undo());
    expect(await noted()).toEqual([['intent', 'do', 'occurrences', 'both'], ['commit', null, null, 'both'], ['intent', 'undo', 'occurrences', 'both'], ['commit', null, null, 'both']]);
    unwrap(await workspace.close());
  }));

  test('is refused whole where one of its articles cannot be opened', () => withProject(async ({ workspace, fail, reopen }) => {
    await tagBoth(workspace);
    unwrap(await workspace.close());
    for (const article of [lyon, paris]) {
      const again = await reopen();
      await again.historyReady();
      fail(join('documents', `${article.id}.json`));
      expect([codeOf(await again.undo()), counts(again)]).toEqual(['disk.failed', '11']);
      fail(null);
      unwrap(await again.close());
    }
  }));

  test('that the disk did not even take the intent of stays done, whatever is edited next', () => withProject(async ({ workspace, fail, reopen }) => {
    await tagBoth(workspace);
    await workspace.historyReady();
    fail(`${ada.id}.jsonl`);
    expect([codeOf(await workspace.undo()), counts(workspace)]).toEqual(['disk.failed', '11']);
    fail(null);
    unwrap(await workspace.apply(lyon.id, tag(lyon, [6, 10]), stepId()));
    expect(counts(workspace)).toBe('21');
    unwrap(await workspace.close());
    const again = await reopen();
    await again.historyReady();
    expect(counts(again)).toBe('21');
    unwrap(await again.close());
  }));

  test('is refused where the disk does not take its intent; asked for again, it is done', () => withProject(async ({ workspace, fail }) => {
    await tagBoth(workspace);
    await workspace.historyReady();
    fail(`${ada.id}.jsonl`);
    expect([codeOf(await workspace.undo()), counts(workspace)]).toEqual(['disk.failed', '11']);
    fail(null);
    await workspace.undo();
    expect(counts(workspace)).toBe('00');
    unwrap(await workspace.close());
  }));
});

describe('a step that the disk cuts off', () => {
  test('while it is redone is taken back whole before the next edit', () => withProject(async ({ workspace, fail }) => {
    await tagBoth(workspace);
    unwrap(await workspace.undo());
    fail(journalOf(paris));
    expect(codeOf(await workspace.redo())).toBe('disk.failed');
    fail(null);
    unwrap(await workspace.apply(lyon.id, { kind: 'status.set', status: 'done' }, stepId()));
    expect([counts(workspace), await commands(workspace)]).toEqual(['00', ['status.set']]);
    unwrap(await workspace.close());
  }));

  test('while it is done is taken back whole, also after opening again', () => withProject(async ({ workspace, fail, reopen }) => {
    await workspace.historyReady();
    unwrap(await workspace.apply(paris.id, tag(paris, [6, 11]), stepId()));
    fail('.journal.jsonl');
    expect(codeOf(await workspace.applyAcross(editsOfBoth(), step, unwatched))).toBe('disk.failed');
    fail(journalOf(paris));
    expect(codeOf(await workspace.applyAcross(editsOfBoth(), { ...step, id: stepIdSchema.parse('again') }, unwatched))).toBe('disk.failed');
    fail(null);
    unwrap(await workspace.apply(lyon.id, { kind: 'status.set', status: 'done' }, stepId()));
    expect([counts(workspace), await commands(workspace)]).toEqual(['01', ['span.add', 'status.set']]);
    unwrap(await workspace.close());
    const again = await reopen();
    expect([counts(again), await commands(again), again.recovery.settled]).toEqual(['01', ['span.add', 'status.set'], 0]);
    unwrap(await again.close());
  }));

  test('keeps what somebody has built upon since', () => withProject(async ({ workspace }) => {
    const importing = { id: stepIdSchema.parse('import'), command: 'import' };
    const { kind: _kind, ...place } = tag(lyon, [0, 3]);
    const span = { ...place, attributes: {}, origin: 'import:test', created_at: '', updated_at: '' };
    for (const article of [lyon, paris]) {
      unwrap(await workspace.commitImported(article.id, () => ({ ok: true, value: [{ kind: 'span', id: span.id, before: null, after: span }] }), importing));
    }
    unwrap(await workspace.apply(lyon.id, { kind: 'span.setNote', id: span.id, note: 'x' }, stepId()));
    unwrap(await workspace.endStep(importing.id, false));
    expect([counts(workspace), await commands(workspace)]).toEqual(['10', ['span.setNote']]);
    unwrap(await workspace.close());
  }));
});
