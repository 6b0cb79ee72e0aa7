import type { StepId } from '../../shared/ids.ts';
import type { History, Step } from './history.ts';

/** A step as the history panel has it: done, or taken back. */
export interface TimelineStep {
  readonly step: Step;
  readonly isDone: boolean;
}

/** A part of the whole timeline, newest first: what was taken back and can be repeated, then what is done. Costs as much as the part. */
export function timelinePart(history: History, from: number, limit: number): readonly TimelineStep[] {
  const { done, undone } = history;
  const end = Math.min(from + limit, done.length + undone.length);
  return Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at).flatMap((at): TimelineStep[] => {
    const isDone = at >= undone.length;
    const step = isDone ? done[done.length - 1 - (at - undone.length)] : undone[at];
    return step === undefined ? [] : [{ step, isDone }];
  });
}

/** How to come to the state in which a step is the last one done. */
export interface HistoryWay {
  readonly action: 'undo' | 'redo';
  readonly steps: number;
}

/** The way to the state in which a step is the last one done (null: nothing is done); null when the history does not know the step. */
export function wayTo({ done, undone }: History, target: StepId | null): HistoryWay | null {
  const at = done.findLastIndex(({ id }) => id === target);
  if (target === null || at !== -1) return { action: 'undo', steps: done.length - 1 - at };
  const ahead = undone.findIndex(({ id }) => id === target);
  return ahead === -1 ? null : { action: 'redo', steps: undone.length - ahead };
}
