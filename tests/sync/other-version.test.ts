import { expect, test } from 'vitest';
import { openProject } from '../../annotations/store/open-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { validateProject } from '../../annotations/jobs/validate.ts';
import { decisionIdSchema } from '../../shared/ids.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, makeArticle, stepId, unwrap } from '../helpers/store-fixture.ts';
import { cleo, contentsOf, LYON, NICE, tagsOf, withColleagues } from './colleagues.ts';

const LYON_NEW = makeArticle(`Mise à jour. ${LYON.text.replace('le préfet', 'LE PRÉFET').replace('Paul Lac', 'Paul Lacs')}`, 'lyon.txt');

test('tags on another version of a text are found again in ours, as one step that can be taken back; doubtful ones are listed', () => withColleagues(async ({ env, project, tagWords, bring }) => {
  const [ours, theirs] = [await project('ours', [LYON_NEW, NICE]), await project('theirs', [LYON, NICE])];
  await tagWords(theirs, ben, NICE, 'Jean Puy');
  await tagWords(theirs, ben, LYON, 'Anne Roy', 'Lyon', 'Paul Lac ');
  const trial = await bring(ours, theirs, { dryRun: true });
  const report = await bring(ours, theirs);
  expect(report).toEqual({ ...trial, isTrial: false });
  expect(report).toMatchObject({
    articles: { same: 1, added: 0, reanchored: 1 }, again: { found: 2, doubtful: 1, lostLinks: 0 }, people: [{ name: 'Ben', articles: 2, added: 1, reanchored: 1, tags: 3 }],
    doubtful: [{ article: LYON_NEW.id, source: 'lyon.txt', name: 'Ben', type: 'PERSON', text: 'Paul Lac ', why: 'not_found', start: LYON.text.indexOf('Paul Lac') }],
  });
  expect(await tagsOf(env, ours, LYON_NEW, ben)).toEqual(['PERSON Anne Roy', 'PERSON Lyon']);
  expect(unwrap(await validateProject(env, unwrap(await openReader(env, ours)), quietControl()))).toEqual({ ok: true, problems: [] });
  const after = await contentsOf(ours);
  expect(await bring(ours, theirs)).toMatchObject({ people: [{ unchanged: 2, reanchored: 0, tags: 0 }], again: { found: 2, doubtful: 1 } });
  expect(await contentsOf(ours)).toEqual(after);
  const workspace = unwrap(await openProject(env, { folder: ours, annotator: ben }));
  unwrap(await workspace.historyReady().then(() => workspace.undo()));
  unwrap(await workspace.close());
  expect(await tagsOf(env, ours, LYON_NEW, ben)).toEqual([]);
  expect(await tagsOf(env, ours, NICE, ben)).toEqual(['PERSON Jean Puy']);
}));

test('another version comes as a further article where that is wanted, where they have ours too, and where the texts have nothing in common', () => withColleagues(async ({ env, project, tagWords, bring }) => {
  const theirs = await project('theirs', [LYON]);
  await tagWords(theirs, ben, LYON, 'Anne Roy');
  expect((await bring(await project('one', [LYON_NEW]), theirs, { choices: { reanchor: false } })).articles).toEqual({ same: 0, added: 1, reanchored: 0, left: 0 });
  const both = await project('both', [LYON, LYON_NEW]);
  await tagWords(both, cleo, LYON, 'Lyon');
  const two = await project('two', [LYON_NEW]);
  expect((await bring(two, both)).articles).toEqual({ same: 1, added: 1, reanchored: 0, left: 0 });
  expect(await tagsOf(env, two, LYON, cleo)).toEqual(['PERSON Lyon']);
  expect((await bring(await project('three', [makeArticle('Le port reste fermé jusqu’à lundi, dit Jean Puy.', 'lyon.txt')]), theirs)).articles).toEqual({ same: 0, added: 1, reanchored: 0, left: 0 });
}));

test('found tags join the ones that the person has in ours, and none is doubled', () => withColleagues(async ({ env, project, tagWords, bring }) => {
  const [ours, theirs] = [await project('ours', [LYON_NEW]), await project('theirs', [LYON])];
  await tagWords(ours, ben, LYON_NEW, 'Lyon', 'agence');
  await tagWords(theirs, ben, LYON, 'Lyon', 'Anne Roy');
  expect((await bring(ours, theirs)).people).toMatchObject([{ reanchored: 1, tags: 1 }]);
  expect(await tagsOf(env, ours, LYON_NEW, ben)).toEqual(['PERSON Anne Roy', 'PERSON Lyon', 'PERSON agence']);
}));

test('my own tags on another version stay there, and so do decisions, and both are said', () => withColleagues(async ({ project, tagWords, work, bring }) => {
  const [ours, theirs] = [await project('ours', [LYON_NEW]), await project('theirs', [LYON])];
  await tagWords(theirs, ada, LYON, 'Lyon');
  await work(theirs, ben, async (workspace) => {
    unwrap(await workspace.apply(LYON.id, { kind: 'decision.record', id: decisionIdSchema.parse('d1'), subject: { kind: 'tag', readings: ['r'] }, outcome: { kind: 'postponed' }, positions: [] }, stepId()));
  });
  const report = await bring(ours, theirs);
  expect(report.problems.map(({ code }) => code)).toEqual(['sync.own_other_text', 'sync.decisions_left']);
  expect(report.people).toMatchObject([{ name: 'Ada', skipped: 1 }, { name: 'Ben', decisions: 0 }]);
}));
