import { describe, expect, it } from 'vitest';
import { relationIdSchema } from '../../shared/ids.ts';
import { checkCommand, refusalOf } from '../helpers/check-command.ts';
import { linkCommand } from '../helpers/link-command.ts';
import { markedText, spanId } from '../helpers/marked-text.ts';

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
    const nested = { ...quotes, set: checkCommand(twice, linkCommand('NESTED_IN', 's1', 's3', 'r3')) };
    expect(nested.set.relations.size).toBe(3);
    expect(refusalOf(nested, linkCommand('NESTED_IN', 's3', 's1', 'r4'))).toBe('relation.circle');
  });

  it('is refused against the schema: wrong ends, missing ends, itself, twice, too many', () => {
    expect(refusalOf(marked, linkCommand('SAID_BY', 's1', 's4'))).toBe('relation.bad_target');
    expect(refusalOf(marked, linkCommand('SAID_BY', 's3', 's3'))).toBe('relation.self');
    expect(refusalOf(marked, linkCommand('SAID_BY', 's3', 's1'))).toBe('relation.bad_source');
    expect(refusalOf(marked, linkCommand('SAID_BY', 's1', 'gone'))).toBe('relation.missing_end');
    expect(refusalOf(marked, linkCommand('SAID_BY', 'gone', 's3'))).toBe('relation.missing_end');
    expect(refusalOf(marked, linkCommand('LIKES', 's1', 's3'))).toBe('relation.unknown_type');
    const said = { ...marked, set: checkCommand(marked, linkCommand('SAID_BY', 's1', 's3')) };
    expect(refusalOf(said, linkCommand('SAID_BY', 's1', 's3', 'r2'))).toBe('relation.duplicate');
    const quotes = markedText('[QUOTE « A »] [QUOTE « B »] [QUOTE « C »]');
    const once = { ...quotes, set: checkCommand(quotes, linkCommand('CONTINUES', 's3', 's1')) };
    expect(refusalOf(once, linkCommand('CONTINUES', 's3', 's2', 'r2'))).toBe('relation.too_many');
  });

  it('is refused under an id that another link has, and taken away once', () => {
    const said = { ...marked, set: checkCommand(marked, linkCommand('SAID_BY', 's1', 's3')) };
    expect(refusalOf(said, linkCommand('CUED_BY', 's1', 's2', 'r1'))).toBe('relation.duplicate_id');
    const after = { ...marked, set: checkCommand(said, { kind: 'relation.remove', id: relationIdSchema.parse('r1') }) };
    expect(after.set.relations.size).toBe(0);
    expect(refusalOf(after, { kind: 'relation.remove', id: relationIdSchema.parse('r1') })).toBe('relation.unknown');
  });

  it('is refused between claims that contradict each other already, in either direction', () => {
    const claims = markedText('[CLAIM A] [CLAIM B]');
    const once = { ...claims, set: checkCommand(claims, linkCommand('CONTRADICTS', 's1', 's2')) };
    expect(refusalOf(once, linkCommand('CONTRADICTS', 's2', 's1', 'r2'))).toBe('relation.duplicate');
  });

  it('lets other slots stay "not in the text"', () => {
    const absent = { ...marked, set: checkCommand(marked, { kind: 'span.setAbsent', id: spanId('s1'), absent: ['SAID_BY', 'CUED_BY'] }) };
    expect(checkCommand(absent, linkCommand('SAID_BY', 's1', 's3')).spans.get(spanId('s1'))?.absent).toEqual(['CUED_BY']);
    expect(checkCommand(absent, linkCommand('SAID_TO', 's1', 's3')).spans.get(spanId('s1'))?.absent).toEqual(['SAID_BY', 'CUED_BY']);
  });

  it('takes back the mark "not in the text" of the slot it fills', () => {
    const absent = { ...marked, set: checkCommand(marked, { kind: 'span.setAbsent', id: spanId('s1'), absent: ['SAID_BY'] }) };
    expect(checkCommand(absent, linkCommand('SAID_BY', 's1', 's3')).spans.get(spanId('s1'))).not.toHaveProperty('absent');
  });
});
