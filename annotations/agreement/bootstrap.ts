import type { Interval } from '../../shared/agreement.ts';
import { nominalAlpha, type CharacterCounts } from './character-alpha.ts';
import type { Random } from '../model/seeded-random.ts';

/** What an interval needs to know of one article. */
export interface ArticleCounts {
  readonly sides: number;
  readonly strict: number;
  readonly overlap: number;
  readonly characters: CharacterCounts;
}

/** How many times articles are drawn. */
export const INTERVAL_SAMPLES = 1000;

const TAIL = 0.025;

/** How often each article is drawn in each sample. */
export type Draws = readonly Uint16Array[];

/** Draws as many articles as there are, with replacement, again and again. The same draws serve all measures and layers. */
export function drawArticles(articles: number, random: Random): Draws {
  return Array.from({ length: INTERVAL_SAMPLES }, () => {
    const times = new Uint16Array(articles);
    for (let drawn = 0; drawn < articles; drawn += 1) {
      const at = Math.floor(random() * articles);
      times[at] = (times[at] ?? 0) + 1;
    }
    return times;
  });
}

/** Percentile intervals of 95 % for measures of a layer, over articles (Efron 1979). Samples in which a measure is undefined are left out of it. */
export function layerIntervals(articles: readonly ArticleCounts[], draws: Draws): Record<'span_f1_strict' | 'span_f1_overlap' | 'alpha_characters', Interval> {
  if (articles.every(({ sides }) => sides === 0)) return withoutTags(articles);
  const table = flatten(articles);
  const [strict, overlap, alpha]: [number[], number[], number[]] = [[], [], []];
  for (const times of draws) {
    const drawn = drawnCounts(table, times);
    if (drawn.sides > 0) {
      strict.push((2 * drawn.strict) / drawn.sides);
      overlap.push((2 * drawn.overlap) / drawn.sides);
    }
    const value = drawnAlpha(table, times);
    if (value !== null) alpha.push(value);
  }
  const isEnough = articles.length > 1;
  return { span_f1_strict: percentiles(strict, isEnough), span_f1_overlap: percentiles(overlap, isEnough), alpha_characters: percentiles(alpha, isEnough) };
}

/** Where nobody tagged anything every draw would be without a value. */
function withoutTags(articles: readonly ArticleCounts[]): ReturnType<typeof layerIntervals> {
  const none = percentiles([], articles.length > 1);
  return { span_f1_strict: none, span_f1_overlap: none, alpha_characters: none };
}

function percentiles(values: number[], isEnough: boolean): Interval {
  if (!isEnough) return { low: null, high: null, why: 'few_articles' };
  const sorted = values.sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor(TAIL * sorted.length)], sorted[Math.ceil((1 - TAIL) * sorted.length) - 1]];
  return low === undefined || high === undefined ? { low: null, high: null, why: 'no_tags' } : { low, high };
}

/** Counts of all articles side by side; the values on characters as one list of (value, times) in which each article has a stretch. */
interface Table {
  readonly sides: Float64Array;
  readonly strict: Float64Array;
  readonly overlap: Float64Array;
  readonly differing: Float64Array;
  readonly stretches: Uint32Array;
  readonly values: Uint32Array;
  readonly times: Float64Array;
  readonly valueCount: number;
}

function flatten(articles: readonly ArticleCounts[]): Table {
  const numbers = new Map<string, number>();
  const entries = articles.map(({ characters }) => [...characters.values].map(([value, times]) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return { number, times };
  }));
  const all = entries.flat();
  let end = 0;
  return {
    sides: Float64Array.from(articles, ({ sides }) => sides), strict: Float64Array.from(articles, ({ strict }) => strict), overlap: Float64Array.from(articles, ({ overlap }) => overlap),
    differing: Float64Array.from(articles, ({ characters }) => characters.differing), stretches: Uint32Array.from(entries, (own) => (end += own.length)),
    values: Uint32Array.from(all, ({ number }) => number), times: Float64Array.from(all, ({ times }) => times), valueCount: numbers.size,
  };
}

function weighted(values: Float64Array, times: Uint16Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (times[at] ?? 0);
  return sum;
}

function drawnCounts(table: Table, times: Uint16Array): Record<'sides' | 'strict' | 'overlap', number> {
  let [sides, strict, overlap] = [0, 0, 0];
  for (let at = 0; at < times.length; at += 1) {
    const often = times[at] ?? 0;
    if (often === 0) continue;
    sides += often * (table.sides[at] ?? 0);
    strict += often * (table.strict[at] ?? 0);
    overlap += often * (table.overlap[at] ?? 0);
  }
  return { sides, strict, overlap };
}

function drawnAlpha({ valueCount, stretches, values, times, differing }: Table, drawn: Uint16Array): number | null {
  const given = new Float64Array(valueCount);
  let from = 0;
  for (let article = 0; article < drawn.length; article += 1) {
    const [end, often] = [stretches[article] ?? from, drawn[article] ?? 0];
    if (often > 0) for (let at = from; at < end; at += 1) {
      const value = values[at] ?? 0;
      given[value] = (given[value] ?? 0) + often * (times[at] ?? 0);
    }
    from = end;
  }
  return nominalAlpha({ differing: weighted(differing, drawn), total: sumOf(given), squares: weighted(given, given) });
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum;
}
