import type { CorpusHit, HitOrder } from '../../shared/corpus-search.ts';
import type { AppError } from '../../shared/errors.ts';

/** Which hits are ticked: all but some, or none but some, by their keys. */
export interface TickedHits {
  readonly isAll: boolean;
  readonly but: ReadonlySet<string>;
}

/** The page of search: what is asked, what was found of it, and where one is in it. */
export interface Searching {
  /** Whether the page is on the screen, or waits beneath an article that was opened from it. */
  readonly isShown: boolean;
  /** What stands in the line. */
  readonly query: string;
  /** What was searched for last; null before the first search. */
  readonly asked: string | null;
  readonly order: HitOrder;
  readonly isDescending: boolean;
  readonly isBuilding: boolean;
  readonly isSearching: boolean;
  readonly error: AppError | null;
  /** How many places there are, in how many articles; null before they are counted. */
  readonly counts: { readonly total: number; readonly articles: number } | null;
  /** Articles that could not be read into the index. */
  readonly unread: number;
  /** The lines that were fetched, by their places in the list. */
  readonly hits: ReadonlyMap<number, CorpusHit>;
  readonly selected: number;
  readonly ticked: TickedHits;
  /** The type that ticked places are to be tagged with. */
  readonly type: string;
}
