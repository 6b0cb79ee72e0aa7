import type { JobControl } from '../../annotations/jobs/job.ts';
import { z } from 'zod';
import { dueBackup, makeBackup } from '../../annotations/backup/make-backup.ts';
import { planRestore } from '../../annotations/backup/plan-restore.ts';
import { saveCopy } from '../../annotations/backup/save-copy.ts';
import { foreseeRule } from '../../annotations/jobs/accept-by-rule.ts';
import { measureAgreement } from '../../annotations/jobs/agreement.ts';
import { findAllCorrections } from '../../annotations/jobs/find-corrections.ts';
import { surveyCorpus } from '../../annotations/jobs/survey-corpus.ts';
import { surveyReview } from '../../annotations/jobs/survey-review.ts';
import { runModel } from '../../annotations/models/run-model.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { ProjectReader } from '../../annotations/store/project-reader.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { MadeBackup } from '../../shared/backup.ts';
import type { TaskName } from './task-names.ts';
import { agreementRequestSchema } from '../../shared/agreement.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { overviewRequestSchema } from '../../shared/overview.ts';
import { reviewScopeSchema, ruleRequestSchema } from '../../shared/review-queue.ts';

/** How a task is watched and stopped. */
export type TaskControl = Pick<JobControl, 'signal' | 'onProgress'>;

/** What a task has in its process besides. */
export type TaskContext = TaskControl & { readonly env: StoreEnvironment };

type Task<Input, Output> = (reader: ProjectReader, input: Input, context: TaskContext) => Promise<Result<Output>>;

/** A task whose input is checked before it begins, since it comes from another process. */
function task<Input, Output>(input: z.ZodType<Input>, run: Task<Input, Output>): Task<unknown, Output> {
  return (reader, raw, context) => run(reader, input.parse(raw), context);
}

// More than a person reads on a page; the command line gives more.
const OVERVIEW_LIMITS = { people: 1000, repeats: 500, places: 50 };

/** What is computed beside the window and the store, because it may take long: each from a project on the disk and a plain value to a plain value. */
export const TASKS = {
  surveyReview: task(reviewScopeSchema, surveyReview),
  findCorrections: task(z.strictObject({ annotator: annotatorIdSchema }), (reader, { annotator }, control) => findAllCorrections(reader, annotator, control)),
  measureAgreement: task(agreementRequestSchema, measureAgreement),
  surveyCorpus: task(overviewRequestSchema, (reader, request, context) => surveyCorpus(reader, { ...request, limits: OVERVIEW_LIMITS }, described(context))),
  backUp: task(z.strictObject({ kind: z.enum(['asked', 'due', 'changed']) }), backUp),
  planRestore: task(z.strictObject({ me: annotatorIdSchema, number: z.int().positive() }), (reader, wanted, context) => planRestore(context.env, { folder: reader.folder, ...wanted }, described(context))),
  saveCopy: task(z.strictObject({ to: z.string() }), ({ folder }, { to }, context) => saveCopy(context.env, { folder, to }, described(context))),
  runModel: task(z.strictObject({ folder: z.string(), runtime: z.string() }), (reader, place, context) => runModel(context.env, { reader, request: { ...place, engine: null } }, described(context))),
  foreseeRule: task(ruleRequestSchema, (reader, request, context) => foreseeRule(reader, { ...request, makeId: context.env.makeId }, context)),
} as const satisfies Record<TaskName, Task<unknown, unknown>>;

/** Null where no backup was due. */
async function backUp({ folder, project }: ProjectReader, { kind }: { kind: 'asked' | 'due' | 'changed' }, context: TaskContext): Promise<Result<MadeBackup | null>> {
  const due = kind === 'due' ? await dueBackup(context.env, { project: project.id, folder }) : ok(kind === 'asked' ? kind : 'timed' as const);
  if (!due.ok) return due;
  return due.value === null ? ok(null) : makeBackup(context.env, { folder, kind: due.value }, described(context));
}

// No task of these puts refusals into words: the window does.
function described(context: TaskContext): JobControl {
  return { ...context, describe: ({ code }) => code };
}

/** What a task comes to. */
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>> extends Result<infer Output> ? Output : never;
