import { z } from 'zod';
import { jsonValueSchema } from '../json.ts';

/** A text for people in both languages of the program. */
const wordsSchema = z.strictObject({ en: z.string(), fr: z.string() });
export type Words = z.infer<typeof wordsSchema>;

/** Whatever other tools call their labels: up to 100 characters, none of them a control, with no white space at the ends. */
const nameSchema = z.string().regex(/^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]{0,98}[^\s\p{Cc}\p{Cs}])?$/u);
const colourSchema = z.string().regex(/^#[0-9A-Fa-f]{6}$/);

const choiceSchema = z.strictObject({ value: z.string().min(1), words: wordsSchema });

const attributeBase = {
  name: nameSchema,
  words: wordsSchema,
  required: z.boolean().exactOptional(),
  /** Written when a person makes the tag; never on import. */
  default: jsonValueSchema.exactOptional(),
};

const plainAttributeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'), ...attributeBase, choices: z.array(choiceSchema).min(1),
    /** The choices stand in order, as on a scale: two that are next to each other disagree less than others (agreement by rank). */
    ordered: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('text'), ...attributeBase }),
  z.strictObject({ kind: z.literal('number'), ...attributeBase }),
  z.strictObject({ kind: z.literal('boolean'), ...attributeBase }),
  z.strictObject({ kind: z.literal('date'), ...attributeBase }),
  z.strictObject({ kind: z.literal('link'), ...attributeBase }),
  z.strictObject({ kind: z.literal('pattern'), ...attributeBase, pattern: z.string() }),
]);

/** One attribute of a span type. `records` is a list of small forms, such as the pieces of evidence of a claim. */
export const attributeDefinitionSchema = z.union([
  plainAttributeSchema,
  z.strictObject({ kind: z.literal('records'), ...attributeBase, fields: z.array(plainAttributeSchema).min(1) }),
]);
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;

/** Groups of types that are measured together (agreement) and filtered together. */
export const LAYERS = ['entity', 'quote', 'claim', 'part', 'other'] as const;
export type Layer = (typeof LAYERS)[number];

/** How a type is drawn: the layer shows as form, the type as stroke colour and letter. */
export const FORMS = ['fill', 'brackets', 'dotted', 'underline', 'box', 'dimmed'] as const;
export type Form = (typeof FORMS)[number];

/** What the program can find in a text by itself and offer as a tag of a type: capitalised names, pronouns, words that signal speech. */
export const FINDERS = ['name', 'pronoun', 'cue'] as const;
export type Finder = (typeof FINDERS)[number];

export const spanTypeSchema = z.strictObject({
  name: nameSchema,
  layer: z.enum(LAYERS),
  form: z.enum(FORMS),
  /** The letter printed on the key that tags with this type; upper case. */
  key: z.string().regex(/^\p{Lu}$/u).exactOptional(),
  colours: z.strictObject({ light: colourSchema, dark: colourSchema }),
  words: wordsSchema,
  /** Short guideline in Markdown. */
  guideline: wordsSchema,
  /** What is offered as a tag of this type where none is made yet. */
  finder: z.enum(FINDERS).exactOptional(),
  attributes: z.array(attributeDefinitionSchema),
});
export type SpanType = z.infer<typeof spanTypeSchema>;

/** Where the other end of a relation stands, seen from its source: around it, before it, outside it. Links that run around or before may form no circle. */
export const WHEREABOUTS = ['around', 'before', 'outside'] as const;

/**
 * Whether a slot is asked for, as soon as the tag is made and when its article is called done while it is empty: always, or only of tags whose attribute has one of
 * these values. An attribute without value counts as its default.
 */
const askedSchema = z.union([z.literal(true), z.strictObject({ attribute: nameSchema, values: z.array(z.string()).min(1) })]);

export const relationTypeSchema = z.strictObject({
  name: nameSchema,
  words: wordsSchema,
  from: z.array(nameSchema).min(1),
  to: z.array(nameSchema).min(1),
  /** How many a source may have; `max: null` is any number. `min` is asked for when an article is called done. */
  count: z.strictObject({ min: z.int().nonnegative(), max: z.int().positive().nullable() }),
  symmetric: z.boolean(),
  asked: askedSchema.exactOptional(),
  where: z.enum(WHEREABOUTS).exactOptional(),
});
export type RelationType = z.infer<typeof relationTypeSchema>;

/** A project's label schema: shape only; `validateSchema` holds what a shape cannot say. */
export const labelSchemaSchema = z.strictObject({
  kind: z.literal('guillemet-schema'),
  version: z.literal(1),
  /** Grows with each change of the schema. */
  revision: z.int().nonnegative(),
  types: z.array(spanTypeSchema).min(1),
  relations: z.array(relationTypeSchema),
  /** What is asked of an article as a whole: the labels of a document. */
  labels: z.array(attributeDefinitionSchema).exactOptional(),
});
export type LabelSchema = z.infer<typeof labelSchemaSchema>;

/** The definitions of the labels that an article as a whole may bear; none in schemas that name none. */
export function documentLabels(schema: LabelSchema): readonly AttributeDefinition[] {
  return schema.labels ?? [];
}

/** Finds a span type by its exact name. */
export function findSpanType(schema: LabelSchema, name: string): SpanType | undefined {
  return schema.types.find((type) => type.name === name);
}

/** Finds a relation type by its exact name. */
export function findRelationType(schema: LabelSchema, name: string): RelationType | undefined {
  return schema.relations.find((relation) => relation.name === name);
}

/** The relation types that may start at a span of the given type, in schema order. */
export function relationsFrom(schema: LabelSchema, type: string): readonly RelationType[] {
  return schema.relations.filter((relation) => relation.from.includes(type));
}
