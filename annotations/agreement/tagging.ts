import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { Attributes } from '../../shared/places.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { compareText, fragmentsOf } from '../model/span-place.ts';

/** A stretch of text in code points, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a tag counts for agreement: type, place and attributes. Notes, origin, times and confidence do not. */
export interface Tag extends Stretch {
  readonly type: string;
  readonly fragments: readonly Stretch[];
  /** The fragments as a word, equal for equal places. */
  readonly place: string;
  readonly attributes: Attributes;
}

/** A link between two tags, by their places in the list. */
export interface Link {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** What one annotator made of an article. The order of tags does not depend on the order in which they were made. */
export interface Tagging {
  readonly annotator: AnnotatorId;
  readonly tags: readonly Tag[];
  readonly links: readonly Link[];
  readonly labels: JsonObject;
}

/** An article with the work of the annotators whom agreement is measured between. */
export interface ComparedArticle {
  readonly id: ArticleId;
  readonly source: string;
  readonly text: string;
  /** Length of the text in code points. */
  readonly length: number;
  readonly date: string | null;
  readonly language: string;
  readonly taggings: readonly Tagging[];
}

/** Takes from a set what counts. Links whose ends are not there are left out. */
export function taggingOf(set: AnnotationSet): Tagging {
  return makeTagging({ spans: set.spans.values(), relations: set.relations.values() }, { annotator: set.annotator.id, labels: set.document.labels });
}

/** Tags and links of any source in the order of a tagging. Links whose ends are not there are left out. */
export function makeTagging(
  { spans, relations }: { spans: Iterable<Parameters<typeof tagOf>[0] & { readonly id: string }>; relations: Iterable<{ readonly type: string; readonly from: string; readonly to: string }> },
  of: Pick<Tagging, 'annotator' | 'labels'>,
): Tagging {
  const tags = [...spans].map((span) => ({ id: span.id, tag: tagOf(span) })).sort((a, b) => compareTags(a.tag, b.tag));
  const places = new Map(tags.map(({ id }, at) => [id, at]));
  const links = [...relations].flatMap(({ type, from, to }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start === undefined || end === undefined ? [] : [{ type, from: start, to: end }];
  });
  return { ...of, tags: tags.map(({ tag }) => tag), links };
}

/** A tag of a type at a place, its fragments in the order of the text. */
export function tagOf(span: Parameters<typeof fragmentsOf>[0] & { readonly type: string; readonly attributes: Attributes }): Tag {
  const fragments = fragmentsOf(span).map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const place = fragments.map(({ start, end }) => `${String(start)}-${String(end)}`).join();
  return { type: span.type, start: span.start, end: span.end, fragments, place, attributes: span.attributes };
}

function compareTags(a: Tag, b: Tag): number {
  return compareKinds(a, b) || compareText(canonicalJson(a.attributes), canonicalJson(b.attributes));
}

/** The order of tags by place and type; 0 for tags that agree strictly. */
export function compareKinds(a: Tag, b: Tag): number {
  return a.start - b.start || b.end - a.end || compareText(a.type, b.type) || compareText(a.place, b.place);
}

/** How many characters two tags share. */
export function sharedLength(a: Tag, b: Tag): number {
  let sum = 0;
  if (a.fragments.length === 1 && b.fragments.length === 1) return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  for (const one of a.fragments) for (const other of b.fragments) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return sum;
}
