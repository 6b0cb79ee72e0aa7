import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../shared/json.ts';
import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';
import type { Answer } from '../../shared/schema/schema-mapping.ts';
import { attributesOf, changed, choice, NOW, refusedFor, schemaOf, setOf, spanOf, text, typeOf, words } from './schema-scene.ts';
import { spanId, TIME } from '../helpers/marked-text.ts';

const is = (becomes: string | null, of: { attribute?: string; value?: string; field?: string; rest?: true } = {}): Answer => {
  const place = { type: 'T', attribute: of.attribute ?? 'x' };
  if (of.value !== undefined) return { subject: { kind: 'value', ...place, value: of.value }, becomes };
  if (of.field !== undefined) return { subject: { kind: 'field', ...place, field: of.field }, becomes };
  return { subject: { kind: of.rest === true ? 'misfits' : 'attribute', ...place }, becomes };
};

/** What becomes of the attributes of one tag, and what is asked. */
function become(before: readonly AttributeDefinition[], after: readonly AttributeDefinition[], attributes: Record<string, JsonValue>, mapping: readonly Answer[] = []) {
  const { set, asked } = changed(schemaOf([typeOf('T', ...before)]), schemaOf([typeOf('T', ...after)]), setOf([spanOf('s', 'T', 0, { attributes })]), mapping);
  return [attributesOf(set), asked];
}

describe('an attribute that is renamed', () => {
  it('takes its value along', () => {
    expect(become([text('x')], [text('y')], { x: 'a' }, [is('y')])).toEqual([{ y: 'a' }, ['attribute T.x']]);
  });

  it('never takes the place of a value that stands there', () => {
    expect(become([text('x'), text('y')], [text('y')], { x: 'a', y: 'b' }, [is('y')])).toEqual([{ y: 'b' }, ['attribute T.x', 'misfits T.x?']]);
    expect(become([text('x'), text('y')], [text('y')], { x: 'a', y: 'b' }, [is('y'), is(null, { rest: true })])).toEqual([{ y: 'b' }, ['attribute T.x', 'misfits T.x']]);
    expect(become([text('x'), text('y'), text('z')], [text('z')], { x: 'a', y: 'b' }, [is('z'), is('z', { attribute: 'y' })])[0]).toEqual({ z: 'a' });
  });

  it('may trade names with another one', () => {
    expect(become([text('x'), text('y')], [text('x'), text('y')], { x: 'a', y: 'b' }, [is('y'), is('x', { attribute: 'y' })])[0]).toEqual({ y: 'a', x: 'b' });
  });

  it('to its own name is not touched', () => {
    expect(become([text('x')], [text('x')], { x: 'a' }, [is('x')])).toEqual([{ x: 'a' }, []]);
  });

  it('to a name that the new schema lacks is not answered yet', () => {
    expect(become([text('x')], [text('y')], { x: 'a' }, [is('z')])).toEqual([{}, ['attribute T.x?']]);
  });
});

describe('an attribute that goes', () => {
  it('is asked for, by count, and gone by choice', () => {
    expect(become([text('x'), text('y')], [text('y')], { x: 'a', y: 'b' })).toEqual([{ y: 'b' }, ['attribute T.x?']]);
    expect(become([text('x'), text('y')], [text('y')], { x: 'a', y: 'b' }, [is(null)])).toEqual([{ y: 'b' }, ['attribute T.x']]);
    const set = setOf([spanOf('s', 'T', 0, { attributes: { x: 'a' } }), spanOf('t', 'T', 1, { attributes: { x: 'a' } })]);
    expect(refusedFor(schemaOf([typeOf('T', text('x'))]), schemaOf(['T']), set)).toEqual(['schema.unmapped', { name: 'T.x', count: 2 }]);
  });

  it('that no schema defined stays as an import brought it', () => {
    expect(become([text('x')], [], { foreign: 'a' })).toEqual([{ foreign: 'a' }, []]);
  });

  it('may be given up although the new schema has it', () => {
    expect(become([text('x')], [text('x')], { x: 'a' }, [is(null)])).toEqual([{}, ['attribute T.x']]);
  });
});

describe('a value', () => {
  const [two, three] = [choice('x', 'a', 'b'), choice('x', 'a', 'b', 'c')];

  it('that the choices lack is asked for, and becomes what was answered', () => {
    expect(become([three], [two], { x: 'c' })).toEqual([{}, ['value T.x = c?']]);
    expect(become([three], [two], { x: 'c' }, [is('a', { value: 'c' })])).toEqual([{ x: 'a' }, ['value T.x = c']]);
    expect(become([three], [two], { x: 'c' }, [is(null, { value: 'c' })])).toEqual([{}, ['value T.x = c']]);
    expect(become([three], [two], { x: 'c' }, [is('d', { value: 'c' })])).toEqual([{}, ['value T.x = c?']]);
    expect(become([three], [two], { x: 'a' })).toEqual([{ x: 'a' }, []]);
  });

  it('that the choices lack goes without a question of its own where all others were given up', () => {
    expect(become([three], [two], { x: 'c' }, [is(null, { rest: true })])).toEqual([{}, ['misfits T.x']]);
  });

  it('may be renamed although its name still fits', () => {
    expect(become([three], [three], { x: 'a' }, [is('b', { value: 'a' })])).toEqual([{ x: 'b' }, ['value T.x = a']]);
  });

  it('of another kind goes only by choice', () => {
    const number: AttributeDefinition = { kind: 'number', name: 'x', words };
    expect(become([text('x')], [number], { x: 'many' })).toEqual([{}, ['misfits T.x?']]);
    expect(become([text('x')], [number], { x: 'many' }, [is(null, { rest: true })])).toEqual([{}, ['misfits T.x']]);
    expect(become([number], [text('x')], { x: 3 }, [is('three', { value: '3' })])).toEqual([{ x: 'three' }, ['value T.x = 3']]);
  });

  it('that did not fit before stays while the rules stay: other words, another default, or choices in another order are no other rules', () => {
    const reordered = choice('x', 'b', 'a');
    expect(become([two], [reordered], { x: 'foreign' })).toEqual([{ x: 'foreign' }, []]);
    expect(become([two], [{ ...two, words: { en: 'other', fr: 'autre' }, default: 'a', required: true }], { x: 'foreign' })).toEqual([{ x: 'foreign' }, []]);
    expect(become([two], [three], { x: 'foreign' })).toEqual([{}, ['value T.x = foreign?']]);
    const pattern = (rule: string): AttributeDefinition => ({ kind: 'pattern', name: 'x', words, pattern: rule });
    expect(become([pattern('[0-9]+')], [{ ...pattern('[0-9]+'), required: true, default: '1' }], { x: 'foreign' })).toEqual([{ x: 'foreign' }, []]);
    expect(become([pattern('[0-9]+')], [pattern('[1-9]+')], { x: 'foreign' })).toEqual([{}, ['misfits T.x?']]);
  });
});

describe('a list of records', () => {
  const records = (...fields: readonly (ReturnType<typeof text> & { required?: boolean })[]): AttributeDefinition => ({ kind: 'records', name: 'x', words, fields: [...fields] });
  const [url, note] = [text('url'), text('note')];
  const both = [{ url: 'u', note: 'n' }, { note: 'm' }];

  it('keeps its records while a field goes or is renamed', () => {
    expect(become([records(url, note)], [records(note)], { x: both })).toEqual([{ x: [{ note: 'n' }, { note: 'm' }] }, ['field T.x.url?']]);
    expect(become([records(url, note)], [records(text('link'), note)], { x: both }, [is('link', { field: 'url' })])).toEqual([{ x: [{ link: 'u', note: 'n' }, { note: 'm' }] }, ['field T.x.url']]);
    expect(become([records(url, note)], [records(text('link'), note)], { x: both }, [is('gone', { field: 'url' })])[1]).toEqual(['field T.x.url?']);
  });

  it('loses the records that lack what is required now, and is gone without any', () => {
    const strict = records({ ...url, required: true }, note);
    expect(become([records(url, note)], [strict], { x: both })).toEqual([{ x: [both[0]] }, ['misfits T.x?']]);
    expect(become([records(url, note)], [strict], { x: [{ note: 'm' }] }, [is(null, { rest: true })])).toEqual([{}, ['misfits T.x']]);
    expect(become([records(url, note)], [strict], { x: [] })).toEqual([{ x: [] }, []]);
  });

  it('loses a field whose value fits no more, and keeps the rest of the record', () => {
    const after: AttributeDefinition = { kind: 'records', name: 'x', words, fields: [{ kind: 'number', name: 'url', words }, note] };
    expect(become([records(url, note)], [after], { x: both })).toEqual([{ x: [{ note: 'n' }, { note: 'm' }] }, ['misfits T.x?']]);
  });

  it('keeps what an import brought into it: fields without a definition, things that are no records', () => {
    expect(become([records(url)], [records({ ...url, required: true })], { x: [{ foreign: 1 }, 'loose', null, ['a']] })).toEqual([{ x: [{ foreign: 1 }, 'loose', null, ['a']] }, []]);
    expect(become([records(url)], [records(url, note)], { x: 'no list' })).toEqual([{}, ['misfits T.x?']]);
    expect(become([records(url)], [records(url)], { x: 'no list' })).toEqual([{ x: 'no list' }, []]);
  });

  it('has the rules of its fields: whether they are required counts, their words do not', () => {
    expect(become([records(url)], [records({ ...url, words: { en: 'other', fr: 'autre' } })], { x: [{ url: 3 }] })).toEqual([{ x: [{ url: 3 }] }, []]);
    expect(become([records(url)], [records({ ...url, required: false })], { x: 'no list' })).toEqual([{ x: 'no list' }, []]);
    expect(become([records(url)], [records({ ...url, required: true })], { x: 'no list' })).toEqual([{}, ['misfits T.x?']]);
  });
});

describe('what a change of schema leaves', () => {
  it('are labels of the article under the same rules, named without a type', () => {
    const [before, after] = [schemaOf(['T'], [], [text('topic'), text('genre')]), schemaOf(['T'], [], [text('genre')])];
    const set = setOf([], [], { topic: 'mer', genre: 'news' });
    expect(changed(before, after, set).asked).toEqual(['attribute topic?']);
    const mapped = changed(before, after, set, [{ subject: { kind: 'attribute', type: null, attribute: 'topic' }, becomes: null }]);
    expect(mapped.set.document).toEqual({ status: 'done', labels: { genre: 'news' } });
  });

  it('bears the time of the change where it was touched, and only there', () => {
    const set = setOf([spanOf('s', 'T', 0, { attributes: { x: 'a' } }), spanOf('t', 'T', 1)]);
    const { spans } = changed(schemaOf([typeOf('T', text('x'))]), schemaOf(['T']), set, [is(null)]).set;
    expect([spans.get(spanId('s'))?.updated_at, spans.get(spanId('t'))?.updated_at]).toEqual([NOW, TIME]);
  });
});
