import { z } from 'zod';
import { problemSchema } from './reports.ts';

const counts = z.record(z.string(), z.int().nonnegative());

/** What a model suggested in a project, and what of it has no type in the label schema. */
export const modelReportSchema = z.strictObject({
  /** The engine under whose name it is stored. */
  engine: z.string(),
  articles: z.int().nonnegative(),
  suggestions: z.int().nonnegative(),
  by_type: counts,
  /** How many stretches were left out, by the type that the model gives them. */
  left_out: counts,
  refused: z.array(problemSchema),
});
export type ModelReport = z.infer<typeof modelReportSchema>;
