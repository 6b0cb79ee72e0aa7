import { InvariantError, type AppError } from '../../shared/errors.ts';
import type { Commit } from '../../shared/change.ts';
import { applyChange, type AnnotationSet } from '../model/annotation-set.ts';
import { readEntry, splitLines, type JournalEntry, type JournalHead } from './journal-line.ts';

/** What a journal's bytes hold. */
export interface JournalContent {
  /** Place in the file where reading began. */
  readonly base: number;
  readonly head: JournalHead | null;
  readonly entries: readonly JournalEntry[];
  /** Length in bytes of what is whole: the place of a torn end, or the whole length. */
  readonly wholeLength: number;
  /** Length in bytes of everything read. */
  readonly length: number;
}

/** Reads the bytes of a journal (or of its end, from `base` on) and finds where a torn end begins. */
export function readJournal(bytes: Uint8Array, base = 0): JournalContent {
  const all = splitLines(bytes, base).map(readEntry);
  const entries = all.slice(0, all.findLastIndex((entry) => entry.kind !== 'bad') + 1);
  const first = entries[0];
  return {
    base,
    head: first?.kind === 'head' ? first.head : null,
    entries,
    wholeLength: entries.at(-1)?.line.end ?? base,
    length: base + bytes.length,
  };
}

/** The commits of a journal, without what is damaged. */
export function commitsOf(content: JournalContent): readonly Commit[] {
  return content.entries.flatMap((entry) => (entry.kind === 'commit' ? [entry.commit] : []));
}

/** A set after replaying. */
export interface Replayed {
  readonly set: AnnotationSet;
  readonly replayed: number;
  readonly sequence: number;
  /** Why the journal could not be followed to its end; the set is what it was before that place. */
  readonly damage: AppError | null;
}

/**
 * Applies the commits of a journal that come after the set's revision. Stops, with `damage`, at a line that is not whole,
 * a missing revision or a fact that does not fit, unless the set already covers that place.
 */
export function replayJournal(start: AnnotationSet, sequence: number, content: JournalContent): Replayed {
  const state = { set: start, replayed: 0, sequence, seen: content.base === 0 ? 0 : start.revision };
  for (const entry of content.entries) {
    if (entry.kind === 'head' || entry.line.start === 0) continue;
    const isGood = entry.kind === 'bad' ? passBad(state) : passCommit(state, entry.commit);
    if (!isGood) return { ...state, damage: { code: 'set.damaged', params: { file: start.article } } };
  }
  return { ...state, damage: null };
}

interface ReplayState {
  set: AnnotationSet;
  replayed: number;
  sequence: number;
  /** Revision of the last line met, damaged ones counted. */
  seen: number;
}

function passBad(state: ReplayState): boolean {
  state.seen += 1;
  return state.seen <= state.set.revision;
}

function passCommit(state: ReplayState, commit: Commit): boolean {
  state.seen = commit.revision;
  state.sequence = Math.max(state.sequence, commit.sequence);
  if (commit.revision <= state.set.revision) return true;
  if (commit.revision > state.set.revision + 1) return false;
  const next = tryChange(state.set, commit);
  if (next === null) return false;
  state.set = next;
  state.replayed += 1;
  return true;
}

// A journal comes from the disk: a fact that does not fit is damage there, not a broken invariant of ours.
function tryChange(set: AnnotationSet, commit: Commit): AnnotationSet | null {
  try {
    return applyChange(set, commit.change);
  } catch (error) {
    if (error instanceof InvariantError) return null;
    throw error;
  }
}
