import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { SpanId } from '../../shared/ids.ts';
import { ada, makeArticle, openFresh, stepId, tag, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

const articles = [makeArticle('👩‍👩‍👧 Ada met Ben in Lyon, « enfin ».', 'a.txt'), makeArticle('Ben wrote to Ada from Rome.', 'b.txt')] as const;

type Action =
  | { kind: 'add'; article: 0 | 1; start: number; length: number }
  | { kind: 'remove'; article: 0 | 1; which: number }
  | { kind: 'undo' | 'redo' | 'flush' | 'reopen' | 'loseSnapshots' | 'loseIndex' };

const which = fc.constantFrom<0 | 1>(0, 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), article: which, start: fc.nat(25), length: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), article: which, which: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('flush' as const, 'reopen' as const, 'loseSnapshots' as const, 'loseIndex' as const) }) },
);

/** The plainest model: the ids in each article, and whole copies of that for undo and redo. */
class Oracle {
  state: readonly (readonly SpanId[])[] = [[], []];
  #past: Oracle['state'][] = [];
  #future: Oracle['state'][] = [];

  change(article: 0 | 1, ids: readonly SpanId[]): void {
    this.#past.push(this.state);
    this.#future = [];
    this.state = this.state.with(article, ids);
  }

  step(kind: 'undo' | 'redo'): void {
    const [from, to] = kind === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.state);
    this.state = next;
  }
}

async function stateOf(workspace: Workspace): Promise<readonly (readonly SpanId[])[]> {
  const sets = await Promise.all(articles.map(async ({ id }) => unwrap(await workspace.openSet(id))));
  return sets.map((set) => [...set.spans.keys()].sort());
}

test('whatever is done in whatever order, the store holds what the plainest model holds', async () => {
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), (actions) => withFolder(async (root) => {
    const folder = join(root, 'project');
    let workspace = await openFresh(testEnvironment(root), folder);
    for (const article of articles) unwrap(await workspace.addArticle(article));
    const oracle = new Oracle();
    const reopen = async (spoil: () => Promise<void>): Promise<void> => {
      unwrap(await workspace.close());
      await spoil();
      workspace = unwrap(await openProject(testEnvironment(root), { folder, annotator: ada }));
    };
    const act = async (each: Action): Promise<void> => {
      switch (each.kind) {
        case 'add': {
          const command = tag(articles[each.article], [each.start, each.start + each.length]);
          if ((await workspace.apply(articles[each.article].id, command, stepId())).ok) oracle.change(each.article, [...oracle.state[each.article] ?? [], command.id].sort());
          return;
        }
        case 'remove': {
          const ids = oracle.state[each.article] ?? [];
          const id = ids[each.which % ids.length];
          if (id === undefined) return;
          unwrap(await workspace.apply(articles[each.article].id, { kind: 'span.remove', id }, stepId()));
          return oracle.change(each.article, ids.filter((other) => other !== id));
        }
        case 'undo': case 'redo': {
          await workspace[each.kind]();
          return oracle.step(each.kind);
        }
        case 'flush': return void unwrap(await workspace.flush());
        case 'reopen': return reopen(() => Promise.resolve());
        case 'loseSnapshots': return reopen(async () => { for (const { id } of articles) await rm(layout.set(folder, { article: id, annotator: ada.id }), { force: true }); });
        case 'loseIndex': return reopen(() => rm(layout.index(folder, ada.id), { force: true }));
      }
    };
    for (const each of actions) {
      await act(each);
      expect(await stateOf(workspace)).toEqual(oracle.state);
      expect(workspace.articles().map(({ spans }) => spans)).toEqual(oracle.state.map((ids) => ids.length));
    }
    unwrap(await workspace.close());
  })), { numRuns: 60 });
}, 120_000);
