import type { AnnotatorId } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { CaseState } from '../../shared/review-queue.ts';
import type { Decision, JudgedTag } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { NO_TAG, readingKey } from './reading.ts';
import type { LinkCase, ReviewCase, TagCase } from './review-case.ts';

/** A case with what was decided on it, if anything. */
export interface JudgedCase<Case extends ReviewCase = ReviewCase> {
  readonly reviewCase: Case;
  readonly state: CaseState;
  readonly decision: Decision | null;
}

/** Whose comparison it is, and what reviewers decided on the article; of two decisions on one case the later counts. */
export interface Judgement {
  readonly schema: LabelSchema;
  readonly annotators: readonly AnnotatorId[];
  readonly decisions: readonly Decision[];
}

/**
 * Finds for each case the decision that speaks of it. A decision holds as long as all that annotators have there now was before the reviewer
 * or is what was decided, so that whoever accepts a correction opens nothing anew. Tags that were decided on and that nobody has now are cases too.
 */
export function judgeCases(judgement: Judgement, cases: readonly ReviewCase[]): readonly JudgedCase[] {
  const decisions = judgement.decisions.toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : a.id < b.id ? -1 : 1));
  const finder = new DecisionFinder(judgement.schema, decisions);
  const judged = cases.filter(({ kind }) => kind !== 'link').map((each) => finder.judge(each));
  const orphans = orphansOf(judgement, finder).map((each) => finder.judge(each));
  const ends = new Map([...judged, ...orphans].map((each) => [each.reviewCase.id, each]));
  const links = cases.filter((each) => each.kind === 'link').map((each) => finder.judgeLink(each, ends));
  return [...judged, ...orphans, ...links];
}

/** Whether a case still asks a person something. */
export function isOpen({ state }: { readonly state: CaseState }): boolean {
  return state === 'open' || state === 'changed' || state === 'postponed';
}

/** The keys under which the tags of a case may be met: those that annotators have, and what was decided. */
export function keysOf(schema: LabelSchema, { reviewCase, decision }: JudgedCase): readonly string[] {
  const readings = reviewCase.kind === 'tag' ? reviewCase.readings.map(({ key }) => key).filter((key) => key !== NO_TAG) : [];
  return [...new Set([...readings, ...outcomeKeys(schema, decision)])];
}

/** The keys of the tags that a decision says hold. */
export function outcomeKeys(schema: LabelSchema, decision: Decision | null): readonly string[] {
  return decision?.outcome.kind === 'tags' ? decision.outcome.tags.map((tag) => readingKey(schema, tag)) : [];
}

class DecisionFinder {
  readonly #schema: LabelSchema;
  readonly #decisions: readonly Decision[];
  readonly #byKey = new Map<string, Decision[]>();
  readonly #met = new Set<Decision>();

  constructor(schema: LabelSchema, decisions: readonly Decision[]) {
    this.#schema = schema;
    this.#decisions = decisions;
    for (const decision of decisions) for (const key of keysSpokenOf(schema, decision)) this.#byKey.set(key, [...this.#byKey.get(key) ?? [], decision]);
  }

  judge(reviewCase: ReviewCase): JudgedCase {
    const candidates = this.#candidatesOf(reviewCase);
    for (const decision of candidates) this.#met.add(decision);
    const holding = candidates.find((decision) => this.#covers(decision, reviewCase));
    if (holding !== undefined) return { reviewCase, decision: holding, state: holding.outcome.kind === 'postponed' ? 'postponed' : 'decided' };
    const [latest] = candidates;
    if (latest !== undefined) return { reviewCase, decision: latest, state: 'changed' };
    return { reviewCase, decision: null, state: reviewCase.differences.length === 0 ? 'agreed' : 'open' };
  }

  judgeLink(reviewCase: LinkCase, cases: ReadonlyMap<string, JudgedCase>): JudgedCase {
    const ends = [cases.get(reviewCase.from), cases.get(reviewCase.to)].flatMap((end) => (end === undefined ? [] : [end]));
    const [from, to] = ends.map((end) => keysOf(this.#schema, end));
    const decision = this.#decisions.find(({ subject }) => subject.kind === 'link' && subject.type === reviewCase.type && meet(subject.from, from) && meet(subject.to, to)) ?? null;
    const settled = decision === null ? (reviewCase.differences.length === 0 ? 'agreed' : 'open') : decision.outcome.kind === 'postponed' ? 'postponed' : 'decided';
    if (ends.some(isWithoutTag)) return { reviewCase, decision, state: 'moot' };
    return { reviewCase, decision, state: ends.some(isOpen) && settled === 'open' ? 'waiting' : settled };
  }

  /** Decisions for tags that no case speaks of. */
  unmet(): readonly Decision[] {
    return this.#decisions.filter((decision) => decision.subject.kind === 'tag' && decision.outcome.kind === 'tags' && decision.outcome.tags.length > 0 && !this.#met.has(decision));
  }

  #candidatesOf(reviewCase: ReviewCase): readonly Decision[] {
    const keys = reviewCase.kind === 'label' ? [labelKey(reviewCase.name)] : [...reviewCase.readings.map(({ key }) => key).filter((key) => key !== NO_TAG), reviewCase.id];
    const found = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    return found.size < 2 ? [...found] : this.#decisions.filter((decision) => found.has(decision));
  }

  #covers(decision: Decision, { readings }: ReviewCase): boolean {
    if (decision.subject.kind === 'link') return false;
    const known = new Set([...decision.subject.readings, ...outcomeKeys(this.#schema, decision)]);
    return readings.every(({ key }) => known.has(key));
  }
}

function keysSpokenOf(schema: LabelSchema, decision: Decision): readonly string[] {
  switch (decision.subject.kind) {
    case 'tag': return [...new Set([...decision.subject.readings, ...outcomeKeys(schema, decision), orphanId(decision)])].filter((key) => key !== NO_TAG);
    case 'label': return [labelKey(decision.subject.name)];
    case 'link': return [];
  }
}

const labelKey = (name: string): string => `label ${name}`;
const orphanId = ({ id }: Decision): string => `own ${id}`;

function orphansOf({ annotators }: Judgement, finder: DecisionFinder): readonly TagCase[] {
  return finder.unmet().flatMap((decision): TagCase[] => {
    const tags: readonly JudgedTag[] = decision.outcome.kind === 'tags' ? decision.outcome.tags : [];
    const place = { start: codePoints(Math.min(...tags.map(({ start }) => start))), end: codePoints(Math.max(...tags.map(({ end }) => end))) };
    const positions = annotators.map((annotator) => ({ annotator, item: null, reading: NO_TAG }));
    return [{ kind: 'tag', id: orphanId(decision), place, positions, differences: ['missing'], readings: [{ key: NO_TAG, value: null, by: annotators }] }];
  });
}

function isWithoutTag({ state, decision }: JudgedCase): boolean {
  return state === 'decided' && decision?.outcome.kind === 'tags' && decision.outcome.tags.length === 0;
}

function meet(some: readonly string[], others: readonly string[] | undefined): boolean {
  return others?.some((key) => some.includes(key)) === true;
}
