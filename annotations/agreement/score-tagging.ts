import { matchByOverlap, matchEqual, type Partners } from './match-tags.ts';
import { sharedLength, type Tag, type Tagging } from './tagging.ts';

/** What is counted of found tags beside those of a gold set; counts of articles are added up before anything is divided. */
export interface ScoreCounts {
  found: number;
  gold: number;
  strict: number;
  overlap: number;
}

/** The counts by type, and those of who said what: quotes with a speaker on either side, and quotes of one place whose speakers share a character. */
export interface TaggingScore {
  readonly types: Map<string, ScoreCounts>;
  /** `strict` counts speakers of the very same place. */
  readonly speakers: ScoreCounts;
  /** Quotes found at their place whose gold has a speaker: the share of these whose speaker is right (`speakers.overlap`) does not depend on finding quotes. */
  comparableQuotes: number;
}

const QUOTE = 'QUOTE';
const SAID_BY = 'SAID_BY';

/** Nothing counted yet. */
export function noScore(): TaggingScore {
  return { types: new Map(), speakers: noScoreCounts(), comparableQuotes: 0 };
}

/** Counts of one row, at nothing. */
export function noScoreCounts(): ScoreCounts {
  return { found: 0, gold: 0, strict: 0, overlap: 0 };
}

/** Precision, recall and their harmonic mean of some pairs; null where there is nothing to divide by. */
export function precisionRecall({ found, gold }: Pick<ScoreCounts, 'found' | 'gold'>, pairs: number): Record<'precision' | 'recall' | 'f1', number | null> {
  const share = (of: number): number | null => (of === 0 ? null : pairs / of);
  return { precision: share(found), recall: share(gold), f1: found + gold === 0 ? null : (2 * pairs) / (found + gold) };
}

/** Adds what one article's found tags come to beside its gold ones: strict is same type and same fragments, overlap a shared character, both one to one. */
export function scoreTagging(score: TaggingScore, found: Tagging, gold: Tagging): void {
  const strict = matchEqual(found.tags, gold.tags, ({ type, place }) => `${type} ${place}`);
  const overlap = matchByOverlap(found.tags, gold.tags);
  found.tags.forEach(({ type }, at) => {
    const counts = countsOf(score, type);
    counts.found += 1;
    if (strict[at] !== -1) counts.strict += 1;
    if (overlap[at] !== -1) counts.overlap += 1;
  });
  for (const { type } of gold.tags) countsOf(score, type).gold += 1;
  scoreSpeakers(score, { found, gold, partners: overlap });
}

function countsOf({ types }: TaggingScore, type: string): ScoreCounts {
  const counts = types.get(type) ?? noScoreCounts();
  types.set(type, counts);
  return counts;
}

function scoreSpeakers(score: TaggingScore, { found, gold, partners }: { found: Tagging; gold: Tagging; partners: Partners }): void {
  const { speakers } = score;
  const [ours, theirs] = [speakersOf(found), speakersOf(gold)];
  speakers.found += ours.size;
  speakers.gold += theirs.size;
  found.tags.forEach(({ type }, at) => {
    const right = theirs.get(partners[at] ?? -1);
    if (type !== QUOTE || right === undefined) return;
    score.comparableQuotes += 1;
    const given = ours.get(at) ?? [];
    if (given.some((tag) => right.some((other) => sharedLength(tag, other) > 0))) speakers.overlap += 1;
    if (given.some((tag) => right.some(({ place }) => place === tag.place))) speakers.strict += 1;
  });
}

/** The speakers of each quote that has any, by the quote's place in the list. */
function speakersOf({ tags, links }: Tagging): ReadonlyMap<number, readonly Tag[]> {
  const found = new Map<number, Tag[]>();
  for (const { type, from, to } of links) {
    const speaker = tags[to];
    if (type === SAID_BY && speaker !== undefined) found.set(from, [...(found.get(from) ?? []), speaker]);
  }
  return found;
}
