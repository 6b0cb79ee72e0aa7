import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { applyCommand } from '../../annotations/model/apply-command.ts';
import type { Command } from '../../shared/command.ts';
import { decisionIdSchema, replyIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { JudgedTag, Outcome, Subject } from '../../shared/review.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { checkCommand, refusalOf } from '../helpers/check-command.ts';
import { markedText, TIME } from '../helpers/marked-text.ts';

const marked = markedText('Anne Roy parle.');
const [id, replyId] = [decisionIdSchema.parse('d'), replyIdSchema.parse('y')];
const anne: JudgedTag = { type: 'PERSON', start: codePoints(0), end: codePoints(8), text: 'Anne Roy', attributes: {} };
const subjects = { tag: { kind: 'tag', readings: ['a'] }, link: { kind: 'link', type: 'SAID_BY', from: [], to: [] }, label: { kind: 'label', name: 'genre', readings: [] } } as const satisfies Record<string, Subject>;
const record = (subject: Subject, outcome: Outcome): Command => ({ kind: 'decision.record', id, subject, outcome, positions: [] });
const tags = (...judged: JudgedTag[]): Outcome => ({ kind: 'tags', tags: judged });
const on = (set: AnnotationSet) => ({ ...marked, set });

describe('a decision', () => {
  it('is kept with its time, and replaced by one of the same id', () => {
    const once = checkCommand(marked, record(subjects.tag, tags(anne)));
    expect(once.decisions.get(id)).toEqual({ id, subject: subjects.tag, outcome: tags(anne), positions: [], time: TIME });
    const twice = checkCommand(on(once), record(subjects.tag, tags()));
    expect([...twice.decisions.values()].map(({ outcome }) => outcome)).toEqual([tags()]);
  });

  it('touches neither tags nor the status of the article', () => {
    const { spans, document } = checkCommand(marked, record(subjects.tag, tags(anne)));
    expect([spans.size, document.status]).toEqual([0, 'todo']);
  });

  it('answers what was asked: tags for a tag, yes or no for a link, a value for a label, and "later" for each', () => {
    const outcomes: readonly Outcome[] = [tags(anne), { kind: 'link', holds: true }, { kind: 'label', value: 'news' }, { kind: 'postponed' }];
    const answers = (subject: Subject): string => outcomes.map((outcome) => {
      const done = applyCommand({ ...marked, schema: defaultSchema, time: TIME }, marked.set, record(subject, outcome));
      return done.ok ? 'ok' : done.error.code;
    }).join(' ');
    expect(answers(subjects.tag)).toBe('ok decision.unfit decision.unfit ok');
    expect(answers(subjects.link)).toBe('decision.unfit ok decision.unfit ok');
    expect(answers(subjects.label)).toBe('decision.unfit decision.unfit ok ok');
  });

  it('is refused with tags that do not quote what stands there, or of a type that the schema lacks', () => {
    expect(refusalOf(marked, record(subjects.tag, tags(anne, { ...anne, text: 'Anna Roy' })))).toBe('span.text_mismatch');
    expect(refusalOf(marked, record(subjects.tag, tags(anne, { ...anne, type: 'GOD' })))).toBe('span.unknown_type');
  });

  it('is taken away once', () => {
    const decided = checkCommand(marked, record(subjects.link, { kind: 'link', holds: false }));
    const after = checkCommand(on(decided), { kind: 'decision.remove', id });
    expect(after.decisions.size).toBe(0);
    expect(refusalOf(on(after), { kind: 'decision.remove', id })).toBe('decision.unknown');
  });
});

describe('a reply', () => {
  const say = (stance: 'accepted' | 'answer', text: string): Command => ({ kind: 'reply.add', id: replyId, decision: id, stance, text });

  it('is kept with its time and taken away once', () => {
    const said = checkCommand(marked, say('answer', 'Non.'));
    expect(said.replies.get(replyId)).toEqual({ id: replyId, decision: id, stance: 'answer', text: 'Non.', time: TIME });
    const after = checkCommand(on(said), { kind: 'reply.remove', id: replyId });
    expect(after.replies.size).toBe(0);
    expect(refusalOf(on(after), { kind: 'reply.remove', id: replyId })).toBe('reply.unknown');
  });

  it('needs words to answer, none to accept', () => {
    expect(checkCommand(marked, say('accepted', '')).replies.size).toBe(1);
    expect(refusalOf(marked, say('answer', ' \n'))).toBe('reply.empty');
  });

  it('never takes the place of another one', () => {
    expect(refusalOf(on(checkCommand(marked, say('answer', 'Non.'))), say('answer', 'Oui.'))).toBe('reply.duplicate_id');
  });
});
