import type { Commit } from '../../shared/change.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { applyChange, type AnnotationSet } from '../model/annotation-set.ts';
import { applyCommand } from '../model/apply-command.ts';
import type { Committer } from './committer.ts';
import type { StoreEnvironment } from './environment.ts';
import type { OpenSet } from './open-set.ts';
import type { StepRunner } from './step-runner.ts';
import type { ArticleEdit, EditControl, StepIntent, SteppedEdits } from './workspace.ts';

/** What a gesture over several articles works on. */
export interface AcrossPath {
  readonly env: StoreEnvironment;
  readonly schema: LabelSchema;
  readonly committer: Committer;
  readonly steps: StepRunner;
}

/** What is to be done, as which step. */
export interface AcrossRequest {
  readonly edits: readonly ArticleEdit[];
  readonly step: StepIntent;
}

/** Applies commands to several articles as one step, all or none. Calls must not overlap with other edits. */
export async function applyAcross(path: AcrossPath, { edits, step }: AcrossRequest, control: EditControl): Promise<Result<SteppedEdits>> {
  // What is refused at all is refused before anything is written.
  const checked = await checkAll(path, edits, control);
  if (!checked.ok) return checked;
  const begun = await path.steps.begin(step);
  if (!begun.ok) return begun;
  const done = await commitAll(path, { edits, step }, control);
  const ended = await path.steps.end(step.id, done.ok);
  return done.ok && !ended.ok ? ended : done;
}

async function checkAll(path: AcrossPath, edits: readonly ArticleEdit[], { signal }: EditControl): Promise<Result<void>> {
  const lastOf = new Map(edits.map((edit) => [edit.article, edit]));
  // What the edits of one article make of it so far; only where more of them follow.
  const drafts = new Map<ArticleId, AnnotationSet>();
  for (const edit of edits) {
    if (signal.aborted) return refuse('set.cancelled');
    const prepared = await prepare(path, edit, drafts.get(edit.article));
    if (!prepared.ok) return prepared;
    const { set, change } = prepared.value;
    if (lastOf.get(edit.article) !== edit) drafts.set(edit.article, applyChange(set, change));
  }
  return ok(undefined);
}

async function commitAll(path: AcrossPath, { edits, step }: AcrossRequest, { signal, onProgress }: EditControl): Promise<Result<SteppedEdits>> {
  const commits: Commit[] = [];
  const rows: ArticleRow[] = [];
  for (const edit of edits) {
    if (signal.aborted) return refuse('set.cancelled');
    const prepared = await prepare(path, edit);
    if (!prepared.ok) return prepared;
    const { open, change, time } = prepared.value;
    const done = await path.committer.commit(open, { change, cause: { action: 'do', command: step.command, step: step.id }, time });
    if (!done.ok) return done;
    if (done.value.commit !== null) commits.push(done.value.commit);
    rows.push(done.value.row);
    onProgress(rows.length, edit.article);
  }
  return ok({ commits, rows });
}

interface PreparedEdit {
  readonly open: OpenSet;
  /** The state that the change starts from. */
  readonly set: AnnotationSet;
  readonly change: Commit['change'];
  readonly time: string;
}

async function prepare({ env, schema, committer }: AcrossPath, { article, command }: ArticleEdit, draft?: AnnotationSet): Promise<Result<PreparedEdit>> {
  const open = await committer.editable(article);
  if (!open.ok) return open;
  const time = env.clock();
  const set = draft ?? open.value.set;
  const change = applyCommand({ schema, offsets: open.value.offsets, time }, set, command);
  return change.ok ? ok({ open: open.value, set, change: change.value, time }) : change;
}
