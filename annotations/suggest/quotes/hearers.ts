import type { Utf16Range } from '../../../shared/offsets.ts';
import type { QuoteCue } from './cues.ts';
import { knownIn, type Draft, type Reading } from './reading.ts';
import { overlaps, rangeOf } from './ranges.ts';
import type { SpeakerWords } from './speaker-names.ts';
import { folded } from './verb-lists.ts';

const HEARERS: ReadonlySet<string> = new Set(['ORG', 'PERSON', 'ROLE']);
/** French verbs, by their beginnings, after which « à » leads to a hearer. */
const FRENCH_TELLING = /^(?:di[rst]|declar|confi|affirm|expliqu|indiqu|assur|racont|repond|lanc|annonc|precis|demand|rappel|ecri|revel|glis|souffl|repet|soulign|ajout|resum|fai|signal|temoign|avou|reproch|promi|promet|propos|murmur|retorqu|repliqu)/u;
/** English verbs that have their hearer right after them. */
const ENGLISH_TELLING = /^(?:tell|tells|told|telling|inform|informs|informed|assur|warn|warned|remind|reminded|ask|asked|asks|urged|promised|advised|notified|briefed)/u;
const PEOPLE = String.raw`(?:journalistes?|reporters?|presse|députés?|sénateurs?|élus|parlementaires|médias|télévision|enquêteurs|fidèles|habitants|soldats|militants|partisans|agence|chaîne|quotidien|journal|radio|diplomates|avocats|juges|magistrats|proches|délégués|ministres)`;
const TO_PEOPLE = new RegExp(String.raw`^(?:aux|à la|à l['’]|au|à des|à un|à une|à ses|à son|à sa|à plusieurs)[ \u00a0]?((?:\p{Ll}+ )?${PEOPLE}(?! \p{Lu})(?: (?!que|qui|lors|dans|sans|mais|depuis|après)\p{Ll}+(?:e|es|s|x|al|aux|if|ifs))?)(?![\p{L}])`, 'u');
const TOLD_PEOPLE = /^((?:(?:a|the|his|her|its|their|some|several|foreign|local|state|visiting) )*(?:reporters?|journalists?|lawmakers|parliament|senators|deputies|diplomats|investigators|prosecutors|supporters|troops|soldiers|residents|officials|aides|the press|the court|the judge|the crowd|delegates|ministers|workers|viewers|readers|broadcaster|newspaper|television|radio|news agency|news conference|him|her|them|us|me))(?![\p{L}])/u;
const LONGEST = 110;

/** To whom something was said: “told |reporters|”, « a-t-il dit à |Reuters| », « a confié Ida Vell au |ministre| ». At most one. */
export function hearersOf(reading: Reading, { cues, pieces, sentence }: Draft, speaker: SpeakerWords | null): readonly SpeakerWords[] {
  const cue = cues.find(({ kind }) => kind === 'verb');
  if (cue === undefined || reading.skeleton.charAt(cue.range.start) === '·') return [];
  const end = Math.min(sentence.end, cue.range.end + LONGEST, ...pieces.map(({ start }) => start).filter((start) => start > cue.range.start));
  const zone = rangeOf(cue.range.end, Math.max(cue.range.end, end));
  const hearer = (reading.language === 'en' ? null : frenchHearer(reading, zone, cue)) ?? (reading.language === 'fr' ? null : englishHearer(reading, zone, cue));
  return hearer === null || (speaker !== null && overlaps(hearer.range, speaker.range)) ? [] : [hearer];
}

function frenchHearer(reading: Reading, zone: Utf16Range, cue: QuoteCue): SpeakerWords | null {
  if (!FRENCH_TELLING.test(cue.verb)) return null;
  const words = reading.skeleton.slice(zone.start, zone.end);
  const stop = /[.;:«(]|(?<!\p{L})(?:que|qu['’]|selon|lors|qui)(?!\p{L})/u.exec(words)?.index ?? words.length;
  for (const { index, 0: link } of words.slice(0, stop).matchAll(/(?<=^[\s]*|[\s,])(?:à l['’]|à la |aux |au |à )/gu)) {
    const at = zone.start + index;
    const people = TO_PEOPLE.exec(reading.skeleton.slice(at, at + 60));
    if (people?.[1] !== undefined) return mention(rangeOf(at + people[0].length - people[1].length, at + people[0].length));
    const known = hearerAt(reading, at + link.length);
    if (known !== null) return known;
  }
  return null;
}

function englishHearer(reading: Reading, zone: Utf16Range, cue: QuoteCue): SpeakerWords | null {
  const words = reading.skeleton.slice(zone.start, zone.end);
  const gap = ENGLISH_TELLING.test(cue.verb) ? /^[ \u00a0]/u.exec(words) : /^[ \u00a0](?:\p{Ll}+ )?to /u.exec(words);
  if (gap === null) return null;
  const at = zone.start + gap[0].length;
  const people = TOLD_PEOPLE.exec(reading.skeleton.slice(at, at + 60));
  if (people !== null) return mention(rangeOf(at, at + people[0].length));
  const article = /^(?:the |his |her |its |their )/u.exec(reading.skeleton.slice(at, at + 8))?.[0].length ?? 0;
  return hearerAt(reading, at + article) ?? newOrganisation(reading, at, cue);
}

/** A body, person or role that begins right there, past a civility; the longest. */
function hearerAt(reading: Reading, at: number): SpeakerWords | null {
  const start = at + (/^(?:M\.|MM\.|Mme|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)[ \u00a0]/u.exec(reading.text.slice(at, at + 6))?.[0].length ?? 0);
  const known = knownIn(reading, rangeOf(at, start + 1)).filter(({ type, range }) => HEARERS.has(type) && (range.start === start || range.start === at));
  const [longest] = known.sort((a, b) => (b.range.end - b.range.start) - (a.range.end - a.range.start));
  return longest === undefined ? null : { type: longest.type, range: longest.range, mention: null };
}

/** “told Estran”: what nobody knows and is told something is most often an agency. */
function newOrganisation(reading: Reading, at: number, { verb }: QuoteCue): SpeakerWords | null {
  const name = /^(?:the )?(\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}]+){0,2})(?=[\s,.:;]|$)/u.exec(reading.skeleton.slice(at, at + 50));
  const isTold = /^t(?:old|ell)/u.test(folded(verb)) && name?.[1] !== undefined;
  return isTold && knownIn(reading, rangeOf(at, at + name[0].length)).length === 0 ? { type: 'ORG', range: rangeOf(at + name[0].length - (name[1] ?? '').length, at + name[0].length), mention: null } : null;
}

function mention(range: Utf16Range): SpeakerWords {
  return { type: 'MENTION', range, mention: 'description' };
}
