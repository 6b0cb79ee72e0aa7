import { withBounds } from '../../annotations/review/merge-boundaries.ts';
import { makeDecision, nobodyIsRight, outcomeOf, ownTagDecision } from '../../annotations/review/make-decision.ts';
import type { JudgedCase } from '../../annotations/review/judge-cases.ts';
import { majorityOf, type Reading } from '../../annotations/review/review-case.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Rule, JudgedTag, Outcome, Reason } from '../../shared/review.ts';
import { codePoints, type Utf16Range } from '../../shared/offsets.ts';
import { findSpanType } from '../../shared/schema/label-schema.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { inOrder, take } from './edits.ts';
import { newDecisionId, newStepId } from './ids.ts';
import { say, sayError } from './messages.ts';
import { selectedPlace, withEdgeMoved, withPlace, type ReviewDraft } from './review-draft.ts';
import { changeReview, nextWaiting, openReview, showCase } from './reviewing.ts';
import { NO_NOTES, type Reviewing, type ReviewNotes } from './review-state.ts';

/** Takes the nth reading of the case at hand, counted from 1; nothing when there are fewer. */
export function takeReading(number: number): Promise<void> {
  return decideBy(({ reviewCase }) => {
    const readings: readonly Reading<unknown>[] = reviewCase.readings;
    const reading = readings[number - 1];
    return reading === undefined ? null : outcomeOf(reviewCase, reading.key);
  });
}

/** Decides that nobody is right: nothing holds here. */
export const takeNobody = (): Promise<void> => decideBy(({ reviewCase }) => nobodyIsRight(reviewCase));

/** Takes what more than half have; says so when there is no majority. */
export function takeMajority(): Promise<void> {
  return decideBy(({ reviewCase }) => {
    const readings: readonly Reading<unknown>[] = reviewCase.readings;
    const majority = majorityOf(readings);
    if (majority === null) say('bad', translator.t('review.noMajority'));
    return majority === null ? null : outcomeOf(reviewCase, majority.key);
  });
}

/** Decides on the widest bounds of all readings, or the narrowest. */
export function takeBounds(bounds: 'widest' | 'narrowest'): Promise<void> {
  return decideBy(({ reviewCase }, { page }) => {
    const tag = reviewCase.kind === 'tag' && page !== null ? withBounds(page.offsets, reviewCase, bounds) : null;
    if (tag === null) say('bad', translator.t('review.noBounds'));
    return tag === null ? null : { kind: 'tags', tags: [tag] };
  });
}

/** Puts the case off. */
export const postpone = (): Promise<void> => decideBy(() => ({ kind: 'postponed' }));

/** Begins a tag by hand: on the case at hand, where its first reading stands. */
export function beginDraft(): void {
  const { reviewing, project } = desk.getState();
  const judged = presentCase(reviewing);
  if (judged?.reviewCase.kind !== 'tag' || project === null) return;
  const decided = judged.decision?.outcome.kind === 'tags' ? judged.decision.outcome.tags[0] : undefined;
  const tag = decided ?? judged.reviewCase.readings.find(({ value }) => value !== null)?.value ?? null;
  if (tag !== null) changeReview({ draft: { tag, isForCase: true } });
}

/** Begins a tag that nobody made, over selected words, in UTF-16 units of the article. */
export function draftSelection(range: Utf16Range): void {
  const { reviewing, project } = desk.getState();
  const place = reviewing === null || reviewing.page === null ? null : selectedPlace(reviewing.page.article.text, range);
  const type = project?.project.schema.types[0];
  if (reviewing === null || reviewing.page === null || place === null || type === undefined) return;
  const isForCase = reviewing.draft?.isForCase ?? false;
  const blank: JudgedTag = reviewing.draft?.tag ?? { type: presentType(reviewing) ?? type.name, start: codePoints(0), end: codePoints(0), text: '', attributes: {} };
  changeReview({ draft: { tag: withPlace(reviewing.page.offsets, blank, place), isForCase } });
}

/** Changes the tag that is being made. */
export function changeDraft(change: (draft: ReviewDraft, reviewing: Reviewing) => ReviewDraft): void {
  desk.setState(({ reviewing }) => (reviewing === null || reviewing.draft === null ? {} : { reviewing: { ...reviewing, draft: change(reviewing.draft, reviewing) } }));
}

/** Moves an edge of the tag that is being made. */
export function moveDraftEdge(move: Parameters<typeof withEdgeMoved>[2]): void {
  changeDraft((draft, { page }) => (page === null ? draft : { ...draft, tag: withEdgeMoved(page.offsets, draft.tag, move) }));
}

/** Gives the tag that is being made another type; values that the type does not have are left behind. */
export function retypeDraft(type: string): void {
  const definition = desk.getState().project?.project.schema;
  const names = definition === undefined ? [] : findSpanType(definition, type)?.attributes.map(({ name }) => name) ?? [];
  changeDraft((draft) => ({ ...draft, tag: { ...draft.tag, type, attributes: Object.fromEntries(Object.entries(draft.tag.attributes).filter(([name]) => names.includes(name))) } }));
}

/** Decides on the tag that was made by hand. */
export function confirmDraft(): Promise<void> {
  const { reviewing } = desk.getState();
  if (reviewing === null || reviewing.draft === null) return Promise.resolve();
  const { tag, isForCase } = reviewing.draft;
  if (isForCase) return decideBy(() => ({ kind: 'tags', tags: [tag] }));
  return inOrder(async () => {
    if (await send(reviewing, ownTagDecision(newDecisionId(), tag, notesOf(reviewing.notes)))) changeReview({ draft: null });
  });
}

/** Takes the decision on the case at hand back, so that it is open again. */
export function reopenCase(): Promise<void> {
  return inOrder(async () => {
    const { reviewing, project } = desk.getState();
    const decision = presentCase(reviewing)?.decision ?? null;
    if (reviewing === null || decision === null || project === null) return;
    await send(reviewing, { kind: 'decision.remove', id: decision.id });
  });
}

/** Notes a reason or a comment for the case at hand; one that is decided is decided again with it. */
export function changeNotes(change: Partial<ReviewNotes>): void {
  const { reviewing } = desk.getState();
  if (reviewing !== null) changeReview({ notes: { ...reviewing.notes, ...change } });
}

/** Keeps a reason or a comment that was changed after the decision. */
export function keepNotes(): Promise<void> {
  return inOrder(async () => {
    const { reviewing } = desk.getState();
    const judged = presentCase(reviewing);
    const decision = judged?.decision ?? null;
    if (reviewing === null || judged === null || decision === null || judged.state === 'changed') return;
    const { reason, comment } = notesOf(reviewing.notes);
    if (decision.reason === reason && (decision.comment ?? '') === (comment ?? '')) return;
    await sendDecision(reviewing, judged, decision.outcome);
  });
}

/** The case at hand, as it is judged now. */
export function presentCase(reviewing: Reviewing | null): JudgedCase | null {
  return reviewing === null || reviewing.at === null || reviewing.page?.article.id !== reviewing.at.article ? null : reviewing.page.byId.get(reviewing.at.id) ?? null;
}

/** Decides everything that a rule decides, as one step, and compares anew. */
export async function acceptRule(rule: Rule): Promise<void> {
  const { reviewing } = desk.getState();
  if (reviewing === null) return;
  const reply = await request('review.accept', { rule, annotators: reviewing.scope.annotators });
  if (!reply.ok) return sayError(reply.error);
  await take({ commits: [], rows: reply.value.rows, history: reply.value.history });
  say('good', translator.t('review.ruleDone', { count: reply.value.cases }));
  await openReview(reviewing.scope, reviewing.listing);
}

function presentType(reviewing: Reviewing): string | null {
  const reviewCase = presentCase(reviewing)?.reviewCase;
  return reviewCase?.kind === 'tag' ? reviewCase.readings.find(({ value }) => value !== null)?.value?.type ?? null : null;
}

/** Decides the case at hand and goes on to the next that waits. Gestures wait for each other, so fast keys decide one case each. */
function decideBy(answer: (judged: JudgedCase, reviewing: Reviewing) => Outcome | null): Promise<void> {
  return inOrder(async () => {
    const { reviewing } = desk.getState();
    const judged = presentCase(reviewing);
    const outcome = reviewing === null || judged === null ? null : answer(judged, reviewing);
    if (reviewing === null || judged === null || outcome === null) return;
    const next = nextWaiting(reviewing);
    if (!await sendDecision(reviewing, judged, outcome)) return;
    if (next === null) return changeReview({ draft: null, notes: NO_NOTES });
    await showCase(next);
  });
}

function sendDecision(reviewing: Reviewing, judged: JudgedCase, outcome: Outcome): Promise<boolean> {
  const { project } = desk.getState();
  if (project === null || reviewing.page === null) return Promise.resolve(false);
  const { schema } = project.project;
  const mine = reviewing.page.sets.find(({ annotator }) => annotator.id === project.annotator.id)?.decisions;
  // The decision of another reviewer is theirs; mine stands beside it, and the later one counts.
  const own = judged.decision !== null && mine?.has(judged.decision.id) === true ? judged : { ...judged, decision: null };
  return send(reviewing, makeDecision({ schema, cases: reviewing.page.byId, freshId: newDecisionId() }, own, { outcome, ...notesOf(reviewing.notes) }));
}

function notesOf({ reason, comment }: ReviewNotes): { reason?: Reason; comment?: string } {
  return { ...(reason === null ? {} : { reason }), ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
}

async function send({ page }: Reviewing, command: SingleCommand): Promise<boolean> {
  if (page === null) return false;
  const reply = await request('set.apply', { article: page.article.id, step: newStepId(), command });
  if (!reply.ok) {
    sayError(reply.error);
    return false;
  }
  const { commit, row, history } = reply.value;
  await take({ commits: commit === null ? [] : [commit], rows: [row], history });
  return true;
}
