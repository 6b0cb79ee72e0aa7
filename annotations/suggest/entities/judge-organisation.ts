import { FIRST_NAMES } from '../data/first-names.ts';
import { HEADS_IN_NAMES } from '../data/business-words.ts';
import { ENGLISH_TAILS, LONE_BODIES, MEDIA_NOUNS, MEDIA_TAILS, NAMED_ORGANISATION, PAPER_OPENINGS } from '../data/organisation-words.ts';
import type { Around } from './around.ts';
import { OPENERS } from './name-run.ts';
import { organisation } from './organisation-hit.ts';
import type { Hit } from './reading.ts';

/** Capitals that shorten things, not organisations. */
const NO_ORGANISATIONS = new Set('IED VBIED UAV DDG GMT UTC CEO PDG GPS ADN DNA PIB GDP TVA SUV VIH HIV USS HMS USD EUR SIDA AIDS ONG NGO LGBT NRBC COVID DIRECT EXCLUSIF EXCLUSIVE INFO VIDEO VIDÉO PHOTOS LIVE BREAKING UPDATE URGENT ALERTE VIDÉOS DOSSIER ENQUÊTE DÉCRYPTAGE PORTRAIT RÉCIT CHRONIQUE ÉDITO RELIRE REVOIR PODCAST MPs ENTRETIEN INTERVIEW REPORTAGE ANALYSE TRIBUNE CARTE OPINION ANALYSIS'.split(' '));

/** A lone word in capitals that heads a line or dispatch, or stands among other words in capitals: « EN DIRECT », « AU BORD DE L’EAU ». */
export function isShouted({ reading: { tokens }, from, to, length }: Around): boolean {
  const text = tokens[from]?.text ?? '';
  if (length !== 1 || !/^\p{Lu}{2,}s?$/u.test(text)) return false;
  const isElided = /^[LD]’$/u.test(tokens[from - 1]?.text ?? '');
  const isSmall = [tokens[isElided ? from - 2 : from - 1], tokens[to]].some((near) => near !== undefined && /^\p{Lu}{2,}$/u.test(near.text) && OPENERS.has(near.low));
  return NO_ORGANISATIONS.has(text) || isSmall;
}

/** « le groupe Tidal », « l’agence russe Tass », « le quotidien La Marée »: a word for what it is, an adjective or an article of its own between. */
export function namedOrganisation(around: Around): Hit | null {
  const { tokens, demonymFrom } = around.reading;
  const before = tokens[around.from - 1];
  if (before === undefined || !/^ ?[«“"]? ?$/u.test(tokens[around.from]?.gap ?? '.') && tokens[around.from]?.gap !== '') return null;
  const isTitled = /^(?:La|Le|Les|L’)$/u.test(before.text) && (!before.opens || /[«“"]/u.test(before.gap));
  const isTold = demonymFrom.has(around.from - 1) || /(?:elle|ique|ale|aire|euse|iste|ive|ée|publique?)$/u.test(before.low);
  const noun = isTitled || (isTold && !NAMED_ORGANISATION.has(before.low) && before.gap === ' ') ? tokens[around.from - 2] : before;
  const kind = NAMED_ORGANISATION.get(noun?.low ?? '');
  return kind === undefined ? null : organisation(around.reading, { from: isTitled ? around.from - 1 : around.from, to: around.to }, { kind, confidence: 0.82, rule: 'organisation_word', evidence: noun?.text ?? '' });
}

/** « Le Courrier du Port », « la Gazette de Norval », “the Daily Tide”. */
export function paper(around: Around): Hit | null {
  const { tokens, language } = around.reading;
  const first = tokens[around.from];
  const article = tokens[around.from - 1];
  if (first === undefined || !PAPER_OPENINGS.has(first.text)) return null;
  if (language === 'en') return around.length > 1 ? organisation(around.reading, around, { kind: 'media', confidence: 0.8, rule: 'newspaper', evidence: first.text }) : null;
  const isTitled = article !== undefined && /^(?:Le|La|L’|Les)$/u.test(article.text) && (!article.opens || /[«“"]/u.test(article.gap));
  const to = paperEnd(around);
  const isNamed = to > around.from + 1 || isTitled;
  return isNamed ? organisation(around.reading, { from: isTitled ? around.from - 1 : around.from, to }, { kind: 'media', confidence: 0.8, rule: 'newspaper', evidence: first.text }) : null;
}

function paperEnd({ reading: { tokens }, from, to }: Around): number {
  const [link, article] = [tokens[to], tokens[to + 1]];
  if (to > from + 1 || link?.gap !== ' ' || !/^(?:de|du|des|d’)$/u.test(link.low)) return to;
  const name = /^(?:la|l’)$/u.test(article?.low ?? '') ? to + 2 : to + 1;
  return tokens[name]?.isCapital === true ? name + 1 : to;
}

/** « Norval TV », “Littoral Monitoring Group”: a last word that only organisations bear, or “newspaper” behind the name. */
export function organisationTail(around: Around): Hit | null {
  const { tokens, language } = around.reading;
  const last = tokens[around.to - 1]?.low ?? '';
  const next = tokens[around.to];
  if (language !== 'fr' && next?.gap === ' ' && MEDIA_NOUNS.has(next.low)) return organisation(around.reading, around, { kind: 'media', confidence: 0.75, rule: 'organisation_word', evidence: next.text });
  const kind = around.length < 2 ? undefined : MEDIA_TAILS.has(last) ? 'media' : language === 'fr' ? undefined : ENGLISH_TAILS.get(last);
  const isTitled = kind === 'media' && tokens[around.from - 1]?.text === 'The' && tokens[around.from - 1]?.opens === false;
  return kind === undefined ? null : organisation(around.reading, { from: isTitled ? around.from - 1 : around.from, to: around.to }, { kind, confidence: 0.78, rule: 'organisation_word', evidence: last });
}

/** A lone word of three to six capitals. */
export function acronym(around: Around): Hit | null {
  const { text = '' } = around.reading.tokens[around.from] ?? {};
  const isShouted = around.reading.tokens[around.from - 1]?.text.length !== undefined && /^\p{Lu}{3,}$/u.test(around.reading.tokens[around.from - 1]?.text ?? '');
  return around.length === 1 && /^\p{Lu}{3,6}$/u.test(text) && !/^[IVXLC]+$/u.test(text) && !NO_ORGANISATIONS.has(text) && !isShouted ? organisation(around.reading, around, { kind: 'other', confidence: 0.6, rule: 'acronym', evidence: text }) : null;
}

/** « Ida Vell (Horizons) », « (LR) »: the party in brackets after a person. Null for any other run. */
export function affiliation({ reading, from, to }: Around): Hit | null {
  const { tokens } = reading;
  const isInBrackets = /^ ?\($/u.test(tokens[from]?.gap ?? '') && /^\)/u.test(tokens[to]?.gap ?? '');
  const isAfterName = tokens[from - 1]?.isCapital === true && tokens[from - 2]?.isCapital === true && /^[ \u00a0]$/u.test(tokens[from - 1]?.gap ?? '');
  const [first, before] = [tokens[from]?.text ?? '', tokens[from - 2]?.text ?? ''];
  const isParty = isInBrackets && isAfterName && to - from <= 3 && !FIRST_NAMES.has(first) && (FIRST_NAMES.has(before) || before.includes('-') || /^\p{Lu}{2,5}$/u.test(first));
  return isParty ? organisation(reading, { from, to }, { kind: 'party_or_ngo', confidence: 0.75, rule: 'affiliation' }) : null;
}

/** « l’université Soochow », « l’institut Formosa »: the noun belongs to the name. */
export function headedBody({ reading, from, to }: Around): Hit | null {
  const head = reading.tokens[from - 1];
  const kind = head === undefined || reading.tokens[from]?.gap !== ' ' ? undefined : HEADS_IN_NAMES.get(head.low);
  return kind === undefined || reading.language === 'en' ? null : organisation(reading, { from: from - 1, to }, { kind, confidence: 0.84, rule: 'organisation_word' });
}

/** « la Marine », « l’État », « sur X »: a lone capital that an article, or a preposition, makes the name of a body. */
export function loneBody({ reading, from, to }: Around): Hit | null {
  const [before, token] = [reading.tokens[from - 1], reading.tokens[from]];
  if (before === undefined || token === undefined || to - from !== 1 || token.gap.trim() !== '') return null;
  if (token.text === 'X' && /^(?:sur|on)$/u.test(before.low)) return organisation(reading, { from, to }, { kind: 'media', confidence: 0.85, rule: 'organisation_word', evidence: `${before.text} X` });
  const kind = reading.language !== 'en' && /^(?:la|le|l’|du|au)$/u.test(before.low) && reading.tokens[to]?.isCapital !== true ? LONE_BODIES.get(token.text) : undefined;
  return kind === undefined ? null : organisation(reading, { from, to }, { kind, confidence: 0.7, rule: 'organisation_body' });
}
