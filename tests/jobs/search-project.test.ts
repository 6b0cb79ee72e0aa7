import { expect, test } from 'vitest';
import { searchProject } from '../../annotations/jobs/search-project.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';
import { quietControl, withImports, writeFiles } from '../helpers/jobs-fixture.ts';

test('finds words in every article whatever case, accents, plural and elision, counts all and lists the first, in code points', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'a.txt': '📰 L’État se tait. Les états d’esprit changent.', 'b.txt': 'Chefs d’ETAT et statue.', 'c.txt': 'Rien ici.' });
  await bring();
  const found = unwrap(await searchProject(workspace.reader, { query: 'etat', listedAtMost: 2 }, quietControl()));
  expect([found.total, found.hits.length, found.refused]).toEqual([3, 2, []]);
  const all = unwrap(await searchProject(workspace.reader, { query: 'l’etat', listedAtMost: 9 }, quietControl())).hits;
  expect(all.map(({ source: file, start, end, match }) => [file, start, end, match]).toSorted()).toEqual([['a.txt', 22, 27, 'états'], ['a.txt', 4, 8, 'État'], ['b.txt', 8, 12, 'ETAT']]);
  expect(all.find(({ start }) => start === 4)).toMatchObject({ left: '📰 L’', right: ' se tait. Les états d’esprit changent.' });
  expect(unwrap(await searchProject(workspace.reader, { query: 'esprit changent', listedAtMost: 9 }, quietControl())).total).toBe(1);
  expect(unwrap(await searchProject(workspace.reader, { query: ' ', listedAtMost: 9 }, quietControl())).total).toBe(0);
  expect(codeOf(await searchProject(workspace.reader, { query: 'etat', listedAtMost: 9 }, quietControl(AbortSignal.abort())))).toBe('set.cancelled');
}));
