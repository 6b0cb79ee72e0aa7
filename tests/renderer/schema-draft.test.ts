import { describe, expect, test } from 'vitest';
import { problemPlace } from '../../renderer/schema/problem-place.ts';
import {
  addType, draftOf, isChanged, moveType, removeType, renameAttribute, renameRelation, renameType, renameValue, setKey, withAttributes, type SchemaDraft,
} from '../../renderer/state/schema-draft.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { documentLabels } from '../../shared/schema/label-schema.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';

const draft = draftOf(defaultSchema);
const at = (name: string, of: SchemaDraft = draft): number => of.schema.types.findIndex((type) => type.name === name);

describe('a draft of a label schema', () => {
  test('renames a type wherever it is named, and knows what it was however often it is renamed', () => {
    const twice = renameType(renameType(draft, at('ROLE'), 'DUTY'), at('ROLE'), 'FUNCTION');
    expect(twice.renames).toEqual([{ subject: { kind: 'type', type: 'ROLE' }, becomes: 'FUNCTION' }]);
    expect(twice.schema.relations.find(({ name }) => name === 'HAS_ROLE')?.to).toEqual(['FUNCTION']);
    expect(validateSchema(twice.schema).ok).toBe(true);
    const back = renameType(twice, at('FUNCTION', twice), 'ROLE');
    expect(isChanged(back)).toBe(false);
  });

  test('tells of attributes, values and links under the names they had', () => {
    const renamed = renameType(draft, at('ROLE'), 'DUTY');
    const attribute = renameAttribute(renamed, at('DUTY', renamed), { at: 0, name: 'kind' });
    const value = renameValue(attribute, at('DUTY', attribute), { at: 0, choice: 1, value: 'secretary' });
    const link = renameRelation(value, 0, 'SPOKEN_BY');
    expect(link.renames.map(({ subject, becomes }) => [...Object.values(subject), becomes])).toEqual([
      ['type', 'ROLE', 'DUTY'], ['attribute', 'ROLE', 'role_kind', 'kind'], ['value', 'ROLE', 'role_kind', 'minister', 'secretary'], ['relation', 'SAID_BY', 'SPOKEN_BY'],
    ]);
  });

  test('tells of no rename for what is new', () => {
    const [added, place] = addType(draft);
    const renamed = renameType(added, place, 'VESSEL');
    expect(renamed.renames).toEqual([]);
    expect(renameType(renameType(renamed, at('ROLE'), 'DUTY'), place, 'ROLE').renames).toHaveLength(1);
    expect(validateSchema(renamed.schema).ok).toBe(true);
  });

  test('copies a type without its key and under a name of its own', () => {
    const [copied, place] = addType(draft, at('PERSON'));
    expect(copied.schema.types[place]).toMatchObject({ name: 'PERSON_2', layer: 'entity' });
    expect(copied.schema.types[place]?.key).toBeUndefined();
  });

  test('removes a type from the ends of links, and links that have no end left', () => {
    const removed = removeType(draft, at('CLAIM'));
    expect(validateSchema(removed.schema).ok).toBe(true);
    expect(removed.schema.relations.some(({ name }) => name === 'CLAIMED_BY')).toBe(false);
    expect(removed.schema.relations.find(({ name }) => name === 'AT_TIME')?.from).toEqual(['EVENT']);
  });

  test('moves types, takes keys away and gives the article labels', () => {
    expect(moveType(draft, 0, 1).schema.types.slice(0, 2).map(({ name }) => name)).toEqual(defaultSchema.types.slice(0, 2).map(({ name }) => name).reverse());
    expect(setKey(draft, 0, '').schema.types[0]).not.toHaveProperty('key');
    const labelled = withAttributes(draft, 'labels', [{ kind: 'text', name: 'theme', words: { en: '', fr: '' } }]);
    expect(isChanged(labelled)).toBe(true);
    expect(isChanged(withAttributes(labelled, 'labels', documentLabels(defaultSchema)))).toBe(false);
  });
});

describe('the first problem', () => {
  const placeOf = (of: SchemaDraft): unknown => {
    const checked = validateSchema(of.schema);
    return checked.ok ? null : problemPlace(of.schema, checked.error);
  };

  test.each([
    ['a name of two types', renameType(draft, 1, 'PERSON'), { tab: 'types', at: 1, field: 'name' }],
    ['an empty name', renameType(draft, 1, ''), { tab: 'types', at: 1, field: 'name' }],
    ['a key of two types', setKey(draft, 2, 'P'), { tab: 'types', at: 2, field: 'key' }],
    ['a colour', { ...draft, schema: { ...defaultSchema, types: defaultSchema.types.map((type) => ({ ...type, colours: { light: '#000000', dark: 'x' } })) } }, { tab: 'types', at: 0, field: 'dark' }],
    ['a pattern', withAttributes(draft, 3, [{ kind: 'text', name: 'a', words: { en: '', fr: '' } }, { kind: 'pattern', name: 'b', words: { en: '', fr: '' }, pattern: '(' }]), { tab: 'types', at: 3, field: 'attributes', attribute: 1 }],
    ['two labels of one name', withAttributes(draft, 'labels', [{ kind: 'text', name: 'a', words: { en: '', fr: '' } }, { kind: 'date', name: 'a', words: { en: '', fr: '' } }]), { tab: 'labels', field: 'attributes', attribute: 1 }],
  ])('of %s is found where it is mended', (_what, of, place) => {
    expect(placeOf(of)).toMatchObject(place);
  });
});
