import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProject } from '../../annotations/store/open-project.ts';
import { isTempName } from '../../annotations/store/temp-names.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { RecoveryReport } from '../../shared/reports.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { seededRandom } from '../helpers/random.ts';
import { ada, makeArticle, openFresh, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const KILLS = 50;
const LONGEST_BURST = 40;

let child: Bundle;
let acrossChild: Bundle;
beforeAll(async () => {
  child = await bundle(resolve(import.meta.dirname, 'burst-child.ts'));
  acrossChild = await bundle(resolve(import.meta.dirname, 'across-child.ts'));
}, 60_000);
afterAll(async () => {
  await child.remove();
  await acrossChild.remove();
});

/** Starts a burst of edits and kills it with SIGKILL a little after it told of so many; answers all that it told. */
function killAfter(acknowledged: number, extraMicrotasks: number, args: readonly string[], file = child.file): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let error = '';
    program.stderr.on('data', (bytes: Buffer) => { error += bytes.toString('utf8'); });
    program.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString('utf8');
      if (out.split('\n').length > acknowledged) spin(extraMicrotasks, () => program.kill('SIGKILL'));
    });
    program.on('error', reject);
    program.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1));
      else reject(new Error(`the burst ended by itself: ${error}`));
    });
  });
}

// Turns of the event loop, not time: enough to fall into any part of a write.
function spin(turns: number, then: () => void): void {
  if (turns === 0) then();
  else setImmediate(spin, turns - 1, then);
}

async function tempsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map(({ name }) => name).filter(isTempName);
}

/** Reopens the project and checks that all that was acknowledged is there, whole, and can be edited at once. */
async function checkSurvived(root: string, folder: string, told: readonly string[]): Promise<RecoveryReport> {
  const workspace = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
  expect(workspace.readOnly, 'the lock of the dead program is taken over').toBeNull();
  const sets = new Map<string, Awaited<ReturnType<typeof load>>>();
  const load = async (id: ArticleId) => unwrap(await workspace.openSet(id));
  for (const { id } of workspace.articles()) sets.set(id, await load(id));
  for (const line of told) {
    const [article = '', revision = '', span = ''] = line.split(' ');
    const set = sets.get(article);
    expect(set?.revision, line).toBeGreaterThanOrEqual(Number(revision));
    expect([...(set?.spans.keys() ?? [])], line).toContain(span);
  }
  for (const [id, set] of sets) expect(workspace.articles().find((row) => row.id === id)?.spans).toBe(set.spans.size);
  const { recovery } = workspace;
  unwrap(await workspace.close());
  expect(await tempsIn(folder)).toEqual([]);
  return recovery;
}

test(`${String(KILLS)} kills in the middle of a burst of edits lose no acknowledged edit`, async () => {
  const random = seededRandom('kill -9');
  await withFolder(async (root) => {
    const folder = join(root, 'project');
    const fresh = await openFresh(testEnvironment(root), folder);
    const articles = [1, 2].map((number) => makeArticle(`Article ${String(number)}. ${'Ada met Ben in Lyon and spoke to him. '.repeat(200)}`));
    for (const article of articles) unwrap(await fresh.addArticle(article));
    unwrap(await fresh.close());
    const args = [folder, join(root, 'user-data'), ada.id, ...articles.map(({ id }) => id)];
    const totals = { acknowledged: 0, replayed: 0, swept: 0, torn: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const told = await killAfter(1 + Math.floor(random() * LONGEST_BURST), Math.floor(random() * 200), args);
      const recovery = await checkSurvived(root, folder, told);
      totals.acknowledged += told.length;
      totals.replayed += recovery.replayed;
      totals.swept += recovery.swept;
      totals.torn += recovery.quarantined.length;
    }
    console.log(`kill -9: ${JSON.stringify(totals)}`);
    expect(totals.acknowledged).toBeGreaterThan(KILLS);
  });
}, 300_000);

test('kills in the middle of a step over many articles leave all of it or none', async () => {
  const random = seededRandom('kill -9 across');
  for (let kill = 0; kill < 10; kill += 1) {
    await withFolder(async (root) => {
      const folder = join(root, 'project');
      const fresh = await openFresh(testEnvironment(root), folder);
      for (let number = 0; number < 20; number += 1) unwrap(await fresh.addArticle(makeArticle(`Ada wrote letter ${String(number)}.`, `${String(number)}.txt`)));
      unwrap(await fresh.close());
      await killAfter(Math.floor(random() * 6), Math.floor(random() * 4000), [folder, join(root, 'user-data'), ada.id], acrossChild.file);
      const workspace = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
      const counts = new Set(workspace.articles().map(({ spans }) => spans));
      expect([...counts], 'each article holds as many tags as the next').toHaveLength(1);
      const [count = 0] = counts;
      for (let step = 0; step < count; step += 1) unwrap(await workspace.undo());
      expect(workspace.articles().every(({ spans }) => spans === 0)).toBe(true);
      unwrap(await workspace.close());
    });
  }
}, 120_000);
