import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { linksOf } from '../../annotations/model/links.ts';
import { possibleLinks } from '../../annotations/model/possible-links.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import type { Relation, Span } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { findRelationType, type RelationType } from '../../shared/schema/label-schema.ts';
import { markedText, spanId } from '../helpers/marked-text.ts';

const { set: tagged } = markedText('[QUOTE:q « Oui »], [CUE:u dit] [PERSON:p Anne]. [CLAIM:a A] [CLAIM:b B]');
const relation = (type: string, from: string, to: string): Relation => ({ id: relationIdSchema.parse(`${type} ${from} ${to}`), type, from: spanId(from), to: spanId(to) });
const set: AnnotationSet = {
  ...tagged, relations: new Map([relation('SAID_BY', 'q', 'p'), relation('CUED_BY', 'q', 'u'), relation('SAID_BY', 'q', 'gone'), relation('CONTRADICTS', 'a', 'b')].map((each) => [each.id, each])),
};

function typeOf(name: string): RelationType {
  const type = findRelationType(defaultSchema, name);
  if (type === undefined) throw new Error(`no relation ${name}`);
  return type;
}

function span(id: string): Span {
  const found = set.spans.get(spanId(id));
  if (found === undefined) throw new Error(`no span ${id}`);
  return found;
}

const others = (id: string, type: string): readonly string[] => linksOf(set, span(id), typeOf(type)).map(({ other }) => other.id);

describe('the links of a tag', () => {
  it('are those of the type that start at it and whose other end is there', () => {
    expect(others('q', 'SAID_BY')).toEqual(['p']);
    expect(others('q', 'CUED_BY')).toEqual(['u']);
    expect(others('p', 'SAID_BY')).toEqual([]);
    expect(others('q', 'CONTRADICTS')).toEqual([]);
  });

  it('of a symmetric type are seen from either end', () => {
    expect([others('a', 'CONTRADICTS'), others('b', 'CONTRADICTS')]).toEqual([['b'], ['a']]);
    expect(others('p', 'CONTRADICTS')).toEqual([]);
  });
});

describe('links that are possible between two tags', () => {
  it('are told from the first to the second, then back, a symmetric one once', () => {
    const possible = (one: string, other: string): readonly string[] => possibleLinks(defaultSchema, span(one), span(other)).map(({ type, from, to }) => `${from} ${type.name} ${to}`);
    expect(possible('q', 'u')).toEqual(['q CUED_BY u']);
    expect(possible('u', 'q')).toEqual(['q CUED_BY u']);
    expect(possible('a', 'b')).toEqual(['a CONTRADICTS b']);
    expect(possible('u', 'p')).toEqual([]);
  });

  it('of a type that runs one way between tags of one type are two', () => {
    const { set: quotes } = markedText('[QUOTE:x « A »] [QUOTE:y « B »]');
    const [x, y] = [...quotes.spans.values()];
    if (x === undefined || y === undefined) throw new Error('no spans');
    expect(possibleLinks(defaultSchema, x, y).filter(({ type }) => type.name === 'CONTINUES').map(({ from, to }) => [from, to])).toEqual([['x', 'y'], ['y', 'x']]);
  });
});
