import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/command.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import { checkCommand, refusalOf } from '../helpers/check-command.ts';
import { markedText, showTags, spanId, type MarkedText } from '../helpers/marked-text.ts';

function add(marked: MarkedText, type: string, words: string, id = 'new'): Command {
  const start = [...marked.text.slice(0, marked.text.indexOf(words))].length;
  return { kind: 'span.add', id: spanId(id), type, start: codePoints(start), end: codePoints(start + [...words].length), text: words };
}

function linkCommand(type: string, from: string, to: string, id = 'r1'): Command {
  return { kind: 'relation.add', id: relationIdSchema.parse(id), type, from: spanId(from), to: spanId(to) };
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
    const at = (start: number, end: number, text: string): Command =>
      ({ kind: 'span.add', id: spanId('x'), type: 'PERSON', start: codePoints(start), end: codePoints(end), text });
    expect(refusalOf(marked, at(2, 2, ''))).toBe('span.empty');
    expect(refusalOf(marked, at(5, 6, ' '))).toBe('span.blank');
    expect(refusalOf(marked, at(5, 99, 'x'))).toBe('span.out_of_range');
    expect(refusalOf(marked, at(0, 1, 'e'))).toBe('span.cuts_grapheme');
    expect(refusalOf(marked, at(6, 7, '👩'))).toBe('span.cuts_grapheme');
  });

  it('is refused when the text there is not what the person saw', () => {
    const marked = markedText('Anne Roy');
    expect(refusalOf(marked, { kind: 'span.add', id: spanId('x'), type: 'PERSON', start: codePoints(0), end: codePoints(4), text: 'Anna' })).toBe('span.text_mismatch');
  });

  it('is refused twice at one place with one type, with an unknown type, and with a foreign attribute value', () => {
    const marked = markedText('[PERSON Anne]');
    expect(refusalOf(marked, add(marked, 'PERSON', 'Anne'))).toBe('span.duplicate');
    expect(refusalOf(marked, add(marked, 'GOD', 'Anne'))).toBe('span.unknown_type');
    expect(refusalOf(marked, { ...add(marked, 'ORG', 'Anne'), attributes: { org_kind: 'circus' } } as Command)).toBe('attribute.bad_value');
    expect(refusalOf(marked, { ...add(marked, 'ORG', 'Anne'), attributes: { shoe_size: 44 } } as Command)).toBe('attribute.unknown');
  });

  it('takes fragments, and refuses those that are out of order', () => {
    const marked = markedText('« Oui », dit-il, « non »');
    const fragments = (first: [number, number], second: [number, number]): Command => ({
      kind: 'span.add', id: spanId('q'), type: 'QUOTE', start: codePoints(0), end: codePoints(24), text: '« Oui » « non »',
      fragments: [[codePoints(first[0]), codePoints(first[1])], [codePoints(second[0]), codePoints(second[1])]],
    });
    expect(checkCommand(marked, fragments([0, 7], [17, 24])).spans.get(spanId('q'))?.text).toBe('« Oui » « non »');
    expect(refusalOf(marked, fragments([17, 24], [0, 7]))).toBe('span.bad_fragments');
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

describe('linking', () => {
  const marked = markedText('[QUOTE « Oui »], [CUE dit] [PERSON Anne] le [DATE 3 mai]');

  it('joins a quote to its speaker and its cue', () => {
    const said = { ...marked, set: checkCommand(marked, linkCommand('SAID_BY', 's1', 's3')) };
    expect(checkCommand(said, linkCommand('CUED_BY', 's1', 's2', 'r2')).relations.size).toBe(2);
  });

  it('is refused where it would close a circle of quotes that continue or hold each other', () => {
    const quotes = markedText('[QUOTE « A »] [QUOTE « B »] [QUOTE « C »]');
    const once = { ...quotes, set: checkCommand(quotes, linkCommand('CONTINUES', 's3', 's2')) };
    const twice = { ...quotes, set: checkCommand(once, linkCommand('CONTINUES', 's2', 's1', 'r2')) };
    expect(refusalOf(twice, linkCommand('CONTINUES', 's1', 's3', 'r3'))).toBe('relation.circle');
    expect(checkCommand(twice, linkCommand('NESTED_IN', 's1', 's3', 'r3')).relations.size).toBe(3);
  });

  it('is refused against the schema: wrong ends, missing ends, itself, twice, too many', () => {
    expect(refusalOf(marked, linkCommand('SAID_BY', 's1', 's4'))).toBe('relation.bad_target');
    expect(refusalOf(marked, linkCommand('SAID_BY', 's3', 's3'))).toBe('relation.self');
    expect(refusalOf(marked, linkCommand('SAID_BY', 's3', 's1'))).toBe('relation.bad_source');
    expect(refusalOf(marked, linkCommand('SAID_BY', 's1', 'gone'))).toBe('relation.missing_end');
    expect(refusalOf(marked, linkCommand('LIKES', 's1', 's3'))).toBe('relation.unknown_type');
    const said = { ...marked, set: checkCommand(marked, linkCommand('SAID_BY', 's1', 's3')) };
    expect(refusalOf(said, linkCommand('SAID_BY', 's1', 's3', 'r2'))).toBe('relation.duplicate');
    const quotes = markedText('[QUOTE « A »] [QUOTE « B »] [QUOTE « C »]');
    const once = { ...quotes, set: checkCommand(quotes, linkCommand('CONTINUES', 's3', 's1')) };
    expect(refusalOf(once, linkCommand('CONTINUES', 's3', 's2', 'r2'))).toBe('relation.too_many');
  });

  it('takes back the mark "not in the text" of the slot it fills', () => {
    const absent = { ...marked, set: checkCommand(marked, { kind: 'span.setAbsent', id: spanId('s1'), absent: ['SAID_BY'] }) };
    expect(checkCommand(absent, linkCommand('SAID_BY', 's1', 's3')).spans.get(spanId('s1'))).not.toHaveProperty('absent');
  });
});

describe('a batch', () => {
  const marked = markedText('Anne et Boris');

  it('stands or falls as one', () => {
    const good: Command = { kind: 'batch', commands: [add(marked, 'PERSON', 'Anne', 'a'), add(marked, 'PERSON', 'Boris', 'b')].filter((command) => command.kind !== 'batch') };
    expect(checkCommand(marked, good).spans.size).toBe(2);
    const bad: Command = { kind: 'batch', commands: [add(marked, 'PERSON', 'Anne', 'a'), add(marked, 'PERSON', 'Anne', 'b')].filter((command) => command.kind !== 'batch') };
    expect(refusalOf(marked, bad)).toBe('span.duplicate');
  });
});

describe('the article as a whole', () => {
  it('has a status with a reason, a note and labels', () => {
    const marked = markedText('Texte');
    const skipped = checkCommand(marked, { kind: 'status.set', status: 'skipped', reason: 'doublon' });
    expect(skipped.document).toMatchObject({ status: 'skipped', status_reason: 'doublon' });
    expect(checkCommand({ ...marked, set: skipped }, { kind: 'status.set', status: 'done' }).document).not.toHaveProperty('status_reason');
    expect(checkCommand(marked, { kind: 'document.setNote', note: 'à revoir' }).document.note).toBe('à revoir');
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
