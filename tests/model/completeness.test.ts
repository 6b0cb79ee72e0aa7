import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { findGaps } from '../../annotations/model/completeness.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { Span } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { AttributeDefinition, LabelSchema, RelationType } from '../../shared/schema/label-schema.ts';
import { markedText, spanId } from '../helpers/marked-text.ts';

/** What is missing, a line per tag: `QUOTE « Oui »: SAID_BY CUED_BY`. */
function gaps(set: AnnotationSet, schema: LabelSchema = defaultSchema): string[] {
  return findGaps(set, schema).map(({ span, missing }) => `${span === null ? 'article' : `${span.type} ${span.text}`}: ${missing.map(({ name }) => name).join(' ')}`);
}

function withSpan(set: AnnotationSet, id: string, more: Partial<Span>): AnnotationSet {
  const span = set.spans.get(spanId(id));
  if (span === undefined) throw new Error(`no span ${id}`);
  return { ...set, spans: new Map([...set.spans, [span.id, { ...span, ...more }]]) };
}

function withLink(set: AnnotationSet, type: string, from: string, to: string): AnnotationSet {
  const id = relationIdSchema.parse(`${type}-${from}-${to}`);
  return { ...set, relations: new Map([...set.relations, [id, { id, type, from: spanId(from), to: spanId(to) }]]) };
}

const withLabels = (set: AnnotationSet, labels: JsonObject): AnnotationSet => ({ ...set, document: { ...set.document, labels } });

const quoted = markedText('[QUOTE:q « Oui »], [CUE:u dit] [PERSON:p Anne]').set;

describe('empty slots', () => {
  it('are the speaker and the cue of a quote, until they are filled', () => {
    expect(gaps(quoted)).toEqual(['QUOTE « Oui »: SAID_BY CUED_BY']);
    const said = withLink(quoted, 'SAID_BY', 'q', 'p');
    expect(gaps(said)).toEqual(['QUOTE « Oui »: CUED_BY']);
    expect(gaps(withLink(said, 'CUED_BY', 'q', 'u'))).toEqual([]);
  });

  it('are answered by "not in the text"', () => {
    expect(gaps(withSpan(quoted, 'q', { absent: ['CUED_BY'] }))).toEqual(['QUOTE « Oui »: SAID_BY']);
    expect(gaps(withSpan(quoted, 'q', { absent: ['CUED_BY', 'SAID_BY'] }))).toEqual([]);
  });

  it('are not asked about in words that nobody else says', () => {
    expect(gaps(withSpan(quoted, 'q', { attributes: { quote_kind: 'scare_quote' } }))).toEqual([]);
    expect(gaps(withSpan(quoted, 'q', { attributes: { quote_kind: 'indirect' } }))).toHaveLength(1);
  });

  it('are not asked about where an import brought a value that the schema does not ask about', () => {
    expect(gaps(withSpan(quoted, 'q', { attributes: { quote_kind: 'foreign' } }))).toEqual([]);
    expect(gaps(withSpan(quoted, 'q', { attributes: { quote_kind: 3 } }))).toEqual([]);
  });

  it('are the claimant only of a claim in the voice of a source', () => {
    const { set } = markedText('[CLAIM:c Le navire a coulé]');
    expect(gaps(set)).toEqual([]);
    expect(gaps(withSpan(set, 'c', { attributes: { voice: 'article' } }))).toEqual([]);
    expect(gaps(withSpan(set, 'c', { attributes: { voice: 'source' } }))).toEqual(['CLAIM Le navire a coulé: CLAIMED_BY']);
  });

  it('are what a pronoun refers to, since at least one is wanted', () => {
    const { set } = markedText('[MENTION:m elle], [PERSON:p Anne]');
    expect(gaps(set)).toEqual(['MENTION elle: REFERS_TO']);
    expect(gaps(withLink(set, 'REFERS_TO', 'm', 'p'))).toEqual([]);
    expect(gaps(withSpan(set, 'm', { absent: ['REFERS_TO'] }))).toEqual([]);
  });

  it('count links that start at the tag, not those that lead to it', () => {
    const { set } = markedText('[QUOTE:a « A »] [QUOTE:b « B »]');
    expect(gaps(withLink(set, 'CONTINUES', 'b', 'a'))).toEqual(['QUOTE « A »: SAID_BY CUED_BY', 'QUOTE « B »: SAID_BY CUED_BY']);
  });

  it('ask for as many links as the schema wants, from either end of a symmetric one', () => {
    const pair: RelationType = { name: 'PAIR', words: { en: 'pair', fr: 'paire' }, from: ['PERSON'], to: ['PERSON'], count: { min: 1, max: null }, symmetric: true };
    const { set } = markedText('[PERSON:a Anne] [PERSON:b Boris] [PERSON:c Chloé]');
    const linked = withLink(set, 'PAIR', 'a', 'b');
    expect(gaps(linked, { ...defaultSchema, relations: [pair] })).toEqual(['PERSON Chloé: PAIR']);
    const two = { ...pair, symmetric: false, count: { min: 2, max: null } };
    expect(gaps(linked, { ...defaultSchema, relations: [two] })).toHaveLength(3);
    expect(gaps(withLink(linked, 'PAIR', 'a', 'c'), { ...defaultSchema, relations: [two] })).toEqual(['PERSON Boris: PAIR', 'PERSON Chloé: PAIR']);
  });

  it('are asked about always where the schema says so', () => {
    const relations = defaultSchema.relations.map((relation): RelationType => (relation.name === 'HAS_ROLE' ? { ...relation, asked: true } : relation));
    expect(gaps(markedText('[PERSON Anne]').set, { ...defaultSchema, relations })).toEqual(['PERSON Anne: HAS_ROLE']);
  });
});

describe('required attributes', () => {
  const schemaWith = (...attributes: AttributeDefinition[]): LabelSchema => ({
    ...defaultSchema, types: defaultSchema.types.map((type) => (type.name === 'PERSON' ? { ...type, attributes } : type)),
  });
  const words = { en: 'x', fr: 'x' };
  const { set } = markedText('[PERSON:p Anne]');

  it('are missing without value and with an empty one, and only then', () => {
    const schema = schemaWith({ kind: 'text', name: 'nick', words, required: true }, { kind: 'text', name: 'free', words });
    expect(gaps(set, schema)).toEqual(['PERSON Anne: nick']);
    expect(gaps(withSpan(set, 'p', { attributes: { nick: '' } }), schema)).toEqual(['PERSON Anne: nick']);
    expect(gaps(withSpan(set, 'p', { attributes: { nick: null } }), schema)).toEqual(['PERSON Anne: nick']);
    expect(gaps(withSpan(set, 'p', { attributes: { nick: 'Nan' } }), schema)).toEqual([]);
  });

  it('are answered by no and by zero', () => {
    const schema = schemaWith({ kind: 'boolean', name: 'alive', words, required: true }, { kind: 'number', name: 'age', words, required: true });
    expect(gaps(withSpan(set, 'p', { attributes: { alive: false, age: 0 } }), schema)).toEqual([]);
  });

  it('inside records are missing when one of the records lacks them, each named once', () => {
    const schema = schemaWith({ kind: 'records', name: 'proof', words, fields: [{ kind: 'link', name: 'url', words, required: true }, { kind: 'text', name: 'note', words }] });
    expect(gaps(set, schema)).toEqual([]);
    const attributes = { proof: [{ note: 'a' }, { url: 'https://example.org' }, { note: 'b' }] };
    expect(gaps(withSpan(set, 'p', { attributes }), schema)).toEqual(['PERSON Anne: proof.url']);
    expect(gaps(withSpan(set, 'p', { attributes: { proof: [{ url: 'https://example.org' }] } }), schema)).toEqual([]);
  });

  it('are looked for in records only, whatever else an import brought into the list', () => {
    const schema = schemaWith({ kind: 'records', name: 'proof', words, fields: [{ kind: 'link', name: 'url', words, required: true }] });
    expect(gaps(withSpan(set, 'p', { attributes: { proof: ['loose', null, ['a'], 7] } }), schema)).toEqual([]);
    expect(gaps(withSpan(set, 'p', { attributes: { proof: 'no list' } }), schema)).toEqual([]);
  });

  it('that are texts are answered by any text, and are told by what people call them', () => {
    const called = { en: 'nickname', fr: 'surnom' };
    const fields: Extract<AttributeDefinition, { kind: 'records' }>['fields'] = [{ kind: 'link', name: 'url', words: called, required: true }];
    const schema = schemaWith({ kind: 'text', name: 'nick', words: called, required: true }, { kind: 'records', name: 'proof', words, fields });
    const [gap] = findGaps(withSpan(set, 'p', { attributes: { proof: [{}] } }), schema);
    expect(gap?.missing.map((each) => each.words)).toEqual([[called], [words, called]]);
    expect(gaps(withSpan(set, 'p', { attributes: { nick: 'Nan', proof: [] } }), schema)).toEqual([]);
    expect(findGaps(quoted, defaultSchema)[0]?.missing[0]?.words).toEqual([defaultSchema.relations.find(({ name }) => name === 'SAID_BY')?.words]);
  });

  it('that are lists need one record at least', () => {
    const schema = schemaWith({ kind: 'records', name: 'proof', words, required: true, fields: [{ kind: 'text', name: 'note', words }] });
    expect(gaps(withSpan(set, 'p', { attributes: { proof: [] } }), schema)).toEqual(['PERSON Anne: proof']);
  });

  it('may be labels of the article, which are told first', () => {
    const labels: AttributeDefinition[] = [{ kind: 'text', name: 'topic', words, required: true }];
    expect(gaps(quoted, { ...defaultSchema, labels })).toEqual(['article: topic', 'QUOTE « Oui »: SAID_BY CUED_BY']);
    expect(gaps(withLabels(quoted, { topic: 'mer' }), { ...defaultSchema, labels })).toHaveLength(1);
  });
});

it('tells gaps in text order, whatever the order of tagging', () => {
  const { set } = markedText('[MENTION:a il] puis [MENTION:b elle]');
  const backwards = { ...set, spans: new Map([...set.spans].reverse()) };
  expect(gaps(backwards)).toEqual(['MENTION il: REFERS_TO', 'MENTION elle: REFERS_TO']);
});

it('finds nothing missing in an article without tags, and nothing in tags of a type that the schema lacks', () => {
  expect(gaps(markedText('Texte').set)).toEqual([]);
  expect(gaps(markedText('[STRANGE mot]').set)).toEqual([]);
});
