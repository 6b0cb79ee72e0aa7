import type { Utf16Range } from '../../../shared/offsets.ts';
import type { QuoteCue } from './cues.ts';
import { hasVerb } from './noun-phrase.ts';
import { knownIn, type Reading, type Sentence } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';

const LONGEST_ASIDE = 14;
/** Relative clauses, and what a source is said to be: « qui dirige le port », « son adjoint », « un proche du président », « à Dakar ». */
const RELATIVE = /^(?:qui|dont|que|où|who|which|whose|where)(?!\p{L})/u;
const DESCRIBED = /^(?:son|sa|ses|leurs?|un|une|l[’']un(?:e)? d|ancien(?:ne)?s?|ex-|numéro|lui-même|elle-même|a|an|his|her|its|their|former|head|director|chief|spokes\p{L}+|senior)(?![\p{L}’'])/iu;
const PLACED = /^(?:à|de|du|basée?s?|installée?s?|cité|citée|cités|citées|interrogée?s?|jointe?s?|rencontrée?s?|in|at|of|from|based|quoted|cited)[ \u00a0](?!\p{L}+(?:er|ir|re)[ \u00a0])/u;
/** Small words with which a clause begins and no description does. */
const CLAUSE = new Set(`le la les ce cet cette ces il elle ils elles on nous vous je tu cela ça c plusieurs certains certaines aucun aucune chaque tout toute tous toutes quelque quelques rien personne seul seule près plus moins environ beaucoup peu
même ni mais et or si quand comme pour dans en avec sans sur sous après avant depuis pendant par contre d qu l deux trois quatre cinq six sept huit neuf dix cent mille entre outre malgré faute grâce loin bien y une un des du au aux
the a an this that these those he she it they we you there no some many most all both several few one two three four five six seven eight nine ten only more less fewer about nearly at least not if when while as with without after before since during for in on but and or`.split(/\s+/u));

/** Who is the source that a cue like « selon » names: up to the comma that the told words follow, with a name or description in apposition. */
export function sourceAfter(reading: Reading, { range, marked }: Sentence, cue: QuoteCue): Utf16Range {
  const { skeleton } = reading;
  const next = marked.find(({ outer }) => outer.start >= cue.range.end)?.outer.start ?? range.end;
  const end = Math.min(next, range.end);
  const bare = /^[\s]*(?:lui|elle|eux|elles|him|her|them)(?!\p{L})/u.exec(skeleton.slice(cue.range.end, end));
  if (bare !== null) return rangeOf(cue.range.end, cue.range.end + bare[0].length);
  const commas = [...skeleton.slice(cue.range.end, end).matchAll(/,/gu)].map(({ index }) => cue.range.end + index);
  const segments = commas.map((from, at) => rangeOf(from, commas[at + 1] ?? end));
  const isLast = (at: number): boolean => at === segments.length - 1 && wordsIn(skeleton.slice(end, range.end)) === 0;
  const told = segments.findIndex((segment, at) => isLast(at) || !isAside(reading, segment, at));
  return rangeOf(cue.range.end, segments[told]?.start ?? end);
}

/** Whether words between commas only say more of the source. */
function isAside(reading: Reading, segment: Utf16Range, at: number): boolean {
  const words = reading.skeleton.slice(segment.start + 1, segment.end).trim();
  if (words === '' || wordsIn(words) > LONGEST_ASIDE) return RELATIVE.test(words) && at === 0;
  if (RELATIVE.test(words)) return true;
  if (hasVerb(words, reading.language)) return false;
  if (knownIn(reading, segment).some(({ type, range }) => type === 'PERSON' && range.end <= segment.end) && wordsIn(words) <= 9) return true;
  if (/^(?:\p{Lu}[\p{L}’'-]+\s?){2,4}$/u.test(words) || DESCRIBED.test(words)) return true;
  if (at > 0 && PLACED.test(words)) return true;
  const role = knownIn(reading, rangeOf(segment.start, segment.start + 8)).some(({ type }) => type === 'ROLE');
  const [first = ''] = words.toLowerCase().split(/[^\p{L}]/u);
  return role || (/^\p{Ll}/u.test(words) && wordsIn(words) >= 2 && !CLAUSE.has(first));
}
