import { findInProject } from '../../annotations/jobs/find-occurrences.ts';
import { walkHistoryTo } from '../../annotations/jobs/walk-history.ts';
import { timelinePart, type TimelineStep } from '../../annotations/model/history-timeline.ts';
import { effectOf } from '../../annotations/model/step-effect.ts';
import type { SteppedEdits, Workspace } from '../../annotations/store/workspace.ts';
import type { StepSummary } from '../../shared/history.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { EventPayload, RequestOutput } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { JobRunner } from '../job-runner.ts';
import type { Session } from '../session.ts';

/** What these requests need besides the session. */
export interface AcrossContext {
  readonly session: Session;
  /** Runs edits of many articles and walks through the history. */
  readonly jobs: JobRunner;
  /** Runs searches, so that a new one ends the one before and nothing else. */
  readonly searches: JobRunner;
  readonly onFound: (found: EventPayload<'occurrences.found'>) => void;
}

type Name = 'set.applyAcross' | 'history.list' | 'history.jump' | 'occurrences.find' | 'occurrences.stop';

// More would be a burden to the window and to whoever reads them; the rest is found again once these are tagged.
const LISTED_AT_MOST = 5000;
// A page that missed earlier commits is fetched anew, which costs less than following so many.
const FOLLOWED_AT_MOST = 200;

/** What reaches over the whole project: searching all articles, tagging in many at once, and the history. */
export function acrossRequests(context: AcrossContext): Pick<RequestHandlers, Name> {
  const { session, jobs, searches } = context;
  return {
    'set.applyAcross': async ({ step, command, edits, shown }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const done = await jobs.run('tag', ({ signal, onProgress }) => {
        // Said at once, since all edits are checked before the first is written.
        onProgress({ done: 0, total: edits.length, unit: 'items', current: '' });
        return workspace.value.applyAcross(edits, { id: step, command }, { signal, onProgress: (count, current) => onProgress({ done: count, total: edits.length, unit: 'items', current }) });
      });
      return done.ok ? ok(steppedReply(workspace.value, done.value, shown)) : done;
    },
    'history.list': ({ from, limit }) => listHistory(session, from, limit),
    'history.jump': async ({ step, shown }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const walk = await jobs.run('history', (control) => walkHistoryTo(workspace.value, step, control));
      if (!walk.ok) return walk;
      return ok({ ...steppedReply(workspace.value, walk.value, shown), taken: walk.value.taken, stopped: walk.value.stopped });
    },
    'occurrences.find': (input) => find(context, input),
    'occurrences.stop': async () => {
      searches.cancel();
      return ok({});
    },
  };
}

const find: (context: AcrossContext, input: Parameters<RequestHandlers['occurrences.find']>[0]) => ReturnType<RequestHandlers['occurrences.find']> =
  async ({ session, searches, onFound }, { search, words }) => {
    const workspace = session.requireWorkspace();
    if (!workspace.ok) return workspace;
    return ok(await searches.run('tag', async (control) => {
      const tally = await findInProject(workspace.value, {
        words, listedAtMost: LISTED_AT_MOST,
        onFound: (found, progress) => onFound({ search, progress, found: found.map(({ article, places }) => ({ article, places: [...places] })) }),
      }, control);
      return { ...tally, refused: [...tally.refused] };
    }));
  };

function steppedReply(workspace: Workspace, { commits, rows }: SteppedEdits, shown: ArticleId | null): RequestOutput<'set.applyAcross'> {
  return { commits: commits.filter(({ article }) => article === shown).slice(-FOLLOWED_AT_MOST), rows: [...rows], history: workspace.historyState() };
}

async function listHistory(session: Session, from: number, limit: number): Promise<Result<RequestOutput<'history.list'>>> {
  const workspace = session.requireWorkspace();
  if (!workspace.ok) return workspace;
  const history = await workspace.value.history();
  if (!history.ok) return history;
  const steps = timelinePart(history.value, from, limit);
  const titles = titlesOf(workspace.value, steps);
  return ok({ done: history.value.done.length, undone: history.value.undone.length, steps: steps.flatMap((each) => summaryOf(each, titles)) });
}

function summaryOf({ step, isDone }: TimelineStep, titles: ReadonlyMap<ArticleId, string>): StepSummary[] {
  const article = step.parts[0]?.article;
  if (article === undefined) return [];
  return [{
    id: step.id, command: step.command, time: step.time, isDone, articles: step.parts.length, article, title: titles.get(article) ?? article, effect: effectOf(step),
  }];
}

function titlesOf(workspace: Workspace, steps: readonly TimelineStep[]): ReadonlyMap<ArticleId, string> {
  const wanted = new Set(steps.flatMap(({ step }) => step.parts.slice(0, 1).map(({ article }) => article)));
  return new Map(workspace.articles().filter(({ id }) => wanted.has(id)).map(({ id, headline, source }) => [id, headline ?? source]));
}
