import { describe, expect, it } from 'vitest';
import { emptyHistory, rebuildHistory, recorded, recordCommit, withoutStep, type History } from '../../annotations/model/history.ts';
import { timelinePart, wayTo } from '../../annotations/model/history-timeline.ts';
import { effectOf, effectOfChange } from '../../annotations/model/step-effect.ts';
import type { Change, Commit } from '../../shared/change.ts';
import { decisionIdSchema, relationIdSchema, replyIdSchema, stepIdSchema } from '../../shared/ids.ts';
import { ANNE, ARTICLE, markedText, TIME } from '../helpers/marked-text.ts';

const [ada, paris] = [...markedText('[PERSON Ada] in [LOCATION Paris]').set.spans.values()];
if (ada === undefined || paris === undefined) throw new Error('no spans');
const id = (name: string) => stepIdSchema.parse(name);
const addAda: Change = [{ kind: 'span', id: ada.id, before: null, after: ada }];

function commit(sequence: number, action: 'do' | 'undo' | 'redo', step: string, change = addAda): Commit {
  return { article: ARTICLE, author: ANNE.id, revision: sequence, sequence, time: TIME, cause: { action, command: 'span.add', step: id(step) }, change };
}

const abc: History = [commit(1, 'do', 'a'), commit(2, 'do', 'b'), commit(3, 'do', 'c'), commit(4, 'undo', 'c'), commit(5, 'undo', 'b')].reduce((history, each) => recordCommit(history, recorded(each)), emptyHistory);
const shown = (from: number, limit: number): string[] => timelinePart(abc, from, limit).map(({ step, isDone }) => `${step.id}${isDone ? '' : '?'}`);

describe('the timeline', () => {
  it('is newest first: what was taken back, then what is done', () => {
    expect(shown(0, 10)).toEqual(['c?', 'b?', 'a']);
    expect([shown(0, 1), shown(1, 2), shown(3, 5), shown(99, 1)]).toEqual([['c?'], ['b?', 'a'], [], []]);
  });

  it('knows the way to each step and to the beginning', () => {
    expect(wayTo(abc, id('c'))).toEqual({ action: 'redo', steps: 2 });
    expect(wayTo(abc, id('b'))).toEqual({ action: 'redo', steps: 1 });
    expect(wayTo(abc, id('a'))).toEqual({ action: 'undo', steps: 0 });
    expect(wayTo(abc, null)).toEqual({ action: 'undo', steps: 1 });
    expect(wayTo(abc, id('gone'))).toBeNull();
  });

  it('tells what a step did by its first tag and by counts over all articles', () => {
    const removed: Change = [{ kind: 'span', id: paris.id, before: paris, after: null }];
    const effect = effectOf({ parts: [{ change: addAda }, { change: removed }] });
    expect(effect).toEqual({ added: 1, removed: 1, changed: 0, links: 0, type: 'PERSON', text: 'Ada', relation: null, status: null });
  });

  it('tells what a step did to links, reviews and the article as a whole, and adds up its parts', () => {
    const link = { id: relationIdSchema.parse('r'), type: 'NEAR', from: ada.id, to: paris.id };
    const decision = { id: decisionIdSchema.parse('d'), subject: { kind: 'label' as const, name: 'x', readings: [] }, outcome: { kind: 'postponed' as const }, positions: [], time: TIME };
    const reply = { id: replyIdSchema.parse('y'), decision: decision.id, stance: 'accepted' as const, text: '', time: TIME };
    const change: Change = [
      { kind: 'relation', id: link.id, before: link, after: null }, { kind: 'decision', id: decision.id, before: null, after: decision }, { kind: 'reply', id: reply.id, before: reply, after: null },
      { kind: 'span', id: paris.id, before: paris, after: { ...paris, note: 'x' } }, { kind: 'document', before: { status: 'todo', labels: {} }, after: { status: 'done', labels: {} } },
    ];
    expect(effectOfChange(change)).toEqual({ added: 0, removed: 0, changed: 3, links: 1, type: 'LOCATION', text: 'Paris', relation: 'NEAR', status: 'done' });
    const nothing = { added: 0, removed: 0, changed: 0, links: 0, type: null, text: null, relation: null, status: null };
    expect(effectOf({ parts: [{ change: null }, { change: null, effect: effectOfChange(change) }, { change }, { change: addAda }] }))
      .toEqual({ added: 1, removed: 0, changed: 6, links: 2, type: 'LOCATION', text: 'Paris', relation: 'NEAR', status: 'done' });
    expect(effectOf({ parts: [] })).toEqual(nothing);
    expect(effectOfChange(change.slice(0, 1))).toEqual({ ...nothing, links: 1, relation: 'NEAR' });
  });

  it('cuts a text of more than eighty characters and says so', () => {
    const shown80 = (text: string) => effectOf({ parts: [{ change: [{ kind: 'span', id: ada.id, before: null, after: { ...ada, text } }] }] }).text;
    expect(shown80('a'.repeat(80))).toBe('a'.repeat(80));
    expect(shown80('a'.repeat(81))).toBe(`${'a'.repeat(80)}…`);
    expect(shown80('👩'.repeat(80))).toBe('👩'.repeat(80));
  });

  it('cuts a long text between characters', () => {
    const long = { ...ada, text: '👩‍👩‍👧'.repeat(100) };
    const { text } = effectOf({ parts: [{ change: [{ kind: 'span', id: ada.id, before: null, after: long }] }] });
    expect(text?.isWellFormed()).toBe(true);
    expect([...(text ?? '')].length).toBeLessThanOrEqual(81);
  });

  it('forgets a gesture that was cut off and taken back', () => {
    expect(withoutStep(abc, id('b')).undone.map((step) => step.id)).toEqual(['c']);
    expect(withoutStep(abc, id('a')).done).toEqual([]);
    expect(withoutStep(abc, id('b')).done.map((step) => step.id)).toEqual(['a']);
  });

  it('of a hundred thousand steps is rebuilt as it was recorded', () => {
    const commits = Array.from({ length: 100_000 }, (_, at) => commit(at + 1, 'do', `step ${String(at)}`));
    const { done } = rebuildHistory(commits.map(recorded));
    expect([done.length, done[0]?.id, done.at(-1)?.id]).toEqual([100_000, 'step 0', 'step 99999']);
  });
});
