import { useCallback, useEffect, useState } from 'react';
import type { HistoryPart, StepSummary } from '../../shared/history.ts';
import { request } from '../api/client.ts';
import { sayError } from '../state/messages.ts';
import { useDesk } from '../state/use-desk.ts';

const PART = 100;

/** The steps that are known in the window: counts of the whole, and the parts that were looked at. */
export interface KnownSteps {
  readonly done: number;
  readonly undone: number;
  /** The step at a place of the timeline, newest first; undefined while it is being fetched. */
  readonly stepAt: (index: number) => StepSummary | undefined;
  /** To be told which places are looked at. */
  readonly look: (first: number, last: number) => void;
}

interface Fetched {
  /** The state of the project that the parts belong to. */
  readonly of: unknown;
  readonly counts: Pick<HistoryPart, 'done' | 'undone'> | null;
  readonly parts: ReadonlyMap<number, readonly StepSummary[]>;
}

/** Follows the annotator's history part by part; after each edit what is looked at is fetched anew. */
export function useHistory(): KnownSteps | null {
  // A new value after each edit, undo, redo and import.
  const version = useDesk(({ articles }) => articles);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const [fetched, setFetched] = useState<Fetched>({ of: null, counts: null, parts: new Map() });
  const [first, last] = seen;
  useEffect(() => {
    let isOver = false;
    const fetchPart = async (part: number): Promise<void> => {
      const reply = await request('history.list', { from: part * PART, limit: PART });
      if (isOver) return;
      if (!reply.ok) return sayError(reply.error);
      const { steps, done, undone } = reply.value;
      setFetched((before) => ({ of: version, counts: { done, undone }, parts: new Map(before.of === version ? before.parts : []).set(part, steps) }));
    };
    for (let part = first; part <= last; part += 1) void fetchPart(part);
    return () => { isOver = true; };
  }, [version, first, last]);
  const look = useCallback((from: number, to: number) => {
    const wanted = [Math.floor(from / PART), Math.floor(to / PART)] as const;
    setSeen((before) => (before[0] === wanted[0] && before[1] === wanted[1] ? before : wanted));
  }, []);
  const { counts, parts } = fetched;
  return counts === null ? null : { ...counts, look, stepAt: (index) => parts.get(Math.floor(index / PART))?.[index % PART] };
}
