import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import { CASE_STATES, type CaseState, type CaseSummary, type ReviewPerson, type ReviewScope, type ReviewSurvey } from '../../shared/review-queue.ts';
import { RULES } from '../../shared/review.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { namesApart } from '../model/people-names.ts';
import { compareText } from '../model/span-place.ts';
import { readingByRule } from '../review/acceptance-rules.ts';
import type { JudgedCase } from '../review/judge-cases.ts';
import { takeSample } from '../review/sampling.ts';
import { summariseCase, typesOf } from '../review/summarise-case.ts';
import { comparedSets, judgeArticle } from '../review/judge-article.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { JobControl } from './job.ts';
import { meetingsByCase } from './case-meetings.ts';
import { readSets } from './read-reviews.ts';

/**
 * Compares the work of annotators over the whole project. An article that cannot be read is left out and listed, so that one damaged file never stops a review.
 * Refuses with `set.cancelled` when it is stopped.
 */
export async function surveyReview(reader: ProjectReader, scope: ReviewScope, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<ReviewSurvey>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const survey = new Survey(scope);
  for (const [at, id] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('set.cancelled');
    await surveyArticle(reader, id, survey);
    control.onProgress({ done: at + 1, total: ids.value.length, unit: 'items', current: id });
  }
  return ok(survey.report());
}

async function surveyArticle(reader: ProjectReader, id: ArticleId, survey: Survey): Promise<void> {
  const sets = await readSets(reader, id);
  if (!sets.ok) return survey.leaveOut(id, sets.error.code);
  survey.countPeople(sets.value);
  if (comparedSets(sets.value, survey.scope.annotators).length === 0) return;
  const article = await reader.readArticle(id);
  if (!article.ok) return survey.leaveOut(id, article.error.code);
  const map = createOffsetMap(article.value.text);
  const judged = judgeArticle(reader.project.schema, sets.value, survey.scope.annotators);
  const meetings = meetingsOf(sets.value, judged, survey.scope);
  survey.add(judged, (each) => {
    const met = meetings.get(each.reviewCase.id);
    return { ...summariseCase(id, map, each), ...(met === undefined ? {} : { meetings: [...met] }) };
  });
}

/** What the tags of two annotators who are named mean to each other; nothing where it is not about two. */
function meetingsOf(sets: readonly AnnotationSet[], judged: readonly JudgedCase[], { annotators }: ReviewScope): ReturnType<typeof meetingsByCase> {
  const [one, other] = annotators?.length === 2 ? annotators.map((annotator) => comparedSets(sets, [annotator])[0]) : [];
  return one === undefined || other === undefined ? new Map() : meetingsByCase([one, other], judged.map(({ reviewCase }) => reviewCase));
}

/** What a survey has found so far. Of cases on which nobody differs and no person decided only the number is kept. */
class Survey {
  readonly scope: ReviewScope;
  readonly #people = new Map<AnnotatorId, ReviewPerson>();
  readonly #cases: CaseSummary[] = [];
  readonly #states = new Map<CaseState, number>(CASE_STATES.map((state) => [state, 0]));
  readonly #rules = { all_agree: 0, majority: 0 };
  readonly #unread: { article: ArticleId; code: string }[] = [];
  #articles = 0;

  constructor(scope: ReviewScope) {
    this.scope = scope;
  }

  countPeople(sets: readonly AnnotationSet[]): void {
    for (const { annotator, spans } of comparedSets(sets, null)) {
      const known = this.#people.get(annotator.id) ?? { ...annotator, articles: 0, tags: 0 };
      this.#people.set(annotator.id, { ...known, articles: known.articles + 1, tags: known.tags + spans.size });
    }
  }

  add(judged: readonly JudgedCase[], summarise: (each: JudgedCase) => CaseSummary): void {
    this.#articles += 1;
    for (const each of judged.filter(({ reviewCase }) => this.#isMeant(typesOf(reviewCase)))) {
      this.#states.set(each.state, (this.#states.get(each.state) ?? 0) + 1);
      for (const rule of RULES) if (readingByRule(each, rule) !== null) this.#rules[rule] += 1;
      if (asksSomebody(each)) this.#cases.push(summarise(each));
    }
  }

  leaveOut(article: ArticleId, code: string): void {
    this.#unread.push({ article, code });
  }

  report(): ReviewSurvey {
    const names = namesApart(this.#people.values());
    const people = [...this.#people.values()].map((person) => ({ ...person, name: names.get(person.id) ?? person.name })).sort((a, b) => compareText(a.name, b.name));
    return {
      people, articles: this.#articles, cases: [...takeSample(this.#cases, this.scope.sample)],
      states: { ...NO_STATES, ...Object.fromEntries(this.#states) }, rules: this.#rules, unread: this.#unread,
    };
  }

  #isMeant(types: readonly string[]): boolean {
    const { types: wanted } = this.scope;
    return wanted === null || types.length === 0 || types.some((type) => wanted.includes(type));
  }
}

const NO_STATES: ReviewSurvey['states'] = { agreed: 0, open: 0, changed: 0, postponed: 0, decided: 0, waiting: 0, moot: 0 };

function asksSomebody({ state, decision, reviewCase }: JudgedCase): boolean {
  return state !== 'agreed' && state !== 'moot' && !(state === 'decided' && decision?.rule !== undefined && reviewCase.differences.length === 0);
}
