import { z } from 'zod';
import { appErrorSchema } from '../../shared/errors.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { projectSchema } from '../../shared/project.ts';
import { progressSchema } from '../../shared/reports.ts';
import { COMPANION_NAMES } from './companion-names.ts';

const id = z.int().positive();
const projectKnown = { project: projectSchema, newer: z.boolean() };

/** What main says to a companion process: who it is and for which project, a question by number, or that an answer is not wanted any more. */
export const companionOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('begin'), name: z.enum(COMPANION_NAMES), appVersion: z.string(), userData: z.string(), folder: z.string(), annotator: annotatorIdSchema, ...projectKnown,
  }),
  /** `project.json` says something else by now. */
  z.strictObject({ kind: z.literal('project'), ...projectKnown }),
  z.strictObject({ kind: z.literal('ask'), id, question: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('stop'), id }),
]);
export type CompanionOrder = z.input<typeof companionOrderSchema>;

/** What a companion process says to main. */
export const companionNewsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), id, progress: progressSchema }),
  z.strictObject({ kind: z.literal('done'), id, value: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), id, error: appErrorSchema }),
]);
export type CompanionNews = z.input<typeof companionNewsSchema>;
