import { FIRST_NAMES } from '../data/first-names.ts';
import type { Reading, Stretch } from './reading.ts';
import { ROLE_WORDS } from './role-phrases.ts';
import type { Token } from './tokens.ts';

const PARTICLES = new Set('de du la le d’ des al el ben bin bint ibn von van der den da dos do di della del ter ould abu abou e y'.split(' '));
const NEEDS_NAME_BEFORE = new Set('de du la le d’ des e y'.split(' '));
/** Words in small letters that sentences open with and nobody is called. */
export const OPENERS: ReadonlySet<string> = new Set(`le la les l’ un une des du de d’ au aux à en dans sur sous pour par avec sans selon après avant depuis et ou mais or car ni donc il elle ils elles on nous vous je tu ce c’ cette ces cet qui que qu’ quand si s’ son sa ses leur leurs notre nos votre vos mon ma mes tout tous toute toutes plusieurs certains chaque aucun aucune
bonjour bonsoir merci comme pourtant cependant toutefois ainsi alors puis ensuite enfin aussi interrogé interrogée cité citée face malgré lors près pendant durant entre vers chez contre dès jusqu’ outre parmi quant non oui ici là voici voilà très plus moins trop peu beaucoup deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille quelques bien même mieux seul seule autre autres ancien ancienne premier première dernier dernière
the a an in on at of for from with without after before and or but it he she they we you i this that these those when if as while since until under over by to into about against among between during despite according its his her their our my your all some many most several no not yes one two three four five six seven eight nine ten there here what which who why how where then now also however meanwhile more less each every both only even still yet so such earlier later last next
nobody someone everyone nothing everything asked speaking near outside inside photo date ms mr mrs m mme mm dr sir dame lady lord baroness viscount madam monsieur madame maître recent local senior critics officials experts analysts residents witnesses lawmakers`.split(/\s+/u));

/** A token with a capital of which a name can be made. */
export function canName({ tokens, isBlocked, demonymFrom, common }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.isCapital || isBlocked[at] === true || demonymFrom.has(at)) return false;
  if (/\d/u.test(token.text)) return false;
  if (OPENERS.has(token.low)) return false;
  return !(token.opens && common.has(token.low));
}

/** The capitalised words in a row that begin at a token, small words within included: « Ursula von der Leyen ». */
export function nameRun(reading: Reading, from: number): Stretch {
  const { tokens } = reading;
  let to = from + (canName(reading, from) || isParticleBefore(tokens, from) || isNameAfterRole(reading, from) ? 1 : 0);
  while (to > from && to < tokens.length) {
    const next = nextOf(reading, to);
    if (next === to) break;
    to = next;
  }
  return { from, to };
}

function nextOf(reading: Reading, at: number): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (token !== undefined && isNoble(reading, at)) return at + (token.low === 'de' && /^(?:la|l’)$/u.test(tokens[at + 1]?.low ?? '') ? 3 : 2);
  if (token === undefined || !isInName(token, tokens[at - 1])) return at;
  if (canName(reading, at) || isKoreanTail(token, tokens[at - 1]) || (token.isCapital && PARTICLES.has(token.low) && canName(reading, at + 1))) return at + 1;
  let to = at;
  while (to - at < 3 && tokens[to] !== undefined && PARTICLES.has(tokens[to]?.low ?? '') && !NEEDS_NAME_BEFORE.has(tokens[to]?.low ?? '') && tokens[to]?.gap === ' ') to += 1;
  if (/^al-/u.test(token.low) && !token.isCapital) return at + 1;
  return to > at && canName(reading, to) && tokens[to]?.gap === ' ' ? to + 1 : at;
}

/** “Kim Jong |Un|”: words of other languages that end Korean names. */
function isKoreanTail({ text }: Token, before: Token | undefined): boolean {
  return /^(?:Un|Il|In|On)$/u.test(text) && /^(?:Jong|Jae|Sung)$/u.test(before?.text ?? '');
}

/** « Jean de Gliniac »: « de » after a first name, with a family name that no list knows for a place. */
function isNoble({ tokens, nameFrom, isBlocked }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.gap !== ' ' || !/^(?:de|du|d’)$/u.test(token.low) || !FIRST_NAMES.has(tokens[at - 1]?.text ?? '')) return false;
  const name = /^(?:la|l’)$/u.test(tokens[at + 1]?.low ?? '') && token.low === 'de' ? at + 2 : at + 1;
  return tokens[name]?.isCapital === true && !nameFrom.has(name) && isBlocked[name] !== true;
}

/** A space lies before it, the full stop of an initial (« John F. Kennedy ») or a plural's apostrophe (“Workers’ Union”). */
function isInName(token: Token, before: Token | undefined): boolean {
  const isPlural = /^[’'] $/u.test(token.gap) && token.isCapital && before?.isCapital === true && before.low.endsWith('s');
  return isPlural || token.gap === ' ' || token.gap === '\u00a0' || (token.gap === '. ' && before !== undefined && /^\p{Lu}$/u.test(before.text) && !(before.gap.includes('\n') && /^[QR]$/u.test(before.text)));
}

/** « l’amiral |Le| Morvan »: an article with a capital that belongs to the name. */
function isNameAfterRole({ tokens, nameFrom, isBlocked }: Reading, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isArticle = token !== undefined && /^(?:Le|La|Du|De|Des)$/u.test(token.text) && token.gap === ' ' && !nameFrom.has(at);
  return isArticle && before !== undefined && ROLE_WORDS.has(before.low) && next?.isCapital === true && next.gap === ' ' && isBlocked[at + 1] !== true;
}

function isParticleBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at] !== undefined && ['von', 'van', 'de', 'd’', 'ben', 'al', 'el'].includes(tokens[at].low) && tokens[at + 1]?.isCapital === true && /^[ \u00a0]?$/u.test(tokens[at + 1]?.gap ?? '.');
}
