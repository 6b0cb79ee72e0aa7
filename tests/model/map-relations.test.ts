import { describe, expect, it } from 'vitest';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Answer } from '../../shared/schema/schema-mapping.ts';
import { spanId } from '../helpers/marked-text.ts';
import { changed, linkOf, links, relationOf, schemaOf, setOf, spanOf } from './schema-scene.ts';

const spans = [spanOf('a', 'A', 0), spanOf('b', 'B', 1), spanOf('c', 'B', 2)];
const named = (relation: string, becomes: string | null): Answer => ({ subject: { kind: 'relation', relation }, becomes });
const renamed = (type: string, becomes: string | null): Answer => ({ subject: { kind: 'type', type }, becomes });

/** What becomes of links between `a` of type A, `b` and `c` of type B, and what is asked. */
function become(before: LabelSchema, after: LabelSchema, lines: readonly string[], mapping: readonly Answer[] = []) {
  const { set, asked, severed } = changed(before, after, setOf(spans, lines), mapping);
  return { links: links(set), asked, severed };
}

const ab = relationOf('R: A > B');
const plain = schemaOf(['A', 'B'], [ab]);

describe('a link', () => {
  it('follows its type where that is renamed, and goes by choice where that goes', () => {
    const after = schemaOf(['A', 'B'], [relationOf('S: A > B')]);
    expect(become(plain, after, ['R a b'], [named('R', 'S')])).toEqual({ links: ['S a b'], asked: ['relation R'], severed: 0 });
    expect(become(plain, after, ['R a b'])).toEqual({ links: [], asked: ['relation R?'], severed: 0 });
    expect(become(plain, after, ['R a b'], [named('R', null)])).toEqual({ links: [], asked: ['relation R'], severed: 0 });
    expect(become(plain, after, ['R a b'], [named('R', 'GONE')]).asked).toEqual(['relation R?']);
  });

  it('of a type that no schema defined stays as an import brought it', () => {
    expect(become(plain, schemaOf(['A', 'B']), ['FOREIGN a b'])).toEqual({ links: ['FOREIGN a b'], asked: [], severed: 0 });
  });

  it('goes with the tag at either of its ends, which is counted and not asked', () => {
    const mapping = [renamed('A', null)];
    expect(become(plain, schemaOf(['B']), ['R a b', 'R b a', 'R b c'], mapping)).toEqual({ links: [], asked: ['type A', 'relation R?'], severed: 2 });
  });

  it('whose end was missing before stays', () => {
    expect(become(plain, plain, ['R a gone', 'R gone b'])).toEqual({ links: ['R a gone', 'R gone b'], asked: [], severed: 0 });
  });

  it('between types that the relation no longer joins goes by choice', () => {
    const both = schemaOf(['A', 'B'], [relationOf('R: A B > B')]);
    const ends = (from: string, to: string): Answer => ({ subject: { kind: 'ends', relation: 'R', from, to }, becomes: null });
    expect(become(both, plain, ['R a b', 'R b c'])).toEqual({ links: ['R a b'], asked: ['ends R: B → B?'], severed: 0 });
    expect(become(both, plain, ['R a b', 'R b c'], [ends('B', 'B')]).asked).toEqual(['ends R: B → B']);
    expect(become(schemaOf(['A', 'B'], [relationOf('R: A > A B')]), schemaOf(['A', 'B'], [relationOf('R: A > A')]), ['R a b']).asked).toEqual(['ends R: A → B?']);
  });

  it('between types that the relation never joined stays', () => {
    expect(become(plain, schemaOf(['A', 'B'], [relationOf('R: A > A')]), ['R c b'])).toEqual({ links: ['R c b'], asked: [], severed: 0 });
    expect(become(plain, schemaOf(['A', 'B'], [relationOf('R: B > B')]), ['R a a'])).toEqual({ links: ['R a a'], asked: [], severed: 0 });
  });

  it('keeps its id and all that was said of it', () => {
    const set = setOf(spans, ['R a b']);
    const [link] = set.relations.values();
    if (link === undefined) throw new Error('no link');
    const noted = { ...set, relations: new Map([[link.id, { ...link, note: 'n', attributes: { x: 1 } }]]) };
    const after = changed(plain, schemaOf(['A', 'B'], [relationOf('S: A > B')]), noted, [named('R', 'S')]).set;
    expect(after.relations.get(link.id)).toEqual({ ...link, type: 'S', note: 'n', attributes: { x: 1 } });
  });
});

describe('links beyond what a tag may have', () => {
  const once = schemaOf(['A', 'B'], [relationOf('R: A > B', { count: { min: 0, max: 1 } })]);

  it('go by choice, the first of each tag stays', () => {
    expect(become(plain, once, ['R a b', 'R a c'])).toEqual({ links: ['R a b'], asked: ['surplus R?'], severed: 0 });
    expect(become(plain, once, ['R a b', 'R a c'], [{ subject: { kind: 'surplus', relation: 'R' }, becomes: null }]).asked).toEqual(['surplus R']);
  });

  it('stay where an import brought them and nothing changes', () => {
    expect(become(once, once, ['R a b', 'R a c'])).toEqual({ links: ['R a b', 'R a c'], asked: [], severed: 0 });
  });

  it('are counted for each tag and type alone', () => {
    const [wide, narrow] = [schemaOf(['A', 'B'], [relationOf('R: A B > B'), relationOf('S: A > B')]), schemaOf(['A', 'B'], [relationOf('R: A B > B', { count: { min: 0, max: 1 } }), relationOf('S: A > B', { count: { min: 0, max: 1 } })])];
    expect(become(wide, narrow, ['R a b', 'R b c', 'S a c'])).toEqual({ links: ['R a b', 'R b c', 'S a c'], asked: [], severed: 0 });
  });

  it('are those that come to it, not those that were there', () => {
    const before = schemaOf(['A', 'B'], [relationOf('R: A > B', { count: { min: 0, max: 1 } }), relationOf('S: A > B')]);
    expect(become(before, once, ['S a c', 'R a b'], [named('S', 'R')])).toEqual({ links: ['R a b'], asked: ['relation S', 'surplus R?'], severed: 0 });
  });
});

describe('links that would say the same', () => {
  const two = schemaOf(['A', 'B'], [ab, relationOf('S: A > B')]);
  const doubles: Answer = { subject: { kind: 'doubles', relation: 'R' }, becomes: null };

  it('become one by choice', () => {
    expect(become(two, plain, ['S a b', 'R a b'], [named('S', 'R')])).toEqual({ links: ['R a b'], asked: ['relation S', 'doubles R?'], severed: 0 });
    expect(become(two, plain, ['S a b', 'R a b'], [named('S', 'R'), doubles]).asked).toEqual(['relation S', 'doubles R']);
    expect(become(two, plain, ['S a b', 'R a c'], [named('S', 'R')]).links).toEqual(['R a b', 'R a c']);
  });

  it('are in either direction where the type becomes symmetric', () => {
    const [oneWay, symmetric] = [schemaOf(['A', 'B'], [relationOf('R: B > B')]), schemaOf(['A', 'B'], [relationOf('R: B > B', { symmetric: true })])];
    expect(become(oneWay, symmetric, ['R b c', 'R c b'])).toEqual({ links: ['R b c'], asked: ['doubles R?'], severed: 0 });
    expect(become(oneWay, oneWay, ['R b c', 'R c b']).links).toHaveLength(2);
  });

  it('stay where an import brought them and nothing changes', () => {
    const twice = [linkOf('R a b'), { ...linkOf('R a c'), to: spanId('b') }];
    expect(changed(plain, plain, { ...setOf(spans), relations: new Map(twice.map((link) => [link.id, link])) })).toMatchObject({ asked: [], set: { revision: 0 } });
  });

  it('are those that a joined tag brings to the tag that stands, or that lead to itself then', () => {
    const twins = [spanOf('a', 'A', 0), spanOf('b', 'B', 1), spanOf('o', 'OLD', 1)];
    const [before, after] = [schemaOf(['A', 'B', 'OLD'], [relationOf('R: A OLD > B OLD')]), schemaOf(['A', 'B'], [relationOf('R: A B > B')])];
    const mapping: Answer[] = [renamed('OLD', 'B'), { subject: { kind: 'twins', type: 'B' }, becomes: null }];
    const joined = changed(before, after, setOf(twins, ['R a b', 'R a o', 'R o b']), mapping);
    expect([links(joined.set), joined.asked]).toEqual([['R a b'], ['type OLD', 'twins B', 'doubles R?', 'doubles R?']]);
  });
});
