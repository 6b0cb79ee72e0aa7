import type { Finding, FoundLink } from '../finding.ts';

const BESIDE = /^(?:[ \u00a0]|\. |, (?:(?:le|la|l['’]|the|its|son|sa) ?)?)$/u;
const LONGEST_GAP = 8;

/** HAS_ROLE between a person and the role right before or after, ROLE_OF from a role to the organisation or place in its words. */
export function roleLinks(text: string, spans: readonly Finding[]): readonly FoundLink[] {
  const ordered = [...spans].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const persons = ordered.filter(({ type }) => type === 'PERSON');
  const owners = ordered.filter(({ type }) => type === 'ORG' || type === 'LOCATION');
  return ordered.filter(({ type }) => type === 'ROLE').flatMap((role) => {
    const person = persons.find((one) => isBeside(text, role, one)) ?? persons.find((one) => isBeside(text, one, role));
    const owner = owners.find(({ range }) => range.start >= role.range.start && range.end <= role.range.end);
    return [
      ...(person === undefined ? [] : [{ type: 'HAS_ROLE', from: person, to: role }]),
      ...(owner === undefined ? [] : [{ type: 'ROLE_OF', from: role, to: owner }]),
    ];
  });
}

function isBeside(text: string, first: Finding, second: Finding): boolean {
  const gap = second.range.start - first.range.end;
  return gap > 0 && gap <= LONGEST_GAP && BESIDE.test(text.slice(first.range.end, second.range.start));
}
