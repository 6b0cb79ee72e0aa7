import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptByRule, foreseeRule } from '../../annotations/jobs/accept-by-rule.ts';
import { findAllCorrections } from '../../annotations/jobs/find-corrections.ts';
import { surveyReview } from '../../annotations/jobs/survey-review.ts';
import { totalGold } from '../../annotations/jobs/total-gold.ts';
import { acceptanceEdits } from '../../annotations/review/corrections.ts';
import { judgeArticle } from '../../annotations/review/judge-article.ts';
import { readSets } from '../../annotations/jobs/read-reviews.ts';
import { makeDecision, outcomeOf } from '../../annotations/review/make-decision.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import type { ReviewScope } from '../../shared/review-queue.ts';
import { decisionIdSchema, type ArticleId } from '../../shared/ids.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { ben, codeOf, stepId, unwrap } from '../helpers/store-fixture.ts';

const TEXT = 'Ada of the Fleet saw Issarde.';
const WHOLE: ReviewScope = { annotators: null, types: null, sample: { kind: 'all' } };

function span(id: string, type: string, text: string): object {
  return { id, type, start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text };
}

const line = (annotator: string, spans: readonly object[], text = TEXT): string => `${JSON.stringify({ format: 'guillemet/1', text, annotator, status: 'done', spans })}\n`;

/** Three annotators: all agree on Ada, two on the Fleet, all differ on Issarde. */
const WORK = line('Xenia', [span('1', 'PERSON', 'Ada'), span('2', 'ORG', 'the Fleet'), span('3', 'LOCATION', 'Issarde')])
  + line('Yves', [span('1', 'PERSON', 'Ada'), span('2', 'ORG', 'the Fleet'), span('3', 'ORG', 'Issarde')])
  + line('Zoé', [span('1', 'PERSON', 'Ada'), span('2', 'ORG', 'Fleet')]);

async function withWork(body: (fixture: JobFixture & { readonly article: ArticleId }) => Promise<void>, work = WORK): Promise<void> {
  await withImports(async (fixture) => {
    await writeFiles(fixture.source, { 'work.jsonl': work });
    await fixture.bring();
    const [row] = fixture.workspace.articles();
    if (row === undefined) throw new Error('no article');
    await body({ ...fixture, article: row.id });
  });
}

const survey = async ({ workspace }: { workspace: Workspace }, scope = WHOLE) => unwrap(await surveyReview(workspace.reader, scope, quietControl()));

/** Takes the reading of one of the people in every case that is open, as the workspace's owner. */
async function decideFor(workspace: Workspace, article: ArticleId, name: string): Promise<void> {
  const sets = unwrap(await readSets(workspace.reader, article));
  const schema = workspace.project.schema;
  const judged = judgeArticle(schema, sets, null);
  const cases = new Map(judged.map((each) => [each.reviewCase.id, each]));
  const person = sets.find(({ annotator }) => annotator.name === name)?.annotator.id;
  for (const each of judged.filter(({ state }) => state === 'open')) {
    const key = each.reviewCase.positions.find(({ annotator }) => annotator === person)?.reading ?? '';
    const command = makeDecision({ schema, cases, freshId: decisionIdSchema.parse(`d-${each.reviewCase.id.slice(0, 20)}`) }, each, { outcome: outcomeOf(each.reviewCase, key), reason: 'boundary', comment: 'see the guideline' });
    unwrap(await workspace.apply(article, command, stepId()));
  }
}

describe('surveying a review', () => {
  it('lists what somebody differs in, counts what is agreed and what each rule would decide', () => withWork(async (fixture) => {
    const found = await survey(fixture);
    expect(found.people.map(({ name, articles, tags }) => [name, articles, tags])).toEqual([['Xenia', 1, 3], ['Yves', 1, 3], ['Zoé', 1, 2]]);
    expect(found.cases.map(({ words, differences, cost, state }) => [words, differences, cost, state])).toEqual([['the Fleet', ['boundary'], 2, 'open'], ['Issarde', ['missing', 'type'], 3, 'open']]);
    expect(found.states).toMatchObject({ agreed: 1, open: 2, decided: 0 });
    expect(found.rules).toEqual({ all_agree: 1, majority: 2 });
  }));

  it('compares only those who are meant, and only types that are meant', () => withWork(async (fixture) => {
    const people = (await survey(fixture)).people;
    const two = people.filter(({ name }) => name !== 'Zoé').map(({ id }) => id);
    expect((await survey(fixture, { ...WHOLE, annotators: two })).cases.map(({ words }) => words)).toEqual(['Issarde']);
    expect((await survey(fixture, { ...WHOLE, types: ['ORG'] })).cases.map(({ words }) => words)).toEqual(['the Fleet', 'Issarde']);
    expect((await survey(fixture, { ...WHOLE, types: ['PERSON'] })).states).toMatchObject({ agreed: 1, open: 0 });
  }));

  it('walks the tags of one person alone, all or a sample of them', () => withWork(async (fixture) => {
    const [xenia] = (await survey(fixture)).people;
    if (xenia === undefined) throw new Error('nobody');
    const alone = { ...WHOLE, annotators: [xenia.id] };
    expect((await survey(fixture, alone)).cases.map(({ words, differences }) => [words, differences])).toEqual([['Ada', ['single']], ['the Fleet', ['single']], ['Issarde', ['single']]]);
    expect((await survey(fixture, { ...alone, sample: { kind: 'every', n: 2 } })).cases.map(({ words }) => words)).toEqual(['Ada', 'Issarde']);
    expect((await survey(fixture, { ...alone, sample: { kind: 'random', n: 1, seed: 3 } })).cases).toHaveLength(1);
    expect((await survey(fixture, alone)).rules).toEqual({ all_agree: 0, majority: 0 });
  }));

  it('leaves a damaged article out, says so, and goes on', () => withWork(async (fixture) => {
    await writeFiles(fixture.source, { 'work.jsonl': line('Xenia', [span('1', 'PERSON', 'Ada')], `${TEXT} Again.`) + line('Yves', [], `${TEXT} Again.`) });
    await fixture.bring();
    await writeFiles(join(fixture.folder, 'documents'), { [`${fixture.article}.json`]: '{' });
    const found = await survey(fixture);
    expect(found.unread).toEqual([{ article: fixture.article, code: 'article.damaged' }]);
    expect(found.articles).toBe(1);
  }));

  it('stops when it is told to', () => withWork(async ({ workspace }) => {
    expect(codeOf(await surveyReview(workspace.reader, WHOLE, quietControl(AbortSignal.abort())))).toBe('set.cancelled');
  }));
});

describe('deciding by rule', () => {
  it('says beforehand how much it decides, does so as one step, and gives all of it back', () => withWork(async (fixture) => {
    const { workspace, env } = fixture;
    const request = { rule: 'majority' as const, annotators: null, makeId: env.makeId };
    expect(unwrap(await foreseeRule(workspace.reader, request, quietControl())).cases).toBe(2);
    expect(unwrap(await acceptByRule(workspace, request, quietControl())).cases).toBe(2);
    expect(unwrap(await totalGold(workspace.reader))).toMatchObject({ articles: 1, finished: 0, spans: 2, decided: 2, open: 1, unaccepted: 0 });
    expect((await survey(fixture)).rules).toEqual({ all_agree: 0, majority: 0 });
    unwrap(await workspace.undo());
    expect(unwrap(await totalGold(workspace.reader))).toMatchObject({ articles: 0, spans: 0 });
    unwrap(await workspace.redo());
    expect(unwrap(await totalGold(workspace.reader))).toMatchObject({ decided: 2 });
  }));
});

describe('the way back', () => {
  it('shows an annotator what was decided otherwise, with reason and comment, and nothing else', () => withWork(async ({ workspace, article }) => {
    await decideFor(workspace, article, 'Xenia');
    const people = unwrap(await workspace.people());
    const of = async (name: string) => unwrap(await findAllCorrections(workspace.reader, people.find((person) => person.name === name)?.id ?? ben.id, quietControl()));
    expect(await of('Xenia')).toEqual([]);
    expect((await of('Zoé')).map(({ mine, decision, state, reviewer }) => [mine?.text, decision.outcome, decision.reason, decision.comment, state, reviewer.name])).toMatchObject([
      ['Fleet', { kind: 'tags', tags: [{ type: 'ORG', text: 'the Fleet' }] }, 'boundary', 'see the guideline', 'open', 'Ada'],
      [undefined, { kind: 'tags', tags: [{ type: 'LOCATION', text: 'Issarde' }] }, 'boundary', 'see the guideline', 'open', 'Ada'],
    ]);
  }));

  it('counts a correction as accepted once the annotator’s own set follows, and opens nothing anew', () => withWork(async (fixture) => {
    const { workspace, article, env, folder } = fixture;
    await decideFor(workspace, article, 'Xenia');
    const yves = unwrap(await workspace.people()).find(({ name }) => name === 'Yves');
    if (yves === undefined) throw new Error('no Yves');
    const own = unwrap(await openProject(env, { folder, annotator: yves }));
    const [correction] = unwrap(await findAllCorrections(own.reader, yves.id, quietControl()));
    if (correction === undefined) throw new Error('no correction');
    const edits = acceptanceEdits({ schema: own.project.schema, makeId: env.makeId }, unwrap(await own.openSet(article)), correction.decision);
    unwrap(await own.apply(article, { kind: 'batch', commands: [...edits] }, stepId()));
    expect(unwrap(await findAllCorrections(own.reader, yves.id, quietControl())).map(({ state }) => state)).toEqual(['accepted']);
    unwrap(await own.close());
    expect((await survey(fixture)).states).toMatchObject({ open: 0, changed: 0 });
  }));
});

describe('a blind project', () => {
  it('is made so by its owner alone, and stays so on the disk', () => withWork(async ({ workspace, env, folder }) => {
    expect(unwrap(await workspace.setBlind(true)).blind).toBe(true);
    const other = unwrap(await openProject(env, { folder, annotator: ben }));
    expect(other.project.blind).toBe(true);
    expect(codeOf(await other.setBlind(false))).toBe('project.not_owner');
    await other.close();
  }));
});
