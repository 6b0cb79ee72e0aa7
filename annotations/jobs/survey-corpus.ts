import type { ArticleId } from '../../shared/ids.ts';
import { createOffsetMap, sliceCodePoints, codePoints, type OffsetMap } from '../../shared/offsets.ts';
import type { OverviewReport, OverviewRequest, Repeat, RepeatedPlace } from '../../shared/overview.ts';
import type { Article, ArticleMeta } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { CorpusTally } from '../overview/corpus-tally.ts';
import { isInMonths } from '../overview/in-months.ts';
import type { FoundPlace, FoundRepeat } from '../overview/repeats/repeat-tally.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { eachArticle } from './each-article.ts';
import { selectSets } from './export-selection.ts';
import type { JobControl } from './job.ts';
import { runSteps } from './run-steps.ts';

/** How long the lists of a report may be: speakers and claimants, repeats, and the places of each. */
export interface OverviewLimits {
  readonly people: number;
  readonly repeats: number;
  readonly places: number;
}

// A quote that is longer is told by its beginning.
const LONGEST_TEXT = 600;

interface Taken {
  readonly article: Article;
  readonly sets: readonly AnnotationSet[];
}

/** Counts what the corpus holds and finds what is repeated in it. Articles that cannot be read are listed. Refuses with `set.cancelled` when stopped. */
export async function surveyCorpus(reader: ProjectReader, { limits, ...request }: OverviewRequest & { readonly limits: OverviewLimits }, control: JobControl): Promise<Result<OverviewReport>> {
  const tally = new CorpusTally(reader.project.schema);
  const take = (taken: Taken | null): void => { if (taken !== null) tally.add(taken.article, taken.sets); };
  const visited = await eachArticle(reader, { read: (id) => readOne(reader, id, request), take }, control);
  if (!visited.ok) return visited;
  const { taken, refused } = visited.value;
  const done = taken + refused.length;
  control.onProgress({ done, total: null, unit: 'items', current: '' });
  const found = await runSteps(tally.findRepeats(), { signal: control.signal, code: 'set.cancelled' });
  if (!found.ok) return found;
  const repeats = await quoteRepeats(reader, found.value.slice(0, limits.repeats), limits.places);
  if (!repeats.ok) return repeats;
  control.onProgress({ done, total: done, unit: 'items', current: '' });
  return ok({ ...tally.counts(limits.people), repeats: [...repeats.value], repeats_total: found.value.length, refused: [...refused] });
}

/** Null for an article of another month. */
async function readOne(reader: ProjectReader, id: ArticleId, request: OverviewRequest): Promise<Result<Taken | null>> {
  const article = await reader.readArticle(id);
  if (!article.ok) return article;
  if (!isInMonths(article.value.meta.date, request)) return ok(null);
  const sets = await selectSets(reader, id, request.whose);
  return sets.ok ? ok({ article: article.value, sets: sets.value.filter((set) => set !== null) }) : sets;
}

type Quoted = Map<ArticleId, { readonly map: OffsetMap; readonly meta: ArticleMeta }>;

/** What is repeated, in the words of the articles, which are read once more for it. */
async function quoteRepeats(reader: ProjectReader, repeats: readonly FoundRepeat[], placesAtMost: number): Promise<Result<readonly Repeat[]>> {
  const quoted: Quoted = new Map();
  const listed = repeats.map((repeat) => ({ ...repeat, places: repeat.places.slice(0, placesAtMost) }));
  for (const id of new Set(listed.flatMap(({ places }) => places.map(({ article }) => article)))) {
    const article = await reader.readArticle(id);
    if (!article.ok) return article;
    quoted.set(id, { map: createOffsetMap(article.value.text), meta: article.value.meta });
  }
  return ok(listed.map(({ isExact, words, articles, places }): Repeat => ({
    exact: isExact, quote: places.some(({ isQuote }) => isQuote), words, articles, places: places.flatMap((place) => quotedPlace(place, quoted)),
  })));
}

function quotedPlace({ article, start, end, isQuote }: FoundPlace, quoted: Quoted): readonly RepeatedPlace[] {
  const known = quoted.get(article);
  if (known === undefined) return [];
  const { map, meta: { source, date } } = known;
  const whole = end - start <= LONGEST_TEXT;
  const text = sliceCodePoints(map, { start, end: whole ? end : codePoints(start + LONGEST_TEXT) });
  return [{ article, source, date, start, end, quote: isQuote, text: whole ? text : `${text}…` }];
}
