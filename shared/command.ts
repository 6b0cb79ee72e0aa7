import { z } from 'zod';
import { decisionIdSchema, rejectionIdSchema, relationIdSchema, replyIdSchema, spanIdSchema } from './ids.ts';
import { jsonObjectSchema } from './json.ts';
import { attributesSchema, codePointSchema, fragmentsSchema } from './places.ts';
import { STATUSES } from './records.ts';
import { decisionSchema, replySchema } from './review.ts';
import { rejectionSchema } from './suggestions.ts';

/** Where a tag stands: outer bounds in code points, the text there, and its fragments when it is discontinuous. */
const placeSchema = { start: codePointSchema, end: codePointSchema, text: z.string(), fragments: fragmentsSchema.exactOptional() };

const suggestedSchema = z.string().regex(/^suggestion:.+$/);

/** What one edit intends. Ids travel in the command; time and author are added by main. */
const singleCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('span.add'), id: spanIdSchema, type: z.string().min(1), ...placeSchema, attributes: attributesSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('span.remove'), id: spanIdSchema }),
  z.strictObject({ kind: z.literal('span.resize'), id: spanIdSchema, ...placeSchema }),
  z.strictObject({ kind: z.literal('span.retype'), id: spanIdSchema, type: z.string().min(1) }),
  z.strictObject({ kind: z.literal('span.setAttributes'), id: spanIdSchema, attributes: attributesSchema }),
  z.strictObject({ kind: z.literal('span.setNote'), id: spanIdSchema, note: z.string().max(100_000) }),
  z.strictObject({ kind: z.literal('span.setAbsent'), id: spanIdSchema, absent: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('relation.add'), id: relationIdSchema, type: z.string().min(1), from: spanIdSchema, to: spanIdSchema,
    /** Of a link that was suggested; absent for one that the person drew. */
    origin: suggestedSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('relation.remove'), id: relationIdSchema }),
  /** Makes a suggested tag the person's own; it keeps its origin. */
  z.strictObject({
    kind: z.literal('suggestion.accept'), id: spanIdSchema, type: z.string().min(1), ...placeSchema, attributes: attributesSchema,
    origin: suggestedSchema, confidence: z.number().min(0).max(1).exactOptional(),
  }),
  /** Says no to a suggested tag, so that it is not suggested there again. */
  z.strictObject({ kind: z.literal('suggestion.reject'), ...rejectionSchema.omit({ time: true }).shape }),
  z.strictObject({ kind: z.literal('suggestion.reconsider'), id: rejectionIdSchema }),
  /** Decides a case of review; a decision of the same id is replaced. */
  z.strictObject({ kind: z.literal('decision.record'), ...decisionSchema.omit({ time: true }).shape }),
  z.strictObject({ kind: z.literal('decision.remove'), id: decisionIdSchema }),
  z.strictObject({ kind: z.literal('reply.add'), ...replySchema.omit({ time: true }).shape }),
  z.strictObject({ kind: z.literal('reply.remove'), id: replyIdSchema }),
  z.strictObject({ kind: z.literal('status.set'), status: z.enum(STATUSES), reason: z.string().max(10_000).exactOptional() }),
  z.strictObject({ kind: z.literal('document.setNote'), note: z.string().max(100_000) }),
  z.strictObject({ kind: z.literal('document.setLabels'), labels: jsonObjectSchema }),
]);
export type SingleCommand = z.infer<typeof singleCommandSchema>;

/** Several edits of one article that stand or fall together and are undone as one. */
const batchCommandSchema = z.strictObject({ kind: z.literal('batch'), commands: z.array(singleCommandSchema).min(1).max(10_000) });

export const commandSchema = z.union([singleCommandSchema, batchCommandSchema]);
export type Command = z.infer<typeof commandSchema>;
