import { ENTITY_TYPES } from './default-types-entities.ts';
import { words } from './define-type.ts';
import type { RelationType } from './label-schema.ts';

const ENTITIES = ENTITY_TYPES.map((type) => type.name);
const SPEAKERS = ['PERSON', 'ORG', 'ROLE', 'LOCATION', 'NORP', 'MENTION'];

const ANY_NUMBER = { min: 0, max: null } as const;
const AT_MOST_ONE = { min: 0, max: 1 } as const;
const AT_LEAST_ONE = { min: 1, max: null } as const;

/** Words in distancing marks are the author's own: nobody else says them. */
const OF_REPORTED_QUOTES: RelationType['asked'] = { attribute: 'quote_kind', values: ['direct', 'indirect', 'mixed'] };

type Link = Pick<RelationType, 'from' | 'to' | 'words'> & Partial<Pick<RelationType, 'count' | 'symmetric' | 'asked' | 'where'>>;

function relation(name: string, link: Link): RelationType {
  return { name, count: ANY_NUMBER, symmetric: false, ...link };
}

const ofQuotes: readonly RelationType[] = [
  relation('SAID_BY', { from: ['QUOTE'], to: SPEAKERS, asked: OF_REPORTED_QUOTES, where: 'outside', words: words('said by', 'dit par') }),
  relation('CUED_BY', { from: ['QUOTE'], to: ['CUE'], asked: OF_REPORTED_QUOTES, where: 'outside', words: words('introduced by', 'introduit par') }),
  relation('SAID_TO', { from: ['QUOTE'], to: ['PERSON', 'ORG', 'ROLE', 'MENTION'], where: 'outside', words: words('said to', 'dit à') }),
  relation('VIA', { from: ['QUOTE'], to: ['ORG', 'PERSON', 'MENTION'], where: 'outside', words: words('reported by', 'rapporté par') }),
  relation('CONTINUES', { from: ['QUOTE'], to: ['QUOTE'], count: AT_MOST_ONE, where: 'before', words: words('continues', 'poursuit') }),
  relation('NESTED_IN', { from: ['QUOTE'], to: ['QUOTE'], count: AT_MOST_ONE, where: 'around', words: words('inside', 'contenu dans') }),
];

const ofEntities: readonly RelationType[] = [
  relation('REFERS_TO', {
    from: ['MENTION'], to: ['PERSON', 'ORG', 'LOCATION', 'ROLE', 'EVENT'], count: AT_LEAST_ONE, where: 'before', words: words('refers to', 'désigne'),
  }),
  relation('HAS_ROLE', { from: ['PERSON'], to: ['ROLE'], words: words('has the role', 'a pour fonction') }),
  relation('ROLE_OF', { from: ['ROLE'], to: ['ORG', 'LOCATION'], words: words('role in', 'fonction dans') }),
];

const ofClaims: readonly RelationType[] = [
  relation('CLAIMED_BY', {
    from: ['CLAIM'], to: ['PERSON', 'ORG', 'ROLE', 'LOCATION', 'MENTION'], asked: { attribute: 'voice', values: ['source'] }, where: 'outside', words: words('claimed by', 'affirmé par'),
  }),
  relation('ABOUT', { from: ['CLAIM'], to: ENTITIES, words: words('about', 'au sujet de') }),
  relation('FROM_QUOTE', { from: ['CLAIM'], to: ['QUOTE'], count: AT_MOST_ONE, where: 'around', words: words('taken from', 'tiré de') }),
  relation('AT_TIME', { from: ['CLAIM', 'EVENT'], to: ['DATE'], words: words('at the time', 'à la date') }),
  relation('AT_PLACE', { from: ['EVENT'], to: ['LOCATION'], words: words('at the place', 'au lieu') }),
  relation('CONTRADICTS', { from: ['CLAIM'], to: ['CLAIM'], symmetric: true, words: words('contradicts', 'contredit') }),
];

/** The fifteen relations of the default schema, grouped by what they start from. */
export const DEFAULT_RELATIONS: readonly RelationType[] = [...ofQuotes, ...ofEntities, ...ofClaims];
