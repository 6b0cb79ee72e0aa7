import { describe, expect, it } from 'vitest';
import { applyChange, emptySet } from '../../annotations/model/annotation-set.ts';
import { composeChanges, invertChange } from '../../annotations/model/change.ts';
import { changeBetween, countChange } from '../../annotations/model/set-difference.ts';
import type { Change, RecordChange } from '../../shared/change.ts';
import { decisionIdSchema, relationIdSchema, replyIdSchema } from '../../shared/ids.ts';
import type { DocumentState, Relation, Span } from '../../shared/records.ts';
import type { Decision, Reply } from '../../shared/review.ts';
import { ANNE, ARTICLE, markedText, TIME } from '../helpers/marked-text.ts';

const [quote, person] = [...markedText('[QUOTE:same « Oui »], dit [PERSON:p Anne]').set.spans.values()];
if (quote === undefined || person === undefined) throw new Error('no spans');

// One id for all, so that kinds must be told apart.
const link: Relation = { id: relationIdSchema.parse('same'), type: 'SAID_BY', from: quote.id, to: person.id };
const decision: Decision = { id: decisionIdSchema.parse('same'), subject: { kind: 'label', name: 'genre', readings: [] }, outcome: { kind: 'postponed' }, positions: [], time: TIME };
const reply: Reply = { id: replyIdSchema.parse('same'), decision: decision.id, stance: 'accepted', text: '', time: TIME };
const [todo, done]: readonly DocumentState[] = [{ status: 'todo', labels: {} }, { status: 'done', labels: {} }];
if (todo === undefined || done === undefined) throw new Error('no states');

const addSpan = (span: Span): RecordChange => ({ kind: 'span', id: span.id, before: null, after: span });
const added: Change = [
  addSpan(quote), addSpan(person), { kind: 'relation', id: link.id, before: null, after: link }, { kind: 'decision', id: decision.id, before: null, after: decision },
  { kind: 'reply', id: reply.id, before: null, after: reply }, { kind: 'document', before: todo, after: done },
];
const empty = emptySet(ARTICLE, ANNE);
const full = applyChange(empty, added);
const content = ({ revision: _revision, ...set }: typeof full) => set;

describe('a change taken back', () => {
  it('gives the state before it, records of each kind included, in reverse order', () => {
    expect(content(applyChange(full, invertChange(added)))).toEqual(content(empty));
    expect(invertChange(added).map(({ kind }) => kind)).toEqual(['document', 'reply', 'decision', 'relation', 'span', 'span']);
  });
});

describe('changes made one after the other', () => {
  const noted: RecordChange[] = [
    { kind: 'span', id: quote.id, before: quote, after: { ...quote, note: 'x' } }, { kind: 'relation', id: link.id, before: link, after: { ...link, note: 'x' } },
    { kind: 'decision', id: decision.id, before: decision, after: { ...decision, comment: 'x' } }, { kind: 'reply', id: reply.id, before: reply, after: { ...reply, text: 'x' } },
    { kind: 'document', before: done, after: { ...done, note: 'x' } },
  ];

  it('are one change with one entry for each record, from the first state to the last', () => {
    const joined = composeChanges([added, noted]);
    expect(joined).toHaveLength(added.length);
    expect(content(applyChange(empty, joined))).toEqual(content(applyChange(full, noted)));
    expect(joined.every(({ kind, before }) => (kind === 'document' ? before === todo : before === null))).toBe(true);
  });

  it('cancel each other out', () => {
    expect(composeChanges([added, invertChange(added)])).toEqual([]);
    expect(composeChanges([added, invertChange([addSpan(person)])]).some((record) => record.kind === 'span' && record.id === person.id)).toBe(false);
  });
});

describe('the difference of two sets', () => {
  it('leads from the one to the other, and back', () => {
    expect(content(applyChange(empty, [...changeBetween(empty, full)]))).toEqual(content(full));
    expect(content(applyChange(full, [...changeBetween(full, empty)]))).toEqual(content(empty));
  });

  it('names only what differs, whatever the order of keys and whosever sets they are', () => {
    const { id, ...rest } = quote;
    const reordered = { ...rest, id };
    const other = { ...full, annotator: { ...ANNE, name: 'Boris' }, revision: 99, spans: new Map([[person.id, { ...person, note: 'x' }], [id, reordered]]), document: { labels: {}, status: 'done' as const } };
    expect(changeBetween(full, other)).toEqual([{ kind: 'span', id: person.id, before: person, after: { ...person, note: 'x' } }]);
    expect(changeBetween(full, full)).toEqual([]);
    expect(changeBetween(full, { ...full, document: todo })).toEqual([{ kind: 'document', before: done, after: todo }]);
  });

  it('is counted by kind: what comes, goes and is changed', () => {
    const { spans } = markedText('[PERSON:n Boris]').set;
    const change = changeBetween(full, { ...full, spans: new Map([...spans, [person.id, { ...person, note: 'x' }]]), relations: new Map() });
    expect(countChange([...change], ['span'])).toEqual({ added: 1, removed: 1, changed: 1 });
    expect(countChange([...change], ['relation', 'reply'])).toEqual({ added: 0, removed: 1, changed: 0 });
    expect(countChange([...changeBetween(empty, full)], ['decision', 'reply', 'document'])).toEqual({ added: 2, removed: 0, changed: 1 });
  });
});

