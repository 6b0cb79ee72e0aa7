import type { Finding, Findings, ReadArticle } from '../finding.ts';
import { withActors } from './actors.ts';
import { withCanonical } from './canonical.ts';
import { findEquipment } from './equipment.ts';
import { findEvents } from './events.ts';
import { findDates } from './find-dates.ts';
import { roleLinks } from './links.ts';
import { findNames } from './names.ts';
import { findOrganisationPhrases } from './organisation-phrases.ts';
import { findLongForms } from './long-forms.ts';
import { findUnits } from './units.ts';
import { findingOf, readTokens, wordsOf, type Hit, type Reading } from './reading.ts';
import { findRoles } from './roles.ts';

const CLOSED_PARTS: ReadonlySet<unknown> = new Set(['header_date', 'credit', 'cross_reference']);

/**
 * The entities of an article in text order, and the links between persons, roles and what they are roles of. Nothing is found inside header dates, credits and
 * cross-references, which `parts` tells. Entities of different types may nest; two of one type do not overlap.
 */
export function findEntities(article: ReadArticle, parts: readonly Finding[]): Findings {
  const closed = parts.filter(({ attributes }) => CLOSED_PARTS.has(attributes['part_kind']));
  const dates = findDates(article).filter((date) => !closed.some(({ range }) => range.start < date.range.end && range.end > date.range.start));
  const reading = readTokens(article, [...closed, ...dates]);
  const hits = withActors(reading, withCanonical(reading, withoutOverlaps(allHits(reading))));
  const spans = [...dates, ...hits.map((hit) => findingOf(reading, hit))].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return { spans, links: roleLinks(article.text, spans) };
}

function allHits(reading: Reading): readonly Hit[] {
  const bodies = [...findOrganisationPhrases(reading), ...findUnits(reading), ...findLongForms(reading)];
  const bodyFrom = new Map(bodies.map((body) => [body.from, body] as const));
  const roles = findRoles(reading).map((role) => withWholeBody(reading, role, bodyFrom));
  const inRole = new Set(roles.flatMap(tokensOfHit));
  const organisations = bodies.filter((hit) => !isBareInRole(reading, hit, inRole));
  const equipment = findEquipment(reading);
  const events = findEvents(reading).filter((event) => !organisations.some(({ from, to }) => from < event.from && to >= event.to));
  const names = findNames(reading, roles, [...events.filter(({ from, to }) => isAllCapitals(reading, from, to)), ...organisations, ...equipment.filter(({ rule }) => rule !== 'equipment_class')]);
  return [...roles, ...organisations, ...equipment, ...names, ...demonyms(reading, names), ...events];
}

/** A role runs to the end of the body that it names: « candidat du Parti |du renouveau| ». */
function withWholeBody(reading: Reading, role: Hit, bodyFrom: ReadonlyMap<number, Hit>): Hit {
  const body = tokensOfHit(role).slice(1).map((at) => bodyFrom.get(at)).find((named) => named !== undefined && named.to > role.to);
  return body === undefined ? role : { ...role, to: body.to, evidence: wordsOf(reading, { from: role.from, to: body.to }) };
}

/** « porte-parole |du gouvernement| »: a body that nothing names is a mere word of the role. */
function isBareInRole({ tokens, demonymFrom }: Reading, { rule, from, to }: Hit, inRole: ReadonlySet<number>): boolean {
  return (rule === 'organisation_body' || rule === 'organisation_phrase') && tokens.slice(from, to).every(({ isCapital }, index) => !isCapital || demonymFrom.has(from + index)) && inRole.has(from);
}

function tokensOfHit({ from, to }: Hit): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** “Operation Long Breath”: its words are no names of their own. */
function isAllCapitals({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ isCapital }) => isCapital);
}

function demonyms(reading: Reading, names: readonly Hit[]): readonly Hit[] {
  const persons = names.filter(({ type }) => type === 'PERSON');
  const inPerson = new Set(persons.flatMap(tokensOfHit));
  return [...reading.demonymFrom].filter(([from]) => !inPerson.has(from)).map(([from, to]) => ({ from, to, type: 'NORP', attributes: {}, confidence: 0.95, rule: 'demonym', evidence: wordsOf(reading, { from, to }) }));
}

/** Of two hits of one type that overlap the longer stays; a person is no place, organisation or equipment besides. */
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const ends = new Map<string, number>();
  const ordered = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  const apart = ordered.filter(({ type, from, to }) => {
    const isFree = from >= (ends.get(type) ?? 0);
    if (isFree) ends.set(type, to);
    return isFree;
  });
  const inPerson = new Set(apart.filter(({ type }) => type === 'PERSON').flatMap(tokensOfHit));
  return apart.filter(({ type, from }) => !(inPerson.has(from) && (type === 'LOCATION' || type === 'EQUIPMENT')));
}
