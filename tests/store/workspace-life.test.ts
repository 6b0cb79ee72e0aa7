import { copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import type { ArticleEdit } from '../../annotations/store/workspace.ts';
import { ok, refuse } from '../../shared/result.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { lyon, paris, withProject } from '../helpers/failing-project.ts';
import { ada, codeOf, stepId, tag, unwrap } from '../helpers/store-fixture.ts';

const key = { article: lyon.id, annotator: ada.id };

describe('saving', () => {
  test('writes what changed and says so; with nothing changed it says nothing', () => withProject(async ({ folder, workspace }) => {
    unwrap(await workspace.flush());
    const told: string[] = [];
    const stop = workspace.onSaveState((state) => told.push(state.kind));
    unwrap(await workspace.flush());
    expect([told, await readdir(layout.annotations(folder))]).toEqual([[], []]);
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()));
    unwrap(await workspace.flush());
    expect([told, (await readdir(layout.sets(folder, lyon.id))).length]).toEqual([['saved', 'saved'], 2]);
    const before = await stat(layout.index(folder, ada.id));
    unwrap(await workspace.flush());
    expect([told.length, (await stat(layout.index(folder, ada.id))).ino]).toEqual([2, before.ino]);
    stop();
    unwrap(await workspace.close());
  }));

  test('that fails is told, loses nothing, and is done by the next', () => withProject(async ({ folder, workspace, fail }) => {
    const told: string[] = [];
    workspace.onSaveState((state) => told.push(state.kind));
    for (const [at, file] of [join(lyon.id, `${ada.id}.json`), join('index', `${ada.id}.json`)].entries()) {
      unwrap(await workspace.apply(lyon.id, tag(lyon, [at, 3]), stepId()));
      fail(file);
      expect([codeOf(await workspace.flush()), told.at(-1)]).toEqual(['disk.failed', 'unsaved']);
      fail(null);
      expect(codeOf(await workspace.flush())).toBe('ok');
      expect(JSON.parse(await readFile(layout.index(folder, ada.id), 'utf8'))).toMatchObject({ data: { entries: [{ row: { spans: at + 1 } }, {}] } });
    }
    expect(JSON.parse(await readFile(layout.set(folder, key), 'utf8'))).toMatchObject({ count: 2, data: { set: { revision: 2 } } });
    unwrap(await workspace.close());
  }));

  test('of an edit that the disk refuses is told, and the edit is not there', () => withProject(async ({ workspace, fail }) => {
    const told: unknown[] = [];
    workspace.onSaveState((state) => told.push(state));
    workspace.onCommitted(() => told.push('committed'));
    fail('.journal.jsonl');
    const refused = await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId());
    expect([codeOf(refused), told]).toEqual(['disk.failed', [{ kind: 'unsaved', error: refused.ok ? null : refused.error }]]);
    fail(null);
    expect([unwrap(await workspace.openSet(lyon.id)).spans.size, workspace.historyState()]).toEqual([0, { undo: null, redo: null }]);
    expect(unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId())).commit).toMatchObject({ revision: 1, sequence: 1 });
    unwrap(await workspace.close());
  }));
});

describe('closing', () => {
  test('may be done twice, and nothing is taken after it', () => withProject(async ({ workspace }) => {
    unwrap(await workspace.close());
    unwrap(await workspace.close());
    expect(codeOf(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()))).toBe('project.none_open');
    expect(codeOf(await workspace.addArticle(lyon))).toBe('project.none_open');
    expect(codeOf(await workspace.changeSchema((schema) => schema))).toBe('project.none_open');
    expect(codeOf(await workspace.undo())).toBe('project.none_open');
  }));

  test('that cannot save tells it, and the next opening finds all', () => withProject(async ({ workspace, fail, reopen }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()));
    fail(`${ada.id}.json`);
    expect(codeOf(await workspace.close())).toBe('disk.failed');
    fail(null);
    const again = await reopen();
    expect([again.readOnly, again.recovery.replayed, unwrap(await again.openSet(lyon.id)).spans.size]).toEqual([null, 1, 1]);
    unwrap(await again.close());
  }));
});

describe('the history', () => {
  test('that could not be read is read when it is asked for again', () => withProject(async ({ workspace, fail, reopen }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()));
    unwrap(await workspace.close());
    const again = await reopen();
    fail('.journal.jsonl');
    expect([codeOf(await again.history()), codeOf(await again.undo())]).toEqual(['disk.failed', 'disk.failed']);
    fail(null);
    expect(unwrap(await again.history()).done.map(({ command }) => command)).toEqual(['span.add']);
    unwrap(await again.undo());
    expect(again.historyState()).toEqual({ undo: null, redo: 'span.add' });
    unwrap(await again.close());
  }));

  test('holds once what was done before it was read', () => withProject(async ({ workspace, reopen }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()));
    unwrap(await workspace.close());
    const again = await reopen();
    unwrap(await again.apply(paris.id, { kind: 'status.set', status: 'done' }, stepId()));
    expect(again.historyState()).toEqual({ undo: 'status.set', redo: null });
    expect(unwrap(await again.history()).done.map(({ command }) => command)).toEqual(['span.add', 'status.set']);
    unwrap(await again.close());
  }));

  test('of several articles, cut off by the disk while it is undone, is undone whole before the next edit', () => withProject(async ({ workspace, fail }) => {
    const both: ArticleEdit[] = [lyon, paris].map((article) => ({ article: article.id, command: tag(article, [0, 3]) }));
    unwrap(await workspace.applyAcross(both, { id: stepId(), command: 'occurrences' }, { signal: new AbortController().signal, onProgress: () => undefined }));
    await workspace.historyReady();
    fail(join(lyon.id, `${ada.id}.journal.jsonl`));
    expect(codeOf(await workspace.undo())).toBe('disk.failed');
    fail(null);
    unwrap(await workspace.apply(lyon.id, { kind: 'status.set', status: 'done' }, stepId()));
    expect([workspace.articles().map(({ spans }) => spans), unwrap(await workspace.history()).done.map(({ command }) => command)]).toEqual([[0, 0], ['status.set']]);
    unwrap(await workspace.close());
  }));
});

describe('while nothing may change', () => {
  test('edits are refused, and taken again afterwards, also when what was done failed', () => withProject(async ({ workspace }) => {
    const during = await workspace.whileStill(async () => codeOf(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId())));
    expect(during).toBe('schema.changing');
    await expect(workspace.whileStill(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
    expect(codeOf(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()))).toBe('ok');
    unwrap(await workspace.close());
  }));
});

describe('the schema', () => {
  test('is replaced on the disk, its revision grown by one', () => withProject(async ({ workspace, reopen }) => {
    const changed = unwrap(await workspace.changeSchema((schema) => ({ ...schema, types: schema.types.slice(0, 1), relations: [], revision: 77 })));
    expect([changed.schema.revision, workspace.project.schema.types.length]).toEqual([defaultSchema.revision + 1, 1]);
    unwrap(await workspace.close());
    const again = await reopen();
    expect([again.project.schema.revision, again.project.schema.types.length]).toEqual([defaultSchema.revision + 1, 1]);
    unwrap(await again.close());
  }));

  test('that cannot be written stays as it was', () => withProject(async ({ workspace, fail }) => {
    fail('project.json');
    expect(codeOf(await workspace.changeSchema((schema) => ({ ...schema, relations: [] })))).toBe('disk.failed');
    fail(null);
    expect(workspace.project.schema.relations.length).toBe(defaultSchema.relations.length);
    unwrap(await workspace.close());
  }));
});

describe('files put in place of lost ones', () => {
  test('are what the set and the history say from then on', () => withProject(async ({ folder, workspace }) => {
    for (const range of [[0, 3], [6, 10]] as const) unwrap(await workspace.apply(lyon.id, tag(lyon, range), stepId()));
    unwrap(await workspace.flush());
    const journal = layout.journal(folder, key);
    const whole = await readFile(journal, 'utf8');
    await copyFile(layout.set(folder, key), join(folder, 'kept'));
    unwrap(await workspace.replaceFiles(lyon.id, async () => {
      await rm(layout.set(folder, key));
      await writeFile(journal, `${whole.split('\n').slice(0, 2).join('\n')}\n`);
      return ok(undefined);
    }));
    expect([unwrap(await workspace.openSet(lyon.id)).spans.size, workspace.articles()[0]?.spans, unwrap(await workspace.history()).done.length]).toEqual([1, 1, 1]);
    expect(codeOf(await workspace.replaceFiles(lyon.id, () => Promise.resolve(refuse('disk.full', { path: '/', reason: 'ENOSPC' }))))).toBe('disk.full');
    unwrap(await workspace.apply(lyon.id, tag(lyon, [6, 10]), stepId()));
    unwrap(await workspace.close());
  }));
});
