import { describe, expect, test } from 'vitest';
import { bringIn } from '../../annotations/sync/bring-in.ts';
import { openHome } from '../../annotations/sync/home.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { decisionIdSchema } from '../../shared/ids.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { USUAL_SYNC } from '../../shared/sync.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { cleo, contentsOf, LYON, NICE, setsIn, tagOf, tagsOf, withColleagues } from './colleagues.ts';

describe('a colleague’s folder', () => {
  test('brings their sets to the same articles, journal and snapshot byte for byte', () => withColleagues(async ({ env, project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON, NICE]);
    await tagWords(ours, ada, LYON, 'Lyon');
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ben, LYON, 'Anne Roy', 'Paul Lac');
    const before = await contentsOf(theirs);
    const report = await bring(ours, theirs);
    expect(report).toMatchObject({
      title: 'ours', isTrial: false, cancelled: false, articles: { same: 2, added: 0, reanchored: 0, left: 0 }, problems: [], gold: 0,
      people: [{ name: 'Ada', isMe: true, articles: 1, unchanged: 1, tags: 0 }, { name: 'Ben', isMe: false, articles: 1, added: 1, tags: 2, links: 0 }],
    });
    expect(await setsIn(ours)).toEqual(await setsIn(theirs));
    expect(await contentsOf(theirs)).toEqual(before);
    expect(await tagsOf(env, ours, LYON, ben)).toEqual(['PERSON Anne Roy', 'PERSON Paul Lac']);
    expect(unwrap(await openReader(env, ours)).project.people.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  }));

  test('brought in again changes nothing, and where it went on only that comes', () => withColleagues(async ({ project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ben, LYON, 'Anne Roy');
    await bring(ours, theirs);
    const after = await contentsOf(ours);
    expect((await bring(ours, theirs)).people).toMatchObject([{ name: 'Ben', unchanged: 1, added: 0, tags: 0 }]);
    expect(await contentsOf(ours)).toEqual(after);
    await tagWords(theirs, ben, LYON, 'Paul Lac');
    expect((await bring(ours, theirs)).people).toMatchObject([{ name: 'Ben', updated: 1, tags: 2 }]);
    expect(await setsIn(ours)).toEqual(await setsIn(theirs));
  }));

  test('that is behind ours leaves ours as it is', () => withColleagues(async ({ project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    await tagWords(ours, ben, LYON, 'Anne Roy');
    const theirs = await copy(ours, 'theirs');
    await tagWords(ours, ben, LYON, 'Paul Lac');
    const before = await setsIn(ours);
    expect((await bring(ours, theirs)).people).toMatchObject([{ name: 'Ben', unchanged: 1 }]);
    expect(await setsIn(ours)).toEqual(before);
  }));

  test('brings articles that we do not have, and the work on them', () => withColleagues(async ({ env, project, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    const theirs = await project('theirs', [NICE]);
    await tagWords(theirs, ben, NICE, 'Jean Puy');
    expect(await bring(ours, theirs)).toMatchObject({ articles: { same: 0, added: 1 }, people: [{ name: 'Ben', added: 1, tags: 1 }] });
    expect(unwrap(await unwrap(await openReader(env, ours)).readArticle(NICE.id)).text).toBe(NICE.text);
    expect(await tagsOf(env, ours, NICE, ben)).toEqual(['PERSON Jean Puy']);
  }));

  test('never brings a gold set, and treats `imported` as somebody', () => withColleagues(async ({ project, tagWords, bring, env }) => {
    const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON])];
    const imported = { id: 'imported' as typeof ben.id, name: 'imported' };
    await tagWords(theirs, { id: 'gold' as typeof ben.id, name: 'gold' }, LYON, 'Lyon');
    await tagWords(theirs, imported, LYON, 'Anne Roy');
    expect(await bring(ours, theirs)).toMatchObject({ gold: 1, people: [{ name: 'imported', added: 1, tags: 1 }] });
    expect(await tagsOf(env, ours, LYON, imported)).toEqual(['PERSON Anne Roy']);
    expect(await tagsOf(env, ours, LYON, { id: 'gold' as typeof ben.id, name: 'gold' })).toEqual([]);
  }));

  test('brings decisions and replies along', () => withColleagues(async ({ project, work, bring, env }) => {
    const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON])];
    await work(theirs, ben, async (workspace) => {
      unwrap(await workspace.apply(LYON.id, { kind: 'decision.record', id: decisionIdSchema.parse('d1'), subject: { kind: 'tag', readings: ['r'] }, outcome: { kind: 'tags', tags: [] }, positions: [] }, stepId()));
    });
    expect((await bring(ours, theirs)).people).toMatchObject([{ name: 'Ben', added: 1, tags: 0, decisions: 1 }]);
    expect(unwrap(await unwrap(await openReader(env, ours)).readSetOf(LYON.id, ben.id))?.decisions.size).toBe(1);
  }));

  test('in a trial is reported the same and nothing is written', () => withColleagues(async ({ project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ben, LYON, 'Anne Roy');
    const before = await contentsOf(ours);
    const trial = await bring(ours, theirs, { dryRun: true });
    expect(await contentsOf(ours)).toEqual(before);
    expect(await bring(ours, theirs)).toEqual({ ...trial, isTrial: false });
  }));

  test('that is stopped leaves the project as it was', () => withColleagues(async ({ project, tagWords, bring }) => {
    const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON, NICE])];
    await tagWords(theirs, ben, LYON, 'Anne Roy');
    const before = await contentsOf(ours);
    let asked = 0;
    const signal = new Proxy(new AbortController().signal, { get: (target, key) => (key === 'aborted' ? (asked += 1) > 1 : Reflect.get(target, key)) });
    expect(await bring(ours, theirs, { signal })).toMatchObject({ cancelled: true, people: [], articles: { added: 0 } });
    expect(await contentsOf(ours)).toEqual(before);
  }));

  test('comes into an open project, whose article list has what came', () => withColleagues(async ({ env, project, tagWords }) => {
    const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON, NICE])];
    await tagWords(theirs, ben, NICE, 'Jean Puy');
    const workspace = unwrap(await openProject(env, { folder: ours, annotator: ada }));
    unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Lyon'), stepId()));
    unwrap(await bringIn(env, { home: openHome(workspace), from: theirs, choices: USUAL_SYNC, dryRun: false }, quietControl()));
    expect(workspace.articles().map(({ source }) => source)).toEqual(['lyon.txt', 'nice.txt']);
    expect(unwrap(await workspace.readSetOf(NICE.id, ben.id))?.spans.size).toBe(1);
    unwrap(await workspace.apply(NICE.id, tagOf(NICE, 'Nice'), stepId()));
    unwrap(await workspace.close());
    expect(await tagsOf(env, ours, LYON, ada)).toEqual(['PERSON Lyon']);
  }));
});

describe('a set that both have', () => {
  test('and that both went on with becomes the later one; the other is kept in quarantine', () => withColleagues(async ({ env, project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    await tagWords(ours, ben, LYON, 'Anne Roy');
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ben, LYON, 'Paul Lac', 'Lyon');
    await tagWords(ours, ben, LYON, 'agence');
    const kept = Object.values(await setsIn(ours));
    const backup = await copy(ours, 'backup');
    expect(await bring(ours, theirs)).toMatchObject({ people: [{ name: 'Ben', apart: 1, tags: 3 }], problems: [{ code: 'sync.apart_theirs' }] });
    expect(await tagsOf(env, ours, LYON, ben)).toEqual(['PERSON Anne Roy', 'PERSON Lyon', 'PERSON Paul Lac']);
    const quarantined = Object.values(await contentsOf(`${ours}/quarantine`));
    for (const hash of kept.filter((each) => each !== 'folder')) expect(quarantined).toContain(hash);
    expect(await bring(theirs, backup)).toMatchObject({ people: [{ name: 'Ben', apart: 1, tags: 0 }], problems: [{ code: 'sync.apart_ours' }] });
    expect(await setsIn(theirs)).toEqual(await setsIn(ours));
    expect(Object.values(await contentsOf(`${theirs}/quarantine`))).toContain(kept.find((each) => each !== 'folder' && quarantined.includes(each)));
  }));

  test('and that somebody has open is skipped, and the others come', () => withColleagues(async ({ env, project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ben, LYON, 'Anne Roy');
    await tagWords(theirs, cleo, LYON, 'Lyon');
    const open = unwrap(await openProject(env, { folder: ours, annotator: ben }));
    const report = await bring(ours, theirs);
    expect(report.people).toMatchObject([{ name: 'Ben', skipped: 1, tags: 0 }, { name: 'Cléo', added: 1 }]);
    expect(report.problems).toMatchObject([{ code: 'sync.open_elsewhere' }]);
    unwrap(await open.close());
    expect((await bring(ours, theirs)).people).toMatchObject([{ name: 'Ben', added: 1 }, { name: 'Cléo', unchanged: 1 }]);
  }));
});

describe('the person’s own sets', () => {
  test('are never overwritten; more of them there is said, and taken only when asked for with the project closed', () => withColleagues(async ({ env, project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    await tagWords(ours, ada, LYON, 'Lyon');
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ada, LYON, 'Anne Roy');
    expect(await bring(ours, theirs)).toMatchObject({ ownAhead: 1, people: [{ isMe: true, skipped: 1 }], problems: [{ code: 'sync.own_ahead' }] });
    const workspace = unwrap(await openProject(env, { folder: ours, annotator: ada }));
    const opened = unwrap(await bringIn(env, { home: openHome(workspace), from: theirs, choices: { ...USUAL_SYNC, takeOwn: true }, dryRun: false }, quietControl()));
    expect(opened).toMatchObject({ ownAhead: 1, people: [{ skipped: 1 }] });
    unwrap(await workspace.close());
    expect(await tagsOf(env, ours, LYON, ada)).toEqual(['PERSON Lyon']);
    expect(await bring(ours, theirs, { choices: { takeOwn: true } })).toMatchObject({ people: [{ isMe: true, updated: 1, tags: 2 }], problems: [] });
    expect(await tagsOf(env, ours, LYON, ada)).toEqual(['PERSON Anne Roy', 'PERSON Lyon']);
  }));

  test('that went apart stay as they are here', () => withColleagues(async ({ project, copy, tagWords, bring }) => {
    const ours = await project('ours', [LYON]);
    await tagWords(ours, ada, LYON, 'Lyon');
    const theirs = await copy(ours, 'theirs');
    await tagWords(theirs, ada, LYON, 'Anne Roy', 'Paul Lac');
    await tagWords(ours, ada, LYON, 'agence');
    const before = await setsIn(ours);
    expect(await bring(ours, theirs, { choices: { takeOwn: true } })).toMatchObject({ people: [{ isMe: true, apart: 1, tags: 0 }], problems: [{ code: 'sync.own_apart' }] });
    expect(await setsIn(ours)).toEqual(before);
  }));
});

describe('names', () => {
  const [person] = defaultSchema.types;
  if (person === undefined) throw new Error('no type');
  const { key: _key, ...keyless } = person;
  const ship = { ...keyless, name: 'SHIP', words: { en: 'ship', fr: 'navire' }, guideline: { en: 'Vessels.', fr: 'Navires.' }, attributes: [] };

  test('that our schema lacks come at its end as the colleague defines them; a key that is taken does not come', () => withColleagues(async ({ env, project, work, bring }) => {
    const ours = await project('ours', [LYON]);
    const theirs = await project('theirs', [LYON], { schema: { ...defaultSchema, types: [{ ...ship, key: person.key ?? '' }, ...defaultSchema.types.map(({ key: _taken, ...type }) => type)] } });
    await work(theirs, ben, async (workspace) => { unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Lyon', 'SHIP'), stepId())); });
    const report = await bring(ours, theirs);
    expect(report).toMatchObject({ problems: [], names: { added: ['SHIP'], missing: [], differing: [] } });
    const { schema } = unwrap(await openReader(env, ours)).project;
    expect(schema.types.at(-1)).toMatchObject({ name: 'SHIP', guideline: { en: 'Vessels.' } });
    expect(schema.types.slice(0, -1)).toEqual(defaultSchema.types);
    expect(schema.revision).toBe(defaultSchema.revision + 1);
  }));

  test('that differ are told and ours stay; where the schema is not ours to change, what is missing is told', () => withColleagues(async ({ env, project, work, bring }) => {
    const ours = await project('ours', [LYON]);
    const theirs = await project('theirs', [LYON], { schema: { ...defaultSchema, types: [...defaultSchema.types.map((type) => (type.name === 'PERSON' ? { ...type, guideline: { en: 'Other.', fr: 'Autre.' } } : type)), ship] } });
    await work(theirs, cleo, async (workspace) => { unwrap(await workspace.apply(LYON.id, tagOf(LYON, 'Lyon', 'SHIP'), stepId())); });
    expect((await bring(ours, theirs, { me: ben })).names).toEqual({ added: [], missing: ['SHIP'], differing: ['PERSON'] });
    expect(unwrap(await openReader(env, ours)).project).toMatchObject({ people: [{ name: 'Ada' }], schema: defaultSchema });
    expect((await bring(ours, theirs)).names.added).toEqual(['SHIP']);
  }));

  test('of two people who bear the same one are told apart', () => withColleagues(async ({ env, project, tagWords, bring }) => {
    const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON])];
    await tagWords(ours, ben, LYON, 'Lyon');
    await tagWords(theirs, ben, LYON, 'Lyon');
    await tagWords(theirs, { ...cleo, name: 'Ben' }, LYON, 'Anne Roy');
    expect((await bring(ours, theirs)).people.map(({ name }) => name)).toEqual(['Ben', 'Ben (2)']);
    expect(unwrap(await openReader(env, ours)).project.people.map(({ id, name }) => `${name} ${id}`)).toEqual(['Ada aaaaaaaaaaaaaaaa', 'Ben bbbbbbbbbbbbbbbb', 'Ben cccccccccccccccc']);
  }));
});

test('a project that cannot be written refuses, but for a trial', () => withColleagues(async ({ root, project, bring, try: tryBring }) => {
  const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [makeArticle('Autre chose.', 'autre.txt')])];
  const { readFile, writeFile } = await import('node:fs/promises');
  const file = `${ours}/project.json`;
  await writeFile(file, (await readFile(file, 'utf8')).replace('"version":1', '"version":2'));
  expect(codeOf(await tryBring(ours, theirs))).toBe('project.newer_version');
  expect((await bring(ours, theirs, { dryRun: true, env: testEnvironment(root) })).articles.added).toBe(1);
}));
