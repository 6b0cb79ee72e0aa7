import { z } from 'zod';
import { articleIdSchema } from '../../../shared/ids.ts';
import { jsonObjectSchema } from '../../../shared/json.ts';
import { articleMetaSchema, articleSchema, relationSchema, spanSchema, STATUSES } from '../../../shared/records.ts';

/** Name and version that every line begins with. */
export const LINE_FORMAT = 'guillemet/1';

const lineSpanSchema = z.looseObject({
  ...spanSchema.omit({ extra: true }).shape,
  /** A suggestion that nobody has decided. */
  pending: z.literal(true).exactOptional(),
});

const lineRelationSchema = z.looseObject(relationSchema.omit({ extra: true }).shape);

/** One line of the exported file as we write it, version 1; unknown keys may stand anywhere. */
export const guillemetLineSchema = z.looseObject({
  format: z.literal(LINE_FORMAT),
  id: articleIdSchema,
  text: z.string(),
  text_sha256: articleSchema.shape.text_sha256,
  offset_unit: z.literal('code_point'),
  meta: articleMetaSchema,
  annotator: z.string().nullable(),
  status: z.enum(STATUSES),
  status_reason: z.string().exactOptional(),
  note: z.string().exactOptional(),
  labels: jsonObjectSchema,
  spans: z.array(lineSpanSchema),
  relations: z.array(lineRelationSchema),
});

/** Keys of a line, of a span and of a relation that have a meaning here, in the order in which they are written. */
export const LINE_KEYS = [
  'format', 'id', 'text', 'text_sha256', 'offset_unit', 'meta', 'annotator', 'status', 'status_reason', 'note', 'labels', 'spans', 'relations',
] as const;
export const SPAN_KEYS = [
  'id', 'type', 'start', 'end', 'text', 'attributes', 'note', 'fragments', 'absent', 'origin', 'pending', 'confidence', 'created_at', 'updated_at',
] as const;
export const RELATION_KEYS = ['id', 'type', 'from', 'to', 'attributes', 'note', 'origin'] as const;
