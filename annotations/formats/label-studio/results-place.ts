import type { ProblemList } from '../common/field-reader.ts';

/** Where results stand, and what they speak of. */
export interface ResultsPlace {
  readonly text: string;
  readonly path: string;
  readonly problems: ProblemList;
  /** Name of the model, for predictions. */
  readonly proposedBy: string | null;
}
