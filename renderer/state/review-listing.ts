import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import { DIFFERENCES, type CaseState, type CaseSummary, type Difference, type TypePair } from '../../shared/review-queue.ts';
import { isAbout, tagsTypes, type CaseAspect } from './case-aspects.ts';

/** Which cases the queue shows: those that wait for a decision, those put off, those decided, or all. */
export const SHOWN_STATES = ['open', 'postponed', 'decided', 'all'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** In what order; `text` is that of the articles and their text. */
export const CASE_ORDERS = ['text', 'kind', 'type', 'pair', 'cost'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** How the queue is narrowed and sorted; null stands for everything. */
export interface ReviewListing {
  readonly state: ShownState;
  readonly kind: Difference | null;
  readonly type: string | null;
  readonly pair: readonly [AnnotatorId, AnnotatorId] | null;
  readonly order: CaseOrder;
  /** In what way annotators differ, as a measure of agreement counts it. */
  readonly about: CaseAspect | null;
  /** Tags of these types, or links or labels of these names. */
  readonly types: readonly string[] | null;
  readonly articles: readonly ArticleId[] | null;
  /** Where a type of the first of two annotators meets one of the second. */
  readonly meeting: TypePair | null;
  /** The attribute, or the label of the article, that is answered differently. */
  readonly answer: string | null;
}

export const FULL_QUEUE: ReviewListing = { state: 'open', kind: null, type: null, pair: null, order: 'text', about: null, types: null, articles: null, meeting: null, answer: null };

const STATES: Readonly<Record<Exclude<ShownState, 'all'>, readonly CaseState[]>> = { open: ['open', 'changed'], postponed: ['postponed'], decided: ['decided'] };

/** The cases that the queue shows, in its order. */
export function listedCases(cases: readonly CaseSummary[], listing: ReviewListing): readonly CaseSummary[] {
  const shown = cases.filter((each) => isShown(each, listing));
  const { order } = listing;
  return order === 'text' ? shown : shown.toSorted((a, b) => compareBy(order, a, b));
}

/** Whether a case sets two annotators apart. */
export function setsApart({ parties }: CaseSummary, [a, b]: readonly [AnnotatorId, AnnotatorId]): boolean {
  return parties.some((party) => party.includes(a) && !party.includes(b)) && parties.some((party) => party.includes(b));
}

/** How many cases of each kind of difference there are among those that a listing shows, its own kind left aside. */
export function countKinds(cases: readonly CaseSummary[], listing: ReviewListing): ReadonlyMap<Difference, number> {
  const counts = new Map<Difference, number>();
  for (const { differences } of cases.filter((each) => isShown(each, { ...listing, kind: null }))) for (const kind of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Whether a case still waits for a decision. */
export function isUndecided({ state }: CaseSummary): boolean {
  return STATES.open.includes(state);
}

function isShown(each: CaseSummary, listing: ReviewListing): boolean {
  const { state, kind, type, pair } = listing;
  return isOfCell(each, listing) && (state === 'all' || STATES[state].includes(each.state)) && (kind === null || each.differences.includes(kind))
    && (type === null || each.types.includes(type)) && (pair === null || setsApart(each, pair));
}

function isOfCell(each: CaseSummary, { about, types, articles, meeting, answer }: ReviewListing): boolean {
  return (about === null || isAbout(each, about)) && (types === null || tagsTypes(each, types)) && (articles === null || articles.includes(each.article))
    && (meeting === null || each.meetings?.some(([a, b]) => a === meeting[0] && b === meeting[1]) === true) && (answer === null || each.answers?.includes(answer) === true);
}

function compareBy(order: Exclude<CaseOrder, 'text'>, a: CaseSummary, b: CaseSummary): number {
  switch (order) {
    case 'kind': return kindOf(a) - kindOf(b);
    case 'type': return compareText(a.types[0], b.types[0]);
    case 'pair': return compareText(a.parties.join('|'), b.parties.join('|'));
    case 'cost': return b.cost - a.cost || b.words.length - a.words.length;
  }
}

function kindOf({ differences }: CaseSummary): number {
  return Math.min(...differences.map((kind) => DIFFERENCES.indexOf(kind)), DIFFERENCES.length);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
