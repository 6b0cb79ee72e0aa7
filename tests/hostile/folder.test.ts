import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { surveyReview } from '../../annotations/jobs/survey-review.ts';
import { validateProject } from '../../annotations/jobs/validate.ts';
import { sealEnvelope } from '../../annotations/store/envelope.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { ARTICLE_FILE } from '../../annotations/store/file-kinds.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { annotatorIdSchema, articleIdSchema } from '../../shared/ids.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';
import { LYON, NICE, withColleagues } from '../sync/colleagues.ts';
import { watchPrototypes } from './attack.ts';
import { differences, standing } from './beside.ts';

/** So many files without meaning lie in the crowded folder; `FILES=100000` for all that the issue asks. */
const FILES = Number(process.env['FILES'] ?? 5_000);

interface Scene {
  readonly root: string;
  readonly env: StoreEnvironment;
  readonly folder: string;
}

const MINE = { article: LYON.id, annotator: ada.id };

/** A project of two articles with tags of Ada's, and beside it a folder that nothing may touch; what is done to it is `spoil`. */
async function withSpoilt(spoil: (scene: Scene & { elsewhere: string }) => Promise<void>, look: (scene: Scene) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const env = testEnvironment(root);
    const [folder, elsewhere] = [path.join(root, 'project'), path.join(root, 'elsewhere')];
    unwrap(await createProject(env, folder, { title: 'Test', owner: ada }));
    const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
    for (const article of [LYON, NICE]) {
      unwrap(await workspace.addArticle(article));
      unwrap(await workspace.apply(article.id, tag(article, [0, 6], 'PERSON'), stepId()));
    }
    unwrap(await workspace.close());
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'letter.txt'), 'private');
    await spoil({ root, env, folder, elsewhere });
    const changed = watchPrototypes();
    const before = await standing(root, ['project', 'user-data', 'out']);
    await look({ root, env, folder });
    expect(changed()).toEqual([]);
    expect(differences(before, await standing(root, ['project', 'user-data', 'out']))).toEqual([]);
  });
}

/** Does with a folder all that the program does with a project, and says what each came to; nothing of it may throw or wait for ever. */
async function useAll({ root, env, folder }: Scene): Promise<Record<string, string>> {
  const come: Record<string, string> = {};
  const workspace = await openProject(env, { folder, annotator: ada });
  come['open'] = workspace.ok ? workspace.value.readOnly?.code ?? 'ok' : workspace.error.code;
  if (workspace.ok) {
    const { value } = workspace;
    come['article'] = codeOf(await value.readArticle(LYON.id));
    come['edit'] = codeOf(await value.apply(LYON.id, tag(LYON, [7, 10], 'ORG'), stepId()));
    come['add'] = codeOf(await value.addArticle(makeArticle('Un autre article.', 'autre.txt')));
    await value.historyReady();
    come['close'] = codeOf(await value.close());
  }
  const reader = await openReader(env, folder);
  come['read'] = codeOf(reader);
  if (!reader.ok) return come;
  come['validate'] = codeOf(await validateProject(env, reader.value, quietControl()));
  come['review'] = codeOf(await surveyReview(reader.value, { annotators: null, types: null, sample: { kind: 'all' } }, quietControl()));
  const output = { kind: 'file' as const, path: path.join(root, 'out') };
  come['export'] = codeOf(await exportProject(env, { reader: reader.value, request: { format: guillemetJsonlFormat, selection: { kind: 'all' }, filter: { types: null, layer: null }, output } }, quietControl()));
  return come;
}

const FINE = { open: 'ok', article: 'ok', edit: 'ok', add: 'ok', close: 'ok', read: 'ok', validate: 'ok', review: 'ok', export: 'ok' };

describe.skipIf(process.platform === 'win32')('a project folder of somebody who means harm', () => {
  test('is used as any other where nothing is wrong with it', () => withSpoilt(async () => undefined, async (scene) => {
    expect(await useAll(scene)).toEqual(FINE);
  }));

  test.each(['documents', 'annotations', 'steps', 'index', 'quarantine'])('whose folder %s is a link to another place is refused, and nothing is written there', (part) => withSpoilt(async ({ folder, elsewhere }) => {
    await rename(path.join(folder, part), path.join(elsewhere, part));
    await symlink(path.join(elsewhere, part), path.join(folder, part));
  }, async (scene) => {
    expect(await useAll(scene)).toEqual({ open: 'project.linked', read: 'project.linked' });
  }));

  test('whose folder of one article’s sets is a link lets the others be worked on, and writes nothing through it', () => withSpoilt(async ({ folder, elsewhere }) => {
    await rename(layout.sets(folder, LYON.id), path.join(elsewhere, 'sets'));
    await symlink(path.join(elsewhere, 'sets'), layout.sets(folder, LYON.id));
  }, async (scene) => {
    expect(await useAll(scene)).toMatchObject({ open: 'ok', edit: 'project.linked', add: 'ok', close: 'ok', validate: 'ok' });
  }));

  test.each([
    ['a link', (file: string, elsewhere: string) => rename(file, path.join(elsewhere, 'moved')).then(() => symlink(path.join(elsewhere, 'moved'), file))],
    ['a link to itself', (file: string) => rm(file).then(() => symlink(file, file))],
    ['a pipe', (file: string) => rm(file).then(() => void execFileSync('mkfifo', [file]))],
    ['a link to a device', (file: string) => rm(file).then(() => symlink('/dev/zero', file))],
    ['a folder', (file: string) => rm(file).then(() => mkdir(file).then(() => undefined))],
    ['a file that claims to be endless', (file: string) => truncate(file, 3 * 1024 ** 3)],
  ] as const)('that has %s for a file is told, never followed and never waited for', async (_what, put) => {
    const files: readonly ((folder: string) => string)[] = [
      layout.projectFile, (folder) => layout.document(folder, LYON.id), (folder) => layout.journal(folder, MINE), (folder) => layout.set(folder, MINE), (folder) => layout.stepsLog(folder, ada.id), (folder) => layout.index(folder, ada.id),
    ];
    for (const file of files) {
      await withSpoilt(async ({ folder, elsewhere }) => {
        await writeFile(file(folder), '', { flag: 'a' });
        await put(file(folder), elsewhere);
      }, async (scene) => {
        const come = await useAll(scene);
        const isTold = come['open'] !== 'ok' || Object.values(come).some((code) => code !== 'ok');
        // A broken index is no news: it is made anew.
        if (file(scene.folder) !== layout.index(scene.folder, ada.id)) expect({ file: path.relative(scene.folder, file(scene.folder)), isTold, come }).toMatchObject({ isTold: true });
      });
    }
  });

  test('with a text that is not what its name promises does not show it', () => withSpoilt(async ({ folder }) => {
    const other = { ...LYON, text: LYON.text.replace('Lyon', 'Nyon') };
    for (const article of [other, { ...other, text_sha256: sha256(other.text) }]) {
      await writeFile(layout.document(folder, LYON.id), sealEnvelope(ARTICLE_FILE, article, 'x'));
      const env = testEnvironment(path.dirname(folder));
      const reader = unwrap(await openReader(env, folder));
      expect(codeOf(await reader.readArticle(LYON.id))).toBe('article.damaged');
    }
  }, async (scene) => {
    expect(await useAll(scene)).toMatchObject({ open: 'ok', article: 'article.damaged', edit: 'article.damaged', add: 'ok' });
  }));

  test('with names that are paths, reserved, twins or very long has them left alone', () => withSpoilt(async ({ folder }) => {
    const names = ['..%2f..%2fevil.json', 'CON.json', 'NUL', 'a:b.json', `${'x'.repeat(250)}`, `${LYON.id.toUpperCase()}.json`, `${LYON.id}.JSON`, `${LYON.id}.json.`, ` ${LYON.id}.json`, '__proto__.json', 'constructor.json', '.json', '-rf', '\u202egpj.json', 'a\nb.json'];
    for (const name of names) {
      await copyFile(layout.document(folder, LYON.id), path.join(folder, 'documents', name));
      await writeFile(path.join(folder, 'annotations', LYON.id, name), '{}');
      await mkdir(path.join(folder, 'annotations', `${name} `));
    }
  }, async (scene) => {
    expect(await useAll(scene)).toEqual(FINE);
    expect(unwrap(await openReader(scene.env, scene.folder)).folder).toBe(scene.folder);
  }));

  test('with many thousands of files opens, and lists only what is its own', () => withSpoilt(async ({ folder }) => {
    for (let at = 0; at < FILES; at += 1) await writeFile(path.join(folder, ['documents', 'annotations', 'steps', 'index'][at % 4] ?? '', `x${String(at)}.json`), '{}');
  }, async (scene) => {
    expect(await useAll(scene)).toEqual(FINE);
  }));

  test('that may not be read or written says so', () => withSpoilt(async () => undefined, async ({ env, folder, ...scene }) => {
    // To root everything is open.
    if (process.getuid?.() === 0) return;
    await chmod(path.join(folder, 'documents'), 0o000);
    const come = await useAll({ env, folder, ...scene });
    await chmod(path.join(folder, 'documents'), 0o755);
    expect(come['open']).toBe('disk.denied');
  }));

  test('whose files change while they are read gives what was there before or after, or is told, and never breaks', () => withSpoilt(async () => undefined, async (scene) => {
    const file = layout.document(scene.folder, NICE.id);
    const whole = await readFile(file);
    let isOver = false;
    const meddle = (async () => {
      for (let turn = 0; !isOver; turn += 1) await writeFile(file, turn % 3 === 0 ? whole : whole.subarray(0, turn % whole.length));
    })();
    for (let time = 0; time < 10; time += 1) {
      const reader = unwrap(await openReader(scene.env, scene.folder));
      const article = await reader.readArticle(NICE.id);
      expect(article.ok ? article.value.text : article.error.code).toMatch(article.ok ? /^Rien à Nice/u : /^article\.damaged$/u);
      expect(codeOf(await validateProject(scene.env, reader, quietControl()))).toBe('ok');
    }
    isOver = true;
    await meddle;
  }));

  test('is brought in as a colleague’s without anything of it being followed, whatever it holds', () => withColleagues(async ({ root, project, bring, copy, tagWords }) => {
    const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON, NICE])];
    await tagWords(theirs, ben, LYON, 'Anne Roy');
    for (const part of ['documents', 'annotations', 'steps', 'index', 'quarantine']) {
      const spoilt = await copy(theirs, `spoilt-${part}`);
      await rename(path.join(spoilt, part), path.join(root, `moved-${part}`));
      await symlink(path.join(root, `moved-${part}`), path.join(spoilt, part));
      const before = await standing(root, ['ours', 'user-data']);
      await bring(ours, spoilt, { dryRun: true });
      await bring(ours, spoilt);
      expect(differences(before, await standing(root, ['ours', 'user-data']))).toEqual([]);
    }
  }));
});

test('no id of a person or an article can be a path, a reserved name or a twin of another', () => {
  const strange = ['', '.', '..', '../x', 'a/b', 'a\\b', 'CON', 'con', 'NUL.json', 'a:b', 'AAAAAAAAAAAAAAAA', 'aaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa\n', 'aaaaaaaaaaaaaaa\u0430', 'Gold', 'GOLD', 'imported ', '__proto__', 'constructor', 'gold/../x'];
  expect(strange.filter((id) => annotatorIdSchema.safeParse(id).success || articleIdSchema.safeParse(id).success)).toEqual([]);
});
