import { FIRST_NAMES } from '../data/first-names.ts';
import { PORTFOLIOS } from '../data/organisation-words.ts';
import { judgeName, type RolePlaces } from './judge-name.ts';
import { canName, nameRun } from './name-run.ts';
import { wordsOf, type Hit, type PlacedName, type Reading, type Stretch } from './reading.ts';

/** Persons, places and organisations that are named; a name once settled is the same everywhere in the article. `taken` are stretches that are named already. */
export function findNames(reading: Reading, roles: readonly Hit[], taken: readonly Hit[]): readonly Hit[] {
  const places: RolePlaces = { ends: new Set(roles.map(({ to }) => to)), starts: new Set(roles.map(({ from }) => from)) };
  const inside = new Set(taken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  const settled: Hit[] = [];
  const open: Stretch[] = [];
  for (let at = 0; at < reading.tokens.length;) {
    const stretch = nextStretch(reading, at);
    const known = reading.nameFrom.get(at);
    const hit = stretch.to === stretch.from || inside.has(stretch.from) ? null : judgeName(reading, stretch, places);
    if (known !== undefined && !(hit?.type === 'PERSON' && hit.to > known.to)) settled.push(knownHit(reading, known));
    else if (hit !== null) settled.push(hit);
    else if (stretch.to > stretch.from && !inside.has(stretch.from)) open.push(stretch);
    at = Math.max(at + 1, known !== undefined && !(hit?.type === 'PERSON' && hit.to > known.to) ? known.to : stretch.to);
  }
  return [...settled, ...sameSense(reading, settled, open)];
}

/** The run at a token, up to the next name of the lists; from a first name on, those are family names. */
function nextStretch(reading: Reading, at: number): Stretch {
  if (!canName(reading, at) && !reading.nameFrom.has(at)) return { from: at, to: at };
  const run = nameRun(reading, at);
  const isPerson = FIRST_NAMES.has(reading.tokens[at]?.text ?? '') && run.to - run.from > 1;
  if (isPerson) return run;
  for (let cut = at + 1; cut < run.to; cut += 1) if (reading.nameFrom.has(cut)) return { from: at, to: cut };
  return run;
}

function knownHit(reading: Reading, { from, to, type, kind }: PlacedName): Hit {
  const attributes = type === 'ORG' ? { org_kind: kind } : { loc_kind: kind };
  return { from, to, type, attributes, confidence: type === 'ORG' ? 0.9 : 0.93, rule: 'known_name', evidence: wordsOf(reading, { from, to }) };
}

/** Names that nothing around them explains, settled by the same words elsewhere: whole, or one word of a person's name. */
function sameSense(reading: Reading, settled: readonly Hit[], open: readonly Stretch[]): readonly Hit[] {
  const senses = new Map<string, Hit>();
  for (const hit of settled) {
    const words = wordsOf(reading, hit);
    const keys = hit.type === 'PERSON' ? [words, ...partsOf(words)] : [words];
    for (const key of keys) if (!senses.has(key) || hit.confidence > (senses.get(key)?.confidence ?? 0)) senses.set(key, hit);
  }
  return open.flatMap((stretch) => {
    const sense = senses.get(wordsOf(reading, stretch));
    return sense === undefined ? articleSense(reading, stretch) : [{ ...sense, ...stretch, confidence: Math.min(0.93, sense.confidence), rule: 'same_name', evidence: sense.evidence }];
  });
}

function partsOf(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(/[ \u00a0]/u);
  return rest.length === 0 ? [] : [first, rest.join(' '), rest.at(-1) ?? ''];
}

/** « la Sarnelle », « l’Ardélie »: a lone name with a feminine article is most often a place. */
function articleSense(reading: Reading, { from, to }: Stretch): readonly Hit[] {
  const [before, token] = [reading.tokens[from - 1], reading.tokens[from]];
  const isPlace = to - from === 1 && token !== undefined && token.text.length > 3 && !PORTFOLIOS.has(token.text) && before !== undefined && token.gap === (before.low === 'l’' ? '' : ' ') && (before.low === 'la' || before.low === 'l’')
    && /(?:e|a|ie)$/u.test(token.low) && !/(?:ion|té|isme|ure|ence|ance|ment)$/u.test(token.low) && !reading.common.has(token.low);
  return isPlace ? [{ from, to, type: 'LOCATION', attributes: { loc_kind: 'other' }, confidence: 0.5, rule: 'article', evidence: `${before.text} ${token.text}` }] : [];
}
