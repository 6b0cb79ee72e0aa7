import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flipBit } from '../backup/backup-scene.ts';
import { suggestedOf, suggestionPath, suggestWords } from '../helpers/suggested.ts';
import { contentsOf, LYON, NICE, withColleagues } from './colleagues.ts';

test('an engine that a colleague has and we have not comes along, on articles that we have or get; ours stays as it is', () => withColleagues(async ({ env, project, bring }) => {
  const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON, NICE])];
  await suggestWords(env, ours, { engine: 'shared', article: LYON }, 'Anne Roy');
  await suggestWords(env, theirs, { engine: 'shared', article: LYON }, 'Paul Lac');
  await suggestWords(env, theirs, { engine: 'theirs', article: LYON }, 'Lyon');
  await suggestWords(env, theirs, { engine: 'theirs', article: NICE }, 'Jean Puy');
  const before = await contentsOf(ours);
  expect(await bring(ours, theirs, { dryRun: true })).toMatchObject({ engines: ['theirs'], problems: [] });
  expect(await contentsOf(ours)).toEqual(before);
  expect(await bring(ours, theirs)).toMatchObject({ engines: ['theirs'], problems: [] });
  expect(await suggestedOf(env, ours, { engine: 'shared', article: LYON })).toEqual(['PERSON Anne Roy']);
  expect(await suggestedOf(env, ours, { engine: 'theirs', article: LYON })).toEqual(['PERSON Lyon']);
  expect(await suggestedOf(env, ours, { engine: 'theirs', article: NICE })).toEqual(['PERSON Jean Puy']);
  expect(await bring(ours, theirs)).toMatchObject({ engines: [], problems: [] });
}));

test('suggestions that are damaged, of another text, or under the name of one of our own engines are told and left there', () => withColleagues(async ({ env, project, bring }) => {
  const [ours, theirs] = [await project('ours', [LYON, NICE]), await project('theirs', [LYON, NICE])];
  await suggestWords(env, theirs, { engine: 'flipped', article: LYON }, 'Lyon');
  await flipBit(suggestionPath(theirs, { engine: 'flipped', article: LYON }));
  await suggestWords(env, theirs, { engine: 'elsewhere', article: { ...LYON, id: NICE.id } }, 'Anne Roy');
  await suggestWords(env, theirs, { engine: 'rules', article: LYON }, 'Lyon');
  const report = await bring(ours, theirs);
  expect([report.engines, report.problems.map(({ code }) => code)]).toEqual([[], ['suggestions.damaged', 'suggestions.damaged', 'suggestions.damaged']]);
  expect(await readdir(join(ours, 'suggestions'))).toEqual([]);
}));

test.skipIf(process.platform === 'win32')('a link in the place of suggestions is told and never followed', () => withColleagues(async ({ root, env, project, bring }) => {
  const [ours, theirs] = [await project('ours', [LYON]), await project('theirs', [LYON])];
  await suggestWords(env, theirs, { engine: 'theirs', article: LYON }, 'Lyon');
  const path = suggestionPath(theirs, { engine: 'theirs', article: LYON });
  await writeFile(join(root, 'elsewhere.json'), await readFile(path));
  await rm(path);
  await symlink(join(root, 'elsewhere.json'), path);
  const report = await bring(ours, theirs);
  expect([report.engines, report.problems.map(({ code }) => code)]).toEqual([[], ['import.not_regular_file']]);
}));
