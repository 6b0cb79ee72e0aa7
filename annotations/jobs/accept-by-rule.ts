import type { SingleCommand } from '../../shared/command.ts';
import { decisionIdSchema, stepIdSchema, type ArticleId, type MakeId, type StepId } from '../../shared/ids.ts';
import type { RuleRequest } from '../../shared/review-queue.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { readingByRule } from '../review/acceptance-rules.ts';
import { makeDecision, outcomeOf } from '../review/make-decision.ts';
import { judgeArticle } from '../review/judge-article.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { ArticleEdit, SteppedEdits, Workspace } from '../store/workspace.ts';
import type { JobControl } from './job.ts';
import { readSets } from './read-reviews.ts';

/** The name of the step in the history; a key of the catalogues. */
export const RULE_STEP = 'rule';

/** What a rule decides: the edits of the reviewer's sets, and how many cases that are. */
export interface Acceptance {
  readonly edits: readonly ArticleEdit[];
  readonly cases: number;
}

/** Finds what a rule would decide now, and writes nothing. Refuses when an article cannot be read, or with `set.cancelled` when it is stopped. */
export async function foreseeRule(reader: ProjectReader, request: RuleRequest & { readonly makeId: MakeId }, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<Acceptance>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const edits: ArticleEdit[] = [];
  let cases = 0;
  for (const [at, article] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('set.cancelled');
    const commands = await decisionsByRule(reader, article, request);
    if (!commands.ok) return commands;
    cases += commands.value.length;
    if (commands.value.length > 0) edits.push({ article, command: { kind: 'batch', commands: [...commands.value] } });
    control.onProgress({ done: at + 1, total: ids.value.length, unit: 'items', current: article });
  }
  return ok({ edits, cases });
}

/** Decides by a rule in the reviewer's own sets, as one step that can be undone. */
export async function acceptByRule(workspace: Workspace, request: RuleRequest & { readonly makeId: MakeId }, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<SteppedEdits & { readonly cases: number }>> {
  const foreseen = await foreseeRule(workspace.reader, request, control);
  return foreseen.ok ? writeAcceptance(workspace, { ...foreseen.value, step: stepIdSchema.parse(request.makeId()) }, control) : foreseen;
}

/** Writes what a rule was foreseen to decide, as one step. */
export async function writeAcceptance(workspace: Workspace, { edits, cases, step }: Acceptance & { readonly step: StepId }, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<SteppedEdits & { readonly cases: number }>> {
  if (edits.length === 0) return ok({ commits: [], rows: [], cases });
  const done = await workspace.applyAcross(edits, { id: step, command: RULE_STEP }, {
    signal: control.signal, onProgress: (count, current) => control.onProgress({ done: count, total: edits.length, unit: 'items', current }),
  });
  return done.ok ? ok({ ...done.value, cases }) : done;
}

async function decisionsByRule(reader: ProjectReader, article: ArticleId, { rule, annotators, makeId }: RuleRequest & { readonly makeId: MakeId }): Promise<Result<readonly SingleCommand[]>> {
  const sets = await readSets(reader, article);
  if (!sets.ok) return sets;
  const { schema } = reader.project;
  const judged = judgeArticle(schema, sets.value, annotators);
  const cases = new Map(judged.map((each) => [each.reviewCase.id, each]));
  return ok(judged.flatMap((each) => {
    const key = readingByRule(each, rule);
    if (key === null) return [];
    const freshId = decisionIdSchema.parse(makeId());
    return [makeDecision({ schema, cases, freshId }, each, { outcome: outcomeOf(each.reviewCase, key), rule })];
  }));
}
