import type { AgreementReport, LayerMeasure, Measure } from '../../shared/agreement.ts';
import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { ReviewScope, TypePair } from '../../shared/review-queue.ts';
import { relationsFrom, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { CaseAspect } from './case-aspects.ts';
import { FULL_QUEUE, type ReviewListing } from './review-listing.ts';

/** What a figure of the page of agreement stands for; what is left out does not narrow it. */
export interface AgreementCell {
  readonly about: CaseAspect | null;
  /** Null stands for all annotators of the report. */
  readonly pair?: readonly [AnnotatorId, AnnotatorId];
  readonly types?: readonly string[];
  readonly articles?: readonly ArticleId[];
  readonly meeting?: TypePair;
  readonly answer?: string;
}

/** In what way two annotators differ where a measure is not 1. */
export const MEASURE_ASPECTS = {
  span_f1_strict: 'tags', span_f1_overlap: 'overlap', boundary_f1: 'places', type_agreement: 'types', alpha_characters: 'tags', alpha_u: 'tags', gamma: 'tags',
  relation_f1: 'links', relation_f1_end_to_end: 'links',
} as const satisfies Record<LayerMeasure, CaseAspect>;

/** What the review opens for a cell: whose work is compared, and which cases of it are listed, decided ones too. */
export function openingOf({ annotators }: AgreementReport, cell: AgreementCell): { scope: ReviewScope; listing: ReviewListing } {
  return {
    scope: { annotators: cell.pair === undefined ? annotators.map(({ id }) => id) : [...cell.pair], types: null, sample: { kind: 'all' } },
    listing: { ...FULL_QUEUE, state: 'all', about: cell.about, types: cell.types ?? null, articles: cell.articles ?? null, meeting: cell.meeting ?? null, answer: cell.answer ?? null },
  };
}

/** The types that narrow a cell of a measure: those of its layer, or for links the names of those that start at them; nothing where all are meant. */
export function cellTypes(schema: LabelSchema, measure: LayerMeasure, types: readonly string[] | null): Pick<AgreementCell, 'types'> {
  if (types === null) return {};
  return { types: MEASURE_ASPECTS[measure] === 'links' ? [...new Set(types.flatMap((type) => relationsFrom(schema, type).map(({ name }) => name)))] : types };
}

/**
 * How many of what a share was computed from do not agree: tags on both sides without a partner for F1, places or cases for shares of equal ones. Null for coefficients,
 * which do not count, and where there is no value.
 */
export function differing(measure: string, { value, n }: Measure): number | null {
  return value === null || !COUNTED.has(measure) ? null : Math.round(n * (1 - value));
}

const COUNTED: ReadonlySet<string> = new Set(['span_f1_strict', 'span_f1_overlap', 'boundary_f1', 'type_agreement', 'relation_f1', 'relation_f1_end_to_end', 'agreement']);
