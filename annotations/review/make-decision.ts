import type { SingleCommand } from '../../shared/command.ts';
import type { DecisionId } from '../../shared/ids.ts';
import type { JudgedTag, Outcome, Reason, Rule, Subject } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { keysOf, type JudgedCase } from './judge-cases.ts';
import { NO_TAG } from './reading.ts';
import type { Reading, ReviewCase } from './review-case.ts';

/** What a reviewer adds to an outcome. */
export interface DecisionNotes {
  readonly reason?: Reason;
  readonly comment?: string;
  readonly rule?: Rule;
}

type RecordDecision = Extract<SingleCommand, { kind: 'decision.record' }>;

/** The judged cases of an article by their ids, as the ends of links are looked up. */
export type CasesById = ReadonlyMap<string, JudgedCase>;

/** The command that writes a decision on a case. One that was decided before keeps its decision's id, so that what was said to it stays with it. */
export function makeDecision(
  { schema, cases, freshId }: { schema: LabelSchema; cases: CasesById; freshId: DecisionId }, judged: JudgedCase, answer: DecisionNotes & { readonly outcome: Outcome },
): RecordDecision {
  const { reviewCase, decision } = judged;
  return { kind: 'decision.record', id: decision?.id ?? freshId, subject: subjectOf(schema, cases, judged), positions: [...reviewCase.positions], ...answer };
}

/** The command that writes down a tag of the reviewer's own, which nobody else made. */
export function ownTagDecision(id: DecisionId, tag: JudgedTag, notes: DecisionNotes): RecordDecision {
  return { kind: 'decision.record', id, subject: { kind: 'tag', readings: [NO_TAG] }, positions: [], outcome: { kind: 'tags', tags: [tag] }, ...notes };
}

/** The outcome that a reading of a case stands for. */
export function outcomeOf(reviewCase: ReviewCase, key: string): Outcome {
  switch (reviewCase.kind) {
    case 'tag': return { kind: 'tags', tags: valuesAt(reviewCase.readings, key) };
    case 'link': return { kind: 'link', holds: valuesAt(reviewCase.readings, key).length > 0 };
    case 'label': return { kind: 'label', value: valuesAt(reviewCase.readings, key)[0] ?? null };
  }
}

/** The outcome that nobody is right: nothing holds here. */
export function nobodyIsRight(reviewCase: ReviewCase): Outcome {
  switch (reviewCase.kind) {
    case 'tag': return { kind: 'tags', tags: [] };
    case 'link': return { kind: 'link', holds: false };
    case 'label': return { kind: 'label', value: null };
  }
}

function valuesAt<Value>(readings: readonly Reading<Value>[], key: string): Value[] {
  return readings.flatMap((reading) => (reading.key === key && reading.value !== null ? [reading.value] : []));
}

function subjectOf(schema: LabelSchema, cases: CasesById, { reviewCase }: JudgedCase): Subject {
  switch (reviewCase.kind) {
    case 'tag': return { kind: 'tag', readings: reviewCase.readings.map(({ key }) => key) };
    case 'label': return { kind: 'label', name: reviewCase.name, readings: reviewCase.readings.map(({ key }) => key) };
    case 'link': return { kind: 'link', type: reviewCase.type, from: endKeys(schema, cases.get(reviewCase.from)), to: endKeys(schema, cases.get(reviewCase.to)) };
  }
}

function endKeys(schema: LabelSchema, end: JudgedCase | undefined): string[] {
  return end === undefined ? [] : [...keysOf(schema, end)];
}
