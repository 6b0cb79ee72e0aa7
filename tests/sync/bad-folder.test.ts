import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../annotations/store/open-project.ts';
import { layout } from '../../annotations/store/layout.ts';
import { ada, ben, codeOf, unwrap } from '../helpers/store-fixture.ts';
import { contentsOf, LYON, NICE, setsIn, tagsOf, withColleagues, type Colleagues } from './colleagues.ts';

const BEN = { article: LYON.id, annotator: ben.id };

interface Scene extends Colleagues {
  readonly ours: string;
  readonly theirs: string;
}

/** Our empty project and Ben's, with three tags of his on one article; what is damaged is done by `body`. The folder must stay as it was damaged. */
function withBen(body: (scene: Scene) => Promise<void>): Promise<void> {
  return withColleagues(async (colleagues) => {
    const ours = await colleagues.project('ours', [LYON]);
    const theirs = await colleagues.project('theirs', [LYON, NICE]);
    await colleagues.tagWords(theirs, ben, LYON, 'Anne Roy', 'Lyon', 'Paul Lac');
    const bring: Colleagues['bring'] = async (folder, from, options) => {
      const before = await contentsOf(from);
      const outside = await contentsOf(colleagues.root, ['ours', 'user-data']);
      const report = await colleagues.bring(folder, from, options);
      expect(await contentsOf(from)).toEqual(before);
      expect(await contentsOf(colleagues.root, ['ours', 'user-data'])).toEqual(outside);
      return report;
    };
    await body({ ...colleagues, bring, ours, theirs });
  });
}

describe('a folder that is copied in half', () => {
  test('without documents brings the tags on texts that we have', () => withBen(async ({ env, ours, theirs, bring, tagWords }) => {
    await tagWords(theirs, ben, NICE, 'Jean Puy');
    await rm(layout.documents(theirs), { recursive: true });
    expect(await bring(ours, theirs)).toMatchObject({
      articles: { same: 1, added: 0, left: 1 }, people: [{ name: 'Ben', added: 1, skipped: 1 }], problems: [{ file: `documents/${NICE.id}.json`, code: 'sync.no_text' }],
    });
    expect(await tagsOf(env, ours, LYON, ben)).toHaveLength(3);
  }));

  test('without `project.json`, or with a damaged one, brings everything but its schema and names', () => withBen(async ({ ours, theirs, bring, copy }) => {
    const missing = await copy(theirs, 'missing');
    await rm(layout.projectFile(missing));
    await truncate(layout.projectFile(theirs), 40);
    for (const folder of [theirs, missing]) {
      expect(await bring(ours, folder, { dryRun: true })).toMatchObject({ title: null, people: [{ name: 'Ben', added: 1, tags: 3 }], problems: [{ file: 'project.json', code: 'project.damaged' }] });
    }
  }));

  test('with journals alone brings them whole', () => withBen(async ({ env, ours, theirs, bring }) => {
    await rm(layout.set(theirs, BEN));
    expect(await bring(ours, theirs)).toMatchObject({ problems: [], people: [{ added: 1, tags: 3 }] });
    expect(await tagsOf(env, ours, LYON, ben)).toHaveLength(3);
  }));

  test('with snapshots alone brings the last state only when that is asked for, as one edit', () => withBen(async ({ env, ours, theirs, bring }) => {
    await rm(layout.journal(theirs, BEN));
    const before = await setsIn(ours);
    expect(await bring(ours, theirs)).toMatchObject({ readable: 1, people: [{ skipped: 1, tags: 0 }], problems: [{ code: 'sync.no_journal' }] });
    expect(await setsIn(ours)).toEqual(before);
    expect(await bring(ours, theirs, { choices: { takeReadable: true } })).toMatchObject({ readable: 1, people: [{ added: 1, tags: 3 }] });
    expect(await tagsOf(env, ours, LYON, ben)).toHaveLength(3);
    const workspace = unwrap(await openProject(env, { folder: ours, annotator: ben }));
    unwrap(await workspace.historyReady().then(() => workspace.undo()));
    unwrap(await workspace.close());
    expect(await tagsOf(env, ours, LYON, ben)).toEqual([]);
  }));

  test('with a journal that ends too early brings its edits only when that is asked for; the whole copy then takes their place', () => withBen(async ({ env, ours, theirs, bring, copy }) => {
    const half = await copy(theirs, 'half');
    const lines = (await readFile(layout.journal(theirs, BEN), 'utf8')).split('\n');
    await writeFile(layout.journal(half, BEN), `${lines.slice(0, 2).join('\n')}\n`);
    expect(await bring(ours, half)).toMatchObject({ readable: 1, people: [{ skipped: 1 }], problems: [{ code: 'sync.cut_journal' }] });
    expect(await bring(ours, half, { choices: { takeReadable: true } })).toMatchObject({ people: [{ added: 1, tags: 1 }] });
    expect(await tagsOf(env, ours, LYON, ben)).toEqual(['PERSON Anne Roy']);
    expect(await bring(ours, theirs)).toMatchObject({ people: [{ updated: 1, tags: 3 }], problems: [] });
  }));
});

describe('damaged files', () => {
  test('a line damaged in a journal: what stands before it comes when that is asked for', () => withBen(async ({ env, ours, theirs, bring }) => {
    const lines = (await readFile(layout.journal(theirs, BEN), 'utf8')).split('\n');
    await writeFile(layout.journal(theirs, BEN), lines.map((line, at) => (at === 2 ? line.replace('Lyon', 'Nyon') : line)).join('\n'));
    expect(await bring(ours, theirs)).toMatchObject({ readable: 1, people: [{ skipped: 1 }], problems: [{ file: `annotations/${LYON.id}/${ben.id}.journal.jsonl`, code: 'sync.damaged_journal' }] });
    expect(await bring(ours, theirs, { choices: { takeReadable: true } })).toMatchObject({ people: [{ added: 1, tags: 1 }] });
    expect(await tagsOf(env, ours, LYON, ben)).toEqual(['PERSON Anne Roy']);
  }));

  test('a torn end, an empty journal and one of somebody else do not come', () => withBen(async ({ ours, theirs, bring, copy }) => {
    const journal = await readFile(layout.journal(theirs, BEN));
    const [torn, empty, foreign] = [await copy(theirs, 'torn'), await copy(theirs, 'empty'), await copy(theirs, 'foreign')];
    await truncate(layout.journal(torn, BEN), journal.length - 5);
    await truncate(layout.journal(empty, BEN), 0);
    await rename(layout.journal(foreign, BEN), layout.journal(foreign, { ...BEN, annotator: 'dddddddddddddddd' as typeof ben.id }));
    await rm(layout.set(foreign, BEN));
    expect(await bring(ours, torn)).toMatchObject({ readable: 1, problems: [{ code: 'sync.damaged_journal' }] });
    expect(await bring(ours, empty)).toMatchObject({ readable: 1, problems: [{ code: 'set.damaged' }] });
    expect(await bring(ours, foreign)).toMatchObject({ readable: 0, people: [{ skipped: 1 }], problems: [{ code: 'sync.damaged_journal' }] });
    expect(await setsIn(ours)).toEqual({});
  }));

  test('a damaged snapshot is no loss', () => withBen(async ({ env, ours, theirs, bring }) => {
    await truncate(layout.set(theirs, BEN), 30);
    expect(await bring(ours, theirs)).toMatchObject({ problems: [], people: [{ added: 1, tags: 3 }] });
    expect(await tagsOf(env, ours, LYON, ben)).toHaveLength(3);
  }));

  test('tags whose words are not in the text do not come, nor a text that is not what its name says', () => withBen(async ({ ours, theirs, bring, tagWords }) => {
    await tagWords(theirs, ben, NICE, 'Jean Puy');
    const file = layout.document(theirs, NICE.id);
    await writeFile(file, (await readFile(file, 'utf8')).replace('fermé', 'ouvert'));
    expect(await bring(ours, theirs)).toMatchObject({ articles: { left: 1 }, people: [{ added: 1, skipped: 1 }], problems: [{ code: 'article.damaged' }] });
  }));

  test('an import that was under way when the folder was copied does not come in half', () => withBen(async ({ env, ours, theirs, bring, work, copy }) => {
    let copied = '';
    await work(theirs, ben, async (workspace) => {
      const step = { id: 'half' as never, command: 'import' };
      unwrap(await workspace.commitImported(LYON.id, (set) => ({ ok: true, value: [{ kind: 'document', before: set.document, after: { ...set.document, note: 'half' } }] }), step));
      copied = await copy(theirs, 'copied');
      unwrap(await workspace.endStep(step.id, false));
    });
    expect(await bring(ours, copied)).toMatchObject({ readable: 1, problems: [{ code: 'sync.unfinished_step' }] });
    expect(await bring(ours, copied, { choices: { takeReadable: true } })).toMatchObject({ people: [{ added: 1, tags: 3 }] });
    expect(await bring(ours, theirs)).toMatchObject({ people: [{ updated: 1, tags: 3 }], problems: [] });
    expect(await tagsOf(env, ours, LYON, ben)).toHaveLength(3);
  }));

  test('our own damaged set is mended from a whole copy, and its bytes are kept; what only it tells of never goes', () => withBen(async ({ env, ours, theirs, bring, tagWords }) => {
    await bring(ours, theirs);
    const whole = await readFile(layout.journal(ours, BEN), 'utf8');
    await writeFile(layout.journal(ours, BEN), whole.replace('Lyon', 'Nyon'));
    await rm(layout.set(ours, BEN));
    expect(await bring(ours, theirs)).toMatchObject({ people: [{ updated: 1 }] });
    expect(await readFile(layout.journal(ours, BEN), 'utf8')).toBe(whole);
    expect(Object.keys(await contentsOf(layout.quarantine(ours)))).toHaveLength(1);
    await tagWords(ours, ben, LYON, 'agence');
    await writeFile(layout.journal(ours, BEN), (await readFile(layout.journal(ours, BEN), 'utf8')).replace('Lyon', 'Nyon'));
    const before = await setsIn(ours);
    expect(await bring(ours, theirs)).toMatchObject({ people: [{ apart: 1 }], problems: [{ code: 'sync.apart_ours' }] });
    expect(await setsIn(ours)).toEqual(before);
    expect(await tagsOf(env, ours, LYON, ben)).toHaveLength(4);
  }));
});

describe('what is refused as a whole', () => {
  test('no folder, no project, our own project, a later version', () => withBen(async ({ root, ours, theirs, try: tryBring }) => {
    await mkdir(join(root, 'empty'));
    await writeFile(join(root, 'file.txt'), 'x');
    await symlink(ours, join(root, 'link'));
    await writeFile(layout.projectFile(theirs), (await readFile(layout.projectFile(theirs), 'utf8')).replace('"version":1', '"version":2'));
    const codes = await Promise.all(['nowhere', 'empty', 'file.txt', 'ours', 'link', 'theirs'].map(async (name) => codeOf(await tryBring(ours, join(root, name)))));
    expect(codes).toEqual(['project.not_found', 'project.not_a_project', 'project.not_a_project', 'sync.own_folder', 'sync.own_folder', 'project.newer_version']);
  }));

  test('sets of a later version stay there, and the others come', () => withBen(async ({ ours, theirs, bring, tagWords }) => {
    await tagWords(theirs, ada, LYON, 'Lyon');
    await writeFile(layout.set(theirs, BEN), (await readFile(layout.set(theirs, BEN), 'utf8')).replace('"version":1', '"version":2'));
    expect(await bring(ours, theirs, { me: null, choices: { takeReadable: true } })).toMatchObject({ readable: 0, people: [{ name: 'Ada', added: 1 }, { name: 'Ben', skipped: 1 }], problems: [{ code: 'project.newer_version' }] });
  }));
});

describe('a hostile folder', () => {
  test('has its links and pipes told and not followed', () => withBen(async ({ root, ours, theirs, bring, copy }) => {
    const [linked, piped, folders] = [await copy(theirs, 'linked'), await copy(theirs, 'piped'), await copy(theirs, 'folders')];
    await rm(layout.journal(linked, BEN));
    await symlink(layout.journal(theirs, BEN), layout.journal(linked, BEN));
    await rm(layout.document(piped, NICE.id));
    execFileSync('mkfifo', [layout.document(piped, NICE.id)]);
    await rename(layout.sets(folders, LYON.id), join(root, 'elsewhere'));
    await symlink(join(root, 'elsewhere'), layout.sets(folders, LYON.id));
    expect(await bring(ours, piped, { dryRun: true })).toMatchObject({ people: [{ added: 1 }], problems: [{ file: `documents/${NICE.id}.json`, code: 'import.not_regular_file' }] });
    expect(await bring(ours, linked)).toMatchObject({ people: [{ skipped: 1 }], problems: [{ file: `annotations/${LYON.id}/${ben.id}.journal.jsonl`, code: 'import.not_regular_file' }] });
    expect(await bring(ours, folders)).toMatchObject({ people: [], problems: [{ file: `annotations/${LYON.id}`, code: 'import.not_regular_file' }] });
  }));

  test('with paths in the place of ids reaches nothing outside', () => withBen(async ({ ours, theirs, bring }) => {
    const journal = layout.journal(theirs, BEN);
    await writeFile(join(theirs, 'annotations', LYON.id, '..%2f..%2fevil.json'), 'x');
    await mkdir(join(theirs, 'annotations', '..evil'));
    await writeFile(join(theirs, 'documents', 'evil.json'), '{}');
    const lines = (await readFile(journal, 'utf8')).replaceAll(`"article":"${LYON.id}"`, '"article":"../../../../evil"');
    await writeFile(journal, lines);
    expect(await bring(ours, theirs)).toMatchObject({ people: [{ skipped: 1 }] });
    expect(await setsIn(ours)).toEqual({});
  }));
});
