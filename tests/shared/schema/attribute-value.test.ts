import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAttributeValue, defaultAttributes } from '../../../shared/schema/attribute-value.ts';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';
import type { AttributeDefinition } from '../../../shared/schema/label-schema.ts';

const words = { en: 'word', fr: 'mot' };
const choice: AttributeDefinition = { kind: 'choice', name: 'x', words, choices: [{ value: 'a', words }, { value: 'b', words }] };
const text: AttributeDefinition = { kind: 'text', name: 'x', words };
const number: AttributeDefinition = { kind: 'number', name: 'x', words };
const boolean: AttributeDefinition = { kind: 'boolean', name: 'x', words };
const date: AttributeDefinition = { kind: 'date', name: 'x', words };
const link: AttributeDefinition = { kind: 'link', name: 'x', words };
const pattern: AttributeDefinition = { kind: 'pattern', name: 'x', words, pattern: '^T\\d{4}(\\.\\d{3})?$' };
const records: AttributeDefinition = {
  kind: 'records', name: 'x', words,
  fields: [{ kind: 'link', name: 'url', words, required: true }, { kind: 'date', name: 'accessed', words }],
};

describe('checkAttributeValue', () => {
  it.each<[AttributeDefinition, unknown]>([
    [choice, 'a'],
    [text, ''], [text, 'deux\nlignes'],
    [number, 0], [number, -1.5],
    [boolean, false],
    [date, '2024'], [date, '2024-02'], [date, '2024-02-29'], [date, '0000-01-01'],
    [link, 'https://example.org'], [link, 'http://example.org:8080/a?b=c#d'], [link, 'HTTPS://example.org/é'], [link, 'https://example.org/a@b'], [link, 'https://[::1]/'],
    [pattern, 'T0046'], [pattern, 'T0046.001'],
    [records, []], [records, [{ url: 'https://example.org' }, { url: 'https://example.org', accessed: '2024-05' }]],
  ])('takes for %o the value %o', (definition, value) => {
    expect(checkAttributeValue(definition, value)).toEqual({ ok: true, value });
  });

  it.each<[AttributeDefinition, unknown]>([
    [choice, 'c'], [choice, 1], [choice, null], [choice, ['a']],
    [text, 1], [text, 'a'.repeat(100_001)], [text, undefined],
    [number, '1'], [number, Number.NaN], [number, Number.POSITIVE_INFINITY],
    [boolean, 'true'],
    [date, '2024-13'], [date, '2023-02-29'], [date, '2024-00'], [date, '2024-01-00'], [date, '24'], [date, '2024-1'], [date, '2024-01-01T00:00'], [date, ' 2024'],
    [link, 'javascript:alert(1)'], [link, 'https://'], [link, 'https:///path'], [link, 'example.org'], [link, 'https://a b'], [link, 'https://bank.example@evil.example'],
    [link, 'https://example.org/\n'], [link, 'https://exa\u0000mple.org'], [link, 'file:///etc/passwd'], [link, 'https:\\\\example.org'],
    [pattern, 'T46'], [pattern, 'xT0046'], [pattern, 'T0046\n'], [pattern, ''],
    [records, {}], [records, 'x'], [records, [[]]], [records, [null]], [records, [{ url: 'x' }]],
  ])('refuses for %o the value %o', (definition, value) => {
    expect(checkAttributeValue(definition, value)).toMatchObject({ ok: false, error: { code: 'attribute.bad_value' } });
  });

  it('refuses a record with a field that it does not know', () => {
    expect(checkAttributeValue(records, [{ url: 'https://example.org', colour: 'red' }])).toEqual({
      ok: false, error: { code: 'attribute.unknown', params: { attribute: 'colour', type: 'x' } },
    });
  });

  it('refuses a record without a field that it needs', () => {
    expect(checkAttributeValue(records, [{ accessed: '2024' }])).toEqual({
      ok: false, error: { code: 'attribute.missing', params: { attribute: 'x.url' } },
    });
  });

  it('quotes a bad value, cut to a length that fits a message', () => {
    expect(checkAttributeValue(choice, 'z'.repeat(500))).toEqual({
      ok: false, error: { code: 'attribute.bad_value', params: { attribute: 'x', value: 'z'.repeat(100) } },
    });
  });

  it('answers any value of any kind without a throw', () => {
    const definitions = fc.constantFrom(choice, text, number, boolean, date, link, pattern, records);
    fc.assert(fc.property(definitions, fc.anything({ withBigInt: false }), (definition, value) => {
      expect(typeof checkAttributeValue(definition, value).ok).toBe('boolean');
    }));
  });
});

describe('defaultAttributes', () => {
  it('writes only values that its own definitions accept', () => {
    for (const type of defaultSchema.types) {
      for (const [name, value] of Object.entries(defaultAttributes(type))) {
        const definition = type.attributes.find((attribute) => attribute.name === name);
        expect(definition !== undefined && checkAttributeValue(definition, value).ok).toBe(true);
      }
    }
  });
});
