import type { JobControl } from '../../annotations/jobs/job.ts';
import { z } from 'zod';
import { foreseeRule } from '../../annotations/jobs/accept-by-rule.ts';
import { measureAgreement } from '../../annotations/jobs/agreement.ts';
import { findAllCorrections } from '../../annotations/jobs/find-corrections.ts';
import { surveyReview } from '../../annotations/jobs/survey-review.ts';
import type { ProjectReader } from '../../annotations/store/project-reader.ts';
import type { Result } from '../../shared/result.ts';
import type { TaskName } from './task-names.ts';
import { agreementRequestSchema } from '../../shared/agreement.ts';
import { annotatorIdSchema, type MakeId } from '../../shared/ids.ts';
import { reviewScopeSchema, ruleRequestSchema } from '../../shared/review-queue.ts';

/** How a task is watched and stopped. */
export type TaskControl = Pick<JobControl, 'signal' | 'onProgress'>;

/** What a task has in its process besides. */
export type TaskContext = TaskControl & { readonly makeId: MakeId };

type Task<Input, Output> = (reader: ProjectReader, input: Input, context: TaskContext) => Promise<Result<Output>>;

/** A task whose input is checked before it begins, since it comes from another process. */
function task<Input, Output>(input: z.ZodType<Input>, run: Task<Input, Output>): Task<unknown, Output> {
  return (reader, raw, context) => run(reader, input.parse(raw), context);
}

/** What is computed beside the window and the store, because it may take long: each from a project on the disk and a plain value to a plain value. */
export const TASKS = {
  surveyReview: task(reviewScopeSchema, surveyReview),
  findCorrections: task(z.strictObject({ annotator: annotatorIdSchema }), (reader, { annotator }, control) => findAllCorrections(reader, annotator, control)),
  measureAgreement: task(agreementRequestSchema, measureAgreement),
  foreseeRule: task(ruleRequestSchema, (reader, request, context) => foreseeRule(reader, { ...request, makeId: context.makeId }, context)),
} as const satisfies Record<TaskName, Task<unknown, unknown>>;

/** What a task comes to. */
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>> extends Result<infer Output> ? Output : never;
