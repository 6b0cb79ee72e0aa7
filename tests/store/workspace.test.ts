import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { ada, ben, codeOf, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const lyon = makeArticle('Ada Lovelace met Charles Babbage in Lyon.', 'lyon.txt');
const paris = makeArticle('Ben wrote from Paris to Anne.', 'paris.txt');

async function withProject(body: (given: { root: string; folder: string; workspace: Workspace; reopen: () => Promise<Workspace> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const folder = join(root, 'project');
    const workspace = await openFresh(testEnvironment(root), folder);
    for (const article of [lyon, paris]) unwrap(await workspace.addArticle(article));
    const reopen = async (): Promise<Workspace> => unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
    await body({ root, folder, workspace, reopen });
  });
}

describe('a project', () => {
  test('is not made twice in one folder, and not without a title', () => withFolder(async (root) => {
    const env = testEnvironment(root);
    expect(codeOf(await createProject(env, join(root, 'p'), { title: ' ', owner: null }))).toBe('project.no_title');
    unwrap(await createProject(env, join(root, 'p'), { title: 'One', owner: null }));
    expect(codeOf(await createProject(env, join(root, 'p'), { title: 'Two', owner: null }))).toBe('project.exists');
  }));

  test('that is missing, foreign or without its file is told apart', () => withProject(async ({ root, folder, workspace }) => {
    unwrap(await workspace.close());
    const open = async (at: string): Promise<string> => codeOf(await openProject(testEnvironment(root), { folder: at, annotator: ada }));
    expect(await open(join(root, 'nowhere'))).toBe('project.not_found');
    expect(await open(join(root, 'user-data'))).toBe('project.not_a_project');
    await rm(layout.projectFile(folder));
    expect(await open(folder)).toBe('project.damaged');
  }));

  test('of a newer version opens for reading and says so', () => withProject(async ({ folder, workspace, reopen }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 12]), stepId()));
    unwrap(await workspace.close());
    const file = await readFile(layout.projectFile(folder), 'utf8');
    await writeFile(layout.projectFile(folder), file.replace('"version":1', '"version":2'));
    const opened = await reopen();
    expect(opened.readOnly?.code).toBe('project.newer_version');
    expect(unwrap(await opened.openSet(lyon.id)).spans.size).toBe(1);
    expect(codeOf(await opened.apply(lyon.id, tag(lyon, [17, 32]), stepId()))).toBe('project.newer_version');
    expect(codeOf(await opened.addArticle(makeArticle('More.')))).toBe('project.newer_version');
    unwrap(await opened.close());
  }));

  test('takes an article once, however often it comes, and keeps each file it was found in', () => withProject(async ({ workspace }) => {
    expect(unwrap(await workspace.addArticle(lyon))).toBe('known');
    expect(unwrap(await workspace.addArticle(makeArticle(lyon.text, 'copy.txt')))).toBe('source_added');
    expect(unwrap(await workspace.readArticle(lyon.id)).sources.map(({ name }) => name)).toEqual(['lyon.txt', 'copy.txt']);
    expect(workspace.articlesFrom('copy.txt')).toEqual([lyon.id]);
    expect(workspace.articles().map(({ source }) => source)).toEqual(['lyon.txt', 'paris.txt']);
    unwrap(await workspace.close());
  }));
});

describe('an edit', () => {
  test('is seen again after closing and opening, with its row', () => withProject(async ({ workspace, reopen }) => {
    const command = tag(lyon, [0, 12]);
    const done = unwrap(await workspace.apply(lyon.id, command, stepId()));
    expect(done.commit).toMatchObject({ revision: 1, sequence: 1, author: ada.id });
    expect(done.row).toMatchObject({ spans: 1, status: 'in_progress' });
    unwrap(await workspace.close());
    const again = await reopen();
    expect([...unwrap(await again.openSet(lyon.id)).spans.keys()]).toEqual([command.id]);
    expect(again.articles().find(({ id }) => id === lyon.id)).toEqual(done.row);
    expect(again.recovery).toEqual({ replayed: 0, settled: 0, swept: 0, quarantined: [] });
    unwrap(await again.close());
  }));

  test('that is refused changes nothing on disk', () => withProject(async ({ folder, workspace }) => {
    expect(codeOf(await workspace.apply(lyon.id, { ...tag(lyon, [0, 12]), text: 'Bob' }, stepId()))).toBe('span.text_mismatch');
    expect(codeOf(await workspace.apply(makeArticle('Nowhere.').id, tag(lyon, [0, 12]), stepId()))).toBe('article.unknown');
    expect(await readdir(layout.annotations(folder))).toEqual([]);
    unwrap(await workspace.close());
  }));

  test('keeps its place when many arrive at once', () => withProject(async ({ workspace }) => {
    const places = Array.from({ length: 30 }, (_, at) => [at, at + 5] as const);
    const done = await Promise.all(places.map((place) => workspace.apply(lyon.id, tag(lyon, place), stepId())));
    expect(done.map((each) => unwrap(each).commit?.revision)).toEqual(places.map((_, at) => at + 1));
    unwrap(await workspace.close());
  }));

  test('is told to listeners once it is on disk', () => withProject(async ({ workspace }) => {
    const told: string[] = [];
    const stop = workspace.onCommitted((commits) => told.push(...commits.map(({ cause }) => cause.command)));
    workspace.onSaveState(({ kind }) => told.push(kind));
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 12]), stepId()));
    stop();
    unwrap(await workspace.apply(lyon.id, { kind: 'status.set', status: 'done' }, stepId()));
    expect(told).toEqual(['span.add', 'saved', 'saved']);
    unwrap(await workspace.close());
  }));

  test('of more articles than stay open is kept for each of them', () => withProject(async ({ workspace, reopen }) => {
    const articles = Array.from({ length: 30 }, (_, at) => makeArticle(`Number ${String(at)} lives in Lyon.`, `${String(at)}.txt`));
    for (const article of articles) {
      unwrap(await workspace.addArticle(article));
      unwrap(await workspace.apply(article.id, tag(article, [0, 6]), stepId()));
    }
    unwrap(await workspace.close());
    const again = await reopen();
    expect(again.recovery.replayed).toBe(0);
    for (const article of articles) expect(unwrap(await again.openSet(article.id)).spans.size).toBe(1);
    unwrap(await again.close());
  }));
});

describe('undo and redo', () => {
  test('reach back over articles and over closing the program', () => withProject(async ({ workspace, reopen }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 12]), stepId()));
    unwrap(await workspace.apply(paris.id, tag(paris, [0, 3]), stepId()));
    unwrap(await workspace.close());
    const again = await reopen();
    await again.historyReady();
    expect(again.historyState()).toEqual({ undo: 'span.add', redo: null });
    expect(unwrap(await again.undo()).rows).toMatchObject([{ id: paris.id, spans: 0, status: 'todo' }]);
    expect(unwrap(await again.undo()).rows).toMatchObject([{ id: lyon.id, spans: 0 }]);
    expect(codeOf(await again.undo())).toBe('history.nothing_to_undo');
    expect(unwrap(await again.redo()).rows).toMatchObject([{ id: lyon.id, spans: 1 }]);
    unwrap(await again.apply(paris.id, tag(paris, [15, 20]), stepId()));
    expect(codeOf(await again.redo())).toBe('history.nothing_to_redo');
    unwrap(await again.close());
  }));

  test('give back byte-identical snapshots', () => withProject(async ({ folder, workspace }) => {
    const data = async (): Promise<unknown> => {
      unwrap(await workspace.flush());
      const { data: { set: { revision: _, ...rest } } } = JSON.parse(await readFile(layout.set(folder, { article: lyon.id, annotator: ada.id }), 'utf8'));
      return JSON.stringify(rest);
    };
    const [first, second] = [tag(lyon, [0, 12]), tag(lyon, [17, 32])];
    for (const command of [first, second]) unwrap(await workspace.apply(lyon.id, command, stepId()));
    const before = await data();
    unwrap(await workspace.apply(lyon.id, { kind: 'span.remove', id: first.id }, stepId()));
    const after = await data();
    unwrap(await workspace.undo());
    expect(await data()).toBe(before);
    unwrap(await workspace.redo());
    expect(await data()).toBe(after);
    unwrap(await workspace.close());
  }));
});

describe('a gesture over several articles', () => {
  const step = { id: stepIdSchema.parse('gesture'), command: 'import' };
  const addTo = (workspace: Workspace, article: typeof lyon) => {
    const { kind: _, ...place } = tag(article, [0, 3]);
    const span = { ...place, attributes: {}, origin: 'human', created_at: '', updated_at: '' };
    return workspace.commitImported(article.id, () => ({ ok: true, value: [{ kind: 'span', id: span.id, before: null, after: span }] }), step);
  };
  const counts = (workspace: Workspace): readonly number[] => workspace.articles().map(({ spans }) => spans);

  test('is one step to undo and to redo', () => withProject(async ({ workspace }) => {
    unwrap(await addTo(workspace, lyon));
    unwrap(await addTo(workspace, paris));
    unwrap(await workspace.endStep(step.id, true));
    expect(counts(workspace)).toEqual([1, 1]);
    expect(unwrap(await workspace.undo()).rows).toHaveLength(2);
    expect(counts(workspace)).toEqual([0, 0]);
    unwrap(await workspace.redo());
    expect(counts(workspace)).toEqual([1, 1]);
    unwrap(await workspace.close());
  }));

  test('that ends in a refusal is taken back whole', () => withProject(async ({ workspace }) => {
    unwrap(await addTo(workspace, lyon));
    unwrap(await addTo(workspace, paris));
    unwrap(await workspace.endStep(step.id, false));
    expect(counts(workspace)).toEqual([0, 0]);
    unwrap(await workspace.close());
  }));

  test('that a crash cut off is taken back at the next opening', () => withProject(async ({ workspace, reopen }) => {
    unwrap(await workspace.apply(paris.id, tag(paris, [15, 20]), stepId()));
    unwrap(await addTo(workspace, lyon));
    unwrap(await addTo(workspace, paris));
    unwrap(await workspace.close());
    const again = await reopen();
    expect(counts(again)).toEqual([0, 1]);
    expect(again.historyState().undo).toBe('span.add');
    unwrap(await again.close());
    const third = await reopen();
    expect(unwrap(await third.openSet(lyon.id)).revision).toBe(2);
    unwrap(await third.close());
  }));
});

describe('two people', () => {
  test('work beside each other, the second opener as the same person only reads', () => withProject(async ({ root, folder, workspace, reopen }) => {
    const second = await reopen();
    expect(second.readOnly?.code).toBe('project.locked');
    expect(codeOf(await second.apply(lyon.id, tag(lyon, [0, 12]), stepId()))).toBe('project.locked');
    const other = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    expect(other.readOnly).toBeNull();
    unwrap(await other.apply(lyon.id, tag(lyon, [0, 12]), stepId()));
    unwrap(await workspace.apply(lyon.id, tag(lyon, [17, 32]), stepId()));
    expect(unwrap(await workspace.annotatorsOf(lyon.id))).toEqual([ada.id, ben.id]);
    expect(unwrap(await workspace.people()).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    expect(unwrap(await second.openSet(lyon.id)).spans.size).toBe(1);
    for (const each of [second, other, workspace]) unwrap(await each.close());
    const third = await reopen();
    expect(third.readOnly).toBeNull();
    unwrap(await third.close());
  }));

  test('go by their present name in all their work, also in what was tagged under an earlier one', () => withProject(async ({ root, folder, workspace }) => {
    unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 12]), stepId()));
    unwrap(await workspace.close());
    const renamed = unwrap(await openProject(testEnvironment(root), { folder, annotator: { ...ada, name: 'Ada King' } }));
    expect(unwrap(await renamed.openSet(lyon.id)).annotator.name).toBe('Ada King');
    expect(unwrap(await renamed.people())).toEqual([{ id: ada.id, name: 'Ada King' }]);
    unwrap(await renamed.close());
    const reader = unwrap(await openReader(testEnvironment(root), folder));
    expect(unwrap(await reader.readSetOf(lyon.id, ada.id))?.annotator.name).toBe('Ada King');
  }));
});

test('the list tells the reason, note and short labels of an article, also where an older index did not', () => withProject(async ({ folder, workspace, reopen }) => {
  unwrap(await workspace.apply(lyon.id, { kind: 'status.set', status: 'skipped', reason: 'double' }, stepId()));
  unwrap(await workspace.apply(lyon.id, { kind: 'document.setNote', note: 'see paris' }, stepId()));
  unwrap(await workspace.apply(lyon.id, { kind: 'document.setLabels', labels: { genre: 'news' } }, stepId()));
  const told = { status: 'skipped', status_reason: 'double', hasNote: true, labels: { genre: 'news' } };
  expect(workspace.articles()).toMatchObject([told, { hasNote: false, labels: {} }]);
  unwrap(await workspace.close());
  const { data, ...head } = JSON.parse(await readFile(layout.index(folder, ada.id), 'utf8'));
  const entries = data.entries.map(({ row: { hasNote: _n, labels: _l, status_reason: _r, ...row }, ...entry }: { row: Record<string, unknown> }) => ({ ...entry, row }));
  const older = JSON.stringify({ ...data, entries });
  await writeFile(layout.index(folder, ada.id), JSON.stringify({ ...head, sha256: sha256(older), data: { ...data, entries } }));
  const again = await reopen();
  expect(again.articles()).toMatchObject([told, { hasNote: false, labels: {} }]);
  const undone = unwrap(await again.apply(lyon.id, { kind: 'status.set', status: 'todo' }, stepId()));
  expect(undone.row).not.toHaveProperty('status_reason');
  unwrap(await again.close());
}));

test('the index may be deleted or damaged at any time', () => withProject(async ({ folder, workspace, reopen }) => {
  unwrap(await workspace.apply(lyon.id, tag(lyon, [0, 12]), stepId()));
  const rows = workspace.articles();
  unwrap(await workspace.close());
  for (const spoil of [() => rm(join(folder, 'index'), { recursive: true }), () => writeFile(layout.index(folder, ada.id), 'null')]) {
    await spoil();
    const again = await reopen();
    expect(again.articles()).toEqual(rows);
    unwrap(await again.close());
  }
}));
