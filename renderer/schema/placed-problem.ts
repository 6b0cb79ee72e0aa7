import type { ProblemPlace } from './problem-place.ts';

/** The first problem of a draft, in words, with the place where it is mended. */
export interface PlacedProblem extends ProblemPlace {
  readonly words: string;
}
