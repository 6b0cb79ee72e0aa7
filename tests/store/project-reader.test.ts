import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { annotatorOfFile, findAnnotator, openReader } from '../../annotations/store/project-reader.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { sweepTemps } from '../../annotations/store/sweep-temps.ts';
import { tempName } from '../../annotations/store/temp-names.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { ada, ben, codeOf, makeArticle, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const [lyon, paris] = [makeArticle('Ada à Lyon.', 'lyon.txt'), makeArticle('Ben à Paris.', 'paris.txt')];

/** A project of Ada's in which Ben tagged one of two articles. */
async function withWork(body: (given: { root: string; folder: string }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const folder = join(root, 'project');
    unwrap(await createProject(testEnvironment(root), folder, { title: ' Titre ', owner: ada }));
    const workspace = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    for (const article of [lyon, paris]) unwrap(await workspace.addArticle(article));
    unwrap(await workspace.apply(paris.id, tag(paris, [0, 3]), stepId()));
    unwrap(await workspace.close());
    await body({ root, folder });
  });
}

describe('a reader', () => {
  test('finds the articles, who worked on which, and what they did', () => withWork(async ({ root, folder }) => {
    const reader = unwrap(await openReader(testEnvironment(root), folder));
    expect([reader.project.title, reader.newer]).toEqual(['Titre', false]);
    expect(unwrap(await reader.articleIds())).toEqual([lyon.id, paris.id].toSorted());
    expect([unwrap(await reader.annotatorsOf(lyon.id)), unwrap(await reader.annotatorsOf(paris.id))]).toEqual([[], [ben.id]]);
    expect(unwrap(await reader.readSetOf(paris.id, ben.id))?.spans.size).toBe(1);
    expect(unwrap(await reader.readSetOf(paris.id, ada.id))).toBeNull();
    expect(codeOf(await reader.readArticle(makeArticle('Else.').id))).toBe('article.unknown');
  }));

  test('knows the people of the project and everybody else who has a set, by their names and ids', () => withWork(async ({ root, folder }) => {
    const reader = unwrap(await openReader(testEnvironment(root), folder));
    expect(unwrap(await reader.people())).toEqual([ada, ben]);
    expect([unwrap(await findAnnotator(reader, 'Ben')), unwrap(await findAnnotator(reader, ben.id))]).toEqual([ben, ben]);
    expect(unwrap(await findAnnotator(reader, 'gold'))).toEqual({ id: 'gold', name: 'gold' });
    expect(await findAnnotator(reader, 'Nobody')).toEqual({ ok: false, error: { code: 'export.unknown_annotator', params: { name: 'Nobody' } } });
  }));

  test('takes no other file for somebody’s set', () => withWork(async ({ root, folder }) => {
    expect(['imported.json', `${ada.id}.journal.jsonl`, `${ada.id}.json.bak`, 'notes.txt', '.json', 'ADA.json'].map(annotatorOfFile)).toEqual([['imported'], [ada.id], [], [], [], []]);
    await mkdir(layout.sets(folder, lyon.id), { recursive: true });
    for (const name of ['notes.txt', 'README.json']) await writeFile(join(layout.sets(folder, lyon.id), name), '');
    await writeFile(join(layout.documents(folder), 'notes.txt'), '');
    const reader = unwrap(await openReader(testEnvironment(root), folder));
    expect([unwrap(await reader.annotatorsOf(lyon.id)), unwrap(await reader.articleIds()).length]).toEqual([[], 2]);
  }));

  test('refuses a set that is damaged, and names nobody whose only set is', () => withWork(async ({ root, folder }) => {
    const stranger = annotatorIdSchema.parse('cccccccccccccccc');
    await writeFile(layout.set(folder, { article: paris.id, annotator: stranger }), 'null');
    const reader = unwrap(await openReader(testEnvironment(root), folder));
    expect(codeOf(await reader.readSetOf(paris.id, stranger))).toBe('set.damaged');
    expect(unwrap(await reader.people())).toEqual([ada, ben]);
  }));
});

describe('opening a project', () => {
  test('removes what dead programs left half written, wherever it lies, and nothing else', () => withWork(async ({ root, folder }) => {
    const env = testEnvironment(root);
    const left = tempName('x.json', { ...env.process, session: 'gone' }, '1');
    const folders = [folder, layout.documents(folder), layout.steps(folder), layout.indexes(folder), layout.quarantine(folder), layout.sets(folder, paris.id)];
    for (const each of folders) await writeFile(join(each, left), '');
    const alive = tempName('x.json', env.process, '1');
    await writeFile(join(folder, alive), '');
    await writeFile(join(folder, '.hidden.tmp'), '');
    const workspace = unwrap(await openProject(env, { folder, annotator: ada }));
    expect(workspace.recovery.swept).toBe(folders.length);
    expect((await env.files.list(folder)).filter((name) => name.endsWith('.tmp')).toSorted()).toEqual([alive, '.hidden.tmp'].toSorted());
    unwrap(await workspace.close());
    const refusing = { ...env, files: { ...env.files, list: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'scandir' })) } };
    expect(await sweepTemps(refusing, folder)).toBe(0);
    await expect(sweepTemps({ ...env, files: { ...env.files, list: () => Promise.reject(new Error('ours')) } }, folder)).rejects.toThrow('ours');
  }));

  test('as its owner under a new name writes that name down; as somebody else it does not', () => withWork(async ({ root, folder }) => {
    for (const person of [{ ...ada, name: 'Ada King' }, { ...ben, name: 'Benoît' }]) unwrap(await unwrap(await openProject(testEnvironment(root), { folder, annotator: person })).close());
    expect(unwrap(await openReader(testEnvironment(root), folder)).project.people).toEqual([{ ...ada, name: 'Ada King' }]);
  }));

  test('tells whose fault a link in the place of its folders is', () => withWork(async ({ root, folder }) => {
    const env = testEnvironment(root);
    const linked = { ...env, files: { ...env.files, stat: async (path: string) => ({ ...(await env.files.stat(path)), ...(path === layout.steps(folder) ? { kind: 'link' as const } : {}) }) } };
    expect(await openReader(linked, folder)).toEqual({ ok: false, error: { code: 'project.linked', params: { part: 'steps' } } });
  }));
});

describe('who may see the work of others', () => {
  test('is said by the owner alone, and by anybody where there is none', () => withWork(async ({ root, folder }) => {
    const asAda = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
    expect(unwrap(await asAda.setBlind(true)).blind).toBe(true);
    expect(asAda.project.blind).toBe(true);
    const asBen = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
    expect(await asBen.setBlind(false)).toEqual({ ok: false, error: { code: 'project.not_owner', params: { owner: 'Ada' } } });
    const reading = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
    expect(codeOf(await reading.setBlind(false))).toBe('project.locked');
    for (const each of [asAda, asBen, reading]) unwrap(await each.close());
    const common = join(root, 'common');
    unwrap(await createProject(testEnvironment(root), common, { title: 'Common', owner: null }));
    const anybody = unwrap(await openProject(testEnvironment(root), { folder: common, annotator: ben }));
    expect(codeOf(await anybody.setBlind(true))).toBe('ok');
    unwrap(await anybody.close());
  }));
});
