import { NOTHING_GATHERED, NOTHING_OPEN, type Gathered, type OpenSuggestions } from '../../annotations/suggest/open-suggestions.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Suggested } from '../../shared/suggested.ts';

/** What engines said of the article on the screen, and what of it is not answered yet. */
export interface Suggesting {
  readonly article: ArticleId | null;
  readonly engines: readonly string[];
  readonly suggested: readonly Suggested[];
  /** Engines that have not answered yet. */
  readonly waiting: readonly string[];
  /** What engines that are heard say, whether it is answered or not. */
  readonly gathered: Gathered;
  readonly open: OpenSuggestions;
}

/** No article, no suggestions. */
export const NO_SUGGESTIONS: Suggesting = { article: null, engines: [], suggested: [], waiting: [], gathered: NOTHING_GATHERED, open: NOTHING_OPEN };
