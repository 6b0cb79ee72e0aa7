import { describe, expect, it } from 'vitest';
import { codePoints } from '../../shared/offsets.ts';
import type { Answer } from '../../shared/schema/schema-mapping.ts';
import { spanId } from '../helpers/marked-text.ts';
import { changed, refusedFor, relationOf, schemaOf, setOf, spanOf, tags, text, typeOf } from './schema-scene.ts';

const renamed = (type: string, becomes: string | null): Answer => ({ subject: { kind: 'type', type }, becomes });
const joinedAs = (type: string): Answer => ({ subject: { kind: 'twins', type }, becomes: null });

describe('a tag', () => {
  const [before, after] = [schemaOf(['A', 'B']), schemaOf(['B', 'C'])];

  it('follows its type where that is renamed, and goes by choice where that goes', () => {
    const become = (mapping: readonly Answer[]) => {
      const { set, asked } = changed(before, after, setOf([spanOf('a', 'A', 0), spanOf('b', 'B', 1)]), mapping);
      return [tags(set), asked];
    };
    expect(become([])).toEqual([['B b'], ['type A?']]);
    expect(become([renamed('A', null)])).toEqual([['B b'], ['type A']]);
    expect(become([renamed('A', 'C')])).toEqual([['C a', 'B b'], ['type A']]);
    expect(become([renamed('A', 'GONE')])).toEqual([['B b'], ['type A?']]);
  });

  it('of a type that no schema defined stays as an import brought it', () => {
    expect(changed(before, after, setOf([spanOf('f', 'FOREIGN', 0)]))).toMatchObject({ asked: [], set: { revision: 0 } });
  });
});

describe('a mark "not in the text"', () => {
  const marked = setOf([spanOf('a', 'A', 0, { absent: ['R', 'S'] })]);
  const both = schemaOf(['A', 'B'], [relationOf('R: A > B'), relationOf('S: A > B')]);
  const named = (relation: string, becomes: string | null): Answer => ({ subject: { kind: 'relation', relation }, becomes });
  const marks = ({ set }: ReturnType<typeof changed>) => set.spans.get(spanId('a'))?.absent;

  it('follows its relation where that is renamed, once where two become one', () => {
    const renamedTo = (name: string) => changed(both, schemaOf(['A', 'B'], [relationOf('S: A > B'), relationOf('T: A > B')]), marked, [named('R', name)]);
    expect(marks(renamedTo('T'))).toEqual(['T', 'S']);
    expect(marks(renamedTo('S'))).toEqual(['S']);
  });

  it('goes with its relation by choice, and leaves no empty list behind', () => {
    const none = schemaOf(['A', 'B']);
    expect(changed(both, none, marked).asked).toEqual(['relation R?', 'relation S?']);
    const gone = changed(both, none, marked, [named('R', null), named('S', null)]);
    expect(gone.asked).toEqual(['relation R', 'relation S']);
    expect(gone.set.spans.get(spanId('a'))).not.toHaveProperty('absent');
  });

  it('goes by choice where the relation starts no longer at tags of its type', () => {
    const after = schemaOf(['A', 'B'], [relationOf('R: A > B'), relationOf('S: B > B')]);
    expect(changed(both, after, marked).asked).toEqual(['ends S: A?']);
    const gone = changed(both, after, marked, [{ subject: { kind: 'ends', relation: 'S', from: 'A', to: null }, becomes: null }]);
    expect([gone.asked, marks(gone)]).toEqual([['ends S: A'], ['R']]);
  });

  it('stays where an import brought one that never was possible', () => {
    const foreign = setOf([spanOf('a', 'A', 0, { absent: ['FOREIGN', 'S'] })]);
    const before = schemaOf(['A', 'B'], [relationOf('S: B > B')]);
    expect(changed(before, schemaOf(['A', 'B'], [relationOf('S: B > A')]), foreign)).toMatchObject({ asked: [], set: foreign });
  });
});

describe('a tag that takes the type of another one at its place', () => {
  const [old, now] = [schemaOf(['A', 'B', 'C']), schemaOf(['A', 'B'])];
  const join = [renamed('C', 'B'), joinedAs('B')];

  it('is joined with it by choice', () => {
    const set = setOf([spanOf('c', 'C', 0), spanOf('b', 'B', 0)]);
    expect(refusedFor(old, now, set, [renamed('C', 'B')])).toEqual(['schema.unmapped', { name: 'B', count: 1 }]);
    expect(tags(changed(old, now, set, join).set)).toEqual(['B b']);
  });

  it('stays beside one at another place, with other fragments, or of another type', () => {
    const ends = { start: codePoints(0), end: codePoints(3) };
    const apart = setOf([spanOf('c', 'C', 0), spanOf('b', 'B', 1), spanOf('a', 'A', 0)]);
    expect(changed(old, now, apart, [renamed('C', 'B')]).asked).toEqual(['type C']);
    const pieces = [[codePoints(0), codePoints(1)], [codePoints(2), codePoints(3)]] as const;
    expect(changed(old, now, setOf([spanOf('c', 'C', 0, ends), spanOf('b', 'B', 0, { ...ends, fragments: pieces })]), [renamed('C', 'B')]).asked).toEqual(['type C']);
    expect(changed(old, now, setOf([spanOf('c', 'C', 0, { end: codePoints(4) }), spanOf('b', 'B', 0)]), [renamed('C', 'B')]).asked).toEqual(['type C']);
  });

  it('gives it what it lacks: attributes and its note, below the one that stands', () => {
    const [before, after] = [schemaOf([typeOf('B', text('x'), text('y')), typeOf('C', text('x'), text('y'))]), schemaOf([typeOf('B', text('x'), text('y'))])];
    const join2 = (standing: object, gone: object) => changed(before, after, setOf([spanOf('c', 'C', 0, gone), spanOf('b', 'B', 0, standing)]), join).set.spans.get(spanId('b'));
    expect(join2({ attributes: { x: 'b' }, note: 'of b' }, { attributes: { x: 'c', y: 'd' }, note: 'of c' })).toMatchObject({ attributes: { x: 'b', y: 'd' }, note: 'of b\nof c' });
    expect(join2({}, { note: 'of c' })?.note).toBe('of c');
    expect(join2({}, {})).not.toHaveProperty('note');
  });

  it('is joined with the first of several that come there, and a third with what they became', () => {
    const [before, after] = [schemaOf(['A', 'B', 'C']), schemaOf(['B'])];
    const set = setOf([spanOf('a', 'A', 0, { note: 'a' }), spanOf('c', 'C', 0, { note: 'c' }), spanOf('b', 'B', 0, { note: 'b' })]);
    const mapped = changed(before, after, set, [renamed('A', 'B'), ...join]);
    expect([tags(mapped.set), mapped.set.spans.get(spanId('b'))?.note]).toEqual([['B b'], 'b\na\nc']);
    const met = changed(before, after, setOf([spanOf('a', 'A', 0), spanOf('c', 'C', 0)]), [renamed('A', 'B'), ...join]);
    expect([tags(met.set), met.asked]).toEqual([['B a'], ['type A', 'type C', 'twins B']]);
  });

  it('is not joined with one that was its twin before', () => {
    const twins = setOf([spanOf('c', 'C', 0), spanOf('d', 'C', 0)]);
    expect(changed(old, now, twins, [renamed('C', 'B')])).toMatchObject({ asked: ['type C', 'type C'] });
    expect(tags(changed(old, now, twins, join).set)).toEqual(['B c', 'B d']);
  });
});
