import type { AnnotatorId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';

/**
 * Names that tell people apart: of several who bear one name, the first by id keeps it and the others are numbered, as in `Boris (2)`.
 * The same people have the same names in whatever order they come.
 */
export function namesApart(people: Iterable<Annotator>): ReadonlyMap<AnnotatorId, string> {
  const known = new Map([...people].map((person) => [person.id, person]));
  const sorted = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const taken = new Set(sorted.map(({ name }) => name));
  const given = new Set<string>();
  const names = new Map<AnnotatorId, string>();
  for (const { id, name } of sorted) {
    const apart = given.has(name) ? firstFree(name, taken) : name;
    given.add(apart);
    taken.add(apart);
    names.set(id, apart);
  }
  return names;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name} (${String(number)})`)) number += 1;
  return `${name} (${String(number)})`;
}
