import type { Cause, Change, Commit } from '../../shared/change.ts';
import type { StepEffect } from '../../shared/history.ts';
import type { ArticleId, StepId } from '../../shared/ids.ts';
import { composeChanges } from './change.ts';
import { effectOfChange, effectOfPart, joinEffects } from './step-effect.ts';

/** Name of the step that an import is; a key of the catalogues. */
export const IMPORT_STEP = 'import';

/** What one step did to one article. */
export interface StepPart {
  readonly article: ArticleId;
  /** Null for an import, which may be larger than memory: its changes stand in the journals only. */
  readonly change: Change | null;
  /** What it did, in short, where the change itself is not kept. */
  readonly effect?: StepEffect;
}

/** A commit as the history needs it. */
export interface RecordedCommit extends Pick<Commit, 'sequence' | 'time' | 'cause'> {
  readonly part: StepPart;
}

/** What the history keeps of a commit: all of an edit, of an import only what it did in short. */
export function recorded({ article, sequence, time, cause, change }: Commit): RecordedCommit {
  const part = cause.command === IMPORT_STEP ? { article, change: null, effect: effectOfChange(change) } : { article, change };
  return { sequence, time, cause, part };
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

/**
 * Adds one commit of this annotator to the history; commits must come in the order of their sequence. `growing` holds the steps that still
 * grow: their further parts are added in place, so that a gesture over many articles costs no copy for each of them.
 */
export function recordCommit(history: History, commit: RecordedCommit, growing: Growing = new Map()): History {
  if (commit.cause.action === 'do' && growParts(growing, commit)) return history.undone.length === 0 ? history : { ...history, undone: [] };
  const draft: Draft = { done: [...history.done], undone: [...history.undone], growing, knowsAll: false };
  recordInDraft(draft, commit);
  return { done: draft.done, undone: draft.undone };
}

/** Rebuilds the history from an annotator's journals, in any order. */
export function rebuildHistory(commits: readonly RecordedCommit[]): History {
  const draft: Draft = { done: [], undone: [], growing: new Map(), knowsAll: true };
  for (const commit of [...commits].sort((a, b) => a.sequence - b.sequence)) recordInDraft(draft, commit);
  return { done: draft.done, undone: draft.undone };
}

/** The parts of steps that still grow, by step. */
export type Growing = Map<StepId, GrowingParts>;

/** The parts of one step, each article once, added to in time that does not depend on how many there are. */
class GrowingParts {
  readonly parts: StepPart[] = [];
  readonly #places = new Map<ArticleId, number>();

  add(part: StepPart): void {
    const place = this.#places.get(part.article);
    const known = place === undefined ? undefined : this.parts[place];
    if (place === undefined || known === undefined) this.#places.set(part.article, this.parts.push(part) - 1);
    else this.parts[place] = joinParts(known, part);
  }
}

function joinParts(first: StepPart, second: StepPart): StepPart {
  const { article } = first;
  if (first.change !== null && second.change !== null) return { article, change: composeChanges([first.change, second.change]) };
  return { article, change: null, effect: joinEffects([effectOfPart(first), effectOfPart(second)]) };
}

function growParts(growing: Growing, { cause, part }: RecordedCommit): boolean {
  const known = growing.get(cause.step);
  known?.add(part);
  return known !== undefined;
}

/** The history without one step, as if it had never been. */
export function withoutStep(history: History, id: StepId): History {
  return { done: history.done.filter((step) => step.id !== id), undone: history.undone.filter((step) => step.id !== id) };
}

/** A history for one owner to change in place, so that a long one is rebuilt in time proportional to its length. */
interface Draft {
  readonly done: Step[];
  undone: Step[];
  readonly growing: Growing;
  /** Every step is among the growing ones, so that one that is not is new without a search. */
  readonly knowsAll: boolean;
}

function recordInDraft(draft: Draft, commit: RecordedCommit): void {
  const { action } = commit.cause;
  if (action !== 'do') return moveStep(draft, commit.cause, action);
  extendDone(draft, commit);
  if (draft.undone.length > 0) draft.undone = [];
}

// Other edits may fall between the commits of a step over several articles, so its entry need not be the last.
function extendDone({ done, growing, knowsAll }: Draft, commit: RecordedCommit): void {
  if (growParts(growing, commit)) return;
  const { cause, time, part } = commit;
  const at = knowsAll ? -1 : done.findLastIndex((step) => step.id === cause.step);
  const parts = new GrowingParts();
  for (const known of done[at]?.parts ?? []) parts.add(known);
  parts.add(part);
  growing.set(cause.step, parts);
  done.splice(at === -1 ? done.length : at, at === -1 ? 0 : 1, { id: cause.step, command: cause.command, time: done[at]?.time ?? time, parts: parts.parts });
}

// A step over several articles is undone by several commits; the first of them moves it. Recovery may take back a step that is not the last.
function moveStep({ done, undone }: Draft, cause: Cause, action: 'undo' | 'redo'): void {
  const [from, to] = action === 'undo' ? [done, undone] : [undone, done];
  const at = from.findLastIndex((step) => step.id === cause.step);
  if (at !== -1) to.push(...from.splice(at, 1));
}
