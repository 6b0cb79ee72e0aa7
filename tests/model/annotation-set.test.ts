import { describe, expect, it } from 'vitest';
import { applyChange, draftOf, emptySet, hasOnlyReviews, isWorkedOn, saysNothing, setFromRecord, setToRecord, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import type { RecordChange } from '../../shared/change.ts';
import { decisionIdSchema, relationIdSchema, replyIdSchema } from '../../shared/ids.ts';
import type { Relation } from '../../shared/records.ts';
import type { Decision, Reply } from '../../shared/review.ts';
import { ANNE, ARTICLE, markedText, spanId, TIME } from '../helpers/marked-text.ts';

const untouched = emptySet(ARTICLE, ANNE);
const { set: tagged } = markedText('[QUOTE:q « Oui »], dit [PERSON:p Anne]');
const link: Relation = { id: relationIdSchema.parse('r'), type: 'SAID_BY', from: spanId('q'), to: spanId('p') };
const decision: Decision = { id: decisionIdSchema.parse('d'), subject: { kind: 'label', name: 'genre', readings: [] }, outcome: { kind: 'postponed' }, positions: [], time: TIME };
const reply: Reply = { id: replyIdSchema.parse('y'), decision: decision.id, stance: 'accepted', text: '', time: TIME };

const withLinks = { ...untouched, relations: new Map([[link.id, link]]) };
const withDecision = { ...untouched, decisions: new Map([[decision.id, decision]]) };
const withReply = { ...untouched, replies: new Map([[reply.id, reply]]) };
const withDocument = (document: Partial<AnnotationSet['document']>): AnnotationSet => ({ ...untouched, document: { ...untouched.document, ...document } });

describe('a set', () => {
  it('says nothing as long as nobody touched the article, and something with a tag, a link, a review, a status, a label or a note', () => {
    expect(saysNothing(untouched)).toBe(true);
    const saying = [tagged, withLinks, withDecision, withReply, withDocument({ status: 'done' }), withDocument({ labels: { genre: 'news' } }), withDocument({ note: 'x' }), { ...withDecision, replies: withReply.replies }];
    expect(saying.map(saysNothing)).toEqual(saying.map(() => false));
  });

  it('is that of a reviewer only where there are decisions or replies and nothing else', () => {
    expect([withDecision, withReply].map(hasOnlyReviews)).toEqual([true, true]);
    expect([untouched, tagged, { ...withDecision, spans: tagged.spans }, { ...withReply, document: withDocument({ note: 'x' }).document }].map(hasOnlyReviews)).toEqual([false, false, false, false]);
  });

  it('is worked on once its status says so', () => {
    expect([untouched, withDocument({ status: 'in_progress' }), withDocument({ status: 'skipped' })].map(isWorkedOn)).toEqual([false, true, true]);
  });

  it('comes back from its record as it was, reviews included, and its record names reviews only where there are some', () => {
    const whole = { ...tagged, relations: withLinks.relations, decisions: withDecision.decisions, replies: withReply.replies };
    expect(setFromRecord(setToRecord(whole))).toEqual(whole);
    expect(setToRecord(whole)).toMatchObject({ relations: [link], decisions: [decision], replies: [reply] });
    expect(Object.keys(setToRecord(tagged))).not.toEqual(expect.arrayContaining(['decisions']));
    expect(Object.keys(setToRecord(tagged))).not.toEqual(expect.arrayContaining(['replies']));
  });
});

describe('a change', () => {
  const records: readonly RecordChange[] = [
    { kind: 'relation', id: link.id, before: null, after: link }, { kind: 'decision', id: decision.id, before: null, after: decision }, { kind: 'reply', id: reply.id, before: null, after: reply },
  ];

  it('touches a record of each kind and leaves the set that it starts from as it was', () => {
    const after = applyChange(tagged, [...records]);
    expect([after.relations.size, after.decisions.size, after.replies.size, after.revision]).toEqual([1, 1, 1, tagged.revision + 1]);
    expect([tagged.relations.size, tagged.decisions.size, tagged.replies.size]).toEqual([0, 0, 0]);
    const draft = draftOf(after);
    draft.decisions.clear();
    draft.relations.clear();
    draft.replies.clear();
    draft.spans.clear();
    expect([after.decisions.size, after.relations.size, after.replies.size, after.spans.size]).toEqual([1, 1, 1, 2]);
  });

  it('that does not start from the state is a broken promise and thrown: what is new is there already, or what goes is not', () => {
    const after = applyChange(tagged, [...records]);
    for (const record of records) expect(() => applyChange(after, [record])).toThrow('change does not fit the state at');
    expect(() => applyChange(tagged, [{ kind: 'relation', id: link.id, before: link, after: null }])).toThrow('change does not fit the state at r');
  });
});
