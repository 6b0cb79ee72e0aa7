import { fragmentsOf } from '../model/span-place.ts';
import { setToRecord, type AnnotationSet } from '../model/annotation-set.ts';
import { LinkedTags } from '../formats/common/linked-tags.ts';
import type { Span } from '../../shared/records.ts';

/** What one annotator said with a tag. */
export interface Saying {
  readonly span: Span;
  readonly links: LinkedTags;
}

/** A tag as one or several annotators made it: the same type on the same characters. */
export interface MergedTag {
  readonly type: string;
  /** At least one, in the order of the sets. */
  readonly sayings: readonly [Saying, ...Saying[]];
}

/** The tags of some annotators on one article, each once however many made it. */
export function mergeTags(sets: readonly AnnotationSet[]): readonly MergedTag[] {
  const merged = new Map<string, { readonly type: string; readonly sayings: [Saying, ...Saying[]] }>();
  for (const set of sets) {
    const links = new LinkedTags(setToRecord(set));
    for (const span of set.spans.values()) {
      const key = `${placeKey(span)} ${span.type}`;
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { type: span.type, sayings: [{ span, links }] });
      else known.sayings.push({ span, links });
    }
  }
  return [...merged.values()];
}

function placeKey(span: Span): string {
  return fragmentsOf(span).map(({ start, end }) => `${String(start)}-${String(end)}`).join();
}
