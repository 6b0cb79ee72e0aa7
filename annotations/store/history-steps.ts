import type { AppError } from '../../shared/errors.ts';
import type { Cause, Change, Commit } from '../../shared/change.ts';
import type { ArticleId, StepId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { composeChanges, invertChange } from '../model/change.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { RecordedCommit, Step, StepPart } from '../model/history.ts';
import { checkFit, type Committer } from './committer.ts';
import type { StoreEnvironment } from './environment.ts';
import type { HistoryKeeper } from './history-keeper.ts';
import { checkNames } from './needed-names.ts';
import { readCommits, readCommitsOf } from './read-commits.ts';
import type { StepsLog } from './steps-log.ts';
import type { AppliedEdit, SteppedEdits } from './workspace.ts';

/** What taking steps back and repeating them works on. Calls must not overlap. */
export interface HistoryPath {
  readonly env: StoreEnvironment;
  readonly folder: string;
  readonly annotator: Commit['author'];
  readonly committer: Committer;
  readonly history: HistoryKeeper;
  readonly steps: StepsLog;
  readonly schema: () => LabelSchema;
  /** What the disk refused when the project was opened and may yet give; null where everything was read. */
  readonly unread: () => AppError | null;
  /** Whether a step cut off is done all the same, since the project's schema went with it. */
  readonly isDone: (step: StepId) => Promise<Result<boolean>>;
}

/** Takes back or repeats the next step, all its articles or none; refuses with `set.stale` where a set no longer fits. `onBegun` is told once the intent of one over several articles is on the disk. */
export async function takeStep(path: HistoryPath, action: 'undo' | 'redo', onBegun: () => void): Promise<Result<SteppedEdits>> {
  const step = path.history.next(action);
  if (step === null) return refuse(action === 'undo' ? 'history.nothing_to_undo' : 'history.nothing_to_redo');
  const taken: StepAction = { step, action, parts: action === 'undo' ? step.parts.toReversed() : step.parts };
  const fits = await checkParts(path, taken);
  if (!fits.ok) return fits;
  if (taken.parts.length === 1) return commitParts(path, taken);
  const begun = await path.steps.begin({ step: step.id, action, command: step.command });
  if (!begun.ok) return begun;
  onBegun();
  const stepped = await commitParts(path, taken);
  return stepped.ok ? endStep(path, step, stepped.value) : stepped;
}

/** A step with its parts in the order in which they are taken. */
interface StepAction {
  readonly step: Step;
  readonly action: 'undo' | 'redo';
  readonly parts: readonly StepPart[];
}

async function endStep(path: HistoryPath, step: Step, stepped: SteppedEdits): Promise<Result<SteppedEdits>> {
  const ended = await path.steps.end(step.id, 'commit');
  return ended.ok ? ok(stepped) : ended;
}

async function checkParts(path: HistoryPath, taken: StepAction): Promise<Result<void>> {
  for (const part of taken.parts) {
    const fits = await checkPart(path, taken, part);
    if (!fits.ok) return fits;
  }
  return ok(undefined);
}

async function checkPart(path: HistoryPath, { step, action }: StepAction, part: StepPart): Promise<Result<unknown>> {
  const open = await path.committer.editable(part.article);
  if (!open.ok) return open;
  const change = await changeOf(path, step.id, part);
  if (!change.ok) return change;
  const directed = action === 'undo' ? invertChange(change.value) : change.value;
  const fits = checkFit(open.value.set, directed);
  return fits.ok ? checkNames(path.schema(), { change: directed, command: step.command }) : fits;
}

async function commitParts(path: HistoryPath, { step, action, parts }: StepAction): Promise<Result<SteppedEdits>> {
  const commits: Commit[] = [];
  const rows: ArticleRow[] = [];
  for (const part of parts) {
    const done = await commitPart(path, { step, action }, part);
    if (!done.ok) return done;
    if (done.value.commit !== null) commits.push(done.value.commit);
    rows.push(done.value.row);
  }
  return ok({ commits, rows });
}

async function commitPart(path: HistoryPath, { step, action }: Omit<StepAction, 'parts'>, part: StepPart): Promise<Result<AppliedEdit>> {
  const open = await path.committer.editable(part.article);
  if (!open.ok) return open;
  const change = await changeOf(path, step.id, part);
  if (!change.ok) return change;
  const cause: Cause = { action, command: step.command, step: step.id };
  return path.committer.commit(open.value, { change: action === 'undo' ? invertChange(change.value) : change.value, cause, time: path.env.clock() });
}

/** What a part changed: kept in memory, or read from its journal where that would be too much. */
async function changeOf(path: HistoryPath, step: StepId, { article, change }: StepPart): Promise<Result<Change>> {
  if (change !== null) return ok(change);
  const commits = await readCommitsOf(path.env, path, article);
  return commits.ok ? ok(composeChanges(commits.value.filter(({ cause }) => cause.step === step && cause.action === 'do').map((commit) => commit.change))) : commits;
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
  for (const part of applied.value) {
    const undone = await undoPart(path, part, { id, command: step?.command ?? '' });
    if (!undone.ok) return undone;
  }
  return path.steps.end(id, 'rollback');
}

async function undoPart(path: HistoryPath, part: StepPart, step: Pick<Step, 'id' | 'command'>): Promise<Result<void>> {
  const open = await path.committer.editable(part.article);
  if (!open.ok) return open;
  const done = await changeOf(path, step.id, part);
  if (!done.ok) return done;
  const change = invertChange(done.value);
  if (!checkFit(open.value.set, change).ok) return ok(undefined);
  const cause: Cause = { action: 'undo', command: step.command, step: step.id };
  const undone = await path.committer.commit(open.value, { change, cause, time: path.env.clock() });
  return undone.ok ? ok(undefined) : undone;
}

/** The parts of a step that are in their sets now, by the last word of each journal. */
async function appliedParts(path: HistoryPath, step: Step): Promise<Result<readonly StepPart[]>> {
  const articles = step.parts.map(({ article }) => article);
  const read = await readCommits(path.env, { folder: path.folder, annotator: path.annotator, articles, upTo: Infinity });
  if (!read.ok) return read;
  const last = new Map<ArticleId, RecordedCommit>();
  for (const commit of read.value.filter(({ cause }) => cause.step === step.id)) {
    if (commit.sequence > (last.get(commit.part.article)?.sequence ?? 0)) last.set(commit.part.article, commit);
  }
  return ok(step.parts.filter(({ article }) => last.has(article) && last.get(article)?.cause.action !== 'undo'));
}
