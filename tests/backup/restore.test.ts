import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRestore } from '../../annotations/backup/plan-restore.ts';
import { restore } from '../../annotations/backup/restore.ts';
import { setToRecord } from '../../annotations/model/annotation-set.ts';
import { canonicalJson } from '../../annotations/model/canonical-json.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { RestorePlan, RestoreReport } from '../../shared/backup.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import type { Result } from '../../shared/result.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, unwrap } from '../helpers/store-fixture.ts';
import { cleo, contentsOf, LYON, NICE, tagOf, tagsOf } from '../sync/colleagues.ts';
import { flipBit, setFiles, withBackups, type BackupScene } from './backup-scene.ts';

const NONE = { added: 0, removed: 0, changed: 0 };

const planOf = async ({ env, folder }: BackupScene, number: number | null = null): Promise<RestorePlan> => unwrap(await planRestore(env, { folder, me: ada.id, number }, quietControl()));

async function tryRestore({ env, folder }: Pick<BackupScene, 'env' | 'folder'>, number: number | null = null, then: (workspace: Workspace) => Promise<void> = async () => undefined): Promise<Result<RestoreReport>> {
  const opened = await openProject(env, { folder, annotator: ada });
  if (!opened.ok) return opened;
  const done = await restore(env, { workspace: opened.value, number }, quietControl());
  await then(opened.value);
  await opened.value.close();
  return done;
}

/** What a set says, without what grows with each edit. */
async function stateOf(env: StoreEnvironment, folder: string, article: Article, person: Annotator): Promise<string> {
  const set = unwrap(await unwrap(await openReader(env, folder)).readSetOf(article.id, person.id));
  if (set === null) return 'none';
  const { revision: _, annotator: _name, ...said } = setToRecord(set);
  return canonicalJson({ ...said, spans: said.spans.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
}

describe('bringing a backup back', () => {
  test('makes my tags those of the backup as one step that is taken back byte by byte, and leaves the rest alone', () => withBackups([LYON, NICE], async (scene) => {
    const { env, folder, tagWords, work, back } = scene;
    await tagWords(folder, ada, LYON, 'Anne Roy', 'Lyon');
    await tagWords(folder, ben, LYON, 'Paul Lac');
    await back();
    const then = await stateOf(env, folder, LYON, ada);
    await work(folder, ada, async (workspace) => {
      const [first] = unwrap(await workspace.openSet(LYON.id)).spans.keys();
      unwrap(await workspace.apply(LYON.id, { kind: 'span.remove', id: first ?? ('' as never) }, stepId()));
      unwrap(await workspace.apply(LYON.id, { kind: 'status.set', status: 'done' }, stepId()));
    });
    await tagWords(folder, ada, NICE, 'Jean Puy');
    await tagWords(folder, ben, LYON, 'agence');
    const [mine, theirs, nice] = [await stateOf(env, folder, LYON, ada), await stateOf(env, folder, LYON, ben), await stateOf(env, folder, NICE, ada)];

    const before = await contentsOf(folder);
    const plan = await planOf(scene, 1);
    expect(await contentsOf(folder)).toEqual(before);
    expect(plan.rows).toEqual([
      { article: LYON.id, source: 'lyon.txt', annotator: ada.id, name: 'Ada', action: 'change', why: null, tags: { added: 1, removed: 0, changed: 0 }, links: NONE, others: { added: 0, removed: 0, changed: 1 } },
      { article: LYON.id, source: 'lyon.txt', annotator: ben.id, name: 'Ben', action: 'stay', why: 'not_yours', tags: NONE, links: NONE, others: NONE },
      { article: NICE.id, source: 'nice.txt', annotator: ada.id, name: 'Ada', action: 'change', why: null, tags: { added: 0, removed: 1, changed: 0 }, links: NONE, others: { added: 0, removed: 0, changed: 1 } },
    ].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)));
    expect(plan.totals).toMatchObject({ change: 2, put_back: 0, stay: 1, same: 2, tags: { added: 1, removed: 1, changed: 0 } });

    const report = unwrap(await tryRestore(scene, 1, async (workspace) => {
      expect(await stateOf(env, folder, LYON, ada)).toBe(then);
      expect(workspace.historyState().undo).toBe('restore');
      unwrap(await workspace.undo());
      expect([await stateOf(env, folder, LYON, ada), await stateOf(env, folder, NICE, ada)]).toEqual([mine, nice]);
      unwrap(await workspace.redo());
    }));
    expect({ ...report, before: 0 }).toEqual({ ...plan, before: 0 });
    expect(await stateOf(env, folder, LYON, ada)).toBe(then);
    expect(await tagsOf(env, folder, NICE, ada)).toEqual([]);
    expect(await stateOf(env, folder, LYON, ben)).toBe(theirs);
    expect((await scene.list()).backups[0]).toMatchObject({ number: report.before, kind: 'before_restore', tags: 4 });
    const after = await contentsOf(folder);
    const touched = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
    expect(touched.every((name) => name.includes(ada.id))).toBe(true);
  }));

  test('puts back texts and sets that are missing or damaged, mine and those of others, with their history', () => withBackups([LYON, NICE], async (scene) => {
    const { env, folder, tagWords, back } = scene;
    await tagWords(folder, ada, LYON, 'Anne Roy', 'Lyon');
    await tagWords(folder, ada, NICE, 'Jean Puy');
    await tagWords(folder, ben, LYON, 'Paul Lac');
    await tagWords(folder, cleo, NICE, 'Nice', 'Jean Puy');
    await back();
    const whole = await contentsOf(folder, ['index', 'quarantine']);
    await rm(layout.document(folder, NICE.id));
    await flipBit(layout.document(folder, LYON.id));
    for (const path of Object.values(setFiles(folder, LYON, ada))) await rm(path);
    for (const path of Object.values(setFiles(folder, LYON, ben))) await truncate(path, 20);
    const cut = (await readFile(setFiles(folder, NICE, cleo).journal, 'utf8')).split('\n').slice(0, 2).join('\n');
    await writeFile(setFiles(folder, NICE, cleo).journal, `${cut}\n{"torn":`);
    await rm(setFiles(folder, NICE, cleo).snapshot);
    const damaged = await readFile(layout.document(folder, LYON.id));
    expect((await planOf(scene)).totals).toMatchObject({ put_back: 5, change: 0 });
    unwrap(await tryRestore(scene, null, async (workspace) => {
      expect(workspace.articles().map(({ id, spans }) => [id, spans]).sort()).toEqual([[LYON.id, 2], [NICE.id, 1]].sort());
      expect(workspace.historyState().undo).not.toBeNull();
      unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Paul Lac'), stepId()));
      unwrap(await workspace.undo());
      unwrap(await workspace.undo());
      unwrap(await workspace.redo());
    }));
    expect(await tagsOf(env, folder, LYON, ada)).toEqual(['PERSON Anne Roy', 'PERSON Lyon']);
    expect(await tagsOf(env, folder, NICE, ada)).toEqual(['PERSON Jean Puy']);
    const after = await contentsOf(folder, ['index', 'quarantine', `annotations/${LYON.id}/${ada.id}`, `annotations/${NICE.id}/${ada.id}`, 'steps']);
    for (const [name, hash] of Object.entries(after)) expect([name, hash]).toEqual([name, whole[name]]);
    const kept = await Promise.all((await readdir(layout.quarantine(folder))).map((name) => readFile(`${layout.quarantine(folder)}/${name}`)));
    expect(kept.some((bytes) => bytes.equals(damaged))).toBe(true);
    expect(kept.some((bytes) => bytes.toString('utf8').endsWith('{"torn":'))).toBe(true);
  }));

  test('leaves articles and whole work of others as they are, even where they are further on, and says so', () => withBackups([LYON], async (scene) => {
    const { env, folder, work, tagWords, back } = scene;
    await back();
    await work(folder, ada, async (workspace) => { unwrap(await workspace.addArticle(NICE)); });
    await tagWords(folder, ada, NICE, 'Jean Puy');
    await tagWords(folder, ben, LYON, 'Paul Lac');
    const before = await contentsOf(folder, ['index']);
    const report = unwrap(await tryRestore(scene));
    expect(report.rows.map(({ action, why }) => [action, why]).sort()).toEqual([['stay', 'added_since'], ['stay', 'not_yours']]);
    expect(await contentsOf(folder, ['index'])).toEqual(before);
    expect(await tagsOf(env, folder, NICE, ada)).toEqual(['PERSON Jean Puy']);
  }));

  test('adds to the end of the schema what tags that come back name and it lacks', () => withBackups([LYON], async (scene) => {
    const { env, folder, work, back } = scene;
    await work(folder, ada, async (workspace) => {
      unwrap(await workspace.changeSchema((schema) => ({ ...schema, types: [...schema.types, { ...schema.types[0], name: 'VESSEL', key: undefined } as never] })));
      unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Lyon', 'VESSEL'), stepId()));
    });
    await back();
    await work(folder, ada, async (workspace) => {
      unwrap(await workspace.undo());
      unwrap(await workspace.changeSchema((schema) => ({ ...schema, types: schema.types.filter(({ name }) => name !== 'VESSEL') })));
    });
    expect((await planOf(scene)).names).toEqual({ added: ['VESSEL'], missing: [] });
    unwrap(await tryRestore(scene));
    expect(await tagsOf(env, folder, LYON, ada)).toEqual(['VESSEL Lyon']);
    expect(unwrap(await openReader(env, folder)).project.schema.types.at(-1)?.name).toBe('VESSEL');
  }));

  test('of a set that somebody has open elsewhere is left, and said', () => withBackups([LYON], async (scene) => {
    const { env, folder, tagWords, work, back } = scene;
    await tagWords(folder, ben, LYON, 'Paul Lac');
    await back();
    await rm(setFiles(folder, LYON, ben).journal);
    await rm(setFiles(folder, LYON, ben).snapshot);
    await work(folder, ben, async () => {
      expect(unwrap(await tryRestore(scene)).rows).toMatchObject([{ annotator: ben.id, action: 'stay', why: 'open_elsewhere' }]);
    });
    expect(unwrap(await tryRestore(scene)).rows).toMatchObject([{ annotator: ben.id, action: 'put_back' }]);
    expect(await tagsOf(env, folder, LYON, ben)).toEqual(['PERSON Paul Lac']);
  }));

  test('is refused without a backup, with an unknown one, and where the project can only be read', () => withBackups([LYON], async (scene) => {
    expect(codeOf(await tryRestore(scene))).toBe('backup.none');
    await scene.back();
    expect(codeOf(await tryRestore(scene, 7))).toBe('backup.unknown');
    await scene.work(scene.folder, ada, async () => { expect(codeOf(await tryRestore(scene))).toBe('project.locked'); });
  }));
});

test('after any edits since the backup my sets are again those of the backup, and taking the step back gives again what there was', () => withBackups([], async (scene) => {
  const { env, folder, work, back } = scene;
  const articles = Array.from({ length: 3 }, (_, index) => makeArticle(`Text ${String(index)}: Anne Roy met Paul Lac in Lyon, and Jean Puy left Nice.`, `t${String(index)}.txt`));
  await work(folder, ada, async (workspace) => { for (const article of articles) unwrap(await workspace.addArticle(article)); });
  const WORDS = ['Anne Roy', 'Paul Lac', 'Lyon', 'Jean Puy', 'Nice'];
  const edit = fc.record({ article: fc.nat(2), word: fc.nat(4), kind: fc.constantFrom('tag', 'tag', 'untag', 'retype', 'status', 'undo', 'redo') });
  const act = async (workspace: Workspace, { article, word, kind }: { article: number; word: number; kind: string }): Promise<void> => {
    const on = articles[article] ?? LYON;
    const [span] = [...unwrap(await workspace.openSet(on.id)).spans.values()].slice(word % 3);
    if (kind === 'tag') await workspace.apply(on.id, tagOf(on, WORDS[word] ?? 'Lyon', word % 2 === 0 ? 'PERSON' : 'ORG'), stepId());
    else if (kind === 'undo') await workspace.undo();
    else if (kind === 'redo') await workspace.redo();
    else if (kind === 'status') await workspace.apply(on.id, { kind: 'status.set', status: word % 2 === 0 ? 'done' : 'in_progress' }, stepId());
    else if (span !== undefined) await workspace.apply(on.id, kind === 'untag' ? { kind: 'span.remove', id: span.id } : { kind: 'span.retype', id: span.id, type: 'LOCATION' }, stepId());
  };
  const states = (): Promise<string[]> => Promise.all(articles.map((article) => stateOf(env, folder, article, ada)));
  await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 12 }), fc.array(edit, { minLength: 1, maxLength: 12 }), async (first, then) => {
    await work(folder, ada, async (workspace) => { for (const each of first) await act(workspace, each); });
    const number = (await back())?.number ?? 0;
    const old = await states();
    await work(folder, ada, async (workspace) => { for (const each of then) await act(workspace, each); });
    const before = await states();
    const empty = (state: string): string => (state === 'none' ? 'none' : state);
    unwrap(await tryRestore(scene, number, async (workspace) => {
      const now = await states();
      for (const [index, state] of now.entries()) if (old[index] !== 'none') expect(state).toBe(old[index]);
      if (workspace.historyState().undo === 'restore' && JSON.stringify(now) !== JSON.stringify(before)) {
        unwrap(await workspace.undo());
        expect((await states()).map(empty)).toEqual(before.map(empty));
      }
    }));
  }), { numRuns: 8 });
}), 120_000);
