import { COUNTRIES } from '../data/countries.ts';
import { ORGANISATIONS } from '../data/organisations.ts';
import { CITIES, FACILITIES, REGIONS, WATERS } from '../data/places.ts';
import { PRESS_AGENCIES } from '../data/press-agencies.ts';
import { phraseList } from './phrase-list.ts';

/** A name that the lists know. */
export interface KnownName {
  readonly type: 'LOCATION' | 'ORG';
  readonly kind: string;
}

const NO_ORGANISATIONS = new Set(['Pool', 'POOL', 'TT', 'PA', 'SPA', 'Fars', 'Petra']);

/** Places and organisations that the lists know, as they are written. */
export const KNOWN_NAMES = phraseList<KnownName>([...places(), ...organisations()]);

function* places(): Generator<readonly [string, KnownName]> {
  for (const { names, capitals } of COUNTRIES) {
    for (const name of names) yield [name, { type: 'LOCATION', kind: 'country' }];
    for (const name of capitals) yield [name, { type: 'LOCATION', kind: 'city' }];
  }
  for (const [kind, names] of [['city', CITIES], ['region', REGIONS], ['water', WATERS], ['facility', FACILITIES]] as const) {
    for (const name of names) {
      yield [name, { type: 'LOCATION', kind }];
      if (/^\p{Ll}/u.test(name)) yield [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, { type: 'LOCATION', kind }];
    }
  }
}

function* organisations(): Generator<readonly [string, KnownName]> {
  for (const [kind, names] of Object.entries(ORGANISATIONS)) for (const name of names) yield [name, { type: 'ORG', kind }];
  for (const name of PRESS_AGENCIES) if (!NO_ORGANISATIONS.has(name)) yield [name, { type: 'ORG', kind: 'media' }];
}
