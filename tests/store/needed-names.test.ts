import { describe, expect, test } from 'vitest';
import { checkNames, SCHEMA_STEP } from '../../annotations/store/needed-names.ts';
import type { RecordChange } from '../../shared/change.ts';
import { decisionIdSchema, relationIdSchema, replyIdSchema } from '../../shared/ids.ts';
import type { JsonObject } from '../../shared/json.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { DocumentState, Span } from '../../shared/records.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { spanId, TIME } from '../helpers/marked-text.ts';

const words = { en: 'word', fr: 'mot' };
const schema: LabelSchema = {
  kind: 'guillemet-schema', version: 1, revision: 0,
  types: [{
    name: 'T', layer: 'other', form: 'fill', colours: { light: '#000000', dark: '#FFFFFF' }, words, guideline: words,
    attributes: [{ kind: 'choice', name: 'x', words, choices: [{ value: 'a', words }] }],
  }],
  relations: [{ name: 'R', words, from: ['T'], to: ['T'], count: { min: 0, max: null }, symmetric: false }],
  labels: [{ kind: 'choice', name: 'genre', words, choices: [{ value: 'news', words }] }],
};

/** The name that stands in the way of a step; null when nothing does. */
function missing(change: readonly RecordChange[], command = 'span.add'): unknown {
  const checked = checkNames(schema, { change: [...change], command });
  return checked.ok ? null : checked.error.params['name'];
}

const span = (type: string, attributes: JsonObject = {}): Span => ({ id: spanId('s'), type, start: codePoints(0), end: codePoints(1), text: 'x', attributes, origin: 'human', created_at: TIME, updated_at: TIME });
const tag = (before: Span | null, after: Span | null): RecordChange => ({ kind: 'span', id: spanId('s'), before, after });
const labels = (before: JsonObject, after: JsonObject): RecordChange => {
  const state = (values: JsonObject): DocumentState => ({ status: 'done', labels: values });
  return { kind: 'document', before: state(before), after: state(after) };
};

describe('a step that comes back', () => {
  test('needs the type of each tag that it brings, not of one that it takes away', () => {
    expect(missing([tag(null, span('T'))])).toBeNull();
    expect(missing([tag(null, span('T')), tag(null, span('GONE'))])).toBe('GONE');
    expect(missing([tag(span('GONE'), null)])).toBeNull();
  });

  test('needs the attributes that it brings, not those that stand there already', () => {
    expect(missing([tag(null, span('T', { x: 'a' }))])).toBeNull();
    expect(missing([tag(null, span('T', { gone: 1 }))])).toBe('T.gone');
    expect(missing([tag(span('T', { gone: 1 }), span('T', { gone: 2 }))])).toBeNull();
    expect(missing([tag(span('OTHER', { gone: 1 }), span('T', { gone: 1 }))])).toBe('T.gone');
  });

  test('may bring back names that no schema can hold, since an import brought them', () => {
    expect(missing([tag(null, span('T', { ' odd ': 1 }))])).toBeNull();
  });

  test('needs the types of links and of what a decision says', () => {
    const link = (type: string, isBack: boolean): RecordChange => {
      const relation = { id: relationIdSchema.parse('r'), type, from: spanId('s'), to: spanId('t') };
      return { kind: 'relation', id: relation.id, before: isBack ? null : relation, after: isBack ? relation : null };
    };
    expect([link('R', true), link('GONE', true), link('GONE', false)].map((each) => missing([each]))).toEqual([null, 'GONE', null]);
    const decided = (...types: readonly string[]): RecordChange => {
      const tags = types.map((type) => ({ type, start: codePoints(0), end: codePoints(1), text: 'x', attributes: {} }));
      const after = { id: decisionIdSchema.parse('d'), subject: { kind: 'tag' as const, readings: [] }, outcome: { kind: 'tags' as const, tags }, positions: [], time: TIME };
      return { kind: 'decision', id: after.id, before: null, after };
    };
    expect([decided(), decided('T'), decided('T', 'GONE')].map((each) => missing([each]))).toEqual([null, null, 'GONE']);
    const reply = { id: replyIdSchema.parse('y'), decision: decisionIdSchema.parse('d'), stance: 'accepted' as const, text: '', time: TIME };
    expect(missing([{ kind: 'reply', id: reply.id, before: null, after: reply }, { kind: 'decision', id: decisionIdSchema.parse('d'), before: null, after: null }])).toBeNull();
  });

  test('needs the labels of the article that it brings', () => {
    expect([labels({}, { genre: 'news' }), labels({}, { gone: 'x' }), labels({ gone: 'x' }, { gone: 'y' })].map((each) => missing([each]))).toEqual([null, 'gone', null]);
  });
});

describe('values that no longer fit', () => {
  const foreign = [tag(null, span('T', { x: 'foreign' })), labels({}, { genre: 'foreign' })];

  test('come back with any step but a change of the schema', () => {
    expect(foreign.map((each) => missing([each]))).toEqual([null, null]);
    expect(foreign.map((each) => missing([each], SCHEMA_STEP))).toEqual(['T.x = "foreign"', 'genre = "foreign"']);
  });

  test('come back also there where nothing brings them anew, where they fit, and where nothing is left of the tag', () => {
    const standing = [tag(span('T', { x: 'foreign' }), span('T', { x: 'foreign' })), labels({ genre: 'foreign' }, { genre: 'foreign' }), tag(null, span('T', { x: 'a' })), tag(span('T', { x: 'foreign' }), null)];
    expect(standing.map((each) => missing([each], SCHEMA_STEP))).toEqual([null, null, null, null]);
    expect(missing([tag(span('T', { x: 'a' }), span('T', { x: 'foreign' }))], SCHEMA_STEP)).toBe('T.x = "foreign"');
  });
});
