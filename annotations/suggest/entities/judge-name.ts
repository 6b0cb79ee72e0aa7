import { FIRST_NAMES } from '../data/first-names.ts';
import { ENGLISH_TAILS, MEDIA_NOUNS, MEDIA_TAILS, NAMED_ORGANISATION, NO_FAMILY_NAMES, PAPER_OPENINGS, PLACE_HEADS, PLACE_TAILS, PORTFOLIOS } from '../data/organisation-words.ts';
import { WELL_KNOWN_PEOPLE } from '../data/well-known-people.ts';
import { CIVILITIES } from '../data/role-words.ts';
import { ENGLISH_SPEECH_FORMS } from '../speech-verbs-english.ts';
import { FRENCH_SPEECH_FORMS, FRENCH_SPEECH_PARTICIPLES } from '../speech-verbs-french.ts';
import { affiliation, business, headedBody, nationalFirm } from './judge-organisation.ts';
import { OPENERS } from './name-run.ts';
import { wordsOf, type Hit, type Reading, type Stretch } from './reading.ts';
import { ROLE_WORDS } from './role-phrases.ts';

/** Where roles end and begin, so that a name beside one is known for a person's. */
export interface RolePlaces {
  readonly ends: ReadonlySet<number>;
  readonly starts: ReadonlySet<number>;
}

/** The words around a name that were read, for the rules that judge it. */
interface Around extends Stretch {
  readonly reading: Reading;
  readonly roles: RolePlaces;
  readonly length: number;
}

type Rule = (around: Around) => Hit | null;

/** What a capitalised run is by what stands around it; null where nothing tells. The surest rules come first. */
export function judgeName(reading: Reading, stretch: Stretch, roles: RolePlaces): Hit | null {
  const around = { ...stretch, reading, roles, length: stretch.to - stretch.from };
  if (isShouted(around)) return null;
  for (const rule of RULES) {
    const hit = rule(around);
    if (hit !== null) return hit;
  }
  return null;
}

/** Capitals that shorten things, not organisations. */
const NO_ORGANISATIONS = new Set('IED VBIED UAV DDG GMT UTC CEO PDG GPS ADN DNA PIB GDP TVA SUV VIH HIV USS HMS USD EUR SIDA AIDS ONG NGO LGBT NRBC COVID DIRECT EXCLUSIF EXCLUSIVE INFO VIDEO VIDÉO PHOTOS LIVE BREAKING UPDATE URGENT ALERTE VIDÉOS DOSSIER ENQUÊTE DÉCRYPTAGE PORTRAIT RÉCIT CHRONIQUE ÉDITO RELIRE REVOIR PODCAST MPs ENTRETIEN INTERVIEW REPORTAGE ANALYSE TRIBUNE CARTE OPINION ANALYSIS'.split(' '));

const RULES: readonly Rule[] = [afterCivility, afterRole, dateline, byline, inBrackets, ofBusiness, firstName, ofNation, wellKnown, placeOpening, beforeRole, derivedCountry, placeTail, afterPlaceHead, headed, namedOrganisation, paper, organisationTail, afterPlacePreposition, acronym, beforeSpeech, loneFirstName, twoWords];

/** A lone word in capitals that heads a line or dispatch, or stands among other words in capitals: « EN DIRECT », « AU BORD DE L’EAU ». */
function isShouted({ reading: { tokens }, from, to, length }: Around): boolean {
  const text = tokens[from]?.text ?? '';
  if (length !== 1 || !/^\p{Lu}{2,}s?$/u.test(text)) return false;
  const isElided = /^[LD]’$/u.test(tokens[from - 1]?.text ?? '');
  const isSmall = [tokens[isElided ? from - 2 : from - 1], tokens[to]].some((near) => near !== undefined && /^\p{Lu}{2,}$/u.test(near.text) && OPENERS.has(near.low));
  return NO_ORGANISATIONS.has(text) || isSmall;
}

/** “By IDA VELL”, « Par Ida Vell » at the beginning of a line. */
function byline(around: Around): Hit | null {
  const by = around.reading.tokens[around.from - 1];
  const isByline = by !== undefined && /^(?:By|Par|BY|PAR)$/u.test(by.text) && around.length > 1 && (by.gap.includes('\n') || around.from === 1);
  return isByline ? person(around, { confidence: 0.9, rule: 'byline_or_contact', evidence: by.text }) : null;
}

function inBrackets(around: Around): Hit | null {
  return affiliation(around.reading, around);
}

function ofBusiness(around: Around): Hit | null {
  return business(around.reading, around);
}

function ofNation(around: Around): Hit | null {
  return nationalFirm(around.reading, around);
}

function headed(around: Around): Hit | null {
  return headedBody(around.reading, around);
}

function afterCivility(around: Around): Hit | null {
  const { tokens } = around.reading;
  const before = tokens[around.from - 1];
  const gap = tokens[around.from]?.gap ?? '';
  return before !== undefined && CIVILITIES.has(before.text) && /^\.?[ \u00a0\u202f]$/u.test(gap) ? person(around, { confidence: 0.97, rule: 'civility', evidence: before.text }) : null;
}

function afterRole(around: Around): Hit | null {
  const gap = around.reading.tokens[around.from]?.gap ?? '';
  const isBeside = around.roles.ends.has(around.from) && (gap === ' ' || gap === '. ' || gap === '\u00a0' || (gap === ', ' && around.length > 1));
  return isBeside ? person(around, { confidence: gap === ', ' ? 0.92 : 0.95, rule: 'after_role', evidence: wordsOf(around.reading, { from: Math.max(0, around.from - 2), to: around.from }) }) : null;
}

function firstName(around: Around): Hit | null {
  const first = around.reading.tokens[around.from]?.text ?? '';
  const isGiven = FIRST_NAMES.has(first) || (first.includes('-') && first.split('-').every((part) => FIRST_NAMES.has(part)));
  return isGiven && around.length > 1 ? person(around, { confidence: 0.94, rule: 'first_name', evidence: first }) : null;
}

function beforeRole(around: Around): Hit | null {
  const gap = around.reading.tokens[around.to]?.gap;
  const starts = [0, 1].some((ahead) => around.roles.starts.has(around.to + ahead));
  const isTitle = ROLE_WORDS.has(around.reading.tokens[around.to - 1]?.low ?? '');
  return gap === ', ' && around.length > 1 && starts && !isTitle ? person(around, { confidence: 0.92, rule: 'before_role', evidence: around.reading.tokens[around.to]?.text ?? '' }) : null;
}

function derivedCountry(around: Around): Hit | null {
  const low = around.reading.tokens[around.from]?.low ?? '';
  return around.length === 1 && around.reading.countries.has(low) ? place(around, 'country', { confidence: 0.85, rule: 'derived_country', evidence: low }) : null;
}

function wellKnown(around: Around): Hit | null {
  const name = around.reading.tokens[around.from]?.text ?? '';
  const full = around.length === 1 ? WELL_KNOWN_PEOPLE.get(name) : undefined;
  return full === undefined ? null : person(around, { confidence: 0.85, rule: 'well_known', evidence: full });
}

/** “Camp Hurley”, “Fort Vell”. */
function placeOpening(around: Around): Hit | null {
  const first = around.reading.tokens[around.from]?.low ?? '';
  return around.length > 1 && /^(?:camp|fort|mount|lake|cape|port|mont|lac)$/u.test(first) ? place(around, first === 'camp' || first === 'fort' ? 'facility' : 'other', { confidence: 0.8, rule: 'place_word', evidence: first }) : null;
}

/** “Morvane Strait”, “Issarde hills”. */
function placeTail(around: Around): Hit | null {
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
function afterPlaceHead(around: Around): Hit | null {
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

/** « le groupe Tidal », « l’agence russe Tass », « le quotidien La Marée »: a word for what it is, an adjective or an article of its own between. */
function namedOrganisation(around: Around): Hit | null {
  const { tokens, demonymFrom } = around.reading;
  const before = tokens[around.from - 1];
  if (before === undefined || !/^ ?[«“"]? ?$/u.test(tokens[around.from]?.gap ?? '.') && tokens[around.from]?.gap !== '') return null;
  const isTitled = /^(?:La|Le|Les|L’)$/u.test(before.text) && !before.opens;
  const isTold = demonymFrom.has(around.from - 1) || /(?:elle|ique|ale|aire|euse|iste|ive|ée|publique?)$/u.test(before.low);
  const noun = isTitled || (isTold && !NAMED_ORGANISATION.has(before.low) && before.gap === ' ') ? tokens[around.from - 2] : before;
  const kind = NAMED_ORGANISATION.get(noun?.low ?? '');
  return kind === undefined ? null : organisation({ from: isTitled ? around.from - 1 : around.from, to: around.to }, kind, { confidence: 0.82, rule: 'organisation_word', evidence: noun?.text ?? '' });
}

/** “NORVAL (Estran) –”: where a report comes from. */
function dateline(around: Around): Hit | null {
  const { tokens } = around.reading;
  const [first, agency, after] = [tokens[around.from], tokens[around.to], tokens[around.to + 1]];
  const opensLine = first !== undefined && (around.from === 0 || first.gap.includes('\n'));
  const isLine = opensLine && /^\p{Lu}{2}/u.test(first.text) && /^ ?\($/u.test(agency?.gap ?? '') && /^\) ?[-–—]/u.test(after?.gap ?? '');
  const isCapitals = opensLine && /^\p{Lu}{3,}$/u.test(first.text) && (/^ ?[–—] ?$/u.test(agency?.gap ?? '') || (agency?.gap === ', ' && agency.isCapital && /^(?:\.? ?\(| ?[–—])/u.test(after?.gap ?? '')));
  return isLine || isCapitals ? place(around, 'city', { confidence: 0.85, rule: 'dateline', evidence: agency?.text ?? '' }) : null;
}

/** « Le Courrier du Port », « la Gazette de Norval », “the Daily Tide”. */
function paper(around: Around): Hit | null {
  const { tokens, language } = around.reading;
  const first = tokens[around.from];
  const article = tokens[around.from - 1];
  if (first === undefined || !PAPER_OPENINGS.has(first.text)) return null;
  if (language === 'en') return around.length > 1 ? organisation(around, 'media', { confidence: 0.8, rule: 'newspaper', evidence: first.text }) : null;
  const isTitled = article !== undefined && /^(?:Le|La|L’|Les)$/u.test(article.text) && !article.opens;
  const to = paperEnd(around);
  const isNamed = to > around.from + 1 || isTitled;
  return isNamed ? organisation({ from: isTitled ? around.from - 1 : around.from, to }, 'media', { confidence: 0.8, rule: 'newspaper', evidence: first.text }) : null;
}

function paperEnd({ reading: { tokens }, from, to }: Around): number {
  const [link, article] = [tokens[to], tokens[to + 1]];
  if (to > from + 1 || link?.gap !== ' ' || !/^(?:de|du|des|d’)$/u.test(link.low)) return to;
  const name = /^(?:la|l’)$/u.test(article?.low ?? '') ? to + 2 : to + 1;
  return tokens[name]?.isCapital === true ? name + 1 : to;
}

function organisationTail(around: Around): Hit | null {
  const { tokens, language } = around.reading;
  const last = tokens[around.to - 1]?.low ?? '';
  const next = tokens[around.to];
  if (language !== 'fr' && next?.gap === ' ' && MEDIA_NOUNS.has(next.low)) return organisation(around, 'media', { confidence: 0.75, rule: 'organisation_word', evidence: next.text });
  const kind = around.length < 2 ? undefined : MEDIA_TAILS.has(last) ? 'media' : language === 'fr' ? undefined : ENGLISH_TAILS.get(last);
  return kind === undefined ? null : organisation(around, kind, { confidence: 0.78, rule: 'organisation_word', evidence: last });
}

function afterPlacePreposition(around: Around): Hit | null {
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

function acronym(around: Around): Hit | null {
  const { text = '' } = around.reading.tokens[around.from] ?? {};
  const isShouted = around.reading.tokens[around.from - 1]?.text.length !== undefined && /^\p{Lu}{3,}$/u.test(around.reading.tokens[around.from - 1]?.text ?? '');
  return around.length === 1 && /^\p{Lu}{3,6}$/u.test(text) && !/^[IVXLC]+$/u.test(text) && !NO_ORGANISATIONS.has(text) && !isShouted ? organisation(around, 'other', { confidence: 0.6, rule: 'acronym', evidence: text }) : null;
}

/** « Orvanel a déclaré », « selon Orvanel », “said Orvanel”. */
function beforeSpeech(around: Around): Hit | null {
  const { tokens } = around.reading;
  const [before, next, afterNext] = [tokens[around.from - 1], tokens[around.to], tokens[around.to + 1]];
  const hasArticle = before !== undefined && tokens[around.from]?.gap !== ', ' && /^(?:le|la|les|l’|the|à|en|de|du|d’|in|of|au|aux|des)$/u.test(before.low);
  const isOpening = around.length === 1 && tokens[around.from]?.opens === true;
  if (hasArticle || isOpening || PORTFOLIOS.has(tokens[around.from]?.text ?? '')) return null;
  const speaks = next !== undefined && next.gap === ' ' && (isSpeech(next.low) || (/^(?:a|avait|has|had)$/u.test(next.low) && isSpeech(afterNext?.low ?? '')));
  const isAfter = before !== undefined && tokens[around.from]?.gap === ' ' && (before.low === 'said' || before.low === 'selon' || FRENCH_SPEECH_PARTICIPLES.has(before.low));
  return speaks || isAfter ? person(around, { confidence: around.length > 1 ? 0.85 : 0.5, rule: 'beside_speech', evidence: (speaks ? next : before)?.text ?? '' }) : null;
}

function isSpeech(low: string): boolean {
  return FRENCH_SPEECH_FORMS.has(low) || FRENCH_SPEECH_PARTICIPLES.has(low) || ENGLISH_SPEECH_FORMS.has(low);
}

/** A lone first name inside a sentence, where no article makes it a thing's. */
function loneFirstName(around: Around): Hit | null {
  const [before, token] = [around.reading.tokens[around.from - 1], around.reading.tokens[around.from]];
  const isGiven = around.length === 1 && token !== undefined && !token.opens && FIRST_NAMES.has(token.text);
  return isGiven && !/^(?:le|la|les|l’|the|du|des|au|en|in|saint|sainte)$/u.test(before?.low ?? '') ? person(around, { confidence: 0.55, rule: 'first_name', evidence: token.text }) : null;
}

/** Two capitalised words that nothing else explains are most often a person, unless an article stands before them: « le Grand Hôtel », « le “Santa Lucia” ». */
function twoWords(around: Around): Hit | null {
  const { tokens } = around.reading;
  const before = tokens[around.from - 1];
  const hasArticle = before !== undefined && /^\s*[«“"]?\s*$/u.test(tokens[around.from]?.gap ?? '.') && /^(?:le|la|les|l’|the|du|des|au|aux|a|an)$/u.test(before.low);
  const words = tokens.slice(around.from, around.to);
  const isPlain = words.every(({ text, low }) => !/^\p{Lu}{2,}$/u.test(text) && !PORTFOLIOS.has(text) && !/(?:tion|tions|ment|ments|ity|ities|ness|ship|isme|ism)$/u.test(low)) && !NO_FAMILY_NAMES.has(words.at(-1)?.low ?? '') && !ROLE_WORDS.has(words.at(-1)?.low ?? '');
  return around.length > 1 && around.length < 5 && !hasArticle && isPlain ? person(around, { confidence: 0.65, rule: 'two_words', evidence: wordsOf(around.reading, around) }) : null;
}

type Why = Pick<Hit, 'confidence' | 'rule' | 'evidence'>;

function person({ from, to }: Stretch, why: Why): Hit {
  return { from, to, type: 'PERSON', attributes: { person_kind: 'named' }, ...why };
}

function place({ from, to }: Stretch, kind: string, why: Why): Hit {
  return { from, to, type: 'LOCATION', attributes: { loc_kind: kind }, ...why };
}

function organisation({ from, to }: Stretch, kind: string, why: Why): Hit {
  return { from, to, type: 'ORG', attributes: { org_kind: kind }, ...why };
}
