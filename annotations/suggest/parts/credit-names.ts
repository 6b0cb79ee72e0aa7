import { PRESS_AGENCIES } from '../data/press-agencies.ts';

const SPACE = /^[ \u00a0]/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*/u;
const PARTICLE = /^(?:(?:Le|La|De|Du|Van|Von|El|Al)(?= \p{Lu}[\p{L}\p{M}'’-]+\s?[\/,])|de la|de|du|des|d['’]|al|el|bin|ben|von|van der|van|of the|of|da|dos)[ \u00a0](?=\p{Lu})/u;
/** Words that a caption opens with and no photographer is called. */
const OPENER = /^(?:L[ae]s?|L['’]\p{L}+|Une?|Des|Du|De|Au|Aux|Ce|Cette|Ces|Sur|Dans|En|Lors|Des|À|A|An|The|In|On|At|This|These|People|Police|Photo|Vue)(?![\p{L}'’])|^L['’]/u;
const AGENCIES = [...PRESS_AGENCIES].sort((a, b) => b.length - a.length);
const WORDS_OF_A_NAME = 2;
const MOST_WORDS = 6;

/** How long the known agency at the beginning of a text is written; 0 when none stands there. */
export function agencyLength(text: string): number {
  return AGENCIES.find((agency) => text.startsWith(agency) && !/^[\p{L}\p{N}-]/u.test(text.slice(agency.length)))?.length ?? 0;
}

/** Whether a word that the end of a line cut off begins the name of a known agency; three letters at least. */
export function startsAgency(word: string): boolean {
  return word.length >= 3 && AGENCIES.some((agency) => agency.toLowerCase().startsWith(word.toLowerCase()));
}

/**
 * How long the name at the beginning of a text is, a photographer's or an agency's, where a caption may follow without any mark. A name ends before
 * a word that opens captions, else after two words; capitals alone, as in `ALEXEI`, go on while they last.
 */
export function nameLength(text: string): number {
  const known = agencyLength(text);
  if (known > 0) return known;
  const ends = wordEnds(text);
  if (ends.length === 0) return 0;
  const afterName = ends.findIndex(({ word }) => /^(?:POUR|FOR|VIA)$/u.test(word));
  const shouted = ends.slice(0, afterName === -1 ? ends.length : afterName).filter(({ word }) => word.length > 1 && word === word.toUpperCase()).length;
  if (shouted >= WORDS_OF_A_NAME) return lastOf(ends.slice(0, shouted));
  const isWhole = ends.length <= WORDS_OF_A_NAME + 1 && (lastOf(ends) === text.length || /^,? ?[/,]/u.test(text.slice(lastOf(ends))) || isOpener(text.slice(lastOf(ends)).trimStart()));
  if (isWhole) return lastOf(ends);
  return lastOf(ends.slice(0, Math.min(ends.length, nameWords(ends))));
}

/** Two words, and one more for each initial among them: « Jae C. Hong ». */
function nameWords(ends: readonly WordEnd[]): number {
  return WORDS_OF_A_NAME + ends.slice(0, WORDS_OF_A_NAME).filter(({ word }) => /^\p{Lu}\.$/u.test(word)).length;
}

interface WordEnd {
  readonly word: string;
  readonly end: number;
}

function lastOf(ends: readonly WordEnd[]): number {
  return ends.at(-1)?.end ?? 0;
}

/** Where the capitalised words at the beginning end, up to one that opens a caption. */
function wordEnds(text: string): readonly WordEnd[] {
  const ends: WordEnd[] = [];
  for (let at = 0; ends.length < MOST_WORDS;) {
    const space = ends.length > 0 ? (SPACE.exec(text.slice(at))?.[0].length ?? -1) : 0;
    if (space < 0) break;
    const from = at + space;
    const particle = ends.length > 0 ? (PARTICLE.exec(text.slice(from))?.[0].length ?? 0) : 0;
    const rest = text.slice(from + particle);
    const word = CAPITALISED.exec(rest)?.[0];
    if (word === undefined || (ends.length > 0 && isOpener(rest))) break;
    at = from + particle + word.length;
    ends.push({ word, end: at });
  }
  return ends;
}

function isOpener(text: string): boolean {
  return OPENER.test(text);
}
