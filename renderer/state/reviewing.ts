import { readingByRule } from '../../annotations/review/acceptance-rules.ts';
import { typesOf, summariseCase } from '../../annotations/review/summarise-case.ts';
import type { Commit } from '../../shared/change.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { CASE_STATES, type CaseSummary, type ReviewScope, type ReviewSurvey } from '../../shared/review-queue.ts';
import { RULES } from '../../shared/review.ts';
import { request } from '../api/client.ts';
import { desk, type Desk } from './desk.ts';
import { sayError } from './messages.ts';
import { NO_NOTES, type CasePlace, type Reviewing } from './review-state.ts';
import { FULL_QUEUE, isUndecided, listedCases, type ReviewListing } from './review-listing.ts';
import { openReviewedPage, reviewedAfter, type ReviewedPage, type ReviewedScope } from './reviewed-page.ts';

/** Everybody's work, all of it. */
export const WHOLE_SCOPE: ReviewScope = { annotators: null, types: null, sample: { kind: 'all' } };

let surveys = 0;
let prefetched: { readonly article: ArticleId; readonly page: Promise<ReviewedPage | null> } | null = null;

/** Compares the work of annotators over the project and shows the first case that waits. */
export async function openReview(scope: ReviewScope = WHOLE_SCOPE, listing: ReviewListing = FULL_QUEUE): Promise<void> {
  surveys += 1;
  const survey = surveys;
  prefetched = null;
  const view = desk.getState().reviewing?.view ?? 'overlaid';
  desk.setState({ reviewing: { scope, survey: null, listing, at: null, page: null, draft: null, notes: NO_NOTES, view, showsGuideline: false }, dialog: null });
  const reply = await request('review.survey', scope);
  if (survey !== surveys) return;
  if (!reply.ok) {
    desk.setState({ reviewing: null });
    return reply.error.code === 'set.cancelled' ? undefined : sayError(reply.error);
  }
  changeReview({ survey: reply.value });
  const [first] = listedCases(reply.value.cases, listing);
  if (first !== undefined) await showCase(first);
}

/** Leaves the review; a comparison that is under way is stopped. */
export function closeReview(): void {
  surveys += 1;
  if (desk.getState().reviewing?.survey === null) void request('job.cancel', {});
  desk.setState({ reviewing: null });
}

/** Changes part of the open review; nothing when there is none. */
export function changeReview(change: Partial<Reviewing>): void {
  desk.setState(({ reviewing }) => (reviewing === null ? {} : { reviewing: { ...reviewing, ...change } }));
}

/** Narrows or sorts the queue; a case that is no longer listed gives way to the first that is. */
export async function changeQueue(change: Partial<ReviewListing>): Promise<void> {
  const { reviewing } = desk.getState();
  if (reviewing === null || reviewing.survey === null) return;
  const listing = { ...reviewing.listing, ...change };
  changeReview({ listing });
  const cases = listedCases(reviewing.survey.cases, listing);
  const [first] = cases;
  if (first !== undefined && !cases.some((each) => isAt(reviewing.at, each))) await showCase(first);
}

/** Says whether a case is the one at hand. */
export function isAt(at: CasePlace | null, { article, id }: CasePlace): boolean {
  return at?.article === article && at.id === id;
}

/** Shows a case in its article, with what was said of it before; the article after it is made ready. */
export async function showCase(place: CasePlace): Promise<void> {
  const { reviewing } = desk.getState();
  if (reviewing === null) return;
  const at = { article: place.article, id: place.id };
  changeReview({ at, draft: null });
  const page = reviewing.page?.article.id === place.article ? reviewing.page : await pageOf(place.article);
  const now = desk.getState().reviewing;
  if (page === null || now === null || !isAt(now.at, at)) return;
  const decision = page.byId.get(place.id)?.decision ?? null;
  const survey = now.survey === null || page === now.page ? now.survey : surveyAfter(now.survey, page, now.scope);
  changeReview({ page, survey, notes: { reason: decision?.reason ?? null, comment: decision?.comment ?? '' } });
  makeReady();
}

/** Shows the case whose decision was just taken back or repeated; where many articles were touched, the project is compared anew. */
export async function followInReview(commits: readonly Commit[]): Promise<void> {
  const { reviewing } = desk.getState();
  const last = commits.at(-1);
  if (reviewing === null || last === undefined) return;
  if (commits.some(({ article }) => article !== last.article)) return openReview(reviewing.scope, reviewing.listing);
  const page = reviewing.page?.article.id === last.article ? reviewing.page : await fetchPage(last.article);
  // What was made ready before may not know of this; what was just fetched need not be fetched again.
  prefetched = page === null || page === reviewing.page ? null : { article: last.article, page: Promise.resolve(page) };
  const changed = last.change.findLast((record) => record.kind === 'decision');
  const decision = changed?.before ?? changed?.after;
  if (page === null || decision === undefined || decision === null) return;
  const readings = decision.subject.kind === 'link' ? [] : decision.subject.readings;
  const found = page.judged.find((each) => each.decision?.id === decision.id) ?? page.judged.find(({ reviewCase }) => reviewCase.readings.some(({ key }) => key !== '' && readings.includes(key)));
  if (found !== undefined) await showCase({ article: last.article, id: found.reviewCase.id });
}

/** Moves to the neighbour of the case at hand in the queue; stays at the ends. */
export async function stepCase(by: 1 | -1): Promise<void> {
  const { reviewing } = desk.getState();
  if (reviewing === null || reviewing.survey === null) return;
  const cases = listedCases(reviewing.survey.cases, reviewing.listing);
  const next = cases[cases.findIndex((each) => isAt(reviewing.at, each)) + by];
  if (next !== undefined) await showCase(next);
}

/** The case that comes after the one at hand and still waits, round the end of the queue; null when none does. */
export function nextWaiting({ survey, listing, at }: Reviewing): CaseSummary | null {
  const cases = listedCases(survey?.cases ?? [], listing.state === 'decided' ? { ...listing, state: 'all' } : listing);
  const from = cases.findIndex((each) => isAt(at, each));
  return [...cases.slice(from + 1), ...cases.slice(0, Math.max(0, from))].find((each) => isUndecided(each) && !isAt(at, each)) ?? null;
}

/** What commits of the reviewer change in the open review; nothing when there is none or they do not touch it. */
export function reviewAfter({ reviewing, project }: Desk, commits: readonly Commit[]): Partial<Desk> {
  if (reviewing === null || reviewing.page === null || project === null) return {};
  const scope = reviewedScope(reviewing, project);
  let page: ReviewedPage | null = reviewing.page;
  for (const commit of commits.filter(({ article }) => article === reviewing.page?.article.id)) page = page === null ? null : reviewedAfter(scope, page, { commit, reviewer: project.annotator });
  if (page === null || page === reviewing.page) return {};
  return { reviewing: { ...reviewing, page, survey: reviewing.survey === null ? null : recounted(surveyAfter(reviewing.survey, page, reviewing.scope), { before: reviewing.page, after: page, scope: reviewing.scope }) } };
}

/** The survey with the cases of one article as they are now, in the places where they stood; new ones come after them. */
function surveyAfter(survey: ReviewSurvey, page: ReviewedPage, { types }: ReviewScope): ReviewSurvey {
  const article = page.article.id;
  const known = new Set(survey.cases.filter((each) => each.article === article).map(({ id }) => id));
  const isNew = (each: ReviewedPage['judged'][number]): boolean => each.decision !== null && each.decision.rule === undefined && (types === null || typesOf(each.reviewCase).some((type) => types.includes(type)));
  const fresh = new Map(page.judged.filter((each) => known.has(each.reviewCase.id) || isNew(each)).map((each) => [each.reviewCase.id, summariseCase(article, page.offsets, each)]));
  const cases = survey.cases.flatMap((each) => (each.article !== article ? [each] : fresh.has(each.id) ? [{ ...each, ...fresh.get(each.id) }] : []));
  const last = cases.findLastIndex((each) => each.article === article);
  const added = [...fresh.values()].filter(({ id }) => !known.has(id));
  return { ...survey, cases: added.length === 0 ? cases : [...cases.slice(0, last + 1), ...added, ...cases.slice(last + 1)] };
}

/** The survey with its counts as they are after the cases of one article changed. */
function recounted(survey: ReviewSurvey, { before, after, scope: { types } }: { before: ReviewedPage; after: ReviewedPage; scope: ReviewScope }): ReviewSurvey {
  const meant = ({ judged }: ReviewedPage): ReviewedPage['judged'] => judged.filter(({ reviewCase }) => types === null || typesOf(reviewCase).some((type) => types.includes(type)));
  const [old, fresh] = [meant(before), meant(after)];
  const grown = (holds: (each: ReviewedPage['judged'][number]) => boolean): number => fresh.filter(holds).length - old.filter(holds).length;
  const states = Object.fromEntries(CASE_STATES.map((state) => [state, survey.states[state] + grown((each) => each.state === state)]));
  const rules = Object.fromEntries(RULES.map((rule) => [rule, survey.rules[rule] + grown((each) => readingByRule(each, rule) !== null)]));
  return { ...survey, states: { ...survey.states, ...states }, rules: { ...survey.rules, ...rules } };
}

function reviewedScope({ scope }: Reviewing, project: NonNullable<Desk['project']>): ReviewedScope {
  return { schema: project.project.schema, annotators: scope.annotators };
}

async function pageOf(article: ArticleId): Promise<ReviewedPage | null> {
  const ready = prefetched?.article === article ? await prefetched.page : null;
  prefetched = null;
  return ready ?? await fetchPage(article);
}

async function fetchPage(article: ArticleId): Promise<ReviewedPage | null> {
  const reply = await request('review.article', { article });
  const { reviewing, project } = desk.getState();
  if (!reply.ok) {
    sayError(reply.error);
    return null;
  }
  return reviewing === null || project === null ? null : openReviewedPage(reviewedScope(reviewing, project), reply.value);
}

/** Fetches the article of the next waiting case, so that going there needs no wait. Nothing in it can change meanwhile but by decisions on another article. */
function makeReady(): void {
  const { reviewing } = desk.getState();
  const next = reviewing === null ? null : nextWaitingElsewhere(reviewing);
  if (next === null || prefetched?.article === next) return;
  prefetched = { article: next, page: fetchPage(next) };
}

function nextWaitingElsewhere({ survey, listing, at }: Reviewing): ArticleId | null {
  const cases = listedCases(survey?.cases ?? [], listing);
  const from = cases.findIndex((each) => isAt(at, each));
  return cases.slice(from + 1).find((each) => isUndecided(each) && each.article !== at?.article)?.article ?? null;
}
