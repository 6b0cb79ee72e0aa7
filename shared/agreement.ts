import { z } from 'zod';
import { annotatorIdSchema, articleIdSchema } from './ids.ts';
import { annotatorSchema } from './records.ts';
import { LAYERS } from './schema/label-schema.ts';

/** The files that a report can be written as. */
export const REPORT_KINDS = ['csv', 'json', 'html'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The layers that agreement is measured on, the whole last. */
export const AGREEMENT_LAYERS = [...LAYERS, 'all'] as const;
export type AgreementLayer = (typeof AGREEMENT_LAYERS)[number];

/** Why a measure has no value. Each has one sentence in each language under `agreement.why`. */
export const UNDEFINED_REASONS = [
  'one_annotator', 'no_tags', 'no_common_tags', 'no_links', 'no_common_links', 'no_answers', 'one_answer', 'free_text', 'no_chance', 'few_articles',
] as const;
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

/** What is measured. */
export const agreementRequestSchema = z.strictObject({
  /** The one layer that is measured; null measures all. */
  layer: z.enum(AGREEMENT_LAYERS).nullable(),
  /** The annotators that are compared; null compares everybody who has worked. */
  annotators: z.array(annotatorIdSchema).max(100).nullable(),
  seed: z.int().min(0).max(4_294_967_295),
});
export type AgreementRequest = z.infer<typeof agreementRequestSchema>;

/** The seed that is used where none is named, so that two runs on the same project agree. */
export const USUAL_SEED = 1;

const count = z.int().nonnegative();

/** One figure: null with a reason where it is undefined; `n` is what it was computed from (see `MEASURE_UNITS`). */
export const measureSchema = z.strictObject({ value: z.number().nullable(), why: z.enum(UNDEFINED_REASONS).exactOptional(), n: count });
export type Measure = z.infer<typeof measureSchema>;

/** The measures of a layer, in the order in which they are shown; `span_f1_strict` to `relation_f1` are the names of jsonl.md. */
export const LAYER_MEASURES = [
  'span_f1_strict', 'span_f1_overlap', 'boundary_f1', 'type_agreement', 'alpha_characters', 'alpha_u', 'gamma', 'relation_f1', 'relation_f1_end_to_end',
] as const;
export type LayerMeasure = (typeof LAYER_MEASURES)[number];

/** Measures of two annotators. */
export const PAIR_MEASURES = ['span_f1_strict', 'span_f1_overlap', 'boundary_f1', 'type_agreement', 'relation_f1', 'relation_f1_end_to_end'] as const;
export type PairMeasure = (typeof PAIR_MEASURES)[number];

/** What `n` counts: tags or links of both sides of every pair, places that both of a pair tagged, characters with two answers, tags. */
export const MEASURE_UNITS = {
  span_f1_strict: 'sides', span_f1_overlap: 'sides', boundary_f1: 'sides', type_agreement: 'places', alpha_characters: 'characters',
  alpha_u: 'tags', gamma: 'tags', relation_f1: 'links', relation_f1_end_to_end: 'links',
} as const satisfies Readonly<Record<LayerMeasure, string>>;

/** The measures that have an interval. */
export const INTERVAL_MEASURES = ['span_f1_strict', 'span_f1_overlap', 'alpha_characters'] as const;
export type IntervalMeasure = (typeof INTERVAL_MEASURES)[number];

const intervalSchema = z.strictObject({ low: z.number().nullable(), high: z.number().nullable(), why: z.enum(UNDEFINED_REASONS).exactOptional() });
export type Interval = z.infer<typeof intervalSchema>;

const pairSchema = z.strictObject({ a: annotatorIdSchema, b: annotatorIdSchema, documents: count, ...measures(PAIR_MEASURES) });
export type PairFigures = z.infer<typeof pairSchema>;

/** Measures of a type. */
export const TYPE_MEASURES = ['span_f1_strict', 'span_f1_overlap', 'alpha_u'] as const;

/** Measures of a month. */
export const MONTH_MEASURES = ['span_f1_strict', 'span_f1_overlap'] as const;

const typeSchema = z.strictObject({ type: z.string(), spans: count, merged: count, ...measures(TYPE_MEASURES) });
export type TypeFigures = z.infer<typeof typeSchema>;

/** Agreement on one attribute of tags that two or more annotators marked, or on one label of articles. */
const attributeSchema = z.strictObject({
  /** The tag's type; null for a label of articles. */
  type: z.string().nullable(),
  attribute: z.string(),
  /** Share of equal pairs of answers. */
  agreement: measureSchema,
  /** Cohen's kappa; only where two annotators work. */
  kappa: measureSchema.exactOptional(),
  /** Fleiss' kappa over the cases that everybody answered; only where three or more work. */
  fleiss_kappa: measureSchema.exactOptional(),
  alpha: measureSchema,
  /** Of numbers and of choices whose values have an order. */
  alpha_ordinal: measureSchema.exactOptional(),
  /** Of numbers. */
  alpha_interval: measureSchema.exactOptional(),
  /** Gwet's AC1; only where one answer is given so often that kappa and alpha say little. */
  ac1: measureSchema.exactOptional(),
  /** The most frequent answer as text and its share of all answers. */
  commonest: z.strictObject({ answer: z.string(), share: z.number() }).nullable(),
});
export type AttributeFigures = z.infer<typeof attributeSchema>;

/** A month as `YYYY-MM`, or `YYYY` where no more is known. */
const monthSchema = z.strictObject({ month: z.string().nullable(), documents: count, ...measures(MONTH_MEASURES) });
export type MonthFigures = z.infer<typeof monthSchema>;

const layerSchema = z.strictObject({
  layer: z.enum(AGREEMENT_LAYERS),
  types: z.array(z.string()),
  /** Tags on the compared articles, of everybody together. */
  spans: count,
  /** Tags of several pieces, which alpha-U and gamma take by their outer bounds. */
  discontinuous: count,
  /** Tags that alpha-U joined to another of the same type and annotator because they overlap. */
  merged: count,
  /** Whether every best alignment of gamma is exact; beyond small groups of tags it is searched for. */
  gamma_exact: z.boolean(),
  ...measures(LAYER_MEASURES),
  intervals: z.strictObject({ span_f1_strict: intervalSchema, span_f1_overlap: intervalSchema, alpha_characters: intervalSchema }),
  pairs: z.array(pairSchema),
  type_f1: z.array(typeSchema),
  attributes: z.array(attributeSchema),
  months: z.array(monthSchema),
});
export type LayerFigures = z.infer<typeof layerSchema>;

const articleLayerSchema = z.strictObject({ layer: z.enum(AGREEMENT_LAYERS), spans: count, ...measures(INTERVAL_MEASURES) });

/** One article; only layers in which somebody tagged something are listed. */
const articleSchema = z.strictObject({
  id: articleIdSchema, source: z.string(), date: z.string().nullable(), language: z.string(),
  annotators: z.array(annotatorIdSchema), layers: z.array(articleLayerSchema),
});
export type ArticleFigures = z.infer<typeof articleSchema>;

/** How often one annotator's type met another's: on the same place, or on overlapping ones of the same type; null stands for no tag. `apart` leaves out those that agree strictly. */
const confusionSchema = z.strictObject({
  a: annotatorIdSchema, b: annotatorIdSchema,
  cells: z.array(z.strictObject({ a_type: z.string().nullable(), b_type: z.string().nullable(), n: count, apart: count })),
});
export type PairConfusion = z.infer<typeof confusionSchema>;

export const DISAGREEMENTS = ['boundary', 'type', 'missing'] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

/** What one annotator did at a place: the tagged words between what stands before and after them; `type` is null where there is no tag. */
const exampleSideSchema = z.strictObject({ annotator: annotatorIdSchema, type: z.string().nullable(), before: z.string(), marked: z.string(), after: z.string() });
export type ExampleSide = z.infer<typeof exampleSideSchema>;

const exampleSchema = z.strictObject({ type: z.string(), kind: z.enum(DISAGREEMENTS), article: articleIdSchema, source: z.string(), a: exampleSideSchema, b: exampleSideSchema });
export type Example = z.infer<typeof exampleSchema>;

/** Everything that is known of the agreement of some annotators. A cell stands for its layer and, by where it lies, for a type, a pair and an article. */
export const agreementReportSchema = z.strictObject({
  annotators: z.array(annotatorSchema),
  /** Articles that two or more of them worked on. */
  documents: count,
  seed: z.int(),
  /** How many times articles were drawn for the intervals, and how many chance annotations were drawn for gamma. */
  samples: z.strictObject({ intervals: count, gamma: count }),
  layers: z.array(layerSchema),
  labels: z.array(attributeSchema),
  confusion: z.array(confusionSchema),
  articles: z.array(articleSchema),
  examples: z.array(exampleSchema),
});
export type AgreementReport = z.infer<typeof agreementReportSchema>;

function measures<Name extends string>(names: readonly Name[]): Record<Name, typeof measureSchema>;
function measures(names: readonly string[]): Record<string, typeof measureSchema> {
  return Object.fromEntries(names.map((name) => [name, measureSchema]));
}
