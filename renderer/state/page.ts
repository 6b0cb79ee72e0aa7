import { applyChange, setFromRecord, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { createSpanIndex, updateSpanIndex, type SpanIndex } from '../../annotations/model/span-index.ts';
import type { Commit } from '../../shared/change.ts';
import { createOffsetMap, type OffsetMap } from '../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Span } from '../../shared/records.ts';
import { NONE_HIDDEN, shownAfter, shownTags, type ShownTags } from './shown-tags.ts';

/** One span before and after the latest commit. */
export interface TouchedSpan {
  readonly before: Span | null;
  readonly after: Span | null;
}

/** The article on the screen with the window's replica of the annotator's set: always what main confirmed. */
export interface Page extends ShownTags {
  readonly article: Article;
  readonly offsets: OffsetMap;
  readonly set: AnnotationSet;
  readonly index: SpanIndex;
  /** What the latest commit touched, so that drawing costs as much as the edit and not as the page. */
  readonly touched: readonly TouchedSpan[];
}

/** Opens a page on an article and a set as main sent them; tags of the types in `hidden` are not shown. */
export function openPage(article: Article, record: AnnotationSetRecord, hidden = NONE_HIDDEN): Page {
  const set = setFromRecord(record);
  const index = createSpanIndex(set.spans.values());
  return { article, offsets: createOffsetMap(article.text), set, index, touched: [], ...shownTags(index, hidden) };
}

/** The page after a commit, or null when the commit does not follow the replica's revision and the page must be fetched again. */
export function pageAfter(page: Page, commit: Commit): Page | null {
  if (commit.article !== page.article.id || commit.revision !== page.set.revision + 1) return null;
  const touched = commit.change.filter((record) => record.kind === 'span').map(({ before, after }) => ({ before, after }));
  const index = touched.reduce((current, { before, after }) => updateSpanIndex(current, before, after), page.index);
  return { ...page, set: applyChange(page.set, commit.change), index, touched, ...shownAfter(page, index, touched) };
}
