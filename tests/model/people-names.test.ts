import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesApart } from '../../annotations/model/people-names.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';

const person = (id: string, name: string) => ({ id: annotatorIdSchema.parse(id.repeat(16)), name });
const shown = (people: readonly ReturnType<typeof person>[]): readonly string[] => [...namesApart(people)].map(([id, name]) => `${id.slice(0, 1)} ${name}`);

test('the first of a name by id keeps it, the others are numbered, and nobody takes a name that somebody has', () => {
  expect(shown([person('3', 'Boris'), person('1', 'Boris'), person('2', 'Anne')])).toEqual(['1 Boris', '2 Anne', '3 Boris (2)']);
  expect(shown([person('1', 'Boris'), person('2', 'Boris'), person('3', 'Boris (2)')])).toEqual(['1 Boris', '2 Boris (3)', '3 Boris (2)']);
});

test('names are unique and the same in whatever order the people come', () => {
  const people = fc.uniqueArray(fc.tuple(fc.constantFrom(...'0123456789abcdef'), fc.constantFrom('A', 'B', 'A (2)', 'A (2) (2)')), { selector: ([id]) => id }).map((pairs) => pairs.map(([id, name]) => person(id, name)));
  fc.assert(fc.property(people, (some) => {
    expect(new Set(namesApart(some).values()).size).toBe(some.length);
    expect(shown([...some].reverse())).toEqual(shown(some));
  }));
});
