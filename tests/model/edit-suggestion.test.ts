import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import type { Command } from '../../shared/command.ts';
import { rejectionIdSchema, spanIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import { checkCommand, refusalOf } from '../helpers/check-command.ts';
import { markedText, TIME } from '../helpers/marked-text.ts';

const marked = markedText('Anne Roy parle.');
const [id, no] = [spanIdSchema.parse('s'), rejectionIdSchema.parse('n')];
const place = { start: codePoints(0), end: codePoints(8), text: 'Anne Roy' };
const accept: Command = { kind: 'suggestion.accept', id, type: 'PERSON', ...place, attributes: { canonical: 'Anne Roy' }, origin: 'suggestion:rules', confidence: 0.9 };
const reject: Command = { kind: 'suggestion.reject', id: no, type: 'PERSON', ...place, origin: 'suggestion:rules' };
const on = (set: AnnotationSet) => ({ ...marked, set });

describe('a suggestion that is accepted', () => {
  it('is a tag of the annotator that keeps its engine and confidence, and begins the work on the article', () => {
    const { spans, document } = checkCommand(marked, accept);
    expect(spans.get(id)).toMatchObject({ type: 'PERSON', text: 'Anne Roy', origin: 'suggestion:rules', confidence: 0.9, attributes: { canonical: 'Anne Roy' }, created_at: TIME });
    expect(document.status).toBe('in_progress');
  });

  it('obeys what tags made by hand obey', () => {
    expect(refusalOf(marked, { ...accept, text: 'Anna Roy' })).toBe('span.text_mismatch');
    expect(refusalOf(marked, { ...accept, type: 'GOD' })).toBe('span.unknown_type');
    expect(refusalOf(on(checkCommand(marked, accept)), { ...accept, id: spanIdSchema.parse('t') })).toBe('span.duplicate');
  });

  it('takes back an earlier no to the same tag, and to no other', () => {
    const refused = checkCommand(on(checkCommand(marked, reject)), { ...reject, id: rejectionIdSchema.parse('m'), type: 'ORG' });
    expect([...checkCommand(on(refused), accept).rejections.values()].map(({ type }) => type)).toEqual(['ORG']);
  });
});

describe('a suggestion that is rejected', () => {
  it('is kept with its place and time; no tag is made, and the article is as untouched as before', () => {
    const { rejections, spans, document } = checkCommand(marked, reject);
    expect(rejections.get(no)).toEqual({ id: no, type: 'PERSON', ...place, origin: 'suggestion:rules', time: TIME });
    expect([spans.size, document.status]).toEqual([0, 'todo']);
  });

  it('is refused where it quotes other words, and under an id that is there', () => {
    expect(refusalOf(marked, { ...reject, text: 'Anna Roy' })).toBe('span.text_mismatch');
    expect(refusalOf(on(checkCommand(marked, reject)), reject)).toBe('span.duplicate_id');
  });

  it('is reconsidered once', () => {
    const after = checkCommand(on(checkCommand(marked, reject)), { kind: 'suggestion.reconsider', id: no });
    expect(after.rejections.size).toBe(0);
    expect(refusalOf(on(after), { kind: 'suggestion.reconsider', id: no })).toBe('suggestion.unknown');
  });
});
