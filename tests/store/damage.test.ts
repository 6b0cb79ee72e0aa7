import { appendFile, copyFile, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { ada, codeOf, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const article = makeArticle('Ada Lovelace met Charles Babbage in Lyon.');
const key = { article: article.id, annotator: ada.id };

/** A project with three tags, closed. */
async function withWork(body: (given: { folder: string; open: () => Promise<Workspace> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const folder = join(root, 'project');
    const workspace = await openFresh(testEnvironment(root), folder);
    unwrap(await workspace.addArticle(article));
    for (const place of [[0, 12], [17, 32], [36, 40]] as const) unwrap(await workspace.apply(article.id, tag(article, place), stepId()));
    unwrap(await workspace.close());
    await body({ folder, open: async () => unwrap(await openProject(testEnvironment(root), { folder, annotator: ada })) });
  });
}

async function quarantined(folder: string): Promise<readonly string[]> {
  return readdir(layout.quarantine(folder));
}

async function spansOf(workspace: Workspace): Promise<number> {
  return unwrap(await workspace.openSet(article.id)).spans.size;
}

const SPOILS: Readonly<Record<string, (whole: Buffer) => Buffer>> = {
  'holds null': () => Buffer.from('null'),
  'holds a number': () => Buffer.from('0'),
  'is empty': () => Buffer.alloc(0),
  'is full of NUL bytes': (whole) => Buffer.alloc(whole.length),
  'begins with a BOM': (whole) => Buffer.concat([Buffer.from('\uFEFF'), whole]),
  'has one flipped bit': (whole) => { const bytes = Buffer.from(whole); bytes[whole.length >> 1] = (bytes[whole.length >> 1] ?? 0) ^ 1; return bytes; },
  'is of another kind': (whole) => Buffer.from(whole.toString('utf8').replace('"kind":"guillemet-annotations"', '"kind":"guillemet-article"')),
  'is nested too deeply': () => Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
};

describe('a snapshot', () => {
  for (const [what, spoil] of Object.entries(SPOILS)) {
    test(`that ${what} is rebuilt from the journal, its bytes kept`, () => withWork(async ({ folder, open }) => {
      const path = layout.set(folder, key);
      const spoiled = spoil(await readFile(path));
      await writeFile(path, spoiled);
      const workspace = await open();
      expect(await spansOf(workspace)).toBe(3);
      const [copy = ''] = await quarantined(folder);
      expect(await readFile(join(layout.quarantine(folder), copy))).toEqual(spoiled);
      unwrap(await workspace.apply(article.id, tag(article, [4, 12]), stepId()));
      unwrap(await workspace.close());
    }));
  }

  test('cut at any of twenty places is rebuilt from the journal', () => withWork(async ({ folder, open }) => {
    const path = layout.set(folder, key);
    const whole = await readFile(path);
    for (let place = 0; place < 20; place += 1) {
      await writeFile(path, whole.subarray(0, Math.floor((whole.length * place) / 20)));
      const workspace = await open();
      expect(await spansOf(workspace)).toBe(3);
      unwrap(await workspace.close());
    }
    expect((await quarantined(folder)).length).toBe(20);
  }));

  test('that is damaged without a journal is shown as damaged and never taken for empty', () => withWork(async ({ folder, open }) => {
    await truncate(layout.set(folder, key), 40);
    await rm(layout.journal(folder, key));
    const workspace = await open();
    expect(codeOf(await workspace.apply(article.id, tag(article, [0, 12]), stepId()))).toBe('set.damaged');
    unwrap(await workspace.close());
    expect((await readFile(layout.set(folder, key))).length).toBe(40);
  }));
});

describe('a journal', () => {
  test('cut at any place gives the edits before it, and takes new ones', () => withWork(async ({ folder, open }) => {
    const path = layout.journal(folder, key);
    const whole = await readFile(path);
    const lineEnds = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
    for (let place = 0; place <= 20; place += 1) {
      const length = Math.floor((whole.length * place) / 20);
      await rm(layout.set(folder, key), { force: true });
      await writeFile(path, whole.subarray(0, length));
      const workspace = await open();
      expect(await spansOf(workspace)).toBe(Math.max(0, lineEnds.filter((end) => end <= length).length - 1));
      unwrap(await workspace.apply(article.id, tag(article, [4, 12]), stepId()));
      unwrap(await workspace.close());
    }
  }));

  test('with a torn last line keeps its bytes in quarantine', () => withWork(async ({ folder, open }) => {
    await appendFile(layout.journal(folder, key), '{"check":"00');
    const workspace = await open();
    expect(workspace.recovery.quarantined).toHaveLength(1);
    expect(await readFile(workspace.recovery.quarantined[0] ?? '', 'utf8')).toBe('{"check":"00');
    unwrap(await workspace.close());
    const again = await open();
    expect(again.recovery.quarantined).toEqual([]);
    unwrap(await again.close());
  }));

  test('damaged in the middle is no loss while the snapshot covers the place', () => withWork(async ({ folder, open }) => {
    await damageSecondEdit(folder);
    const workspace = await open();
    expect(await spansOf(workspace)).toBe(3);
    unwrap(await workspace.apply(article.id, tag(article, [4, 12]), stepId()));
    unwrap(await workspace.close());
  }));

  test('damaged in the middle without a snapshot is shown up to there and not edited', () => withWork(async ({ folder, open }) => {
    await damageSecondEdit(folder);
    await rm(layout.set(folder, key));
    const damaged = await readFile(layout.journal(folder, key));
    const workspace = await open();
    const states: string[] = [];
    workspace.onSaveState((state) => states.push(state.kind));
    expect(await spansOf(workspace)).toBe(1);
    expect(states).toEqual(['read_only']);
    expect(codeOf(await workspace.apply(article.id, tag(article, [4, 12]), stepId()))).toBe('set.damaged');
    unwrap(await workspace.close());
    expect(await readFile(layout.journal(folder, key))).toEqual(damaged);
    const [copy = ''] = await quarantined(folder);
    expect(await readFile(join(layout.quarantine(folder), copy))).toEqual(damaged);
  }));
});

async function damageSecondEdit(folder: string): Promise<void> {
  const path = layout.journal(folder, key);
  const lines = (await readFile(path, 'utf8')).split('\n');
  lines[2] = lines[2]?.replace('PERSON', 'PERSOM') ?? '';
  await writeFile(path, lines.join('\n'));
}

describe('an article', () => {
  test('cut at any of twenty places is refused, its bytes untouched', () => withWork(async ({ folder, open }) => {
    const path = layout.document(folder, article.id);
    const whole = await readFile(path);
    const workspace = await open();
    for (let place = 0; place < 20; place += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * place) / 20));
      await writeFile(path, cut);
      expect(codeOf(await workspace.readArticle(article.id))).toBe('article.damaged');
      expect(codeOf(await workspace.addArticle(article))).toBe('article.damaged');
      expect(await readFile(path)).toEqual(cut);
    }
    unwrap(await workspace.close());
  }));

  test('that cannot be read does not keep the project shut', () => withWork(async ({ folder, open }) => {
    await writeFile(layout.document(folder, article.id), 'null');
    await rm(layout.index(folder, ada.id));
    const workspace = await open();
    expect(workspace.articles()).toMatchObject([{ id: article.id, source: article.id }]);
    expect(codeOf(await workspace.openSet(article.id))).toBe('article.damaged');
    unwrap(await workspace.close());
  }));

  test('under the name of another one is refused', () => withWork(async ({ folder, open }) => {
    const other = makeArticle('Somebody else.');
    await copyFile(layout.document(folder, article.id), layout.document(folder, other.id));
    const workspace = await open();
    expect(codeOf(await workspace.readArticle(other.id))).toBe('article.damaged');
    unwrap(await workspace.close());
  }));

  test.skipIf(process.platform === 'win32')('that is a link is not followed', () => withWork(async ({ folder, open }) => {
    const other = makeArticle('Somebody else.');
    await symlink(layout.document(folder, article.id), layout.document(folder, other.id));
    const workspace = await open();
    expect(codeOf(await workspace.readArticle(other.id))).toBe('disk.failed');
    unwrap(await workspace.close());
  }));
});

test('project.json cut at any of twenty places is refused and left as it is', () => withWork(async ({ folder, open }) => {
  const path = layout.projectFile(folder);
  const whole = await readFile(path);
  for (let place = 0; place < 20; place += 1) {
    const cut = whole.subarray(0, Math.floor((whole.length * place) / 20));
    await writeFile(path, cut);
    await expect(open()).rejects.toThrow('project.damaged');
    expect(await readFile(path)).toEqual(cut);
  }
}));
