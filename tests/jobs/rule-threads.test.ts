import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectEngines } from '../../annotations/jobs/project-engines.ts';
import { withRuleThreads } from '../../annotations/jobs/rule-threads.ts';
import { suggestProject, type SuggestReport } from '../../annotations/jobs/suggest-project.ts';
import { suggestAs } from '../../annotations/suggest/rules.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';

const now = '2025-01-01T00:00:00.000Z';

let thread: Bundle;
beforeAll(async () => { thread = await bundle(resolve('annotations/jobs/rule-thread.ts')); }, 60_000);
afterAll(() => thread.remove());

async function withArticles(body: (fixture: JobFixture) => Promise<void>): Promise<void> {
  await withImports(async (fixture) => {
    const articles = Array.from({ length: 12 }, (_, index) => [`${index}.txt`, `« Nous sommes ${index} », a déclaré mardi Ysolde Marvane à Lyon. La Russie aurait cédé ${index} chars.`] as const);
    await writeFiles(fixture.source, Object.fromEntries(articles));
    await fixture.bring();
    await body(fixture);
  });
}

test('threads beside each other suggest what one alone does, claims included, and end with the work', () => withArticles(async ({ workspace: { reader } }) => {
  const names = ['rules', 'claims'];
  const count = async (more: Pick<Parameters<typeof projectEngines>[1], 'askRules'>): Promise<SuggestReport> => unwrap(await suggestProject(reader, unwrap(await projectEngines(reader, { now, names, ...more })), quietControl()));
  const alone = await count({});
  expect(alone.by_engine['claims']).toBeGreaterThan(0);
  expect(alone.by_type['PERSON']).toBe(12);
  for (const threads of [1, 3]) expect(await withRuleThreads({ file: thread.file, count: threads }, (askRules) => count({ askRules }))).toEqual(alone);
}));

test('an answer goes to who asked, whatever came first', () => withArticles(async ({ workspace: { reader } }) => {
  const context = { schema: reader.project.schema, now };
  const ids = unwrap(await reader.articleIds());
  const articles = await Promise.all(ids.map(async (id) => unwrap(await reader.readArticle(id))));
  const told = await withRuleThreads({ file: thread.file, count: 2 }, (ask) => Promise.all(articles.map((article) => ask('rules', article, context))));
  expect(told).toEqual(articles.map((article) => suggestAs('rules', article, context)));
}));

test('a thread that breaks tells everybody who waits for it, and who asks later', () => withArticles(async ({ workspace: { reader } }) => {
  const { schema } = reader.project;
  const [id] = unwrap(await reader.articleIds());
  if (id === undefined) throw new Error('nothing was imported');
  const article = unwrap(await reader.readArticle(id));
  // The text of an article is never missing; a thread that meets the impossible must not leave its asker waiting.
  const broken = { ...article, text: Reflect.get({}, 'text') as string };
  await withRuleThreads({ file: thread.file, count: 1 }, async (ask) => {
    const outcomes = await Promise.allSettled([ask('rules', broken, { schema, now }), ask('rules', article, { schema, now })]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(ask('rules', article, { schema, now })).rejects.toThrow();
  });
}));
