import { expect, test } from 'vitest';
import { Suggester } from '../../annotations/jobs/suggester.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';
import { ada, makeArticle, openFresh, stepId, tag, testEnvironment, withFolder } from '../helpers/store-fixture.ts';
import path from 'node:path';

const control = { signal: new AbortController().signal };

/** A project of two articles, opened by Ada, with somebody who suggests. */
async function withSuggester(check: (fixture: { suggester: Suggester; articles: readonly ReturnType<typeof makeArticle>[]; tagPlume: (at: 0 | 1) => Promise<void> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const env = testEnvironment(root);
    const workspace = await openFresh(env, path.join(root, 'project'));
    const articles = [makeArticle('La Plume argentée a paru.', 'a.txt'), makeArticle('Hier, la Plume argentée mentait.', 'b.txt')];
    for (const article of articles) unwrap(await workspace.addArticle(article));
    const tagPlume = async (at: 0 | 1): Promise<void> => {
      const article = articles[at] ?? makeArticle('');
      const start = article.text.indexOf('Plume');
      unwrap(await workspace.apply(article.id, tag(article, [start, start + 'Plume argentée'.length], 'ORG'), stepId()));
    };
    try {
      await check({ suggester: new Suggester({ env, reader: () => workspace.reader, annotator: ada.id }), articles, tagPlume });
    } finally {
      unwrap(await workspace.close());
    }
  });
}

test('what is tagged in one article is suggested in the next, once the memory was told', () => withSuggester(async ({ suggester, articles: [first, second], tagPlume }) => {
  if (first === undefined || second === undefined) throw new Error('no articles');
  const remembered = async () => unwrap(await suggester.suggest({ article: second.id, engine: 'memory' }, control)).spans.map(({ type, text }) => `${type} ${text}`);
  expect(await remembered()).toEqual([]);
  await tagPlume(0);
  expect(unwrap(await suggester.learn([first.id]))).toBe(true);
  expect(await remembered()).toEqual(['ORG Plume argentée']);
}));

test('what was tagged before the program was started is remembered', () => withSuggester(async ({ suggester, articles: [, second], tagPlume }) => {
  await tagPlume(0);
  const made = unwrap(await suggester.suggest({ article: second?.id ?? '' as never, engine: 'memory' }, control));
  expect(made.spans.map(({ text, origin }) => `${text} ${origin}`)).toEqual(['Plume argentée suggestion:memory']);
  expect(Object.values(made.why)[0]?.remembered?.tagged).toBe(1);
}));

test('rules speak, an engine that is not there is refused, and a question that is stopped is given up', () => withSuggester(async ({ suggester, articles: [first] }) => {
  const article = first?.id ?? '' as never;
  expect(unwrap(await suggester.suggest({ article, engine: 'rules' }, control)).engine).toBe('rules');
  expect(codeOf(await suggester.suggest({ article, engine: 'nobody' }, control))).toBe('engine.unknown');
  expect(codeOf(await suggester.suggest({ article, engine: 'rules' }, { signal: AbortSignal.abort() }))).toBe('set.cancelled');
}));
