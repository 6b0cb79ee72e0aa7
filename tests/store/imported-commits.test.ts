import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LaterFiles } from '../../annotations/store/later-files.ts';
import { layout } from '../../annotations/store/layout.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { MakeChange, StepIntent, Workspace } from '../../annotations/store/workspace.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { refuse } from '../../shared/result.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { recordedFiles } from '../helpers/recorded-files.ts';
import { ada, ben, codeOf, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const [lyon, paris] = [makeArticle('Ada à Lyon.', 'lyon.txt'), makeArticle('Ben à Paris.', 'paris.txt')];
const step: StepIntent = { id: stepIdSchema.parse('import'), command: 'import' };

const bringing = (article: typeof lyon, at = 0): MakeChange => () => {
  const { kind: _kind, ...place } = tag(article, [at, at + 3]);
  return { ok: true, value: [{ kind: 'span', id: place.id, before: null, after: { ...place, attributes: {}, origin: 'import:test', created_at: '', updated_at: '' } }] };
};
const counts = (workspace: Workspace): string => workspace.articles().map(({ spans }) => spans).join('');

async function withProject(body: (given: { root: string; folder: string; workspace: Workspace; reopen: () => Promise<Workspace> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const folder = join(root, 'project');
    const workspace = await openFresh(testEnvironment(root), folder);
    for (const article of [lyon, paris]) unwrap(await workspace.addArticle(article));
    await body({ root, folder, workspace, reopen: async () => unwrap(await openProject(testEnvironment(root), { folder, annotator: ada })) });
  });
}

describe('tags that an import brings', () => {
  test('are there when the step is ended, undone and redone as one, also after opening again', () => withProject(async ({ workspace, reopen }) => {
    for (const article of [lyon, paris]) expect(unwrap(await workspace.landImported(article, bringing(article), step)).row.spans).toBe(1);
    unwrap(await workspace.endStep(step.id, true));
    expect([counts(workspace), workspace.historyState()]).toEqual(['11', { undo: 'import', redo: null }]);
    unwrap(await workspace.close());
    const again = await reopen();
    expect(unwrap(await again.undo()).rows).toHaveLength(2);
    expect(counts(again)).toBe('00');
    unwrap(await again.redo());
    expect([counts(again), unwrap(await again.openSet(lyon.id)).spans.size]).toEqual(['11', 1]);
    unwrap(await again.close());
  }));

  test('are taken back whole by a step that is not done, and by a program that was cut off', () => withProject(async ({ workspace, reopen }) => {
    unwrap(await workspace.landImported(lyon, bringing(lyon), step));
    unwrap(await workspace.endStep(step.id, false));
    expect([counts(workspace), workspace.historyState()]).toEqual(['00', { undo: null, redo: null }]);
    unwrap(await workspace.landImported(paris, bringing(paris), { ...step, id: stepIdSchema.parse('second') }));
    unwrap(await workspace.close());
    const again = await reopen();
    expect([counts(again), again.recovery.settled]).toEqual(['00', 1]);
    unwrap(await again.close());
  }));

  test('are seen by whoever has the article open, and join the work that is there', () => withProject(async ({ workspace }) => {
    unwrap(await workspace.openSet(lyon.id));
    unwrap(await workspace.apply(paris.id, tag(paris, [0, 3]), stepId()));
    for (const article of [lyon, paris]) unwrap(await workspace.landImported(article, bringing(article, 6), step));
    unwrap(await workspace.endStep(step.id, true));
    expect([unwrap(await workspace.openSet(lyon.id)).spans.size, unwrap(await workspace.openSet(paris.id)).spans.size]).toEqual([1, 2]);
    unwrap(await workspace.close());
  }));

  test('may be nothing, or refused: then no step is begun', () => withProject(async ({ folder, workspace }) => {
    expect(unwrap(await workspace.landImported(lyon, () => ({ ok: true, value: null }), step)).commit).toBeNull();
    expect(codeOf(await workspace.landImported(lyon, () => refuse('set.cancelled'), step))).toBe('set.cancelled');
    expect(codeOf(await workspace.commitImported(makeArticle('Else.').id, bringing(lyon), step))).toBe('article.unknown');
    expect([await readdir(layout.steps(folder)), workspace.historyState()]).toEqual([[], { undo: null, redo: null }]);
    unwrap(await workspace.close());
  }));

  test('are refused in a project that is only read', () => withProject(async ({ workspace, reopen }) => {
    const reading = await reopen();
    expect(codeOf(await reading.landImported(lyon, bringing(lyon), step))).toBe('project.locked');
    expect(codeOf(await reading.removeImported(lyon.id))).toBe('project.locked');
    unwrap(await reading.close());
    unwrap(await workspace.close());
  }));

  test('need not be on the disk before the step is ended; work that was there is written durably at once', () => withFolder(async (root) => {
    const { files, calls } = recordedFiles(nodeFiles);
    const workspace = await openFresh(testEnvironment(root, files), join(root, 'project'));
    for (const article of [lyon, paris]) unwrap(await workspace.addArticle(article));
    unwrap(await workspace.apply(paris.id, tag(paris, [0, 3]), stepId()));
    const synced = (): number => calls.filter((call) => call === `sync ${ada.id}.journal.jsonl`).length;
    const before = synced();
    unwrap(await workspace.landImported(lyon, bringing(lyon, 6), step));
    expect(synced()).toBe(before);
    unwrap(await workspace.landImported(paris, bringing(paris, 6), step));
    expect(synced()).toBe(before + 1);
    unwrap(await workspace.endStep(step.id, true));
    expect(synced()).toBe(before + 2);
    unwrap(await workspace.close());
  }));

  test('of an article that was saved before join what it holds, also where its journal is lost', () => withProject(async ({ folder, workspace, reopen }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 3]), stepId()));
    unwrap(await workspace.close());
    await rm(layout.journal(folder, { article: lyon.id, annotator: ada.id }));
    const again = await reopen();
    unwrap(await again.landImported(lyon, bringing(lyon, 6), step));
    unwrap(await again.endStep(step.id, true));
    expect(unwrap(await again.openSet(lyon.id)).spans.size).toBe(2);
    unwrap(await again.close());
  }));
});

describe('an article that an import brought', () => {
  test('goes with this annotator’s set as if neither had been there; sets of others stay', () => withProject(async ({ root, folder, workspace, reopen }) => {
    const other = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    unwrap(await other.apply(paris.id, tag(paris, [0, 3]), stepId()));
    unwrap(await other.close());
    for (const article of [lyon, paris]) {
      unwrap(await workspace.apply(article.id, tag(article, [0, 3]), stepId()));
      unwrap(await workspace.flush());
      unwrap(await workspace.removeImported(article.id));
      unwrap(await workspace.removeImported(article.id));
    }
    expect([workspace.articles(), workspace.hasArticle(lyon.id), await readdir(layout.documents(folder))]).toEqual([[], false, []]);
    expect([await readdir(layout.annotations(folder)), (await readdir(layout.sets(folder, paris.id))).every((name) => name.startsWith(ben.id))]).toEqual([[paris.id], true]);
    unwrap(await workspace.close());
    const again = await reopen();
    expect(again.articles()).toEqual([]);
    unwrap(await again.close());
  }));

  test('loses a further file that it was found in, by name and bytes', () => withProject(async ({ workspace }) => {
    const copy = makeArticle(lyon.text, 'copy.txt');
    const [source] = copy.sources;
    if (source === undefined) throw new Error('no source');
    unwrap(await workspace.addArticle(copy));
    unwrap(await workspace.forgetSource(lyon.id, { ...source, sha256: 'other bytes' }));
    expect(workspace.articlesFrom('copy.txt')).toEqual([lyon.id]);
    unwrap(await workspace.forgetSource(lyon.id, source));
    expect([workspace.articlesFrom('copy.txt'), unwrap(await workspace.readArticle(lyon.id)).sources.map(({ name }) => name)]).toEqual([[], ['lyon.txt']]);
    expect(codeOf(await workspace.forgetSource(makeArticle('Else.').id, source))).toBe('article.unknown');
    unwrap(await workspace.close());
  }));
});

describe('files that need not be on the disk yet', () => {
  async function disk() {
    const files = memoryFiles('/nowhere');
    await files.makeFolder('/f');
    const recorded = recordedFiles(files);
    return { ...recorded, later: new LaterFiles(recorded.files) };
  }

  const write = async (later: LaterFiles, path: string, isNew = true): Promise<void> => {
    const file = await (isNew ? later.files.openNew(path) : later.files.openAppend(path));
    await file.write(Buffer.from('x'));
    await file.dataSync();
    await file.close();
    await later.files.syncFolder('/f');
  };

  test('are waited for once, all together, and not again', async () => {
    const { calls, later } = await disk();
    await write(later, '/f/a');
    await write(later, '/f/b');
    await write(later, '/f/a', false);
    expect([calls.filter((call) => call.startsWith('sync')), later.waiting]).toEqual([[], 2]);
    calls.length = 0;
    unwrap(await later.settle());
    expect([calls.filter((call) => call.startsWith('sync')).toSorted(), later.waiting]).toEqual([['sync a', 'sync b', 'sync folder f'], 0]);
    expect(calls.filter((call) => call.startsWith('close'))).toHaveLength(2);
    calls.length = 0;
    unwrap(await later.settle());
    expect(calls).toEqual([]);
  });

  test('that were taken back meanwhile are not made anew', async () => {
    const { files, later } = await disk();
    await write(later, '/f/a');
    await files.remove('/f/a');
    unwrap(await later.settle());
    expect([later.waiting, await files.list('/f')]).toEqual([0, []]);
  });

  test('that the disk refuses are waited for again by the next call', async () => {
    const { files } = await disk();
    let isBad = true;
    const failing = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'sync' }));
    const later = new LaterFiles({ ...files, syncFolder: (folder) => (isBad ? failing() : files.syncFolder(folder)), openAppend: (path) => (isBad ? failing() : files.openAppend(path)) });
    await write(later, '/f/a');
    expect([codeOf(await later.settle()), later.waiting]).toEqual(['disk.failed', 1]);
    isBad = false;
    expect([codeOf(await later.settle()), later.waiting]).toEqual(['ok', 0]);
  });
});
