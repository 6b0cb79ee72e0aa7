/** A tag as a careful analyst wants it. Values that a new tag has by itself are left out. */
export interface Wanted {
  readonly type: string;
  readonly words: string;
  /** Which of the places of these words, from 1. */
  readonly nth?: number;
  readonly values?: Readonly<Record<string, string>>;
  /** The words that each slot of its card leads to. */
  readonly links?: Readonly<Record<string, string>>;
  /** The slot that the text leaves unanswered. */
  readonly absent?: string;
  /** Its second fragment. */
  readonly then?: string;
  /** A quote's or a mention's card offers these words as a new tag, so nobody need select them. */
  readonly offered?: boolean;
}

/** Everything that the default schema's guidelines ask for in the article of the drone over Calvessa, in text order. */
export const WANTED: readonly Wanted[] = [
  { type: 'PART', words: 'date 2024-06', values: { part_kind: 'header_date' } },
  { type: 'PART', words: `L'Ardélie accuse un drone lestrien d'avoir survolé son principal port militaire`, values: { part_kind: 'headline' } },
  { type: 'LOCATION', words: 'Ardélie', values: { loc_kind: 'country', as_actor: 'yes' } },
  { type: 'EQUIPMENT', words: 'drone', values: { equip_kind: 'drone' } },
  { type: 'NORP', words: 'lestrien' },
  { type: 'LOCATION', words: 'Ardélie', nth: 2, values: { loc_kind: 'country', as_actor: 'yes' } },
  { type: 'DATE', words: 'mardi' },
  { type: 'ROLE', words: 'ambassadrice de Lestrie', values: { role_kind: 'diplomat' } },
  { type: 'LOCATION', words: 'Lestrie', values: { loc_kind: 'country' } },
  { type: 'EVENT', words: 'survol', nth: 2, values: { event_kind: 'other' }, links: { AT_TIME: 'la nuit de dimanche à lundi', AT_PLACE: 'port militaire de Calvessa' } },
  { type: 'DATE', words: 'la nuit de dimanche à lundi' },
  { type: 'LOCATION', words: 'port militaire de Calvessa', values: { loc_kind: 'facility' } },
  { type: 'LOCATION', words: 'Calvessa', values: { loc_kind: 'city' } },
  { type: 'QUOTE', words: `"Cet appareil n'était pas perdu, il travaillait"`, links: { SAID_BY: 'Casimir Orvanel', CUED_BY: 'a affirmé' } },
  { type: 'CUE', offered: true, words: 'a affirmé' },
  { type: 'ROLE', words: 'ministre ardélien des Affaires étrangères', values: { role_kind: 'minister' } },
  { type: 'NORP', words: 'ardélien' },
  { type: 'PERSON', words: 'Casimir Orvanel', links: { HAS_ROLE: 'ministre ardélien des Affaires étrangères' } },
  { type: 'PART', words: '(Estran Photo/Lucile Ambrevand)', values: { part_kind: 'credit' } },
  { type: 'ORG', words: 'Estran Photo', values: { org_kind: 'media' } },
  { type: 'PERSON', words: 'Lucile Ambrevand', values: { person_kind: 'photographer_or_author' } },
  { type: 'PART', words: 'Le port militaire de Calvessa', values: { part_kind: 'caption' } },
  { type: 'LOCATION', words: 'port militaire de Calvessa', nth: 2, values: { loc_kind: 'facility' } },
  { type: 'LOCATION', words: 'Calvessa', nth: 2, values: { loc_kind: 'city' } },
  { type: 'QUOTE', words: `Le HK-7, un drone de reconnaissance de 3,2 mètres d'envergure, aurait croisé pendant vingt-six minutes à 1 500 mètres d'altitude`, values: { quote_kind: 'indirect' }, links: { SAID_BY: `armée de l'air ardélienne`, CUED_BY: `d'après` } },
  { type: 'EQUIPMENT', words: 'HK-7', values: { equip_kind: 'drone' } },
  { type: 'EQUIPMENT', words: 'drone de reconnaissance', values: { equip_kind: 'drone' } },
  { type: 'DATE', words: 'vingt-six minutes', values: { date_kind: 'duration' } },
  { type: 'CUE', offered: true, words: `d'après`, values: { cue_kind: 'selon' } },
  { type: 'ORG', words: `armée de l'air ardélienne`, values: { org_kind: 'military' } },
  { type: 'NORP', words: 'ardélienne' },
  { type: 'ORG', words: 'ministère lestrien de la Défense', values: { org_kind: 'government' } },
  { type: 'NORP', words: 'lestrien', nth: 2 },
  { type: 'CUE', offered: true, words: 'dément' },
  { type: 'QUOTE', words: `"Aucun de nos appareils n'a quitté notre espace aérien cette nuit-là."`, links: { SAID_BY: 'ministère lestrien de la Défense', CUED_BY: 'dément' } },
  { type: 'CLAIM', words: `Aucun de nos appareils n'a quitté notre espace aérien cette nuit-là`, values: { voice: 'source' }, links: { CLAIMED_BY: 'ministère lestrien de la Défense', FROM_QUOTE: `"Aucun de nos appareils n'a quitté notre espace aérien cette nuit-là."`, AT_TIME: 'cette nuit-là' } },
  { type: 'DATE', words: 'cette nuit-là' },
  { type: 'ORG', words: 'radio publique lestrienne', values: { org_kind: 'media' } },
  { type: 'NORP', words: 'lestrienne' },
  { type: 'ROLE', words: `porte-parole de l'armée`, values: { role_kind: 'spokesperson' } },
  { type: 'PERSON', words: 'Gauthier Smolenc', links: { HAS_ROLE: `porte-parole de l'armée` } },
  { type: 'CUE', offered: true, words: 'a évoqué' },
  { type: 'QUOTE', words: '"un ballon météo un peu trop curieux"', values: { quote_kind: 'mixed' }, links: { SAID_BY: 'Gauthier Smolenc', CUED_BY: 'a évoqué', VIA: 'radio publique lestrienne' } },
  { type: 'LOCATION', words: 'Torvaly', values: { loc_kind: 'city' } },
  { type: 'LOCATION', words: 'Calvessa', nth: 3, values: { loc_kind: 'city' } },
  { type: 'CUE', words: 'a été jugée' },
  { type: 'QUOTE', words: '"indigne"', values: { quote_kind: 'mixed' }, links: { CUED_BY: 'a été jugée' }, absent: 'SAID_BY' },
  { type: 'QUOTE', words: '"Un ballon ne fait pas demi-tour"', links: { SAID_BY: 'Orvanel', CUED_BY: 'a répliqué' }, then: '"et celui-ci en a fait trois."' },
  { type: 'CUE', offered: true, words: 'a répliqué' },
  { type: 'PERSON', words: 'Orvanel', nth: 2 },
  { type: 'PART', words: 'Estran Photo/Lucile Ambrevand', nth: 2, values: { part_kind: 'credit' } },
  { type: 'ORG', words: 'Estran Photo', nth: 2, values: { org_kind: 'media' } },
  { type: 'PERSON', words: 'Lucile Ambrevand', nth: 2, values: { person_kind: 'photographer_or_author' } },
  { type: 'PART', words: 'Casimir Orvanel à sa sortie du Conseil, mardi 18 juin', values: { part_kind: 'caption' } },
  { type: 'PERSON', words: 'Casimir Orvanel', nth: 2 },
  { type: 'ORG', words: 'Conseil', values: { org_kind: 'government' } },
  { type: 'DATE', words: 'mardi 18 juin' },
  { type: 'CLAIM', words: `L'incident est le quatrième de ce genre depuis janvier`, values: { claim_type: 'numerical' }, links: { AT_TIME: 'janvier' } },
  { type: 'DATE', words: 'janvier' },
  { type: 'LOCATION', words: 'détroit de Morvane', values: { loc_kind: 'water' } },
  { type: 'DATE', words: '2008' },
  { type: 'LOCATION', words: 'Lestrie', nth: 2, values: { loc_kind: 'country', as_actor: 'yes' } },
  { type: 'CUE', offered: true, words: 'soutient' },
  { type: 'QUOTE', words: 'il ne vise que les appareils armés', values: { quote_kind: 'indirect' }, links: { SAID_BY: 'Lestrie', CUED_BY: 'soutient' } },
  { type: 'PART', words: `A LIRE AUSSI | Ce que l'on sait du HK-7, le drone que personne ne reconnaît`, values: { part_kind: 'cross_reference' } },
  { type: 'EQUIPMENT', words: 'HK-7', nth: 2, values: { equip_kind: 'drone' } },
  { type: 'ORG', words: 'opposition lestrienne', values: { org_kind: 'party_or_ngo' } },
  { type: 'NORP', words: 'lestrienne', nth: 2 },
  { type: 'ROLE', words: 'cheffe de file', values: { role_kind: 'other' } },
  { type: 'PERSON', words: 'Perrine Valdoy', links: { HAS_ROLE: 'cheffe de file' } },
  { type: 'CUE', offered: true, words: 'a déclaré' },
  { type: 'CLAIM', words: `l'armée avait acheté quarante HK-7 sans en informer le Parlement`, values: { claim_type: 'numerical', voice: 'source' }, links: { CLAIMED_BY: 'Perrine Valdoy', ABOUT: 'HK-7', FROM_QUOTE: `l'armée avait acheté quarante HK-7 sans en informer le Parlement` } },
  { type: 'QUOTE', words: `l'armée avait acheté quarante HK-7 sans en informer le Parlement`, values: { quote_kind: 'indirect' }, links: { SAID_BY: 'Perrine Valdoy', CUED_BY: 'a déclaré' } },
  { type: 'ORG', words: 'armée', nth: 3, values: { org_kind: 'military' } },
  { type: 'EQUIPMENT', words: 'HK-7', nth: 3, values: { equip_kind: 'drone' } },
  { type: 'ORG', words: 'Parlement', values: { org_kind: 'government' } },
  { type: 'ORG', words: 'gouvernement', values: { org_kind: 'government' } },
  { type: 'MENTION', offered: true, words: 'il', nth: 16, values: { mention_kind: 'pronoun' }, links: { REFERS_TO: 'gouvernement' } },
  { type: 'CUE', offered: true, words: 'a dit' },
  { type: 'QUOTE', words: 'vouloir "porter le débat là où il doit avoir lieu"', values: { quote_kind: 'mixed' }, links: { SAID_BY: 'il', CUED_BY: 'a dit' } },
];
