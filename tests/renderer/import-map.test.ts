import { describe, expect, test } from 'vitest';
import { answerTo, fittingMap, NO_MAP, rememberedAfter, withAnswer } from '../../renderer/state/import-map.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';

const type = (name: string) => ({ kind: 'type' as const, type: null, name });
const attribute = (on: string, name: string) => ({ kind: 'attribute' as const, type: on, name });

describe('what names of files stand for', () => {
  test('is answered for each name alone, and taken back by adding it as new', () => {
    const map = withAnswer(withAnswer(NO_MAP, type('PER'), 'PERSON'), attribute('PERSON', 'kind'), 'person_kind');
    expect(map).toEqual({ types: { PER: 'PERSON' }, attributes: { 'PERSON.kind': 'person_kind' }, relations: {} });
    expect([answerTo(map, type('PER')), answerTo(map, attribute('ORG', 'kind')), answerTo(map, type('toString'))]).toEqual(['PERSON', null, null]);
    expect(withAnswer(map, type('PER'), null).types).toEqual({});
  });

  test('is remembered beside what was known, and forgotten for names that were added as new', () => {
    const before = { types: { PER: 'PERSON', LOC: 'LOCATION' }, attributes: {}, relations: { says: 'SAID_BY' } };
    expect(rememberedAfter(before, [type('PER'), type('Org')], { ...NO_MAP, types: { Org: 'ORG' } })).toEqual({ types: { LOC: 'LOCATION', Org: 'ORG' }, attributes: {}, relations: { says: 'SAID_BY' } });
    expect(rememberedAfter(undefined, [], NO_MAP)).toEqual(NO_MAP);
  });

  test('is used again only for names that the labels lack, and where they have what was meant', () => {
    const remembered = {
      types: { PER: 'PERSON', ORG: 'PERSON', Gone: 'NOBODY' }, relations: { says: 'SAID_BY', SAID_BY: 'CLAIMED_BY' },
      attributes: { 'PERSON.kind': 'person_kind', 'PERSON.other': 'nothing', 'NOBODY.kind': 'person_kind', 'PERSON.person_kind': 'person_kind' },
    };
    expect(fittingMap(remembered, defaultSchema)).toEqual({ types: { PER: 'PERSON' }, relations: { says: 'SAID_BY' }, attributes: { 'PERSON.kind': 'person_kind' } });
    expect(fittingMap(undefined, defaultSchema)).toEqual(NO_MAP);
  });
});
