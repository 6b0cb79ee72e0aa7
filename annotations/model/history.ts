import type { Cause, Change, Commit } from '../../shared/change.ts';
import type { ArticleId, StepId } from '../../shared/ids.ts';
import { composeChanges, invertChange } from './change.ts';

/** What one step did to one article. */
export interface StepPart {
  readonly article: ArticleId;
  readonly change: Change;
}

/** One gesture of one annotator: what is undone or redone at once, over one article or several. */
export interface Step {
  readonly id: StepId;
  readonly command: string;
  readonly time: string;
  readonly parts: readonly StepPart[];
}

/** The steps that can be taken back (last one next) and those that can be repeated (last one next). Unlimited, without a clock. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** Adds one commit of this annotator to the history; commits must come in the order of their sequence. */
export function recordCommit(history: History, commit: Commit): History {
  switch (commit.cause.action) {
    case 'do': return { done: extendDone(history.done, commit), undone: [] };
    case 'undo': return moveStep(history, commit.cause, 'undo');
    case 'redo': return moveStep(history, commit.cause, 'redo');
  }
}

/** Rebuilds the history from an annotator's journals, in any order. */
export function rebuildHistory(commits: readonly Commit[]): History {
  return [...commits].sort((a, b) => a.sequence - b.sequence).reduce(recordCommit, emptyHistory);
}

/** What must be applied to take a step back: inverted changes, last part first. */
export function inverseParts(step: Step): readonly StepPart[] {
  return step.parts.map(({ article, change }) => ({ article, change: invertChange(change) })).reverse();
}

// Other edits may fall between the commits of a step over several articles, so its entry need not be the last.
function extendDone(done: readonly Step[], commit: Commit): readonly Step[] {
  const part: StepPart = { article: commit.article, change: commit.change };
  const known = done.findLastIndex((step) => step.id === commit.cause.step);
  const step = done[known];
  return step === undefined
    ? [...done, { id: commit.cause.step, command: commit.cause.command, time: commit.time, parts: [part] }]
    : done.with(known, { ...step, parts: addPart(step.parts, part) });
}

function addPart(parts: readonly StepPart[], part: StepPart): readonly StepPart[] {
  const known = parts.find(({ article }) => article === part.article);
  if (known === undefined) return [...parts, part];
  const joined = { article: part.article, change: composeChanges([known.change, part.change]) };
  return parts.map((other) => (other === known ? joined : other));
}

// A step over several articles is undone by several commits; the first of them moves it. Recovery may take back a step that is not the last.
function moveStep(history: History, cause: Cause, action: 'undo' | 'redo'): History {
  const from = action === 'undo' ? history.done : history.undone;
  const at = from.findLastIndex((step) => step.id === cause.step);
  const step = from[at];
  if (step === undefined) return history;
  return action === 'undo'
    ? { done: history.done.toSpliced(at, 1), undone: [...history.undone, step] }
    : { done: [...history.done, step], undone: history.undone.toSpliced(at, 1) };
}
