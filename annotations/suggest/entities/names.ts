import { FIRST_NAMES } from '../data/first-names.ts';
import { PORTFOLIOS } from '../data/organisation-words.ts';
import { CIVILITIES } from '../data/role-words.ts';
import type { RolePlaces } from './around.ts';
import { judgeName } from './judge-name.ts';
import { headedPlace } from './judge-place.ts';
import { shortFirm } from './judge-firm.ts';
import { canName, nameRun } from './name-run.ts';
import { wordsOf, type Hit, type PlacedName, type Reading, type Stretch } from './reading.ts';
import { ROLE_WORDS } from './role-phrases.ts';

/** Persons, places and organisations that are named; a name once settled is the same everywhere in the article. `taken` are stretches that are named already. */
export function findNames(reading: Reading, roles: readonly Hit[], taken: readonly Hit[]): readonly Hit[] {
  const roleWords = new Set(roles.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  const places: RolePlaces = { ends: new Set(roles.map(({ to }) => to)), starts: new Set(roles.map(({ from }) => from)) };
  const inside = new Set(taken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  const settled: Hit[] = [];
  const open: Stretch[] = [];
  for (let at = 0; at < reading.tokens.length;) {
    const stretch = nextStretch(reading, at, places.ends);
    const known = reading.nameFrom.get(at);
    const hit = stretch.to === stretch.from || inside.has(stretch.from) || isTitle(reading, stretch, roleWords) ? null : judgeName(reading, stretch, places);
    if (known !== undefined && !(hit?.type === 'PERSON' && hit.to > known.to)) settled.push(knownHit(reading, known));
    else if (hit !== null) settled.push(hit);
    else if (stretch.to > stretch.from && !inside.has(stretch.from)) open.push(stretch);
    at = Math.max(at + 1, known !== undefined && !(hit?.type === 'PERSON' && hit.to > known.to) ? known.to : stretch.to);
  }
  return [...withStrongerSense(reading, settled), ...sameSense(reading, settled, open)];
}

/** The run at a token, up to the next name of the lists; from a first name on, those are family names. */
function nextStretch(reading: Reading, at: number, roleEnds: ReadonlySet<number>): Stretch {
  const isNoble = CIVILITIES.has(reading.tokens[at - 1]?.text ?? '') && /^\.?[ \u00a0]$/u.test(reading.tokens[at]?.gap ?? '');
  const isParticle = /^(?:von|van)$/u.test(reading.tokens[at]?.low ?? '') && canName(reading, at + 1) && reading.tokens[at + 1]?.gap === ' ';
  if (!canName(reading, at) && !reading.nameFrom.has(at) && !isNoble && !isParticle && !roleEnds.has(at)) return { from: at, to: at };
  const run = nameRun(reading, at);
  const isPerson = FIRST_NAMES.has(reading.tokens[at]?.text ?? '') && run.to - run.from > 1;
  if (isPerson) return run;
  for (let cut = at + 1; cut < run.to; cut += 1) if (reading.nameFrom.has(cut) || roleEnds.has(cut)) return { from: at, to: cut };
  return run;
}

/** Capitals inside a role are words of the role: “Prime Minister”, « Défense ». */
function isTitle({ tokens }: Reading, { from, to }: Stretch, roleWords: ReadonlySet<number>): boolean {
  return tokens.slice(from, to).every((token, index) => roleWords.has(from + index) && (PORTFOLIOS.has(token.text) || ROLE_WORDS.has(token.low)));
}

function knownHit(reading: Reading, { from, to: end, type, kind }: PlacedName): Hit {
  const headed = type === 'LOCATION' ? headedPlace(reading, { from, to: end }) : null;
  if (headed !== null && headed.from < from && (headed.attributes['loc_kind'] === 'water' || kind !== 'country')) return headed;
  const to = type === 'LOCATION' && SIDES.test(reading.tokens[end]?.text ?? '') && reading.tokens[end]?.gap === ' ' ? end + 1 : end;
  const attributes = type === 'ORG' ? { org_kind: kind } : { loc_kind: kind };
  return { from, to, type, attributes, confidence: type === 'ORG' ? 0.9 : 0.93, rule: 'known_name', evidence: wordsOf(reading, { from, to }) };
}

/** « Atlantique |Nord| », « Méditerranée |orientale| ». */
const SIDES = /^(?:Nord|Sud|Est|Ouest|septentrionale?|méridionale?|orientale?|occidentale?|centrale?)$/u;

/** The surest sense of each name in the article; a part of a person's name stands for the person. */
function sensesOf(reading: Reading, settled: readonly Hit[]): ReadonlyMap<string, Hit> {
  const senses = new Map<string, Hit>();
  for (const hit of settled) {
    const words = wordsOf(reading, hit);
    const short = shortFirm(hit, words);
    const keys = hit.type === 'PERSON' ? [words, ...partsOf(words)] : short === null ? [words] : [words, short];
    for (const key of keys) if (hit.confidence > (senses.get(key)?.confidence ?? 0)) senses.set(key, hit);
  }
  return senses;
}

const WEAK_RULES: ReadonlySet<string> = new Set(['place_preposition', 'beside_speech', 'two_words', 'acronym']);

/** What only a preposition or a verb speaks for gives way to what the name is elsewhere: « à Liu » after « Liu Zhenli ». */
function withStrongerSense(reading: Reading, settled: readonly Hit[]): readonly Hit[] {
  const senses = sensesOf(reading, settled);
  return settled.map((hit) => {
    const sense = WEAK_RULES.has(hit.rule) ? senses.get(wordsOf(reading, hit)) : undefined;
    return sense === undefined || sense.type === hit.type ? hit : asSense(hit, sense);
  });
}

function asSense({ from, to }: Stretch, sense: Hit): Hit {
  return { ...sense, from, to, confidence: Math.min(0.93, sense.confidence), rule: 'same_name' };
}

/** Names that nothing around them explains, settled by the same words elsewhere: whole, or one word of a person's name. */
function sameSense(reading: Reading, settled: readonly Hit[], open: readonly Stretch[]): readonly Hit[] {
  const senses = sensesOf(reading, settled);
  return open.flatMap((stretch) => {
    const sense = senses.get(wordsOf(reading, stretch));
    return sense === undefined ? articleSense(reading, stretch) : [asSense(stretch, sense)];
  });
}

function partsOf(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(/[ \u00a0]/u);
  return rest.length === 0 ? [] : [first, rest.join(' '), rest.at(-1) ?? ''];
}

/** « la Sarnelle », « l’Ardélie »: a lone name with a feminine article that comes again is most often a place. */
function articleSense(reading: Reading, { from, to }: Stretch): readonly Hit[] {
  const [before, token] = [reading.tokens[from - 1], reading.tokens[from]];
  const isPlace = (reading.countOf.get(token?.text ?? '') ?? 0) > 1 && to - from === 1 && token !== undefined && token.text.length > 3 && !PORTFOLIOS.has(token.text) && before !== undefined && token.gap === (before.low === 'l’' ? '' : ' ') && (before.low === 'la' || before.low === 'l’')
    && /(?:e|a|ie)$/u.test(token.low) && !/(?:ion|té|isme|ure|ence|ance|ment)$/u.test(token.low) && !reading.common.has(token.low);
  return isPlace ? [{ from, to, type: 'LOCATION', attributes: { loc_kind: 'other' }, confidence: 0.5, rule: 'article', evidence: `${before.text} ${token.text}` }] : [];
}
