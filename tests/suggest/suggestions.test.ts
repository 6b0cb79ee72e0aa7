import { describe, expect, test } from 'vitest';
import { toSuggestions, undecided } from '../../annotations/suggest/suggestions.ts';
import type { Finding } from '../../annotations/suggest/finding.ts';
import { utf16Units } from '../../shared/offsets.ts';
import { spanSchema, relationSchema } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { makeArticle } from '../helpers/store-fixture.ts';

const article = makeArticle('📰 Anne Roy a dit « Oui ».');
const context = { engine: 'rules', article, schema: defaultSchema, now: '2025-01-01T00:00:00.000Z' };

function finding(type: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = article.text.indexOf(words);
  return { type, range: { start: utf16Units(start), end: utf16Units(start + words.length) }, attributes: {}, confidence: 0.5, rule: 'test', evidence: words, ...more };
}

describe('findings become suggestions', () => {
  test('in code points, with their engine as origin and the rule kept beside', () => {
    const { spans: [span], why } = toSuggestions(context, { spans: [finding('PERSON', 'Anne Roy', { rule: 'civility', evidence: 'Mme' })], links: [] });
    expect(spanSchema.parse(span)).toMatchObject({ type: 'PERSON', start: 2, end: 10, text: 'Anne Roy', origin: 'suggestion:rules', confidence: 0.5 });
    expect([...why.values()]).toEqual([{ rule: 'civility', evidence: 'Mme' }]);
  });

  test('of which the schema knows type, link and values; nothing else gets in', () => {
    const [quote, person] = [finding('QUOTE', '« Oui »', { attributes: { quote_kind: 'direct', nonsense: 1 } }), finding('PERSON', 'Anne Roy')];
    const made = toSuggestions(context, { spans: [quote, person, finding('SPACESHIP', 'dit')], links: [{ type: 'SAID_BY', from: quote, to: person }, { type: 'SAID_BY', from: person, to: quote }, { type: 'LIKES', from: quote, to: person }] });
    expect(made.spans.map(({ type, attributes }) => [type, attributes])).toEqual([['QUOTE', { quote_kind: 'direct' }], ['PERSON', {}]]);
    expect(made.relations.map((relation) => relationSchema.parse(relation).type)).toEqual(['SAID_BY']);
  });

  test('the surest of several findings at one place, and the links of all of them', () => {
    const [weak, sure, quote] = [finding('PERSON', 'Anne Roy'), finding('PERSON', 'Anne Roy', { confidence: 0.9 }), finding('QUOTE', '« Oui »')];
    const { spans, relations } = toSuggestions(context, { spans: [weak, sure, quote], links: [{ type: 'SAID_BY', from: quote, to: weak }] });
    expect(spans.map(({ type, confidence }) => [type, confidence])).toEqual([['PERSON', 0.9], ['QUOTE', 0.5]]);
    expect(relations).toHaveLength(1);
  });

  test('in fragments where the cue cuts a quote in two', () => {
    const half = (words: string): Finding['range'] => finding('QUOTE', words).range;
    const { spans: [span] } = toSuggestions(context, { spans: [finding('QUOTE', '« Oui »', { fragments: [half('« '), half(' »')] })], links: [] });
    expect(span).toMatchObject({ start: 17, end: 24, fragments: [[17, 19], [22, 24]], text: '«   »' });
  });
});

test('what a person has tagged at the same place is decided, and links to it wait no longer', () => {
  const [quote, person] = [finding('QUOTE', '« Oui »'), finding('PERSON', 'Anne Roy')];
  const made = toSuggestions(context, { spans: [quote, person], links: [{ type: 'SAID_BY', from: quote, to: person }] });
  expect(undecided(made, null)).toEqual({ spans: made.spans, relations: made.relations });
  const [, accepted] = made.spans;
  if (accepted === undefined) throw new Error('nothing was suggested');
  expect(undecided(made, { spans: [accepted] })).toEqual({ spans: made.spans.slice(0, 1), relations: [] });
});
