import type { JudgedTag } from '../../shared/review.ts';
import type { Span } from '../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { fragmentsOf } from '../model/span-place.ts';

/** The reading of somebody who sees no tag. */
export const NO_TAG = '';

/** What a span says of the text, without who made it when; notes are no part of it. */
export function judgedTag({ type, start, end, text, fragments, attributes }: Span): JudgedTag {
  return { type, start, end, text, attributes, ...(fragments === undefined ? {} : { fragments }) };
}

/**
 * A tag written as text: equal for tags that say the same. An attribute without a value counts as its default, since only what a person
 * makes is born with defaults; notes, comments, origin and times never count.
 */
export function readingKey(schema: LabelSchema, tag: JudgedTag | Span): string {
  return canonicalJson([tag.type, fragmentsOf(tag).map(({ start, end }) => [start, end]), valuesOf(schema, tag)]);
}

function valuesOf(schema: LabelSchema, { type, attributes }: JudgedTag | Span): Readonly<Record<string, unknown>> {
  const defaults = findSpanType(schema, type)?.attributes.flatMap(({ name, default: usual }) => (usual === undefined ? [] : [[name, usual] as const])) ?? [];
  return { ...Object.fromEntries(defaults), ...attributes };
}
