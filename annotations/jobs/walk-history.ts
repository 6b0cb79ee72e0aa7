import type { Commit } from '../../shared/change.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ArticleId, StepId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { wayTo } from '../model/history-timeline.ts';
import type { Workspace } from '../store/workspace.ts';
import type { JobControl } from './job.ts';

/** Where a walk through the history got to. */
export interface HistoryWalk {
  /** How many steps were taken back or repeated. */
  readonly taken: number;
  readonly commits: readonly Commit[];
  readonly rows: readonly ArticleRow[];
  /** Why it ended before its goal; null when it got there. */
  readonly stopped: AppError | null;
}

/**
 * Takes back or repeats steps until the given one is the last that is done (null: until none is). Refused when the history does not know it;
 * a step on the way that cannot be taken ends the walk there.
 */
export async function walkHistoryTo(workspace: Workspace, target: StepId | null, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<HistoryWalk>> {
  const history = await workspace.history();
  if (!history.ok) return history;
  const way = wayTo(history.value, target);
  if (way === null) return refuse('history.unknown_step');
  const commits: Commit[] = [];
  const rows = new Map<ArticleId, ArticleRow>();
  let taken = 0;
  const ended = (stopped: AppError | null): Result<HistoryWalk> => ok({ taken, commits, rows: [...rows.values()], stopped });
  for (;;) {
    const present = await workspace.history();
    if (!present.ok) return ended(present.error);
    if ((present.value.done.at(-1)?.id ?? null) === target) return ended(null);
    if (control.signal.aborted) return ended({ code: 'history.stopped', params: {} });
    const stepped = await workspace[way.action]();
    if (!stepped.ok) return ended(stepped.error);
    taken += 1;
    commits.push(...stepped.value.commits);
    for (const row of stepped.value.rows) rows.set(row.id, row);
    control.onProgress({ done: taken, total: way.steps, unit: 'items', current: '' });
  }
}
