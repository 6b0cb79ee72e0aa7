import type { AnnotatorId } from '../../shared/ids.ts';
import type { Position } from '../../shared/review.ts';
import type { CodePointRange } from '../../shared/offsets.ts';
import { findRelationType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { gatherReadings, type AlignedCase, type LinkCase } from './review-case.ts';

/** The key of the reading of somebody who drew a link. */
export const LINKED = 'linked';
/** The key of the reading of somebody who tagged both ends and drew no link. */
export const NOT_LINKED = '';

interface FoundLink {
  readonly type: string;
  readonly from: AlignedCase;
  readonly to: AlignedCase;
  /** The link of each annotator who drew it. */
  readonly drawn: Map<AnnotatorId, string>;
}

/**
 * Compares links by what they join: the same type between the same two cases. Only those who tagged both ends are asked; who
 * missed an end differs there, not here. Attributes and notes of links are not compared.
 */
export function compareLinks(schema: LabelSchema, sets: readonly AnnotationSet[], aligned: readonly AlignedCase[]): readonly LinkCase[] {
  const found = new Map<string, FoundLink>();
  for (const { annotator, relations } of sets) {
    const caseOf = casesOf(annotator.id, aligned);
    for (const { id, type, from, to } of relations.values()) {
      const [source, target] = [caseOf.get(from), caseOf.get(to)];
      if (source === undefined || target === undefined) continue;
      const link = linkBetween(found, { schema, type, ends: [source, target] });
      link.drawn.set(annotator.id, id);
    }
  }
  return [...found].map(([id, link]) => linkCase(id, link, sets.map(({ annotator }) => annotator.id))).sort((a, b) => a.place.start - b.place.start || (a.id < b.id ? -1 : 1));
}

function casesOf(annotator: AnnotatorId, aligned: readonly AlignedCase[]): ReadonlyMap<string, AlignedCase> {
  return new Map(aligned.flatMap((each) => each.members.filter((member) => member.annotator === annotator).map(({ span }) => [span.id, each] as const)));
}

function linkBetween(found: Map<string, FoundLink>, { schema, type, ends }: { schema: LabelSchema; type: string; ends: readonly [AlignedCase, AlignedCase] }): FoundLink {
  const isSymmetric = findRelationType(schema, type)?.symmetric === true;
  const [from, to] = isSymmetric && ends[1].tagCase.id < ends[0].tagCase.id ? [ends[1], ends[0]] : ends;
  const id = `link ${type} ${from.tagCase.id} ${to.tagCase.id}`;
  const link = found.get(id) ?? { type, from, to, drawn: new Map<AnnotatorId, string>() };
  found.set(id, link);
  return link;
}

function linkCase(id: string, { type, from, to, drawn }: FoundLink, annotators: readonly AnnotatorId[]): LinkCase {
  const able = annotators.filter((annotator) => [from, to].every(({ members }) => members.some((member) => member.annotator === annotator)));
  const answers = able.map((annotator) => ({ annotator, key: drawn.has(annotator) ? LINKED : NOT_LINKED, value: drawn.has(annotator) ? (true as const) : null }));
  const readings = gatherReadings(answers);
  return {
    kind: 'link', id, type, from: from.tagCase.id, to: to.tagCase.id, readings, place: spanning(from.tagCase.place, to.tagCase.place),
    differences: annotators.length === 1 ? ['single'] : readings.length > 1 ? ['relation'] : [],
    positions: answers.map(({ annotator, key }): Position => ({ annotator, item: drawn.get(annotator) ?? null, reading: key })),
  };
}

function spanning(a: CodePointRange, b: CodePointRange): CodePointRange {
  return { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end };
}
