import type { ArticleId } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Problem, Progress } from '../../shared/reports.ts';
import { ok, type Result } from '../../shared/result.ts';
import { createSpanIndex } from '../model/span-index.ts';
import { untaggedPlaces, wholePlaces, type FoundPlaces, type PlaceToTag, type WordsToTag } from '../search/places-to-tag.ts';
import { mapAhead } from '../store/serial-queue.ts';
import type { Workspace } from '../store/workspace.ts';
import { makeProblem, type JobControl } from './job.ts';

/** The places of one article that can be tagged. */
export interface ArticlePlaces {
  readonly article: ArticleId;
  readonly places: readonly PlaceToTag[];
}

/** What is searched for, how many places are listed at most, and who takes them as they are found. */
export interface OccurrenceSearch {
  readonly words: WordsToTag;
  readonly listedAtMost: number;
  /** Told after some articles at a time, in the order of the article list; those without places are left out. */
  readonly onFound: (found: readonly ArticlePlaces[], progress: Progress) => void;
}

/** What a search over a project came to. `total` counts all places that can be tagged, listed or not. */
export interface OccurrenceTally {
  readonly total: number;
  readonly listed: number;
  /** Places that bear such a tag already. */
  readonly tagged: number;
  readonly refused: readonly Problem[];
  readonly isStopped: boolean;
}

// Reading waits for the disk most of the time; a search between two turns of the event loop takes some milliseconds at most.
const READ_AHEAD = 8;
const BATCH = 40;

/** Looks for words in every article of a project and leaves out what this annotator has tagged. Articles that cannot be read are listed. */
export async function findInProject(workspace: Workspace, search: OccurrenceSearch, control: Pick<JobControl, 'signal' | 'describe'>): Promise<OccurrenceTally> {
  const rows = workspace.articles();
  const tally = new Tally(search);
  let done = 0;
  const searched = mapAhead(rows, READ_AHEAD, async (row) => ({ row, found: control.signal.aborted ? null : await findInArticle(workspace, row.id, search.words) }));
  for await (const { row, found } of searched) {
    if (control.signal.aborted || found === null) break;
    if (found.ok) tally.take(row.id, found.value);
    else tally.refuse(makeProblem(control, { file: row.source, line: null }, found.error));
    done += 1;
    if (done === 1 || done % BATCH === 0 || done === rows.length) tally.tell({ done, total: rows.length, unit: 'items', current: row.source });
  }
  return tally.result(control.signal.aborted);
}

async function findInArticle(workspace: Workspace, id: ArticleId, words: WordsToTag): Promise<Result<FoundPlaces>> {
  const article = await workspace.readArticle(id);
  if (!article.ok) return article;
  const places = wholePlaces(article.value.text, words);
  if (places.length === 0) return ok({ open: [], tagged: 0 });
  const set = await workspace.readSetOf(id, workspace.annotator.id);
  if (!set.ok) return set;
  const spans = [...(set.value?.spans.values() ?? [])].filter(({ type }) => type === words.type);
  return ok(untaggedPlaces(places, words.type, { offsets: createOffsetMap(article.value.text), index: createSpanIndex(spans) }));
}

class Tally {
  readonly #search: OccurrenceSearch;
  readonly #refused: Problem[] = [];
  #waiting: ArticlePlaces[] = [];
  #total = 0;
  #listed = 0;
  #tagged = 0;

  constructor(search: OccurrenceSearch) {
    this.#search = search;
  }

  take(article: ArticleId, { open, tagged }: FoundPlaces): void {
    const places = open.slice(0, this.#search.listedAtMost - this.#listed);
    this.#total += open.length;
    this.#tagged += tagged;
    this.#listed += places.length;
    if (places.length > 0) this.#waiting.push({ article, places });
  }

  refuse(problem: Problem): void {
    this.#refused.push(problem);
  }

  tell(progress: Progress): void {
    this.#search.onFound(this.#waiting, progress);
    this.#waiting = [];
  }

  result(isStopped: boolean): OccurrenceTally {
    return { total: this.#total, listed: this.#listed, tagged: this.#tagged, refused: this.#refused, isStopped };
  }
}
