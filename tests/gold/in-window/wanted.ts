import { suggestionKey } from '../../../annotations/suggest/suggestions.ts';
import type { AnnotationSetRecord, Span } from '../../../shared/records.ts';
import { defaultSchema } from '../../../shared/schema/default-schema.ts';
import { findRelationType } from '../../../shared/schema/label-schema.ts';

/** A tag by what a person sees of it: type, place, values, and the tags that it is linked to; no ids and no times. */
export interface SeenTag {
  readonly key: string;
  readonly span: Span;
  /** `RELATION key of the other tag`. */
  readonly links: readonly string[];
}

/** The types in an order in which what is linked to is there before what leads to it. */
const BEFORE_LINKS = ['PART', 'LOCATION', 'ORG', 'NORP', 'EQUIPMENT', 'DATE', 'CUE', 'ROLE', 'EVENT', 'PERSON', 'MENTION', 'QUOTE', 'CLAIM'];

/** The tags of a set by type and place, each after those that it is linked to. */
export function seenTags({ spans, relations }: Pick<AnnotationSetRecord, 'spans' | 'relations'>): readonly SeenTag[] {
  const keys = new Map(spans.map((span) => [span.id as string, suggestionKey(span)]));
  const keyOf = (id: string): string => keys.get(id) ?? '';
  const ends = relations.map(({ type, from, to }) => ({ type, ends: isSymmetric(type) ? [keyOf(from), keyOf(to)].toSorted() : [keyOf(from), keyOf(to)] }));
  const tags = spans.map((span) => {
    const key = suggestionKey(span);
    return { key, span, links: ends.filter((link) => link.ends[0] === key).map((link) => `${link.type} ${link.ends[1] ?? ''}`).toSorted() };
  });
  const order = ({ span }: SeenTag): number => BEFORE_LINKS.indexOf(span.type);
  return tags.toSorted((one, other) => order(one) - order(other) || one.span.start - other.span.start || other.span.end - one.span.end);
}

/** A set as text lines that are equal where a person sees the same tags. */
export function asLines(set: Pick<AnnotationSetRecord, 'spans' | 'relations'>): readonly string[] {
  return seenTags(set).map(({ key, span, links }) => {
    const values = Object.entries(span.attributes).filter(([, value]) => value !== undefined).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([key, span.text, values, (span.absent ?? []).toSorted(), links]);
  }).toSorted();
}

function isSymmetric(type: string): boolean {
  return findRelationType(defaultSchema, type)?.symmetric === true;
}
