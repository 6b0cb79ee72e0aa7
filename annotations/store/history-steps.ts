import type { Cause, Commit } from '../../shared/change.ts';
import type { StepId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { invertChange } from '../model/change.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { inverseParts, type Step, type StepPart } from '../model/history.ts';
import { checkFit, type Committer } from './committer.ts';
import type { StoreEnvironment } from './environment.ts';
import type { HistoryKeeper } from './history-keeper.ts';
import { checkNames } from './needed-names.ts';
import { readCommits } from './read-commits.ts';
import type { StepsLog } from './steps-log.ts';
import type { SteppedEdits } from './workspace.ts';

/** What taking steps back and repeating them works on. Calls must not overlap. */
export interface HistoryPath {
  readonly env: StoreEnvironment;
  readonly folder: string;
  readonly annotator: Commit['author'];
  readonly committer: Committer;
  readonly history: HistoryKeeper;
  readonly steps: StepsLog;
  readonly schema: () => LabelSchema;
  /** Whether a step cut off is done all the same, since the project's schema went with it. */
  readonly isDone: (step: StepId) => Promise<Result<boolean>>;
}

/** Takes back or repeats the next step, all its articles or none; refuses with `set.stale` where a set no longer fits. */
export async function takeStep(path: HistoryPath, action: 'undo' | 'redo'): Promise<Result<SteppedEdits>> {
  const step = path.history.next(action);
  if (step === null) return refuse(action === 'undo' ? 'history.nothing_to_undo' : 'history.nothing_to_redo');
  const parts = action === 'undo' ? inverseParts(step) : step.parts;
  const fits = await checkParts(path, step, parts);
  if (!fits.ok) return fits;
  if (parts.length === 1) return commitParts(path, { step, action }, parts);
  const begun = await path.steps.begin({ step: step.id, action, command: step.command });
  if (!begun.ok) return begun;
  const stepped = await commitParts(path, { step, action }, parts);
  return stepped.ok ? endStep(path, step, stepped.value) : stepped;
}

async function endStep(path: HistoryPath, step: Step, stepped: SteppedEdits): Promise<Result<SteppedEdits>> {
  const ended = await path.steps.end(step.id, 'commit');
  return ended.ok ? ok(stepped) : ended;
}

async function checkParts(path: HistoryPath, step: Step, parts: readonly StepPart[]): Promise<Result<void>> {
  for (const { article, change } of parts) {
    const open = await path.committer.editable(article);
    if (!open.ok) return open;
    const fits = checkFit(open.value.set, change);
    if (!fits.ok) return fits;
    const named = checkNames(path.schema(), { change, command: step.command });
    if (!named.ok) return named;
  }
  return ok(undefined);
}

interface StepAction {
  readonly step: Step;
  readonly action: Cause['action'];
}

async function commitParts(path: HistoryPath, { step, action }: StepAction, parts: readonly StepPart[]): Promise<Result<SteppedEdits>> {
  const commits: Commit[] = [];
  const rows: ArticleRow[] = [];
  for (const { article, change } of parts) {
    const open = await path.committer.editable(article);
    if (!open.ok) return open;
    const cause: Cause = { action, command: step.command, step: step.id };
    const done = await path.committer.commit(open.value, { change, cause, time: path.env.clock() });
    if (!done.ok) return done;
    if (done.value.commit !== null) commits.push(done.value.commit);
    rows.push(done.value.row);
  }
  return ok({ commits, rows });
}

/**
 * Takes back what an unfinished step left in any article: the first half of a step that was begun, undone or redone and then cut off.
 * A part that somebody has built upon since stays, and so does all of a step that changed the project's schema: it is ended as done.
 */
export async function rollBack(path: HistoryPath, id: StepId): Promise<Result<void>> {
  const step = path.history.find(id);
  const applied = step === null ? ok([]) : await appliedParts(path, step);
  if (!applied.ok) return applied;
  // Where a part is taken back already, it was taking back or repeating the step that was cut off.
  const isDone = applied.value.length === (step?.parts.length ?? 0) ? await path.isDone(id) : ok(false);
  if (!isDone.ok) return isDone;
  if (isDone.value) return path.steps.end(id, 'commit');
  for (const { article, change } of applied.value) {
    const undone = await undoPart(path, { article, change: invertChange(change) }, { id, command: step?.command ?? '' });
    if (!undone.ok) return undone;
  }
  return path.steps.end(id, 'rollback');
}

async function undoPart(path: HistoryPath, part: StepPart, step: { id: StepId; command: string }): Promise<Result<void>> {
  const open = await path.committer.editable(part.article);
  if (!open.ok) return open;
  if (!checkFit(open.value.set, part.change).ok) return ok(undefined);
  const cause: Cause = { action: 'undo', command: step.command, step: step.id };
  const done = await path.committer.commit(open.value, { change: part.change, cause, time: path.env.clock() });
  return done.ok ? ok(undefined) : done;
}

/** The parts of a step that are in their sets now, by the last word of each journal. */
async function appliedParts(path: HistoryPath, step: Step): Promise<Result<readonly StepPart[]>> {
  const articles = step.parts.map(({ article }) => article);
  const read = await readCommits(path.env, { folder: path.folder, annotator: path.annotator, articles, upTo: Infinity });
  if (!read.ok) return read;
  const last = new Map<string, Commit>();
  for (const commit of read.value.filter(({ cause }) => cause.step === step.id)) {
    if (commit.sequence > (last.get(commit.article)?.sequence ?? 0)) last.set(commit.article, commit);
  }
  return ok(step.parts.filter(({ article }) => last.get(article)?.cause.action !== 'undo' && last.has(article)));
}
