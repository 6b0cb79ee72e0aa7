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
  const draft: Draft = { done: [...history.done], undone: [...history.undone] };
  recordInDraft(draft, commit);
  return draft;
}

/** Rebuilds the history from an annotator's journals, in any order. */
export function rebuildHistory(commits: readonly Commit[]): History {
  const draft: Draft = { done: [], undone: [], seen: new Set() };
  for (const commit of [...commits].sort((a, b) => a.sequence - b.sequence)) recordInDraft(draft, commit);
  return { done: draft.done, undone: draft.undone };
}

/** The history without one step, as if it had never been. */
export function withoutStep(history: History, id: StepId): History {
  return { done: history.done.filter((step) => step.id !== id), undone: history.undone.filter((step) => step.id !== id) };
}

/** What must be applied to take a step back: inverted changes, last part first. */
export function inverseParts(step: Step): readonly StepPart[] {
  return step.parts.map(({ article, change }) => ({ article, change: invertChange(change) })).reverse();
}

/** A history for one owner to change in place, so that a long one is rebuilt in time proportional to its length. */
interface Draft {
  done: Step[];
  undone: Step[];
  /** Steps that were met before: a step that is not among them is new without a search. */
  readonly seen?: Set<StepId>;
}

function recordInDraft(draft: Draft, commit: Commit): void {
  const { action } = commit.cause;
  if (action !== 'do') return moveStep(draft, commit.cause, action);
  extendDone(draft, commit);
  if (draft.undone.length > 0) draft.undone = [];
}

// Other edits may fall between the commits of a step over several articles, so its entry need not be the last.
function extendDone({ done, seen }: Draft, { article, change, cause, time }: Commit): void {
  const isNew = seen !== undefined && !seen.has(cause.step);
  seen?.add(cause.step);
  const known = isNew ? -1 : done.findLastIndex((step) => step.id === cause.step);
  const step = done[known];
  if (step === undefined) done.push({ id: cause.step, command: cause.command, time, parts: [{ article, change }] });
  else done[known] = { ...step, parts: addPart(step.parts, { article, change }) };
}

function addPart(parts: readonly StepPart[], part: StepPart): readonly StepPart[] {
  const known = parts.find(({ article }) => article === part.article);
  if (known === undefined) return [...parts, part];
  const joined = { article: part.article, change: composeChanges([known.change, part.change]) };
  return parts.map((other) => (other === known ? joined : other));
}

// A step over several articles is undone by several commits; the first of them moves it. Recovery may take back a step that is not the last.
function moveStep({ done, undone }: Draft, cause: Cause, action: 'undo' | 'redo'): void {
  const [from, to] = action === 'undo' ? [done, undone] : [undone, done];
  const at = from.findLastIndex((step) => step.id === cause.step);
  if (at !== -1) to.push(...from.splice(at, 1));
}
