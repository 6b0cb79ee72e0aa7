import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { SpanId } from '../../shared/ids.ts';
import { faultyFiles, type Fault } from '../helpers/faulty-files.ts';
import { ada, makeArticle, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const article = makeArticle('Ada Lovelace spoke to Charles Babbage in London about the engine.');
const PLACES = [[0, 12], [22, 37], [41, 47]] as const;

interface Lived {
  readonly isCreated: boolean;
  readonly isAdded: boolean;
  /** Tags that the store said are on disk. */
  readonly kept: ReadonlySet<SpanId>;
  /** Tags that it refused. */
  readonly refused: ReadonlySet<SpanId>;
  /** A tag whose removal it refused. */
  readonly refusedUndo: SpanId | null;
}

/** Creates, opens, imports, tags, takes back and closes; goes as far as the disk allows. Nothing may be thrown. */
async function live(env: StoreEnvironment, folder: string): Promise<Lived> {
  const kept = new Set<SpanId>();
  const refused = new Set<SpanId>();
  const created = await createProject(env, folder, { title: 'Test', owner: ada });
  const opened = await openProject(env, { folder, annotator: ada });
  if (!opened.ok) return { isCreated: created.ok, isAdded: false, kept, refused, refusedUndo: null };
  const workspace = opened.value;
  const added = await workspace.addArticle(article);
  for (const place of PLACES) {
    const command = tag(article, place);
    const done = await workspace.apply(article.id, command, stepId());
    (done.ok ? kept : refused).add(command.id);
    await workspace.flush();
  }
  const next = [...kept].at(-1);
  const isUndone = next === undefined || (await workspace.undo()).ok;
  if (next !== undefined && isUndone) kept.delete(next);
  await workspace.close();
  return { isCreated: created.ok, isAdded: added.ok, kept, refused, refusedUndo: isUndone ? null : next };
}

/**
 * Opens with a sound disk: everything that was said to be kept is there, and nothing is damaged. What was refused is not there,
 * unless the disk also refused to take it back (`isDead`): then it may be.
 */
async function checkSound({ root, folder, isDead }: { root: string; folder: string; isDead: boolean }, lived: Lived): Promise<void> {
  const env = testEnvironment(root);
  if (!lived.isCreated) await createProject(env, folder, { title: 'Again', owner: ada });
  const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
  expect(workspace.readOnly).toBeNull();
  if (lived.isAdded) {
    const set = unwrap(await workspace.openSet(article.id));
    const found = [...set.spans.keys()];
    for (const id of lived.kept) if (!isDead || id !== lived.refusedUndo) expect(found).toContain(id);
    for (const id of lived.refused) if (!isDead) expect(found).not.toContain(id);
    unwrap(await workspace.apply(article.id, tag(article, [13, 18]), stepId()));
  }
  unwrap(await workspace.close());
}

async function sweep(fault: Omit<Fault, 'at'>): Promise<void> {
  const calls = await withFolder(async (root) => {
    const sound = faultyFiles({ ...fault, at: 0 });
    await live(testEnvironment(root, sound.files), join(root, 'project'));
    return sound.calls();
  });
  expect(calls).toBeGreaterThan(50);
  for (let at = 1; at <= calls; at += 1) {
    await withFolder(async (root) => {
      const faulty = faultyFiles({ ...fault, at });
      const folder = join(root, 'project');
      const lived = await live(testEnvironment(root, faulty.files), folder);
      try {
        await checkSound({ root, folder, isDead: fault.lasts }, lived);
      } catch (error) {
        throw new Error(`call ${String(at)} (${String(faulty.failed())}) failed with ${fault.errno}`, { cause: error });
      }
    });
  }
}

test('a project survives a disk that is full for any single call of its life', () => sweep({ errno: 'ENOSPC', lasts: false, writesPart: true }), 120_000);
test('a project survives a disk that is full from any call on', () => sweep({ errno: 'ENOSPC', lasts: true, writesPart: true }), 120_000);
test('a project survives a disk that dies at any call', () => sweep({ errno: 'EIO', lasts: true }), 120_000);
