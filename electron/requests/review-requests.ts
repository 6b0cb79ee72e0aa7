import { writeAcceptance } from '../../annotations/jobs/accept-by-rule.ts';
import { readSets } from '../../annotations/jobs/read-reviews.ts';
import { setToRecord } from '../../annotations/model/annotation-set.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { JobRunner } from '../job-runner.ts';
import { describeProject, type Session } from '../session.ts';
import { requireSight } from '../sight.ts';
import type { TaskName } from '../background/task-names.ts';
import type { TaskControl, TaskOutput } from '../background/tasks.ts';

/** What these requests need besides the session. */
export interface ReviewContext {
  readonly session: Session;
  readonly jobs: JobRunner;
  /** Computes a task on the open project beside the window. */
  readonly inBackground: <Name extends TaskName>(name: Name, input: unknown, control: TaskControl) => Promise<Result<TaskOutput<Name>>>;
}

type Name = 'review.survey' | 'review.article' | 'review.accept' | 'review.corrections' | 'project.setBlind';

/** Comparing annotators, deciding by rules, and the way back to them. */
export function reviewRequests({ session, jobs, inBackground }: ReviewContext): Pick<RequestHandlers, Name> {
  return {
    'review.survey': async (scope) => {
      const workspace = requireSight(session);
      return workspace.ok ? jobs.run('review', (control) => inBackground('surveyReview', scope, control)) : workspace;
    },
    'review.article': async ({ article }) => {
      const workspace = requireSight(session);
      if (!workspace.ok) return workspace;
      const { reader } = workspace.value;
      const text = await reader.readArticle(article);
      if (!text.ok) return text;
      const sets = await readSets(reader, article);
      return sets.ok ? ok({ article: text.value, sets: sets.value.map(setToRecord) }) : sets;
    },
    'review.accept': async ({ rule, annotators }) => {
      const workspace = requireSight(session);
      if (!workspace.ok) return workspace;
      const done = await jobs.run('rule', async (control) => {
        const foreseen = await inBackground('foreseeRule', { rule, annotators }, control);
        return foreseen.ok ? writeAcceptance(workspace.value, { ...foreseen.value, step: stepIdSchema.parse(session.env.makeId()) }, control) : foreseen;
      });
      return done.ok ? ok({ cases: done.value.cases, rows: [...done.value.rows], history: workspace.value.historyState() }) : done;
    },
    'review.corrections': async () => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const found = await jobs.run('review', (control) => inBackground('findCorrections', { annotator: workspace.value.annotator.id }, control));
      return found.ok ? ok({ corrections: [...found.value] }) : found;
    },
    'project.setBlind': async ({ blind }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const changed = await workspace.value.setBlind(blind);
      return changed.ok ? ok(describeProject(workspace.value)) : changed;
    },
  };
}
