import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../annotations/store/open-project.ts';
import { isTempName } from '../../annotations/store/temp-names.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { ada, codeOf, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

/** Whether this machine lets us mount a small disk: as root, on Linux. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

function tryMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a body with a real disk of one megabyte. */
async function withSmallDisk(body: (given: { root: string; disk: string }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const disk = join(root, 'disk');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    try {
      await body({ root, disk });
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
}

const article = makeArticle(`${'Ada met Ben in Lyon. '.repeat(500)}`);

async function fill(workspace: Workspace): Promise<{ kept: number; code: string }> {
  for (let kept = 0; ; kept += 1) {
    const done = await workspace.apply(article.id, tag(article, [kept % 9000, (kept % 9000) + 1 + Math.floor(kept / 9000)]), stepId());
    if (!done.ok && done.error.code !== 'span.blank') return { kept: unwrap(await workspace.openSet(article.id)).spans.size, code: done.error.code };
  }
}

test.skipIf(!canMount)('a full disk refuses the edit with disk.full, loses none before it, and takes edits again when there is room', () => withSmallDisk(async ({ root, disk }) => {
  const folder = join(disk, 'project');
  const workspace = await openFresh(testEnvironment(root), folder);
  unwrap(await workspace.addArticle(article));
  const states: string[] = [];
  workspace.onSaveState((state) => states.push(state.kind === 'unsaved' ? state.error.code : state.kind));
  await writeFile(join(disk, 'ballast'), Buffer.alloc(800 * 1024));
  const { kept, code } = await fill(workspace);
  expect(code).toBe('disk.full');
  expect(states.at(-1)).toBe('disk.full');
  expect(kept).toBeGreaterThan(10);
  expect(codeOf(await workspace.addArticle(makeArticle(`${'More. '.repeat(9000)}`)))).toBe('disk.full');
  await workspace.close();
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => isTempName(name.split('/').at(-1) ?? ''))).toEqual([]);

  const again = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
  expect(unwrap(await again.openSet(article.id)).spans.size).toBe(kept);
  await writeFile(join(disk, 'ballast'), '');
  unwrap(await again.apply(article.id, tag(article, [9100, 9103]), stepId()));
  unwrap(await again.close());
}), 60_000);

test.skipIf(!canMount)('a project on a read-only disk opens for reading and says so', () => withSmallDisk(async ({ root, disk }) => {
  const folder = join(disk, 'project');
  const workspace = await openFresh(testEnvironment(root), folder);
  unwrap(await workspace.addArticle(article));
  unwrap(await workspace.apply(article.id, tag(article, [0, 3]), stepId()));
  unwrap(await workspace.close());
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  const opened = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
  expect(opened.readOnly?.code).toBe('project.not_writable');
  expect(unwrap(await opened.openSet(article.id)).spans.size).toBe(1);
  expect(codeOf(await opened.apply(article.id, tag(article, [4, 7]), stepId()))).toBe('project.not_writable');
  unwrap(await opened.flush());
  unwrap(await opened.close());
}));
