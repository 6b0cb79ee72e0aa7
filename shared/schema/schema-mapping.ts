import { z } from 'zod';

const owner = z.string().nullable();

/**
 * One thing under existing tags that a change of schema touches. Names are those of the schema before, but for `ends`, `surplus`,
 * `twins` and `doubles`, which speak of what tags and links would be afterwards. `type` is null for the labels of an article.
 */
export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('type'), type: z.string() }),
  z.strictObject({ kind: z.literal('attribute'), type: owner, attribute: z.string() }),
  /** A field of a list of records. */
  z.strictObject({ kind: z.literal('field'), type: owner, attribute: z.string(), field: z.string() }),
  /** A value that the choices lack. */
  z.strictObject({ kind: z.literal('value'), type: owner, attribute: z.string(), value: z.string() }),
  /** All other values that the attribute no longer takes. */
  z.strictObject({ kind: z.literal('misfits'), type: owner, attribute: z.string() }),
  z.strictObject({ kind: z.literal('relation'), relation: z.string() }),
  /** Links between types that the relation no longer joins; `to` is null for marks "not in the text". */
  z.strictObject({ kind: z.literal('ends'), relation: z.string(), from: z.string(), to: z.string().nullable() }),
  /** Links beyond the most that a tag may have. */
  z.strictObject({ kind: z.literal('surplus'), relation: z.string() }),
  /** Tags that would be of the same type at the same place as another one. */
  z.strictObject({ kind: z.literal('twins'), type: z.string() }),
  /** Links that would say the same as another one, or lead from a tag to itself. */
  z.strictObject({ kind: z.literal('doubles'), relation: z.string() }),
]);
export type Subject = z.infer<typeof subjectSchema>;

/** What becomes of a subject: the name or value in the new schema, or null for removing it (joining it, for twins and doubles). */
export const answerSchema = z.strictObject({ subject: subjectSchema, becomes: z.string().nullable() });
export type Answer = z.infer<typeof answerSchema>;

/** Everything that a person said of existing tags: renames made in the editor, and answers to what was left open. */
export const schemaMappingSchema = z.array(answerSchema).max(10_000);
export type SchemaMapping = readonly Answer[];

/** How often a change of schema touches one subject, by the names of those whose tags they are. */
export const touchedSchema = z.strictObject({ subject: subjectSchema, count: z.int().positive(), people: z.array(z.string()), isAnswered: z.boolean() });
export type Touched = z.infer<typeof touchedSchema>;

/** What a change of schema would do to the tags of a project, and how many tags bear each of the present types. */
export const schemaSurveySchema = z.strictObject({
  touched: z.array(touchedSchema),
  /** Links that go because a tag at their end goes. */
  severed: z.int().nonnegative(),
  tagged: z.record(z.string(), z.int()),
});
export type SchemaSurvey = z.infer<typeof schemaSurveySchema>;

/** A text that is the same for equal subjects, and only for those. */
export function subjectKey(subject: Subject): string {
  return JSON.stringify(Object.entries(subject).sort(([a], [b]) => (a < b ? -1 : 1)));
}
