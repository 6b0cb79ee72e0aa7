import { expect, test } from 'vitest';
import { askEngines, type SuggestionEngine } from '../../annotations/suggest/engine.ts';
import { storedEngine } from '../../annotations/suggest/stored-engine.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { Relation, Span } from '../../shared/records.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { article, link, NEWS, tag } from '../helpers/small-project.ts';

const ANNE = article(NEWS);

function engine(name: string, spans: readonly Span[], relations: readonly Relation[] = []): SuggestionEngine {
  const why = new Map(spans.map(({ id, text }) => [id, { rule: name, evidence: text }]));
  return { name, suggest: () => Promise.resolve(ok({ spans, relations, why })) };
}

function stored(said: Partial<StoredSuggestions>): SuggestionEngine {
  const whole = { engine: 'camembert', article: ANNE.id, spans: [], relations: [], why: [], ...said };
  return storedEngine('camembert', defaultSchema, () => Promise.resolve(ok(whole)));
}

const person = (id: string, confidence: number): Span => tag(NEWS, [id, 'PERSON', [23, 31]], { confidence, origin: 'suggestion:x' });

test('of tags that several engines suggest the surest stays, and links to the others lead to it', async () => {
  const quote = tag(NEWS, ['q', 'QUOTE', [2, 15]], { confidence: 0.9 });
  const rules = engine('rules', [quote, person('r', 0.6)], [link('SAID_BY', 'q', 'r')]);
  const { suggestions } = await askEngines([rules, engine('camembert', [person('c', 0.8)])], ANNE);
  expect(suggestions.spans.map(({ id }) => id)).toEqual(['q', 'c']);
  expect(suggestions.relations.map(({ from, to }) => [from, to])).toEqual([['q', 'c']]);
  expect([...suggestions.why.keys()]).toEqual(['q', 'c']);
});

test('an engine that cannot say anything does not silence the others', async () => {
  const broken: SuggestionEngine = { name: 'broken', suggest: () => Promise.resolve(refuse('suggestions.damaged', { file: 'x' })) };
  const { suggestions, refused } = await askEngines([broken, engine('rules', [person('r', 0.6)])], ANNE);
  expect([suggestions.spans.length, refused.map(({ code }) => code)]).toEqual([1, ['suggestions.damaged']]);
});

test('stored suggestions say what the schema has names for, under their engine’s name', async () => {
  const strange = tag(NEWS, ['x', 'VESSEL', [2, 15]]);
  const { suggestions } = await askEngines([stored({ spans: [strange, person('p', 0.7)], relations: [link('SAID_BY', 'x', 'p')], why: [{ span: person('p', 0.7).id, rule: 'model', evidence: 'Anne Roy' }] })], ANNE);
  expect(suggestions.spans.map(({ id, origin }) => [id, origin])).toEqual([['p', 'suggestion:camembert']]);
  expect(suggestions.relations).toEqual([]);
  expect([...suggestions.why.values()]).toEqual([{ rule: 'model', evidence: 'Anne Roy' }]);
});

test.each([
  ['words that do not stand there', { spans: [{ ...person('p', 0.5), text: 'Anne Roi' }] }],
  ['a place beyond the text', { spans: [{ ...person('p', 0.5), end: tag(NEWS, ['e', 'X', [0, 1]]).end, start: person('p', 0.5).end }] }],
  ['a link to nowhere', { spans: [person('p', 0.5)], relations: [link('SAID_BY', 'p', 'gone')] }],
])('stored suggestions with %s are refused as damaged', async (_, said) => {
  const { suggestions, refused } = await askEngines([stored(said)], ANNE);
  expect([suggestions.spans, refused.map(({ code }) => code)]).toEqual([[], ['suggestions.damaged']]);
});
