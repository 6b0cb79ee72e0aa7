import { z } from 'zod';
import { appErrorSchema } from '../../shared/errors.ts';
import { projectSchema } from '../../shared/project.ts';
import { progressSchema } from '../../shared/reports.ts';
import { TASK_NAMES } from './task-names.ts';

/** What main says to the background process: one task, and perhaps that it should stop. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run'), name: z.enum(TASK_NAMES), input: z.unknown(), appVersion: z.string(), userData: z.string(),
    /** Where the project lies, and what its file says as main knows it. */
    folder: z.string(), project: projectSchema, newer: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('stop') }),
]);
export type Order = z.input<typeof orderSchema>;

/** What the background process says to main. */
export const newsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), progress: progressSchema }),
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), error: appErrorSchema }),
]);
export type News = z.input<typeof newsSchema>;
