import type { Position } from '../../shared/review.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { gatherReadings, type LabelCase } from './review-case.ts';

/** Compares what annotators say of the article as a whole, name by name; who says nothing under a name has the empty reading. */
export function compareLabels(sets: readonly AnnotationSet[]): readonly LabelCase[] {
  const names = [...new Set(sets.flatMap(({ document }) => Object.keys(document.labels)))].sort();
  return names.map((name): LabelCase => {
    const answers = sets.map(({ annotator, document }) => {
      const value = document.labels[name] ?? null;
      return { annotator: annotator.id, key: value === null ? '' : canonicalJson(value), value };
    });
    const readings = gatherReadings(answers);
    return {
      kind: 'label', id: `label ${name}`, name, readings, place: { start: codePoints(0), end: codePoints(0) },
      differences: sets.length === 1 ? ['single'] : readings.length > 1 ? ['label'] : [],
      positions: answers.map(({ annotator, key }): Position => ({ annotator, item: null, reading: key })),
    };
  });
}
