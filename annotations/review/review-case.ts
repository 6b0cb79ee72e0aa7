import type { AnnotatorId } from '../../shared/ids.ts';
import type { JsonValue } from '../../shared/json.ts';
import type { JudgedTag, Position } from '../../shared/review.ts';
import type { Difference } from '../../shared/review-queue.ts';
import type { CodePointRange } from '../../shared/offsets.ts';
import type { OwnedSpan } from './align-spans.ts';

/** One of the answers that annotators gave, and who gave it. The most frequent comes first, and among equals that of the annotator who does by name, so that a person keeps their place from case to case. */
export interface Reading<Value> {
  readonly key: string;
  /** Null stands for no tag, no link, no label. */
  readonly value: Value | null;
  readonly by: readonly AnnotatorId[];
}

interface CaseBase {
  /** The same for the same case of an article as long as its tags stay; unique within the article. */
  readonly id: string;
  /** None when all agree. */
  readonly differences: readonly Difference[];
  /** What each annotator has here. */
  readonly positions: readonly Position[];
  /** The text that the case is about, in code points. */
  readonly place: CodePointRange;
}

/** Tags of several annotators about the same thing, or of one whom nobody else followed. */
export interface TagCase extends CaseBase {
  readonly kind: 'tag';
  readonly readings: readonly Reading<JudgedTag>[];
}

/** A link between two things that at least one annotator drew, among those who tagged both. */
export interface LinkCase extends CaseBase {
  readonly kind: 'link';
  readonly type: string;
  /** Ids of the cases at its ends. */
  readonly from: string;
  readonly to: string;
  readonly readings: readonly Reading<true>[];
}

/** What annotators say of the article as a whole under one name. */
export interface LabelCase extends CaseBase {
  readonly kind: 'label';
  readonly name: string;
  readonly readings: readonly Reading<JsonValue>[];
}

/** One thing on which annotators agree or differ. */
export type ReviewCase = TagCase | LinkCase | LabelCase;

/** A group of aligned spans with the case that it makes. */
export interface AlignedCase {
  readonly tagCase: TagCase;
  readonly members: readonly OwnedSpan[];
}

/** Puts the answers of annotators together: one reading for each different key, the most frequent first. */
export function gatherReadings<Value>(answers: readonly { readonly annotator: AnnotatorId; readonly key: string; readonly value: Value | null }[]): readonly Reading<Value>[] {
  const found = new Map<string, { value: Value | null; by: AnnotatorId[] }>();
  for (const { annotator, key, value } of answers) {
    const known = found.get(key);
    if (known === undefined) found.set(key, { value, by: [annotator] });
    else known.by.push(annotator);
  }
  return [...found].map(([key, { value, by }]) => ({ key, value, by })).sort(compareReadings);
}

function compareReadings(a: Reading<unknown>, b: Reading<unknown>): number {
  // Equals stay in the order of their first annotators.
  return b.by.length - a.by.length;
}

/** The reading of more than half of all who could have one; null where there is none. */
export function majorityOf<Value>(readings: readonly Reading<Value>[]): Reading<Value> | null {
  const [first] = readings;
  const all = readings.reduce((sum, { by }) => sum + by.length, 0);
  return first !== undefined && first.by.length * 2 > all ? first : null;
}

/** How many pairs of annotators a case sets apart. */
export function pairsApart({ readings }: { readonly readings: readonly Reading<unknown>[] }): number {
  const all = readings.reduce((sum, { by }) => sum + by.length, 0);
  const agreeing = readings.reduce((sum, { by }) => sum + (by.length * (by.length - 1)) / 2, 0);
  return (all * (all - 1)) / 2 - agreeing;
}
