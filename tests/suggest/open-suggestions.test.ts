import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../annotations/model/apply-command.ts';
import { applyChange, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { createSpanIndex } from '../../annotations/model/span-index.ts';
import { acceptCommand, acceptanceOf, comesAlong, rejectionOf } from '../../annotations/suggest/accept-suggestions.ts';
import { gatherSuggestions, openAfter, openSuggestions, saysTheSame, type OpenSuggestions } from '../../annotations/suggest/open-suggestions.ts';
import { rejectionIdSchema, relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { defaultSchema as schema } from '../../shared/schema/default-schema.ts';
import type { Suggested } from '../../shared/suggested.ts';
import { markedText, TIME } from '../helpers/marked-text.ts';

const TEXT = '« Non, dit Anne Roy. » Valery Gerasimov et Gerasimov.';

type Wish = readonly [type: string, words: string, confidence?: number];

/** What an engine suggests, by the first place of some words. */
function by(engine: string, wishes: readonly Wish[], links: readonly (readonly [type: string, from: number, to: number])[] = []): Suggested {
  const spans = wishes.map(([type, words, confidence = 0.8]): Span => {
    const start = TEXT.indexOf(words);
    return {
      id: spanIdSchema.parse(`${engine}:${type}:${String(start)}-${words}`), type, start: codePoints(start), end: codePoints(start + words.length), text: words, attributes: {},
      origin: `suggestion:${engine}`, confidence, created_at: TIME, updated_at: TIME,
    };
  });
  return {
    engine, spans, why: Object.fromEntries(spans.map(({ id, text }) => [id, { rule: 'test', evidence: text }])),
    relations: links.map(([type, from, to], at) => ({ id: relationIdSchema.parse(`${engine}-${String(at)}`), type, from: spanIdSchema.parse(spans[from]?.id), to: spanIdSchema.parse(spans[to]?.id), origin: `suggestion:${engine}` })),
  };
}

const marked = (tagged: string) => markedText(tagged);
function open(set: AnnotationSet, suggested: readonly Suggested[], thresholds: Readonly<Record<string, number | null>> = {}): OpenSuggestions {
  const gathered = gatherSuggestions({ schema, threshold: (engine) => (engine in thresholds ? thresholds[engine] ?? null : 0.4) }, suggested);
  return openSuggestions({ schema, index: createSpanIndex(set.spans.values()), rejections: set.rejections }, gathered);
}
const shown = ({ list }: OpenSuggestions): string[] => list.map(({ span, voices }) => `${span.type} ${span.text} ${voices.map(({ engine }) => engine).join('+')}`);
let ids = 0;
const next = (): string => `id-${String(ids += 1)}`;
const newIds = { span: () => spanIdSchema.parse(next()), relation: () => relationIdSchema.parse(next()), rejection: () => rejectionIdSchema.parse(next()) };

test('an engine says the same only with the same tags, as sure, for the same reasons, linked as they were', () => {
  const said = (confidence = 0.8) => by('rules', [['PERSON', 'Anne Roy', confidence], ['QUOTE', '« Non, dit Anne Roy. »']], [['SAID_BY', 1, 0]]);
  const [person] = said().spans;
  if (person === undefined) throw new Error('unreachable');
  const others: Suggested[] = [
    said(0.7), by('rules', [['PERSON', 'Anne Roy']]), { ...said(), relations: [] }, { ...said(), why: { ...said().why, [person.id]: { rule: 'other', evidence: 'Anne Roy' } } },
    { ...said(), spans: said().spans.map((span) => ({ ...span, attributes: { canonical: 'Anne Roy' } })) }, by('rules', [['ORG', 'Anne Roy'], ['QUOTE', '« Non, dit Anne Roy. »']], [['SAID_BY', 1, 0]]),
  ];
  expect([said(), ...others].map((other) => saysTheSame(said(), other))).toEqual([true, false, false, false, false, false, false]);
});

describe('what is open', () => {
  test('is what engines suggest, each tag once, with the surest first, in text order', () => {
    const suggested = [by('rules', [['PERSON', 'Valery Gerasimov', 0.6], ['PERSON', 'Anne Roy', 0.9]]), by('memory', [['PERSON', 'Valery Gerasimov', 0.7]])];
    expect(shown(open(marked(TEXT).set, suggested))).toEqual(['PERSON Anne Roy rules', 'PERSON Valery Gerasimov memory+rules']);
  });

  test('is sure enough for its engine, and of engines that are heard', () => {
    const suggested = [by('rules', [['PERSON', 'Anne Roy', 0.5]]), by('claims', [['CLAIM', 'Non', 0.9]])];
    expect(shown(open(marked(TEXT).set, suggested, { rules: 0.6, claims: null }))).toEqual([]);
    expect(shown(open(marked(TEXT).set, suggested, { rules: 0.5, claims: 0.5 }))).toEqual(['CLAIM Non claims', 'PERSON Anne Roy rules']);
  });

  test('leaves out what is tagged so, a part of a name that is tagged, and what is tagged as something else of its layer', () => {
    const { set } = marked('« Non, dit [PERSON Anne Roy]. » [ORG Valery Gerasimov] et Gerasimov.');
    expect(shown(open(set, [by('rules', [['PERSON', 'Anne Roy'], ['PERSON', 'Roy'], ['PERSON', 'Valery Gerasimov'], ['QUOTE', '« Non, dit Anne Roy. »']])]))).toEqual(['QUOTE « Non, dit Anne Roy. » rules']);
  });

  test('lets a quote stand within a quote', () => {
    const { set } = marked('[QUOTE « Non, dit Anne Roy. »] Valery Gerasimov et Gerasimov.');
    expect(shown(open(set, [by('rules', [['QUOTE', 'Non, dit']])]))).toEqual(['QUOTE Non, dit rules']);
  });

  test('leaves out what was rejected, also where an engine moves its end', () => {
    const { set, offsets } = marked(TEXT);
    const [first] = open(set, [by('rules', [['PERSON', 'Valery Gerasimov']])]).list;
    if (first === undefined) throw new Error('nothing open');
    const done = applyCommand({ schema, offsets, time: TIME }, set, rejectionOf(first.span, newIds.rejection()));
    if (!done.ok) throw new Error(done.error.code);
    const after = applyChange(set, done.value);
    expect(shown(open(after, [by('rules', [['PERSON', 'Valery Gerasimov'], ['PERSON', 'Valery Gerasimov et'], ['ORG', 'Valery Gerasimov']])]))).toEqual(['ORG Valery Gerasimov rules']);
  });

  test('keeps the surer of a name and a part of it', () => {
    expect(shown(open(marked(TEXT).set, [by('rules', [['PERSON', 'Valery Gerasimov', 0.9]]), by('memory', [['PERSON', 'Gerasimov', 0.5]])]))).toEqual(['PERSON Valery Gerasimov rules']);
  });
});

test('what is open after an edit is what would be open if all were looked at anew', () => {
  const gathered = gatherSuggestions({ schema, threshold: () => 0 }, [by('rules', [['QUOTE', '« Non, dit Anne Roy. »'], ['PERSON', 'Anne Roy'], ['CUE', 'dit'], ['PERSON', 'Valery Gerasimov']])]);
  const answering = (tagged: string) => {
    const { set } = marked(tagged);
    return { schema, index: createSpanIndex(set.spans.values()), rejections: set.rejections };
  };
  const [none, one] = [answering(TEXT), answering('« Non, dit [PERSON Anne Roy]. » Valery Gerasimov et Gerasimov.')];
  const places = one.index.spans;
  const before = openSuggestions(none, gathered);
  const tagged = openAfter(before, gathered, { answering: one, places });
  expect(shown(tagged)).toEqual(shown(openSuggestions(one, gathered)));
  expect(tagged.list).toHaveLength(before.list.length - 1);
  expect(shown(openAfter(tagged, gathered, { answering: none, places }))).toEqual(shown(before));
  expect(openAfter(before, gathered, { answering: none, places: [] })).toBe(before);
});

describe('accepting', () => {
  const suggested = [by('rules', [['QUOTE', '« Non, dit Anne Roy. »'], ['PERSON', 'Anne Roy'], ['CUE', 'dit']], [['SAID_BY', 0, 1], ['CUED_BY', 0, 2]])];
  const accept = (tagged: string, keyOf: (list: OpenSuggestions) => readonly string[]) => {
    const { set, offsets } = marked(tagged);
    const all = open(set, suggested);
    const context = { schema, offsets, time: TIME };
    const command = acceptCommand({ context, set, open: all, ids: newIds }, keyOf(all));
    if (command === null) return null;
    const done = applyCommand(context, set, command);
    if (!done.ok) throw new Error(done.error.code);
    return applyChange(set, done.value);
  };
  const keyOf = (type: string) => ({ list }: OpenSuggestions): string => list.find(({ span }) => span.type === type)?.key ?? '';

  test('brings along what the suggestion is linked to, with the links, all of one origin', () => {
    const after = accept(TEXT, (all) => [keyOf('QUOTE')(all), ...comesAlong(all, keyOf('QUOTE')(all)).map(({ key }) => key)]);
    expect([...after?.spans.values() ?? []].map(({ type, origin }) => `${type} ${origin}`).toSorted()).toEqual(['CUE suggestion:rules', 'PERSON suggestion:rules', 'QUOTE suggestion:rules']);
    expect([...after?.relations.values() ?? []].map(({ type, origin }) => `${type} ${String(origin)}`).toSorted()).toEqual(['CUED_BY suggestion:rules', 'SAID_BY suggestion:rules']);
  });

  test('links to a tag that the annotator made before', () => {
    const after = accept('« Non, dit [PERSON Anne Roy]. » Valery Gerasimov et Gerasimov.', (all) => [keyOf('QUOTE')(all)]);
    expect([...after?.relations.values() ?? []].map(({ type, to }) => `${type} ${to}`)).toEqual(['SAID_BY s1']);
  });

  test('a person brings nothing along; several at once are one command; nothing is null', () => {
    expect(comesAlong(open(marked(TEXT).set, suggested), keyOf('PERSON')(open(marked(TEXT).set, suggested)))).toEqual([]);
    expect(accept(TEXT, ({ list }) => list.map(({ key }) => key))?.spans.size).toBe(3);
    expect(accept(TEXT, () => ['nothing'])).toBeNull();
  });

  test('with another type keeps the place and the origin', () => {
    const [first] = open(marked(TEXT).set, suggested).list;
    if (first === undefined) throw new Error('nothing open');
    expect(acceptanceOf({ ...first.span, type: 'CLAIM' }, newIds.span())).toMatchObject({ kind: 'suggestion.accept', type: 'CLAIM', start: 0, origin: 'suggestion:rules', confidence: 0.8 });
  });
});
