import { describe, expect, it } from 'vitest';
import { emptyHistory, IMPORT_STEP, rebuildHistory, recorded, recordCommit, type Growing } from '../../annotations/model/history.ts';
import type { Commit } from '../../shared/change.ts';
import { articleIdSchema, stepIdSchema, type ArticleId } from '../../shared/ids.ts';
import { ANNE, ARTICLE, markedText, TIME } from '../helpers/marked-text.ts';

const OTHER = articleIdSchema.parse('fedcba9876543210');
const [span] = markedText('[PERSON Anne]').set.spans.values();

function commit(sequence: number, action: 'do' | 'undo' | 'redo', step: string, article: ArticleId = ARTICLE): Commit {
  if (span === undefined) throw new Error('no span');
  return {
    article, author: ANNE.id, revision: sequence, sequence, time: TIME,
    cause: { action, command: 'span.add', step: stepIdSchema.parse(step) }, change: [{ kind: 'span', id: span.id, before: null, after: span }],
  };
}

const names = (commits: readonly Commit[]): string[][] => {
  const { done, undone } = rebuildHistory(commits.map(recorded));
  return [done.map(({ id }) => id), undone.map(({ id }) => id)];
};

describe('the history', () => {
  it('goes back and forth step by step', () => {
    expect(names([commit(1, 'do', 'a'), commit(2, 'do', 'b'), commit(3, 'undo', 'b')])).toEqual([['a'], ['b']]);
    expect(names([commit(1, 'do', 'a'), commit(2, 'undo', 'a'), commit(3, 'redo', 'a')])).toEqual([['a'], []]);
  });

  it('forgets what was undone once something new is done', () => {
    expect(names([commit(1, 'do', 'a'), commit(2, 'undo', 'a'), commit(3, 'do', 'b')])).toEqual([['b'], []]);
  });

  it('takes a gesture over several articles as one step', () => {
    const commits = [commit(1, 'do', 'a'), commit(2, 'do', 'a', OTHER)];
    const [step] = rebuildHistory(commits.map(recorded)).done;
    expect(step?.parts.map(({ article }) => article)).toEqual([ARTICLE, OTHER]);
    expect(names([...commits, commit(3, 'undo', 'a', OTHER), commit(4, 'undo', 'a')])).toEqual([[], ['a']]);
  });

  it('keeps of an import what it did in short, not its changes', () => {
    const cause = { action: 'do' as const, command: IMPORT_STEP, step: stepIdSchema.parse('i') };
    const imported = [{ ...commit(1, 'do', 'i'), cause }, { ...commit(2, 'do', 'i', OTHER), cause }, { ...commit(3, 'do', 'i'), cause }].map(recorded);
    const growing: Growing = new Map();
    const live = imported.reduce((history, each) => recordCommit(history, each, growing), emptyHistory);
    expect(live).toEqual(rebuildHistory(imported));
    expect(live.done.map(({ parts }) => parts.map(({ article, change, effect }) => [article, change, effect?.added]))).toEqual([[[ARTICLE, null, 2], [OTHER, null, 1]]]);
  });

  it('depends on the sequence, not on the order in which journals are read', () => {
    const commits = [commit(1, 'do', 'a'), commit(2, 'do', 'b', OTHER), commit(3, 'undo', 'b', OTHER)];
    expect(rebuildHistory([...commits].reverse().map(recorded))).toEqual(commits.map(recorded).reduce((history, each) => recordCommit(history, each), emptyHistory));
  });

  it('keeps of a step its name and the time it began, however many parts it has', () => {
    const [step] = rebuildHistory([{ ...commit(1, 'do', 'a'), time: 'first' }, { ...commit(2, 'do', 'a', OTHER), time: 'second' }].map(recorded)).done;
    expect(step).toMatchObject({ id: 'a', command: 'span.add', time: 'first' });
  });

  it('joins what one step does to one article in turn, also where something else was done between', () => {
    if (span === undefined) throw new Error('no span');
    const note = { ...commit(3, 'do', 'a'), change: [{ kind: 'span' as const, id: span.id, before: span, after: { ...span, note: 'x' } }] };
    const commits = [commit(1, 'do', 'a'), commit(2, 'do', 'b', OTHER), note];
    const expected = { kind: 'span', id: span.id, before: null, after: { ...span, note: 'x' } };
    for (const history of [rebuildHistory(commits.map(recorded)), commits.map(recorded).reduce((live, each) => recordCommit(live, each), emptyHistory)]) {
      expect(history.done.map(({ id, parts }) => [id, parts.length])).toEqual([['a', 1], ['b', 1]]);
      expect(history.done[0]?.parts[0]?.change).toEqual([expected]);
    }
  });

  it('forgets what was undone as soon as an import goes on', () => {
    const growing: Growing = new Map();
    const steps = [commit(1, 'do', 'a'), commit(2, 'undo', 'a'), commit(3, 'do', 'i')].map(recorded).reduce((history, each) => recordCommit(history, each, growing), emptyHistory);
    const undone = recordCommit({ ...steps, undone: steps.done }, recorded(commit(4, 'do', 'i', OTHER)), growing);
    expect([undone.done.length, undone.undone.length]).toEqual([1, 0]);
  });

  it('moves nothing where a step that it does not know is undone, and moves one that is not the last', () => {
    expect(names([commit(1, 'do', 'a'), commit(2, 'undo', 'gone')])).toEqual([['a'], []]);
    expect(names([commit(1, 'do', 'a'), commit(2, 'do', 'b'), commit(3, 'undo', 'a')])).toEqual([['b'], ['a']]);
    expect(names([commit(1, 'do', 'a'), commit(2, 'do', 'b'), commit(3, 'undo', 'b'), commit(4, 'undo', 'a'), commit(5, 'redo', 'a')])).toEqual([['a'], ['b']]);
  });

  it('of a value does not change when the next commit is recorded', () => {
    const before = recordCommit(emptyHistory, recorded(commit(1, 'do', 'a')));
    recordCommit(before, recorded(commit(2, 'do', 'b')));
    recordCommit(before, recorded(commit(2, 'undo', 'a')));
    recordCommit(before, recorded(commit(2, 'do', 'a', OTHER)));
    expect([before.done.map(({ id, parts }) => [id, parts.length]), before.undone]).toEqual([[['a', 1]], []]);
  });
});
