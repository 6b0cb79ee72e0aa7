import type { Change, Commit } from '../../shared/change.ts';
import type { Command } from '../../shared/command.ts';
import type { AppError } from '../../shared/errors.ts';
import type { AnnotatorId, ArticleId, StepId } from '../../shared/ids.ts';
import type { HistoryState, SaveState } from '../../shared/ipc/contract.ts';
import type { ArticleRow, Project } from '../../shared/project.ts';
import type { Annotator, Article, Source } from '../../shared/records.ts';
import type { RecoveryReport } from '../../shared/reports.ts';
import type { Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import type { History } from '../model/history.ts';
import type { ProjectReader } from './project-reader.ts';

/** What adding an article came to: a new one, one already here, or one already here that was found in a further file. */
export type AddedArticle = 'added' | 'known' | 'source_added';

/** An edit that is on disk. `commit` is null when the command changed nothing. */
export interface AppliedEdit {
  readonly commit: Commit | null;
  readonly set: AnnotationSet;
  readonly row: ArticleRow;
}

/** A step that was taken back or repeated, over one article or several. */
export interface SteppedEdits {
  readonly commits: readonly Commit[];
  readonly rows: readonly ArticleRow[];
}

/** A gesture over several articles: its id, and its name as a key of the catalogues. */
export interface StepIntent {
  readonly id: StepId;
  readonly command: string;
}

/** One command for one article, among those of a gesture over several. */
export interface ArticleEdit {
  readonly article: ArticleId;
  readonly command: Command;
}

/** How a gesture over many articles is watched and stopped. */
export interface EditControl {
  readonly signal: AbortSignal;
  /** Told after each article of how many are written. */
  readonly onProgress: (done: number, article: ArticleId) => void;
}

/** Computes a change from the true state; null or an empty change when there is nothing to do. */
export type MakeChange = (set: AnnotationSet, article: Article) => Result<Change | null>;

/** An open project, seen and edited by one annotator. Every promise settles; expected refusals are values. */
export interface Workspace {
  readonly folder: string;
  readonly project: Project;
  readonly annotator: Annotator;
  /** Why nothing can be written; null when it can. May turn from null to a reason while open. */
  readonly readOnly: AppError | null;
  readonly recovery: RecoveryReport;
  /** Reads anybody's work from disk, without the lock. */
  readonly reader: ProjectReader;

  /** All articles in the order of their source names. */
  articles(): readonly ArticleRow[];
  readArticle(id: ArticleId): Promise<Result<Article>>;
  addArticle(article: Article): Promise<Result<AddedArticle>>;
  hasArticle(id: ArticleId): boolean;
  /** Takes an article that an import brought, and this annotator's set of it, out again, as if neither had been there; sets of others stay where they are. */
  removeImported(id: ArticleId): Promise<Result<void>>;
  /** Takes back that an article was also found in a further file. */
  forgetSource(id: ArticleId, source: Source): Promise<Result<void>>;
  /** Articles that were imported from a file of this name. */
  articlesFrom(source: string): readonly ArticleId[];
  /** This annotator's set, the empty one where nothing was tagged yet. A damaged set opens as far as it can be read; its edits are refused. */
  openSet(id: ArticleId): Promise<Result<AnnotationSet>>;
  readSetOf(id: ArticleId, annotator: AnnotatorId): Promise<Result<AnnotationSet | null>>;
  annotatorsOf(id: ArticleId): Promise<Result<readonly AnnotatorId[]>>;
  /** The project's people and everybody else who has a set in it. */
  people(): Promise<Result<readonly Annotator[]>>;

  /** Applies a command to the true state; the answer comes when the change is on disk. Edits of one annotator are kept in order. */
  apply(article: ArticleId, command: Command, step: StepId): Promise<Result<AppliedEdit>>;
  /** Writes a change that an import computed from the true state, as part of a step that `endStep` must end. */
  commitImported(article: ArticleId, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>>;
  /** The same for the tags that an import brings to an article; the first of this annotator are on the disk for certain only when the step is ended. */
  landImported(article: Article, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>>;
  /** Ends a gesture over several articles: one undoable step when it is done; otherwise, as after a crash, all of it is taken back. */
  endStep(step: StepId, isDone: boolean): Promise<Result<void>>;
  /**
   * Applies commands to several articles as one step, all or none: where one is refused, the disk fails or the gesture is stopped
   * (`set.cancelled`), none stays. Other edits wait for its end.
   */
  applyAcross(edits: readonly ArticleEdit[], step: StepIntent, control: EditControl): Promise<Result<SteppedEdits>>;
  /** Runs something that no edit of this annotator may come between: meanwhile they are refused with `schema.changing`; imported changes are not. */
  whileStill<T>(body: () => Promise<T>): Promise<T>;
  /**
   * Lets files of an article be put in place of missing or damaged ones: this annotator's set of it is closed meanwhile, and article, set and history are read
   * anew after. Other edits wait for its end.
   */
  replaceFiles(id: ArticleId, put: () => Promise<Result<void>>): Promise<Result<void>>;
  undo(): Promise<Result<SteppedEdits>>;
  redo(): Promise<Result<SteppedEdits>>;
  /** What can be undone and redone; nothing before `historyReady` unless an edit was made since. */
  historyState(): HistoryState;
  /** All steps of this annotator over the project, once the journals are read. */
  history(): Promise<Result<History>>;
  /** Reads the history from the journals, in the background, and resolves when it is there. Call it once the window has something to show. */
  historyReady(): Promise<void>;
  /** Replaces the label schema; its revision grows by one. `step` is the gesture that changed tags for it, which is done from then on. */
  changeSchema(makeSchema: (schema: LabelSchema) => LabelSchema, step?: StepId): Promise<Result<Project>>;

  /** Says whether nobody but the owner may see the work of others; refuses with `project.not_owner` whoever is not the owner. */
  setBlind(blind: boolean): Promise<Result<Project>>;

  /** Writes pending snapshots and the index. A failure loses nothing (the journals hold the work) and is told as a save state. */
  flush(): Promise<Result<void>>;
  /** Flushes, closes all files and gives up the lock. Safe to call twice. */
  close(): Promise<Result<void>>;
  /** Calls back after each commit that is on disk; returns the function that ends it. */
  onCommitted(listener: (commits: readonly Commit[]) => void): () => void;
  onSaveState(listener: (state: SaveState) => void): () => void;
}
