import { refusedItem, type ForeignRelation, type ReadItem } from '../common/foreign-record.ts';
import type { Group } from './group.ts';
import type { ReadAnnotation } from './read-annotation.ts';

/** The annotations that a link joins, by their ids. */
export type Ends = readonly string[];

/** What a link is called that nobody named. */
const UNNAMED = 'linking';

/**
 * Puts each link into the group that holds both its ends, that of its own creator before others, and refuses those with an end that is
 * nowhere. A link runs from its target to its body, since the body is said of the target; of two targets the first is the source.
 */
export function resolveLinks(links: readonly ReadAnnotation[], annotations: readonly ReadAnnotation[], groups: readonly Group[]): ReadItem[] {
  const byKey = groupsByKey(groups);
  const namesOf = namesOfLinks(new Set(links.map(({ id }) => id)), annotations);
  return links.flatMap((link) => {
    const [from = '', to = ''] = [...link.wholes.map(({ source }) => source), ...link.bodies.links];
    const holders = (byKey.get(from) ?? []).filter((group) => byKey.get(to)?.includes(group) === true);
    const group = holders.find(({ creator }) => creator === link.creator) ?? holders[0];
    const problems = link.problems.map(({ error }) => refusedItem(link.line, error));
    if (group === undefined) return [...problems, refusedItem(link.line, { code: 'relation.missing_end', params: { id: link.id } })];
    group.relations.push(...relationsOf(link, [from, to], namesOf.get(link.id) ?? []));
    return problems;
  });
}

function groupsByKey(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    for (const { key } of group.spans) {
      const holders = byKey.get(key);
      if (holders === undefined) byKey.set(key, [group]);
      else if (holders.at(-1) !== group) holders.push(group);
    }
  }
  return byKey;
}

/** Some tools name a link by another annotation that has the link as its target. */
function namesOfLinks(linkIds: ReadonlySet<string>, annotations: readonly ReadAnnotation[]): ReadonlyMap<string, readonly string[]> {
  return new Map(annotations.flatMap(({ isLink, wholes, bodies }) => (
    isLink ? [] : wholes.filter(({ source }) => linkIds.has(source)).map(({ source }) => [source, bodies.tags] as const))));
}

function relationsOf({ bodies }: ReadAnnotation, [from, to]: readonly [string, string], elsewhere: readonly string[]): ForeignRelation[] {
  const [tags, { notes }] = [[...bodies.tags, ...elsewhere], bodies];
  const details = { attributes: Object.fromEntries(bodies.values), ...(notes.length === 0 ? {} : { note: notes.join('\n') }) };
  return (tags.length === 0 ? [UNNAMED] : tags).map((type) => ({ type, from, to, ...details }));
}
