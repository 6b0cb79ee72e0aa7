import type { AppError } from '../../shared/errors.ts';
import type { Problem, Progress } from '../../shared/reports.ts';

/** How a long job is watched and stopped, and how its refusals are put into the person's words. */
export interface JobControl {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly describe: (error: AppError) => string;
}

/** Where in a file something was refused or mended; `line` is 1-based. */
export interface ProblemPlace {
  /** Base name. */
  readonly file: string;
  readonly line: number | null;
}

/** A refusal as reports list it. */
export function makeProblem(control: Pick<JobControl, 'describe'>, place: ProblemPlace, error: AppError): Problem {
  return { ...place, code: error.code, message: control.describe(error) };
}
