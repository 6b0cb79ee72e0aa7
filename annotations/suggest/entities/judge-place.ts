import { PLACE_HEADS, PLACE_TAILS } from '../data/organisation-words.ts';
import { FRENCH_SPEECH_FORMS, FRENCH_SPEECH_PARTICIPLES } from '../speech-verbs-french.ts';
import type { Around, Why } from './around.ts';
import type { Hit, Reading, Stretch } from './reading.ts';

/** A country that nothing but its demonym in the article tells of. */
export function derivedCountry(around: Around): Hit | null {
  const low = around.reading.tokens[around.from]?.low ?? '';
  return around.length === 1 && around.reading.countries.has(low) ? place(around, 'country', { confidence: 0.85, rule: 'derived_country', evidence: low }) : null;
}

/** “Camp Hurley”, “Fort Vell”. */
export function placeOpening(around: Around): Hit | null {
  const first = around.reading.tokens[around.from]?.low ?? '';
  return around.length > 1 && /^(?:camp|fort|mount|lake|cape|port|mont|lac)$/u.test(first) ? place(around, first === 'camp' || first === 'fort' ? 'facility' : 'other', { confidence: 0.8, rule: 'place_word', evidence: first }) : null;
}

/** “Morvane Strait”, “Issarde hills”. */
export function placeTail(around: Around): Hit | null {
  const { tokens, language } = around.reading;
  if (language === 'fr') return null;
  const last = tokens[around.to - 1]?.text ?? '';
  const inside = around.length > 1 ? PLACE_TAILS.get(last) : undefined;
  if (inside !== undefined) return place(around, inside, { confidence: 0.88, rule: 'place_word', evidence: last });
  const next = tokens[around.to];
  const beside = next?.gap === ' ' ? PLACE_TAILS.get(`${next.low.charAt(0).toUpperCase()}${next.low.slice(1)}`) : undefined;
  return beside === undefined || next === undefined || tokens[around.to + 1]?.low === 'of' ? null : place({ ...around, to: around.to + 1 }, beside, { confidence: 0.8, rule: 'place_word', evidence: next.text });
}

/** The head belongs to the name of a sea or an island, not to that of a town. */
export function afterPlaceHead(around: Around): Hit | null {
  return headedPlace(around.reading, around);
}

/** A place with the word before it that belongs to its name: « mer de Norvège », « fleuve Niger »; that of a town or a building is left out. Null where no such word is. */
export function headedPlace(reading: Reading, around: Stretch): Hit | null {
  const { tokens } = reading;
  for (const back of [1, 2, 3]) {
    const head = tokens[around.from - back];
    const kind = head === undefined ? undefined : PLACE_HEADS.get(head.low);
    if (head === undefined || kind === undefined || !isLinked(reading, around.from, back)) continue;
    const isBare = kind === 'city' || /^(?:province|région|oblast|district|region|place|port|prison|gare|centrale|usine|quartier|faubourg|mairie|marché|caserne|raffinerie|préfecture)$/u.test(head.low);
    return place(isBare ? around : { ...around, from: around.from - back }, kind, { confidence: 0.88, rule: 'place_word', evidence: head.text });
  }
  return null;
}

/** Only « de », « d’ », « du », “of” and articles lie between a head and the name. */
function isLinked(reading: Reading, from: number, back: number): boolean {
  const between = reading.tokens.slice(from - back + 1, from);
  const isJoined = reading.tokens.slice(from - back + 1, from + 1).every(({ gap }) => gap === ' ' || gap === '');
  return isJoined && between.every(({ low }) => /^(?:de|d’|du|des|la|l’|of|the|aérienne|navale|militaire)$/u.test(low));
}

/** “NORVAL (Estran) –”: where a report comes from. */
export function dateline(around: Around): Hit | null {
  const { tokens } = around.reading;
  const [first, agency, after] = [tokens[around.from], tokens[around.to], tokens[around.to + 1]];
  const opensLine = first !== undefined && (around.from === 0 || first.gap.includes('\n'));
  const isLine = opensLine && /^\p{Lu}{2}/u.test(first.text) && /^ ?\($/u.test(agency?.gap ?? '') && /^\) ?[-–—]/u.test(after?.gap ?? '');
  const isCapitals = opensLine && /^\p{Lu}{3,}$/u.test(first.text) && (/^ ?[–—] ?$/u.test(agency?.gap ?? '') || (agency?.gap === ', ' && agency.isCapital && /^(?:\.? ?\(| ?[–—])/u.test(after?.gap ?? '')));
  return isLine || isCapitals ? place(around, 'city', { confidence: 0.85, rule: 'dateline', evidence: agency?.text ?? '' }) : null;
}

/** « à Norval », « près de Norval », “near Norval”. */
export function afterPlacePreposition(around: Around): Hit | null {
  const { tokens, language } = around.reading;
  const [before, earlier] = [tokens[around.from - 1], tokens[around.from - 2]];
  if (before === undefined || tokens[around.from]?.gap !== ' ') return null;
  const isFrench = language !== 'en' && (/^(?:à|en|vers|devant)$/u.test(before.low) || (before.low === 'de' && /^(?:près|large|loin|autour|nord|sud|ouest|sortie|banlieue|proximité|capitale|venait|venaient|venu|venue|venus|venues|originaire|originaires|parti|partie|partis|parties|arrivé|arrivée|arrivés|rentré|rentrée|rentrés|revenu|revenue|revenus|natif|native|hauteur|habitants?|habitantes?|pêcheurs?|maire|environs|alentours|entrée|rues)$/u.test(earlier?.low ?? '')));
  const isEnglish = language !== 'fr' && (before.low === 'in' || before.low === 'near' || before.low === 'outside' || (before.low === 'to' && MOVING.test(earlier?.low ?? '')));
  if (!(isFrench || isEnglish) || (before.low === 'à' && isPersonal(around))) return null;
  return place(around, before.low === 'en' ? 'country' : 'city', { confidence: isEnglish ? 0.75 : 0.8, rule: 'place_preposition', evidence: before.text });
}

/** Verbs that lead to a place: “travelled to New Harbour”. */
const MOVING = /^(?:travel(?:s|l?ed|l?ing)?|go|goes|went|going|fl(?:y|ies|ew|ying)|return(?:s|ed|ing)?|move[sd]?|moving|sail(?:s|ed|ing)?|march(?:es|ed|ing)?|fled|flee|flees|fleeing|head(?:s|ed|ing)?|bound|drive[sn]?|drove|convoy|voyage|flight|came|come[sn]?|arriv(?:es?|ed|ing)|sent|deport(?:s|ed|ing)?|trip|visit|road|back)$/u;

/** « a dit à Liu », « a confié à Orvanel » speak of persons. */
function isPersonal({ reading, from }: Around): boolean {
  const verb = reading.tokens[from - 2]?.low ?? '';
  return FRENCH_SPEECH_FORMS.has(verb) || FRENCH_SPEECH_PARTICIPLES.has(verb) || /^(?:quant|face|grâce|succédé|parlé|remis|opposé|selon)$/u.test(verb);
}

function place({ from, to }: Stretch, kind: string, why: Why): Hit {
  return { from, to, type: 'LOCATION', attributes: { loc_kind: kind }, ...why };
}
