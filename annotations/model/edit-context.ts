import type { SpanId } from '../../shared/ids.ts';
import type { OffsetMap } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { refuse, ok, type Result } from '../../shared/result.ts';
import { findSpanType, type LabelSchema, type SpanType } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from './annotation-set.ts';

/** What a command is judged against besides the set itself. */
export interface EditContext {
  readonly schema: LabelSchema;
  readonly offsets: OffsetMap;
  /** ISO 8601 time that new and changed spans carry. */
  readonly time: string;
}

/** Finds a span of the set, or refuses with `span.unknown`. */
export function requireSpan(set: AnnotationSet, id: SpanId): Result<Span> {
  const span = set.spans.get(id);
  return span === undefined ? refuse('span.unknown', { id }) : ok(span);
}

/** Finds a type of the schema, or refuses with `span.unknown_type`. */
export function requireType(schema: LabelSchema, name: string): Result<SpanType> {
  const type = findSpanType(schema, name);
  return type === undefined ? refuse('span.unknown_type', { type: name }) : ok(type);
}
