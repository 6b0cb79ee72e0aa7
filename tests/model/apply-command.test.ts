import { describe, expect, it, test } from 'vitest';
import { applyCommand } from '../../annotations/model/apply-command.ts';
import type { Command, SingleCommand } from '../../shared/command.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { checkCommand, refusalOf } from '../helpers/check-command.ts';
import { linkCommand } from '../helpers/link-command.ts';
import { markedText, showTags, spanId, TIME, type MarkedText } from '../helpers/marked-text.ts';

function add(marked: MarkedText, type: string, words: string, id = 'new'): Extract<Command, { kind: 'span.add' }> {
  const start = [...marked.text.slice(0, marked.text.indexOf(words))].length;
  return { kind: 'span.add', id: spanId(id), type, start: codePoints(start), end: codePoints(start + [...words].length), text: words };
}

describe('adding a tag', () => {
  it('counts code points, so that an emoji before the tag shifts nothing', () => {
    const marked = markedText('👩‍👩‍👧 📰 Anne Roy parle');
    expect(showTags(marked.text, checkCommand(marked, add(marked, 'PERSON', 'Anne Roy')).spans.values())).toBe('PERSON Anne Roy');
  });

  it('lets tags of several types lie over each other and over the same text', () => {
    const marked = markedText('le ministère de la [LOCATION Norvalie]');
    const after = checkCommand(marked, add(marked, 'ORG', 'ministère de la Norvalie'));
    expect(showTags(marked.text, after.spans.values())).toBe('ORG ministère de la Norvalie | LOCATION Norvalie');
    const twice = checkCommand({ ...marked, set: after }, add(marked, 'NORP', 'Norvalie', 'third'));
    expect(twice.spans.size).toBe(3);
  });

  it('writes the defaults of its type', () => {
    const marked = markedText('Anne Roy');
    expect(checkCommand(marked, add(marked, 'PERSON', 'Anne Roy')).spans.get(spanId('new'))?.attributes).toMatchObject({ person_kind: 'named' });
  });

  it('moves an untouched article to "in progress"', () => {
    const marked = markedText('Anne Roy');
    expect(checkCommand(marked, add(marked, 'PERSON', 'Anne Roy')).document.status).toBe('in_progress');
  });

  it('is refused on nothing, on white space, outside the text, and inside a character', () => {
    const marked = markedText('e\u0301tat 👩‍👩‍👧 fin');
    const at = (start: number, end: number, text: string): Extract<Command, { kind: 'span.add' }> =>
      ({ kind: 'span.add', id: spanId('x'), type: 'PERSON', start: codePoints(start), end: codePoints(end), text });
    expect(refusalOf(marked, at(2, 2, ''))).toBe('span.empty');
    expect(refusalOf(marked, at(5, 6, ' '))).toBe('span.blank');
    expect(refusalOf(marked, at(5, 99, 'x'))).toBe('span.out_of_range');
    expect(refusalOf(marked, at(0, 1, 'e'))).toBe('span.cuts_grapheme');
    expect(refusalOf(marked, at(6, 7, '👩'))).toBe('span.cuts_grapheme');
    const pieces: Command = { ...at(0, 7, 'e\u0301tat 👩'), fragments: [[codePoints(0), codePoints(5)], [codePoints(6), codePoints(7)]] };
    expect(refusalOf(marked, pieces)).toBe('span.cuts_grapheme');
  });

  it('is refused when the text there is not what the person saw', () => {
    const marked = markedText('Anne Roy');
    expect(refusalOf(marked, { kind: 'span.add', id: spanId('x'), type: 'PERSON', start: codePoints(0), end: codePoints(4), text: 'Anna' })).toBe('span.text_mismatch');
  });

  it('is refused twice at one place with one type, with an unknown type, and with a foreign attribute value', () => {
    const marked = markedText('[PERSON Anne]');
    expect(refusalOf(marked, add(marked, 'PERSON', 'Anne'))).toBe('span.duplicate');
    expect(refusalOf(marked, add(marked, 'GOD', 'Anne'))).toBe('span.unknown_type');
    expect(refusalOf(marked, { ...add(marked, 'ORG', 'Anne'), attributes: { org_kind: 'circus' } })).toBe('attribute.bad_value');
    expect(refusalOf(marked, { ...add(marked, 'ORG', 'Anne'), attributes: { shoe_size: 44 } })).toBe('attribute.unknown');
  });

  it('is refused under an id that another tag has', () => {
    const marked = markedText('[PERSON:p Anne] Roy');
    expect(refusalOf(marked, add(marked, 'PERSON', 'Roy', 'p'))).toBe('span.duplicate_id');
  });

  it('bears its maker, its time, and the attributes that were given over those of its type', () => {
    const marked = markedText('Anne');
    const span = checkCommand(marked, { kind: 'span.add', id: spanId('x'), type: 'PERSON', start: codePoints(0), end: codePoints(4), text: 'Anne', attributes: { person_kind: 'photographer_or_author' } }).spans.get(spanId('x'));
    expect(span).toMatchObject({ origin: 'human', created_at: TIME, updated_at: TIME, attributes: { person_kind: 'photographer_or_author' } });
  });

  it('leaves the status of an article that is done, and of one whose status the same gesture sets', () => {
    const marked = markedText('Anne Roy');
    const done = checkCommand(marked, { kind: 'status.set', status: 'done' });
    expect(checkCommand({ ...marked, set: done }, add(marked, 'PERSON', 'Anne')).document.status).toBe('done');
    expect(checkCommand(marked, { kind: 'batch', commands: [add(marked, 'PERSON', 'Anne'), { kind: 'status.set', status: 'skipped' }] }).document.status).toBe('skipped');
  });

  it('reaches to the last character, and no further', () => {
    const marked = markedText('Anne');
    const to = (start: number, end: number): Command => ({ kind: 'span.add', id: spanId('x'), type: 'PERSON', start: codePoints(start), end: codePoints(end), text: 'Anne' });
    expect(checkCommand(marked, to(0, 4)).spans.size).toBe(1);
    expect(refusalOf(marked, to(0, 5))).toBe('span.out_of_range');
    expect(refusalOf(marked, to(-1, 4))).toBe('span.out_of_range');
    expect(refusalOf(marked, to(3, 2))).toBe('span.empty');
  });

  it('takes fragments, and refuses those that are out of order', () => {
    const marked = markedText('« Oui », dit-il, « non »');
    const fragments = (first: [number, number], second: [number, number]): Extract<Command, { kind: 'span.add' }> => ({
      kind: 'span.add', id: spanId('q'), type: 'QUOTE', start: codePoints(0), end: codePoints(24), text: '« Oui » « non »',
      fragments: [[codePoints(first[0]), codePoints(first[1])], [codePoints(second[0]), codePoints(second[1])]],
    });
    expect(checkCommand(marked, fragments([0, 7], [17, 24])).spans.get(spanId('q'))?.text).toBe('« Oui » « non »');
    expect(refusalOf(marked, fragments([17, 24], [0, 7]))).toBe('span.bad_fragments');
    expect(checkCommand(marked, { ...fragments([0, 7], [7, 24]), text: '« Oui » , dit-il, « non »' }).spans.size).toBe(1);
    expect(refusalOf(marked, fragments([0, 18], [17, 24]))).toBe('span.bad_fragments');
    expect(refusalOf(marked, fragments([2, 7], [17, 24]))).toBe('span.bad_fragments');
    expect(refusalOf(marked, fragments([0, 7], [17, 22]))).toBe('span.bad_fragments');
    expect(refusalOf(marked, fragments([0, 7], [17, 17]))).toBe('span.empty');
  });
});

describe('changing a tag', () => {
  it('removes it together with its links', () => {
    const marked = markedText('[QUOTE « Oui »], dit [PERSON Anne]');
    const linked = { ...marked, set: checkCommand(marked, linkCommand('SAID_BY', 's1', 's2')) };
    const after = checkCommand(linked, { kind: 'span.remove', id: spanId('s2') });
    expect(after.spans.size).toBe(1);
    expect(after.relations.size).toBe(0);
  });

  it('keeps shared attributes and fitting links when its type changes, and drops the rest in the same step', () => {
    const marked = markedText('[QUOTE « Oui »], dit [PERSON Anne]');
    const linked = { ...marked, set: checkCommand(marked, linkCommand('SAID_BY', 's1', 's2')) };
    expect(checkCommand(linked, { kind: 'span.retype', id: spanId('s2'), type: 'ORG' }).relations.size).toBe(1);
    expect(checkCommand(linked, { kind: 'span.retype', id: spanId('s2'), type: 'DATE' }).relations.size).toBe(0);
  });

  it('drops the marks "not in the text" that the new type has no slot for, and keeps the others', () => {
    const marked = markedText('[CLAIM Le pont est fermé.]');
    const set = checkCommand(marked, { kind: 'span.setAbsent', id: spanId('s1'), absent: ['AT_TIME', 'CLAIMED_BY'] });
    expect(checkCommand({ ...marked, set }, { kind: 'span.retype', id: spanId('s1'), type: 'EVENT' }).spans.get(spanId('s1'))?.absent).toEqual(['AT_TIME']);
    expect(checkCommand({ ...marked, set }, { kind: 'span.retype', id: spanId('s1'), type: 'PERSON' }).spans.get(spanId('s1'))).not.toHaveProperty('absent');
  });

  it('is refused where the tag is not there', () => {
    const marked = markedText('[PERSON Anne]');
    const id = spanId('gone');
    const commands: readonly SingleCommand[] = [
      { kind: 'span.remove', id }, { kind: 'span.resize', id, start: codePoints(0), end: codePoints(4), text: 'Anne' }, { kind: 'span.retype', id, type: 'ORG' },
      { kind: 'span.setAttributes', id, attributes: {} }, { kind: 'span.setNote', id, note: '' }, { kind: 'span.setAbsent', id, absent: [] },
    ];
    expect(commands.map((command) => refusalOf(marked, command))).toEqual(commands.map(() => 'span.unknown'));
  });

  it('is refused where another tag of the type stands, with an unknown type, a foreign value, or a mark that its type has no slot for', () => {
    const marked = markedText('[PERSON:p [ORG:o Anne]] [PERSON:q Roy]');
    expect(refusalOf(marked, { kind: 'span.retype', id: spanId('o'), type: 'PERSON' })).toBe('span.duplicate');
    expect(refusalOf(marked, { kind: 'span.retype', id: spanId('o'), type: 'GOD' })).toBe('span.unknown_type');
    expect(refusalOf(marked, { kind: 'span.resize', id: spanId('p'), start: codePoints(5), end: codePoints(8), text: 'Roy' })).toBe('span.duplicate');
    expect(refusalOf(marked, { kind: 'span.resize', id: spanId('p'), start: codePoints(5), end: codePoints(8), text: 'Rey' })).toBe('span.text_mismatch');
    expect(refusalOf(marked, { kind: 'span.setAttributes', id: spanId('o'), attributes: { org_kind: 'circus' } })).toBe('attribute.bad_value');
    expect(refusalOf(marked, { kind: 'span.setAbsent', id: spanId('p'), absent: ['HAS_ROLE', 'SAID_BY'] })).toBe('relation.unknown_type');
    const foreign = markedText('[STRANGE:s Anne]');
    expect(refusalOf(foreign, { kind: 'span.setAttributes', id: spanId('s'), attributes: {} })).toBe('span.unknown_type');
  });

  it('may leave its place as it is', () => {
    const marked = markedText('[PERSON:p Anne] Roy');
    expect(checkCommand(marked, { kind: 'span.resize', id: spanId('p'), start: codePoints(0), end: codePoints(4), text: 'Anne' }).spans.size).toBe(1);
    expect(checkCommand(marked, { kind: 'span.retype', id: spanId('p'), type: 'PERSON' }).spans.size).toBe(1);
  });

  it('gives it fragments, and an ordinary place again', () => {
    const marked = markedText('[QUOTE:q « Oui »], dit-il, « non »');
    const fragments = [[codePoints(0), codePoints(7)], [codePoints(17), codePoints(24)]] as const;
    const set = checkCommand(marked, { kind: 'span.resize', id: spanId('q'), start: codePoints(0), end: codePoints(24), text: '« Oui » « non »', fragments });
    expect(set.spans.get(spanId('q'))?.fragments).toEqual(fragments);
    const whole = checkCommand({ ...marked, set }, { kind: 'span.resize', id: spanId('q'), start: codePoints(0), end: codePoints(7), text: '« Oui »' });
    expect(whole.spans.get(spanId('q'))).not.toHaveProperty('fragments');
  });

  it('keeps the links of others, and those of a type that the schema lacks', () => {
    const marked = markedText('[QUOTE:q « Oui »], [CUE:u dit] [PERSON:p Anne]');
    const said = checkCommand(marked, linkCommand('SAID_BY', 'q', 'p'));
    const cued = checkCommand({ ...marked, set: said }, linkCommand('CUED_BY', 'q', 'u', 'r2'));
    const foreign = { id: relationIdSchema.parse('f'), type: 'FOREIGN', from: spanId('u'), to: spanId('p') };
    const linked = { ...marked, set: { ...cued, relations: new Map([...cued.relations, [foreign.id, foreign]]) } };
    const left = (command: Command): string[] => [...checkCommand(linked, command).relations.keys()];
    expect(left({ kind: 'span.remove', id: spanId('u') })).toEqual(['r1']);
    expect(left({ kind: 'span.retype', id: spanId('p'), type: 'DATE' })).toEqual(['r2', 'f']);
    expect(left({ kind: 'span.retype', id: spanId('q'), type: 'CLAIM' })).toEqual(['f']);
  });

  it('keeps the attributes that the new type accepts and takes the defaults of the others', () => {
    const marked = markedText('[PERSON:p Ligue]');
    const span = marked.set.spans.get(spanId('p'));
    if (span === undefined) throw new Error('no span');
    const known = { ...marked, set: { ...marked.set, spans: new Map([[span.id, { ...span, attributes: { org_kind: 'media', role_kind: 'minister' } }]]) } };
    const org = checkCommand(known, { kind: 'span.retype', id: spanId('p'), type: 'ORG' }).spans.get(spanId('p'));
    expect(org?.attributes).toMatchObject({ org_kind: 'media' });
    expect(org?.attributes).not.toHaveProperty('role_kind');
    const person = checkCommand(known, { kind: 'span.retype', id: spanId('p'), type: 'PERSON' }).spans.get(spanId('p'));
    expect(person?.attributes).toEqual({ person_kind: 'named' });
  });

  it('bears the time of the change', () => {
    const marked = markedText('[PERSON:p Anne]');
    const span = marked.set.spans.get(spanId('p'));
    if (span === undefined) throw new Error('no span');
    const earlier = { ...marked, set: { ...marked.set, spans: new Map([[span.id, { ...span, created_at: '', updated_at: '' }]]) } };
    const noted = checkCommand(earlier, { kind: 'span.setNote', id: span.id, note: 'x' });
    expect([noted.spans.get(span.id), noted.document.status]).toMatchObject([{ created_at: '', updated_at: TIME }, 'todo']);
  });

  it('moves its ends', () => {
    const marked = markedText('M. [PERSON Li] Shangfu');
    const after = checkCommand(marked, { kind: 'span.resize', id: spanId('s1'), start: codePoints(3), end: codePoints(13), text: 'Li Shangfu' });
    expect(showTags(marked.text, after.spans.values())).toBe('PERSON Li Shangfu');
  });

  it('writes and clears its note', () => {
    const marked = markedText('[PERSON Anne]');
    const noted = checkCommand(marked, { kind: 'span.setNote', id: spanId('s1'), note: 'qui ?' });
    expect(noted.spans.get(spanId('s1'))?.note).toBe('qui ?');
    expect(checkCommand({ ...marked, set: noted }, { kind: 'span.setNote', id: spanId('s1'), note: '' }).spans.get(spanId('s1'))).not.toHaveProperty('note');
  });

  it('lets a value that an import brought stand while another one is edited', () => {
    const marked = markedText('[ORG Ligue]');
    const span = marked.set.spans.get(spanId('s1'));
    if (span === undefined) throw new Error('no span');
    const foreign = { ...marked, set: { ...marked.set, spans: new Map([[span.id, { ...span, attributes: { foreign: 'x' } }]]) } };
    const after = checkCommand(foreign, { kind: 'span.setAttributes', id: spanId('s1'), attributes: { foreign: 'x', org_kind: 'media' } });
    expect(after.spans.get(spanId('s1'))?.attributes).toEqual({ foreign: 'x', org_kind: 'media' });
  });
});

describe('a refusal', () => {
  const marked = markedText('[PERSON:p Anne] Roy, [QUOTE:q « Oui »]');
  const set = checkCommand(marked, linkCommand('SAID_BY', 'q', 'p'));
  const told = (command: Command): unknown => {
    const done = applyCommand({ ...marked, schema: defaultSchema, time: TIME }, set, command);
    return done.ok ? null : done.error.params;
  };

  test.each<[string, Command, object]>([
    ['a text that is another one', { kind: 'span.resize', id: spanId('p'), start: codePoints(0), end: codePoints(4), text: 'Anna' }, { expected: 'Anna', found: 'Anne' }],
    ['a place outside', { kind: 'span.resize', id: spanId('p'), start: codePoints(5), end: codePoints(99), text: 'Roy' }, { start: 5, end: 99 }],
    ['an unknown type', { kind: 'span.retype', id: spanId('p'), type: 'GOD' }, { type: 'GOD' }],
    ['a tag that stands there', add(marked, 'PERSON', 'Anne'), { text: 'Anne', type: 'PERSON' }],
    ['an id that is taken', add(marked, 'PERSON', 'Roy', 'p'), { id: 'p' }],
    ['a tag that is gone', { kind: 'span.remove', id: spanId('gone') }, { id: 'gone' }],
    ['an unknown attribute', { kind: 'span.setAttributes', id: spanId('p'), attributes: { shoe_size: 44 } }, { attribute: 'shoe_size', type: 'PERSON' }],
    ['a slot that the type lacks', { kind: 'span.setAbsent', id: spanId('p'), absent: ['SAID_BY'] }, { type: 'SAID_BY' }],
    ['an unknown relation', linkCommand('LIKES', 'q', 'p', 'r2'), { type: 'LIKES' }],
    ['a link whose id is taken', linkCommand('SAID_TO', 'q', 'p', 'r1'), { id: 'r1' }],
    ['a link that is there', linkCommand('SAID_BY', 'q', 'p', 'r2'), { relation: 'SAID_BY' }],
    ['a wrong source', linkCommand('SAID_BY', 'p', 'q', 'r2'), { relation: 'SAID_BY', type: 'PERSON' }],
    ['a wrong target', linkCommand('CUED_BY', 'q', 'p', 'r2'), { relation: 'CUED_BY', type: 'PERSON' }],
    ['a link that is gone', { kind: 'relation.remove', id: relationIdSchema.parse('gone') }, { id: 'gone' }],
  ])('names %s', (_what, command, params) => {
    expect(told(command)).toEqual(params);
  });
});

describe('a batch', () => {
  const marked = markedText('Anne et Boris');

  it('stands or falls as one', () => {
    const good: Command = { kind: 'batch', commands: [add(marked, 'PERSON', 'Anne', 'a'), add(marked, 'PERSON', 'Boris', 'b')] };
    expect(checkCommand(marked, good).spans.size).toBe(2);
    const bad: Command = { kind: 'batch', commands: [add(marked, 'PERSON', 'Anne', 'a'), add(marked, 'PERSON', 'Anne', 'b')] };
    expect(refusalOf(marked, bad)).toBe('span.duplicate');
  });

  it('sees what it has done so far, and changes nothing where it takes all of it back', () => {
    const there = markedText('[QUOTE:q « Oui »], dit [PERSON:p Anne]');
    const commands: SingleCommand[] = [linkCommand('SAID_BY', 'q', 'p'), { kind: 'relation.remove', id: relationIdSchema.parse('r1') }];
    expect(applyCommand({ ...there, schema: defaultSchema, time: TIME }, there.set, { kind: 'batch', commands })).toEqual({ ok: true, value: [] });
  });
});

describe('the article as a whole', () => {
  it('has a status with a reason, a note and labels', () => {
    const marked = markedText('Texte');
    const skipped = checkCommand(marked, { kind: 'status.set', status: 'skipped', reason: 'doublon' });
    expect(skipped.document).toMatchObject({ status: 'skipped', status_reason: 'doublon' });
    expect(checkCommand({ ...marked, set: skipped }, { kind: 'status.set', status: 'done' }).document).not.toHaveProperty('status_reason');
    const noted = checkCommand(marked, { kind: 'document.setNote', note: 'à revoir' });
    expect(noted.document).toMatchObject({ status: 'todo', note: 'à revoir' });
    expect(checkCommand({ ...marked, set: noted }, { kind: 'document.setNote', note: '' }).document).not.toHaveProperty('note');
    expect(checkCommand({ ...marked, set: skipped }, { kind: 'document.setNote', note: 'x' }).document).toEqual({ status: 'skipped', status_reason: 'doublon', labels: {}, note: 'x' });
    expect(checkCommand(marked, { kind: 'document.setLabels', labels: { genre: 'interview' } }).document.labels).toEqual({ genre: 'interview' });
  });

  it('takes only the labels and values that the schema names', () => {
    const marked = markedText('Texte');
    expect(refusalOf(marked, { kind: 'document.setLabels', labels: { genre: 'poem' } })).toBe('attribute.bad_value');
    expect(refusalOf(marked, { kind: 'document.setLabels', labels: { mood: 'grim' } })).toBe('attribute.unknown');
  });

  it('lets labels that an import brought stand or go, but not change', () => {
    const marked = markedText('Texte');
    const imported = { ...marked, set: { ...marked.set, document: { ...marked.set.document, labels: { topic: ['mer'], genre: 'poem' } } } };
    const labelled = checkCommand(imported, { kind: 'document.setLabels', labels: { topic: ['mer'], genre: 'poem', relevance: 'yes' } });
    expect(labelled.document.labels).toEqual({ topic: ['mer'], genre: 'poem', relevance: 'yes' });
    expect(checkCommand(imported, { kind: 'document.setLabels', labels: {} }).document.labels).toEqual({});
    expect(refusalOf(imported, { kind: 'document.setLabels', labels: { topic: ['terre'] } })).toBe('attribute.unknown');
  });
});
