import { expect, test } from 'vitest';
import { ProjectSearch, type SearcherCompanion } from '../../electron/project-search.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { quietControl, withImports } from '../helpers/jobs-fixture.ts';
import { codeOf } from '../helpers/store-fixture.ts';

const ARTICLE = articleIdSchema.parse('aaaaaaaaaaaaaaaa');
const REQUEST = { query: 'drone', order: 'article', isDescending: false, from: 0, count: 1 } as const;

/** A search over a project with what its process was asked, in order. */
async function withSearch(body: (scene: { search: ProjectSearch; asked: string[]; refuseNext: () => void }) => Promise<void>): Promise<void> {
  await withImports(async ({ workspace }) => {
    const asked: string[] = [];
    let refusal: Result<never> | null = null;
    const companion: SearcherCompanion = {
      isAwake: true, end: () => undefined,
      ask: (_work, { question, input }) => {
        asked.push(question === 'open' ? 'open' : `${question} ${String((input as { changed: readonly string[] }).changed.length)}`);
        const answer = refusal ?? ok(question === 'open' ? { articles: 1, unread: 0 } : { total: 0, articles: 0, hits: [] });
        refusal = null;
        return Promise.resolve(answer as never);
      },
    };
    await body({ search: new ProjectSearch(companion, () => ok(workspace)), asked, refuseNext: () => { refusal = refuse('set.cancelled', {}); } });
  });
}

test('a question tells what was edited since the one before, once', () => withSearch(async ({ search, asked }) => {
  search.note([{ article: ARTICLE } as never]);
  await search.page(REQUEST, quietControl());
  await search.page(REQUEST, quietControl());
  expect(asked).toEqual(['page 1', 'page 0']);
}));

test('after an import the next question has everything looked through first, and again where that was stopped', () => withSearch(async ({ search, asked, refuseNext }) => {
  search.noteAll();
  refuseNext();
  expect(codeOf(await search.page(REQUEST, quietControl()))).toBe('set.cancelled');
  expect(codeOf(await search.page(REQUEST, quietControl()))).toBe('ok');
  await search.page(REQUEST, quietControl());
  expect(asked).toEqual(['open', 'open', 'page 0', 'page 0']);
}));
