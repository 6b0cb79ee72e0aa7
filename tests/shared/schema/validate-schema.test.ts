import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';
import { labelSchemaSchema, type AttributeDefinition, type LabelSchema, type RelationType, type SpanType } from '../../../shared/schema/label-schema.ts';
import { RESERVED_KEYS, validateSchema } from '../../../shared/schema/validate-schema.ts';

const words = { en: 'word', fr: 'mot' };

function type(name: string, more: Partial<SpanType> = {}): SpanType {
  return { name, layer: 'other', form: 'fill', colours: { light: '#000000', dark: '#FFFFFF' }, words, guideline: words, attributes: [], ...more };
}

function relation(name: string, more: Partial<RelationType> = {}): RelationType {
  return { name, words, from: ['A'], to: ['B'], count: { min: 0, max: null }, symmetric: false, ...more };
}

function schema(more: Partial<LabelSchema> = {}): LabelSchema {
  return { kind: 'guillemet-schema', version: 1, revision: 0, types: [type('A'), type('B')], relations: [], ...more };
}

const withAttribute = (attribute: AttributeDefinition): LabelSchema => schema({ types: [type('A', { attributes: [attribute] })] });

describe('validateSchema', () => {
  it('takes a schema with nothing but types', () => {
    expect(validateSchema(schema()).ok).toBe(true);
  });

  it.each<[string, LabelSchema, string]>([
    ['two types of one name', schema({ types: [type('A'), type('A')] }), 'schema.duplicate_name'],
    ['two relations of one name', schema({ relations: [relation('R'), relation('R')] }), 'schema.duplicate_name'],
    ['two attributes of one name', schema({ types: [type('A', { attributes: [{ kind: 'text', name: 'x', words }, { kind: 'number', name: 'x', words }] })] }), 'schema.duplicate_name'],
    ['two fields of one name', withAttribute({ kind: 'records', name: 'x', words, fields: [{ kind: 'text', name: 'f', words }, { kind: 'text', name: 'f', words }] }), 'schema.duplicate_name'],
    ['a value listed twice', withAttribute({ kind: 'choice', name: 'x', words, choices: [{ value: 'a', words }, { value: 'a', words }] }), 'schema.duplicate_name'],
    ['two types on one key', schema({ types: [type('A', { key: 'P' }), type('B', { key: 'P' })] }), 'schema.duplicate_key'],
    ['a relation from a type that is not there', schema({ relations: [relation('R', { from: ['C'] })] }), 'schema.unknown_type'],
    ['a relation to a type that is not there', schema({ relations: [relation('R', { to: ['C'] })] }), 'schema.unknown_type'],
    ['a symmetric relation with uneven ends', schema({ relations: [relation('R', { symmetric: true })] }), 'schema.uneven_ends'],
    ['a count whose least is more than its most', schema({ relations: [relation('R', { count: { min: 2, max: 1 } })] }), 'schema.invalid'],
    ['a default that is not in the list', withAttribute({ kind: 'choice', name: 'x', words, choices: [{ value: 'a', words }], default: 'b' }), 'schema.bad_default'],
    ['a default of another kind', withAttribute({ kind: 'boolean', name: 'x', words, default: 'yes' }), 'schema.bad_default'],
    ['a pattern that does not compile', withAttribute({ kind: 'pattern', name: 'x', words, pattern: '(' }), 'schema.bad_pattern'],
    ['a pattern in a field that does not compile', withAttribute({ kind: 'records', name: 'x', words, fields: [{ kind: 'pattern', name: 'f', words, pattern: '[' }] }), 'schema.bad_pattern'],
    ['a pattern that is too long', withAttribute({ kind: 'pattern', name: 'x', words, pattern: 'a'.repeat(201) }), 'schema.bad_pattern'],
    ['a colour that is none', schema({ types: [type('A', { colours: { light: 'red', dark: '#000000' } })] }), 'schema.bad_colour'],
    ['a key of two letters', schema({ types: [type('A', { key: 'PQ' })] }), 'schema.invalid'],
  ])('refuses %s', (_case, value, code) => {
    expect(validateSchema(value)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses records within records, by the place where they begin', () => {
    const evidence = { kind: 'records', name: 'evidence', words, fields: [{ kind: 'records', name: 'evidence', words, fields: [] }] };
    expect(validateSchema({ ...schema(), labels: [evidence] })).toEqual({ ok: false, error: { code: 'schema.nested_records', params: { where: 'labels.evidence.evidence' } } });
    expect(validateSchema(schema({ types: [type('A', { attributes: [evidence as unknown as AttributeDefinition] })] }))).toMatchObject({ error: { params: { where: 'A.evidence.evidence' } } });
  });

  it('says where the problem is', () => {
    expect(validateSchema(schema({ relations: [relation('R', { to: ['C'] })] }))).toEqual({
      ok: false, error: { code: 'schema.unknown_type', params: { name: 'C', where: 'R' } },
    });
    expect(validateSchema({ ...schema(), types: 'many' })).toMatchObject({ ok: false, error: { params: { where: 'types' } } });
  });

  it('refuses each of the letters that move through the text', () => {
    expect([...RESERVED_KEYS].sort().join('')).toBe('ABFGHIJKSTVYZ');
    for (const key of RESERVED_KEYS) {
      expect(validateSchema(schema({ types: [type('A', { key })] }))).toMatchObject({ ok: false, error: { code: 'schema.reserved_key' } });
    }
  });

  it('takes a symmetric relation whose ends are listed in another order', () => {
    const relations = [relation('R', { symmetric: true, from: ['A', 'B'], to: ['B', 'A'] })];
    expect(validateSchema(schema({ relations })).ok).toBe(true);
  });

  it('refuses what nests without end before looking at it', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(validateSchema(deep)).toMatchObject({ ok: false, error: { code: 'schema.invalid' } });
  });

  it('answers any JSON with a schema or a refusal, never a throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const result = validateSchema(value);
      expect(result.ok || result.error.code.startsWith('schema.')).toBe(true);
    }));
  });

  it('answers a default schema with one part replaced, never a throw', () => {
    const parts = fc.constantFrom('kind', 'version', 'revision', 'types', 'relations');
    fc.assert(fc.property(parts, fc.jsonValue(), (part, value) => {
      expect(typeof validateSchema({ ...defaultSchema, [part]: value }).ok).toBe('boolean');
    }));
  });

  it('has its shape published as a current JSON Schema', async () => {
    const published = z.toJSONSchema(labelSchemaSchema, { io: 'input' });
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../../shared/schema/label-schema.schema.json');
  });
});
