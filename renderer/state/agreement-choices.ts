import type { Agreeing } from './agreeing-state.ts';

/** Whether something else is asked for than was measured. */
export function isStale({ report, measured, annotators, seed }: Pick<Agreeing, 'report' | 'measured' | 'annotators' | 'seed'>): boolean {
  return report !== null && measured !== null && (measured.seed !== seed || (measured.annotators ?? []).join() !== (annotators ?? []).join());
}
