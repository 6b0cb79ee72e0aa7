import type { AppError } from '../../shared/errors.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Article, Relation, Span } from '../../shared/records.ts';
import { findRelationType, findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { checkImportedPlace } from '../formats/common/imported-place.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { identityOfSpan } from './merge-records.ts';

/** All that is wrong with a set: slices that differ from the text, names that the schema lacks, links without an end, identical tags. */
export function checkSet(schema: LabelSchema, article: Article, set: AnnotationSet): readonly AppError[] {
  const map = createOffsetMap(article.text);
  const seen = new Set<string>();
  const spans = [...set.spans.values()].flatMap((span) => {
    const place = checkImportedPlace(map, span);
    const isTwin = seen.has(identityOfSpan(span));
    seen.add(identityOfSpan(span));
    return [...(place.ok ? [] : [place.error]), ...(isTwin ? [twin(span)] : []), ...typeProblems(schema, span)];
  });
  return [...spans, ...[...set.relations.values()].flatMap((relation) => checkRelationEnds(schema, set, relation))];
}

function twin({ text, type }: Span): AppError {
  return { code: 'span.duplicate', params: { text, type } };
}

function typeProblems(schema: LabelSchema, { type }: Span): AppError[] {
  return findSpanType(schema, type) === undefined ? [{ code: 'span.unknown_type', params: { type } }] : [];
}

function checkRelationEnds(schema: LabelSchema, set: AnnotationSet, { id, type, from, to }: Relation): AppError[] {
  if (!set.spans.has(from) || !set.spans.has(to)) return [{ code: 'relation.missing_end', params: { id } }];
  return findRelationType(schema, type) === undefined ? [{ code: 'relation.unknown_type', params: { type } }] : [];
}
