import { createSpanIndex, updateSpanIndex, type SpanIndex } from '../../annotations/model/span-index.ts';
import type { Span } from '../../shared/records.ts';

/** The tags of a page that are shown, and the names of the types that are not. */
export interface ShownTags {
  readonly hidden: ReadonlySet<string>;
  /** The index itself while nothing is hidden. */
  readonly shown: SpanIndex;
}

/** Nothing is hidden until somebody asks. */
export const NONE_HIDDEN: ReadonlySet<string> = new Set();

/** The tags of an index that are left once some types are hidden. */
export function shownTags(index: SpanIndex, hidden: ReadonlySet<string>): ShownTags {
  return { hidden, shown: hidden.size === 0 ? index : createSpanIndex(index.spans.filter(({ type }) => !hidden.has(type))) };
}

/** The shown tags after an edit. What an edit made or changed is shown, so a type that it needs comes back, and `hidden` is another set then. */
export function shownAfter({ hidden, shown }: ShownTags, index: SpanIndex, touched: readonly { readonly before: Span | null; readonly after: Span | null }[]): ShownTags {
  if (hidden.size === 0) return { hidden, shown: index };
  const needed = new Set(touched.flatMap(({ after }) => (after !== null && hidden.has(after.type) ? [after.type] : [])));
  if (needed.size > 0) return shownTags(index, new Set([...hidden].filter((type) => !needed.has(type))));
  const visible = (span: Span | null): Span | null => (span === null || hidden.has(span.type) ? null : span);
  return { hidden, shown: touched.reduce((current, { before, after }) => updateSpanIndex(current, visible(before), visible(after)), shown) };
}
