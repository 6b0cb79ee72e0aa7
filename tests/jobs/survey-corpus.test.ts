import { expect, test } from 'vitest';
import { surveyCorpus, type OverviewLimits } from '../../annotations/jobs/survey-corpus.ts';
import type { OverviewRequest } from '../../shared/overview.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { ada, codeOf, stepId, tag, unwrap } from '../helpers/store-fixture.ts';

const LIMITS: OverviewLimits = { people: 10, repeats: 10, places: 10 };
const ALL: OverviewRequest = { whose: { kind: 'all' }, from: null, to: null };
const SAME = 'Le port de la ville restera fermé.';

const survey = async ({ workspace }: JobFixture, request: Partial<OverviewRequest> = {}, limits = LIMITS) =>
  unwrap(await surveyCorpus(workspace.reader, { ...ALL, ...request, limits }, quietControl()));

async function bring({ source, workspace, bring: imported }: JobFixture): Promise<void> {
  await writeFiles(source, { 'a.txt': ` date 2024-03 Titre\n\n📰\n${SAME} Ada parle.`, 'b.txt': ` date 2024-04 Titre\n\nBref. ${SAME.toUpperCase()} Ada se tait.`, 'c.txt': `Sans date. ${'Mot '.repeat(300)}. ${SAME}` });
  await imported();
  for (const row of workspace.articles()) {
    const article = unwrap(await workspace.readArticle(row.id));
    const at = [...article.text].join('').indexOf('Ada') - (article.text.includes('📰') ? 1 : 0);
    if (!article.text.includes('Ada')) continue;
    unwrap(await workspace.openSet(row.id));
    unwrap(await workspace.apply(row.id, tag(article, [at, at + 3], 'PERSON'), stepId()));
  }
}

test('a project is counted by month, and what its articles repeat is quoted with its places in code points', () => withImports(async (fixture) => {
  await bring(fixture);
  const report = await survey(fixture);
  expect(report).toMatchObject({ articles: 3, tagged: 2, tags: 2, types: ['PERSON'], repeats_total: 1, refused: [] });
  expect(report.months.map(({ month, by_type }) => [month, by_type])).toEqual([['2024-03', [1]], ['2024-04', [1]], [null, [0]]]);
  const [repeat] = report.repeats;
  expect(repeat).toMatchObject({ exact: true, quote: false, articles: 3, words: 7 });
  expect(repeat?.places.map(({ source, text }) => [source, text]).toSorted()).toEqual([['a.txt', SAME], ['b.txt', SAME.toUpperCase()], ['c.txt', SAME]]);
  for (const { article, start, end, text } of repeat?.places ?? []) {
    const whole = unwrap(await fixture.workspace.readArticle(article)).text;
    expect([...whole].slice(start, end).join('')).toBe(text);
  }
  expect((await survey(fixture, {}, { ...LIMITS, places: 2 })).repeats[0]).toMatchObject({ articles: 3, places: [{}, {}] });
  expect(await survey(fixture, {}, { ...LIMITS, repeats: 0 })).toMatchObject({ repeats: [], repeats_total: 1 });
}));

test('only articles of the months and only the tags of those meant are counted', () => withImports(async (fixture) => {
  await bring(fixture);
  expect(await survey(fixture, { from: '2024-04' })).toMatchObject({ articles: 1, tags: 1, repeats: [] });
  expect(await survey(fixture, { whose: { kind: 'annotator', annotator: ada.id } })).toMatchObject({ articles: 3, tags: 2 });
  expect(await survey(fixture, { whose: { kind: 'gold' } })).toMatchObject({ articles: 3, tagged: 0, tags: 0, types: [], repeats_total: 1 });
}));

test('it can be stopped', () => withImports(async (fixture) => {
  await bring(fixture);
  expect(codeOf(await surveyCorpus(fixture.workspace.reader, { ...ALL, limits: LIMITS }, quietControl(AbortSignal.abort())))).toBe('set.cancelled');
}));
