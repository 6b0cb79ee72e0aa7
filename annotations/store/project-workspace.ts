import type { Commit } from '../../shared/change.ts';
import type { Command } from '../../shared/command.ts';
import type { AppError } from '../../shared/errors.ts';
import type { AnnotatorId, ArticleId, StepId } from '../../shared/ids.ts';
import type { HistoryState, SaveState } from '../../shared/ipc/contract.ts';
import type { ArticleRow, Project } from '../../shared/project.ts';
import type { Annotator, Article, Source } from '../../shared/records.ts';
import type { RecoveryReport } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { applyCommand } from '../model/apply-command.ts';
import type { History, RecordedCommit } from '../model/history.ts';
import { applyAcross } from './apply-across.ts';
import { addArticle, forgetSource, removeImported } from './project-articles.ts';
import { indexFile, type ArticleIndex } from './article-index.ts';
import { setBlind } from './blind-project.ts';
import { Committer } from './committer.ts';
import type { StoreEnvironment } from './environment.ts';
import { HistoryKeeper } from './history-keeper.ts';
import { ImportedCommits } from './imported-commits.ts';
import { createListeners } from './listeners.ts';
import type { HeldLock } from './lock.ts';
import { OpenSets } from './open-sets.ts';
import { createReader, type ProjectReader } from './project-reader.ts';
import type { Quarantine } from './quarantine.ts';
import { readCommits } from './read-commits.ts';
import { replaceFiles } from './replace-files.ts';
import { isSchemaStep, rewriteSchema } from './schema-steps.ts';
import { createSerialQueue } from './serial-queue.ts';
import { StepRunner } from './step-runner.ts';
import type { StepsLog, UnfinishedStep } from './steps-log.ts';
import type { AddedArticle, AppliedEdit, ArticleEdit, EditControl, MakeChange, StepIntent, SteppedEdits, Workspace } from './workspace.ts';

/** What opening a project found, ready for a workspace. */
export interface OpenedParts {
  readonly folder: string;
  readonly project: Project;
  readonly annotator: Annotator;
  readonly readOnly: AppError | null;
  readonly index: ArticleIndex;
  readonly steps: StepsLog;
  readonly unfinished: readonly UnfinishedStep[];
  readonly abandoned: readonly StepId[];
  readonly quarantine: Quarantine;
  readonly lock: HeldLock | null;
  readonly replayed: number;
  readonly swept: number;
}

/** The workspace over real files: one queue of edits, one counter, one history. */
export class ProjectWorkspace implements Workspace {
  readonly folder: string;
  readonly annotator: Annotator;
  readonly #env: StoreEnvironment;
  readonly #parts: OpenedParts;
  readonly #sets: OpenSets;
  readonly #committer: Committer;
  readonly #history: HistoryKeeper;
  readonly #steps: StepRunner;
  readonly #imports: ImportedCommits;
  readonly #queue = createSerialQueue();
  readonly #articleQueue = createSerialQueue();
  readonly #committed = createListeners<readonly Commit[]>();
  readonly #saveStates = createListeners<SaveState>();
  #project: Project;
  #readOnly: AppError | null;
  #isClosed = false;
  #isStill = false;

  constructor(env: StoreEnvironment, parts: OpenedParts) {
    this.folder = parts.folder;
    this.annotator = parts.annotator;
    this.#env = env;
    this.#parts = parts;
    this.#project = parts.project;
    this.#readOnly = parts.readOnly;
    this.#sets = new OpenSets(env, { ...parts, canWrite: () => this.#readOnly === null });
    this.#committer = new Committer({
      env, sets: this.#sets, index: parts.index, refusal: () => this.#readOnly,
      onCommit: (commit) => { this.#tellCommit(commit); }, onFailure: (error) => { this.#saveStates.tell({ kind: 'unsaved', error }); },
    }, parts.index.highestSequence());
    this.#history = new HistoryKeeper((upTo) => this.#readHistory(upTo), { forgotten: parts.abandoned, upTo: this.#committer.sequence });
    const { folder, annotator, steps, unfinished } = parts;
    this.#steps = new StepRunner({ env, folder, annotator: annotator.id, committer: this.#committer, history: this.#history, steps, schema: () => this.#project.schema, unread: () => parts.index.unread, isDone: (step) => isSchemaStep(env, folder, step) }, unfinished);
    this.#imports = new ImportedCommits({ env, ...parts, sets: this.#sets, committer: this.#committer, steps: this.#steps });
  }

  get project(): Project { return this.#project; }

  get reader(): ProjectReader {
    return createReader(this.#env, this.folder, { data: this.#project, newer: this.#readOnly?.code === 'project.newer_version' });
  }

  get readOnly(): AppError | null { return this.#readOnly; }

  get recovery(): RecoveryReport {
    const { replayed, swept, unfinished, quarantine } = this.#parts;
    return { replayed, settled: unfinished.length, swept, quarantined: [...quarantine.kept()] };
  }

  articles(): readonly ArticleRow[] { return this.#parts.index.rows(); }

  hasArticle(id: ArticleId): boolean { return this.#parts.index.entry(id) !== null; }

  articlesFrom(source: string): readonly ArticleId[] { return this.#parts.index.articlesFrom(source); }

  readArticle(id: ArticleId): Promise<Result<Article>> { return this.reader.readArticle(id); }

  readSetOf(id: ArticleId, annotator: AnnotatorId): Promise<Result<AnnotationSet | null>> { return this.reader.readSetOf(id, annotator); }

  annotatorsOf(id: ArticleId): Promise<Result<readonly AnnotatorId[]>> { return this.reader.annotatorsOf(id); }

  async people(): Promise<Result<readonly Annotator[]>> {
    const people = await this.reader.people();
    if (!people.ok || people.value.some(({ id }) => id === this.annotator.id)) return people;
    return ok([...people.value, this.annotator]);
  }

  addArticle(article: Article): Promise<Result<AddedArticle>> {
    return this.#changeArticles(() => addArticle(this.#env, this.#parts, article));
  }

  removeImported(id: ArticleId): Promise<Result<void>> {
    return this.#queue.run(() => this.#changeArticles(() => removeImported(this.#env, { ...this.#parts, sets: this.#sets }, id)));
  }

  forgetSource(id: ArticleId, source: Source): Promise<Result<void>> {
    return this.#changeArticles(() => forgetSource(this.#env, this.#parts, { id, source }));
  }

  openSet(id: ArticleId): Promise<Result<AnnotationSet>> {
    return this.#queue.run(async () => {
      const opened = await this.#committer.open(id);
      if (!opened.ok) return opened;
      const { damage, set } = opened.value;
      if (damage !== null) this.#saveStates.tell({ kind: 'read_only', error: damage });
      return ok(set);
    });
  }

  apply(article: ArticleId, command: Command, step: StepId): Promise<Result<AppliedEdit>> {
    return this.#edit(async () => {
      const open = await this.#committer.editable(article);
      if (!open.ok) return open;
      const time = this.#env.clock();
      const change = applyCommand({ schema: this.#project.schema, offsets: open.value.offsets, time }, open.value.set, command);
      if (!change.ok) return change;
      return this.#committer.commit(open.value, { change: change.value, cause: { action: 'do', command: command.kind, step }, time });
    });
  }

  commitImported(article: ArticleId, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>> {
    return this.#queue.run(() => this.#imports.commit(article, makeChange, step));
  }

  landImported(article: Article, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>> {
    return this.#queue.run(() => this.#imports.land(article, makeChange, step));
  }

  endStep(step: StepId, isDone: boolean): Promise<Result<void>> {
    return this.#queue.run(async () => {
      const settled = isDone ? await this.#imports.settle() : ok(undefined);
      const ended = await this.#steps.end(step, isDone && settled.ok);
      return settled.ok ? ended : settled;
    });
  }

  applyAcross(edits: readonly ArticleEdit[], step: StepIntent, control: EditControl): Promise<Result<SteppedEdits>> {
    const { schema } = this.#project;
    return this.#edit(() => applyAcross({ env: this.#env, schema, committer: this.#committer, steps: this.#steps }, { edits, step }, control));
  }

  async whileStill<T>(body: () => Promise<T>): Promise<T> {
    await this.#queue.run(async () => { this.#isStill = true; });
    try {
      return await body();
    } finally {
      this.#isStill = false;
    }
  }

  replaceFiles(id: ArticleId, put: () => Promise<Result<void>>): Promise<Result<void>> {
    const parts = { ...this.#parts, sets: this.#sets, committer: this.#committer };
    return this.#edit(async () => (this.#readOnly === null ? this.#history.rereadAfter(() => replaceFiles(this.#env, parts, { id, put }), this.#committer) : { ok: false, error: this.#readOnly }));
  }

  undo(): Promise<Result<SteppedEdits>> {
    return this.#step('undo');
  }

  redo(): Promise<Result<SteppedEdits>> {
    return this.#step('redo');
  }

  historyState(): HistoryState { return this.#history.state(); }

  async history(): Promise<Result<History>> {
    const ready = await this.#history.ready();
    return ready.ok ? ok(this.#history.present) : ready;
  }

  async historyReady(): Promise<void> { await this.#history.ready(); }

  async changeSchema(makeSchema: (schema: LabelSchema) => LabelSchema, step?: StepId): Promise<Result<Project>> {
    if (this.#readOnly !== null) return { ok: false, error: this.#readOnly };
    const changed = await rewriteSchema(this.#env, this.folder, { makeSchema, step });
    if (changed.ok) this.#project = changed.value;
    return changed;
  }

  async setBlind(blind: boolean): Promise<Result<Project>> {
    const changed = await setBlind(this.#env, { folder: this.folder, project: this.#project, annotator: this.annotator, readOnly: this.#readOnly }, blind);
    if (changed.ok) this.#project = changed.value;
    return changed;
  }

  flush(): Promise<Result<void>> {
    return this.#queue.run(() => this.#flushNow());
  }

  async close(): Promise<Result<void>> {
    if (this.#isClosed) return ok(undefined);
    this.#isClosed = true;
    await this.#history.idle();
    const [flushed, closed] = await this.#queue.run(async () => {
      const outcomes = [await this.#flushNow(), await this.#sets.closeAll()] as const;
      this.#readOnly ??= { code: 'project.none_open', params: {} };
      return outcomes;
    });
    await this.#parts.steps.close();
    const released = await this.#parts.lock?.release() ?? ok(undefined);
    return [flushed, closed, released].find((outcome) => !outcome.ok) ?? ok(undefined);
  }

  onCommitted(listener: (commits: readonly Commit[]) => void): () => void {
    return this.#committed.add(listener);
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    return this.#saveStates.add(listener);
  }

  /** Stops all writing, with the reason; used when the lock is lost. */
  becomeReadOnly(error: AppError): void {
    this.#readOnly = error;
    this.#saveStates.tell({ kind: 'read_only', error });
  }

  /** Takes back the steps that a crash cut off. */
  recoverSteps(): Promise<Result<void>> {
    return this.#edit(() => Promise.resolve(ok(undefined)));
  }

  #changeArticles<T>(change: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#articleQueue.run(async () => (this.#readOnly === null ? change() : { ok: false, error: this.#readOnly }));
  }

  /** Runs an edit in its turn, after finishing what an earlier failure left half done. */
  #edit<T>(edit: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#queue.run(async () => {
      if (this.#isStill) return refuse('schema.changing');
      const finished = this.#readOnly === null ? await this.#steps.finish() : ok(undefined);
      return finished.ok ? edit() : finished;
    });
  }

  async #step(action: 'undo' | 'redo'): Promise<Result<SteppedEdits>> {
    const ready = await this.#history.ready();
    if (!ready.ok) return ready;
    return this.#edit(() => (this.#readOnly === null ? this.#steps.take(action) : Promise.resolve({ ok: false, error: this.#readOnly })));
  }

  async #flushNow(): Promise<Result<void>> {
    const outcomes: Result<void>[] = [];
    const dirty = this.#readOnly === null ? this.#sets.all().filter((set) => set.isDirty) : [];
    for (const set of dirty) {
      outcomes.push(await set.save());
      this.#committer.note(set);
    }
    if (this.#readOnly === null) outcomes.push(await indexFile(this.#env, this.folder, this.annotator.id).write(this.#parts.index));
    const failed = outcomes.find((outcome) => !outcome.ok);
    if (failed?.ok === false) this.#saveStates.tell({ kind: 'unsaved', error: failed.error });
    else if (dirty.length > 0) this.#saveStates.tell({ kind: 'saved', time: this.#env.clock() });
    return failed ?? ok(undefined);
  }

  #tellCommit(commit: Commit): void {
    this.#history.record(commit);
    this.#committed.tell([commit]);
    this.#saveStates.tell({ kind: 'saved', time: commit.time });
  }

  #readHistory(upTo: number): Promise<Result<readonly RecordedCommit[]>> {
    const { index } = this.#parts;
    const articles = index.entries().filter(({ journal }) => journal > 0).map(({ row }) => row.id);
    return readCommits(this.#env, { folder: this.folder, annotator: this.annotator.id, articles, upTo });
  }
}
