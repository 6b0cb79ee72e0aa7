import { describe, expect, it } from 'vitest';
import { emptyHistory, inverseParts, rebuildHistory, recordCommit } from '../../annotations/model/history.ts';
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
  const { done, undone } = rebuildHistory(commits);
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

  it('takes a gesture over several articles as one step, undone last part first', () => {
    const commits = [commit(1, 'do', 'a'), commit(2, 'do', 'a', OTHER)];
    const [step] = rebuildHistory(commits).done;
    expect(step?.parts.map(({ article }) => article)).toEqual([ARTICLE, OTHER]);
    expect(step === undefined ? [] : inverseParts(step).map(({ article }) => article)).toEqual([OTHER, ARTICLE]);
    expect(names([...commits, commit(3, 'undo', 'a', OTHER), commit(4, 'undo', 'a')])).toEqual([[], ['a']]);
  });

  it('depends on the sequence, not on the order in which journals are read', () => {
    const commits = [commit(1, 'do', 'a'), commit(2, 'do', 'b', OTHER), commit(3, 'undo', 'b', OTHER)];
    expect(rebuildHistory([...commits].reverse())).toEqual(commits.reduce(recordCommit, emptyHistory));
  });
});
