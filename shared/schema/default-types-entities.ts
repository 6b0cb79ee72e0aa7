import { DEFAULT_GUIDELINES } from './default-guidelines.ts';
import { choice, choiceStartingAtFirst, freeText, words, YES_OR_NO } from './define-type.ts';
import type { AttributeDefinition, SpanType } from './label-schema.ts';

/** Groups the tags of one entity under one name instead of linking them two by two. */
const IDENTITY: readonly AttributeDefinition[] = [
  freeText('canonical', words('full name', 'nom complet')),
  freeText('kb_id', words('knowledge base id', 'identifiant externe')),
];

type Entity = Pick<SpanType, 'name' | 'colours' | 'words' | 'guideline' | 'finder'> & { key: string; attributes: readonly AttributeDefinition[] };

function entity({ attributes, ...type }: Entity): SpanType {
  return { ...type, layer: 'entity', form: 'fill', attributes: [...attributes, ...IDENTITY] };
}

const person = entity({
  name: 'PERSON', key: 'P', colours: { light: '#518DF0', dark: '#2A76B1' },
  words: words('person', 'personne'), guideline: DEFAULT_GUIDELINES.PERSON, finder: 'name',
  attributes: [
    choiceStartingAtFirst('person_kind', words('kind', 'nature'), {
      named: words('named in the story', 'nommée dans le récit'),
      photographer_or_author: words('photographer or author', 'photographe ou auteur'),
    }),
  ],
});

const role = entity({
  name: 'ROLE', key: 'R', colours: { light: '#122E3A', dark: '#C0F5FD' },
  words: words('role', 'fonction'), guideline: DEFAULT_GUIDELINES.ROLE,
  attributes: [
    choice('role_kind', words('kind', 'nature'), {
      head_of_state: words('head of state', 'chef d’État'),
      minister: words('minister', 'ministre'),
      military: words('military', 'militaire'),
      diplomat: words('diplomat', 'diplomate'),
      spokesperson: words('spokesperson', 'porte-parole'),
      other: words('other', 'autre'),
    }),
  ],
});

const organisation = entity({
  name: 'ORG', key: 'O', colours: { light: '#3D1003', dark: '#C1432E' },
  words: words('organisation', 'organisation'), guideline: DEFAULT_GUIDELINES.ORG,
  attributes: [
    choice('org_kind', words('kind', 'nature'), {
      government: words('government', 'gouvernement'),
      military: words('military', 'militaire'),
      armed_group: words('armed group', 'groupe armé'),
      media: words('media', 'média'),
      international: words('international', 'internationale'),
      company: words('company', 'entreprise'),
      party_or_ngo: words('party or NGO', 'parti ou ONG'),
      other: words('other', 'autre'),
    }),
  ],
});

const location = entity({
  name: 'LOCATION', key: 'L', colours: { light: '#176858', dark: '#53C3B3' },
  words: words('place', 'lieu'), guideline: DEFAULT_GUIDELINES.LOCATION,
  attributes: [
    choice('loc_kind', words('kind', 'nature'), {
      country: words('country', 'pays'),
      region: words('region', 'région'),
      city: words('city', 'ville'),
      water: words('sea, river or lake', 'mer, fleuve ou lac'),
      facility: words('building or site', 'bâtiment ou site'),
      other: words('other', 'autre'),
    }),
    { ...choice('as_actor', words('acts like a person', 'agit comme une personne'), YES_OR_NO), default: 'no' },
  ],
});

const norp = entity({
  name: 'NORP', key: 'N', colours: { light: '#575201', dark: '#B0A53F' },
  words: words('demonym', 'gentilé'), guideline: DEFAULT_GUIDELINES.NORP, attributes: [],
});

const equipment = entity({
  name: 'EQUIPMENT', key: 'W', colours: { light: '#919191', dark: '#6B6B6B' },
  words: words('equipment', 'matériel'), guideline: DEFAULT_GUIDELINES.EQUIPMENT,
  attributes: [
    choice('equip_kind', words('kind', 'nature'), {
      aircraft: words('aircraft', 'aéronef'),
      ship: words('ship', 'navire'),
      land_vehicle: words('land vehicle', 'véhicule terrestre'),
      missile: words('missile', 'missile'),
      drone: words('drone', 'drone'),
      small_arm: words('small arm', 'arme légère'),
      other: words('other', 'autre'),
    }),
  ],
});

const event = entity({
  name: 'EVENT', key: 'E', colours: { light: '#9502A1', dark: '#EC8DF3' },
  words: words('event', 'événement'), guideline: DEFAULT_GUIDELINES.EVENT,
  attributes: [
    choice('event_kind', words('kind', 'nature'), {
      exercise: words('exercise', 'exercice'),
      patrol: words('patrol', 'patrouille'),
      meeting: words('meeting', 'réunion'),
      visit: words('visit', 'visite'),
      armed_conflict: words('armed conflict', 'conflit armé'),
      uprising: words('uprising', 'soulèvement'),
      sanctions: words('sanctions', 'sanctions'),
      election: words('election', 'élection'),
      other: words('other', 'autre'),
    }),
  ],
});

const date = entity({
  name: 'DATE', key: 'D', colours: { light: '#BF8134', dark: '#FBECC5' },
  words: words('date', 'date'), guideline: DEFAULT_GUIDELINES.DATE,
  attributes: [
    choiceStartingAtFirst('date_kind', words('kind', 'nature'), {
      date: words('date', 'date'),
      duration: words('duration', 'durée'),
      frequency: words('frequency', 'fréquence'),
      time: words('time of day', 'heure'),
    }),
    freeText('value', words('value (ISO 8601)', 'valeur (ISO 8601)')),
  ],
});

/** The eight entity types, in the order of the palette. */
export const ENTITY_TYPES: readonly SpanType[] = [person, role, organisation, location, norp, equipment, event, date];
