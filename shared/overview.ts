import { z } from 'zod';
import { whoseSchema } from './exchange.ts';
import { articleIdSchema } from './ids.ts';
import { codePointSchema } from './places.ts';
import { problemSchema } from './reports.ts';

/** The charts of an overview, in the order in which they are shown; their names are also those of their tables. */
export const CHART_NAMES = ['months', 'speakers', 'tones', 'verdicts', 'repeated'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** The files that a chart can be written as. */
export const CHART_KINDS = ['svg', 'csv'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A month as `YYYY-MM`, or a year as `YYYY`. */
const monthSchema = z.string().regex(/^\d{4}(?:-\d{2})?$/);

/** What an overview is made of: whose tags, and articles of which months, both ends included; null leaves an end open. An article without a date is in no month. */
export const overviewRequestSchema = z.strictObject({ whose: whoseSchema, from: monthSchema.nullable(), to: monthSchema.nullable() });
export type OverviewRequest = z.infer<typeof overviewRequestSchema>;

const count = z.int().nonnegative();

/** Counts in the order of the columns that the report names beside them. */
const countsSchema = z.array(count);

const monthCountsSchema = z.strictObject({ month: monthSchema.nullable(), articles: count, tags: count, by_type: countsSchema });
export type MonthCounts = z.infer<typeof monthCountsSchema>;

/** One who is quoted; `types` are those of the tags that bear the name. */
const speakerSchema = z.strictObject({ name: z.string(), types: z.array(z.string()), quotes: count, articles: count, kinds: countsSchema, tones: countsSchema });
export type SpeakerCounts = z.infer<typeof speakerSchema>;

/** One who makes claims; null stands for the articles themselves. */
const claimantSchema = z.strictObject({ name: z.string().nullable(), claims: count, verdicts: countsSchema });
export type ClaimantCounts = z.infer<typeof claimantSchema>;

/** A place that repeats another; `text` is as the article has it, cut where it is very long. */
const repeatedPlaceSchema = z.strictObject({
  article: articleIdSchema, source: z.string(), date: z.string().nullable(), start: codePointSchema, end: codePointSchema,
  /** Whether it is tagged as a quote or stands in quote marks. */
  quote: z.boolean(), text: z.string(),
});
export type RepeatedPlace = z.infer<typeof repeatedPlaceSchema>;

/** The same words in several articles; `exact` when they are the same but for punctuation, case, accents and elided words. */
const repeatSchema = z.strictObject({ exact: z.boolean(), quote: z.boolean(), words: count, articles: count, places: z.array(repeatedPlaceSchema) });
export type Repeat = z.infer<typeof repeatSchema>;

/**
 * What a corpus holds. A tag that several annotators made with the same type on the same characters counts once; where they differ on its speaker, kind, tone or
 * verdict, it counts under each of these. The last of `kinds`, `tones` and `verdicts` is '' where some have none.
 */
export const overviewReportSchema = z.strictObject({
  /** Articles of the months, and those in which a tag is counted. */
  articles: count, tagged: count, tags: count,
  types: z.array(z.string()), months: z.array(monthCountsSchema),
  quotes: z.strictObject({
    total: count,
    /** Without a speaker, and with one who is not named: a pronoun or a description that refers to nobody. */
    unattributed: count, unnamed: count,
  }),
  kinds: z.array(z.string()), tones: z.array(z.string()),
  /** Most quoted first; the list may be cut, the number is whole. */
  speakers: z.array(speakerSchema), speakers_total: count,
  claims: count, verdicts: z.array(z.string()), by_verdict: countsSchema, claimants: z.array(claimantSchema), claimants_total: count,
  /** In most articles first; list and places may be cut, the numbers are whole. */
  repeats: z.array(repeatSchema), repeats_total: count,
  /** Articles that could not be read. */
  refused: z.array(problemSchema),
});
export type OverviewReport = z.infer<typeof overviewReportSchema>;

/** Which chart is written as what; `type` as on the page, null for all types. */
export const chartExportSchema = z.strictObject({ chart: z.enum(CHART_NAMES), as: z.enum(CHART_KINDS), type: z.string().nullable() });
