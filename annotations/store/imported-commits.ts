import type { ArticleId } from '../../shared/ids.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Committer } from './committer.ts';
import type { StoreEnvironment } from './environment.ts';
import { LaterFiles } from './later-files.ts';
import { openOwnSet, type OpenSet } from './open-set.ts';
import type { OpenSets } from './open-sets.ts';
import type { Quarantine } from './quarantine.ts';
import type { StepRunner } from './step-runner.ts';
import type { AppliedEdit, MakeChange, StepIntent } from './workspace.ts';

/** What imported changes go through. */
export interface ImportPath {
  readonly env: StoreEnvironment;
  readonly folder: string;
  readonly annotator: Annotator;
  readonly quarantine: Quarantine;
  readonly index: ArticleIndex;
  readonly sets: OpenSets;
  readonly committer: Committer;
  readonly steps: StepRunner;
}

// Paths are remembered until they are settled, so an import of any size settles now and then.
const SETTLED_AT_ONCE = 512;

/** Writes changes that were computed outside of the edit rules, each as part of a step that must be ended. Calls must not overlap. */
export class ImportedCommits {
  readonly #path: ImportPath;
  readonly #later: LaterFiles;

  constructor(path: ImportPath) {
    this.#path = path;
    this.#later = new LaterFiles(path.env.files);
  }

  /** Changes a set, on the disk when it is answered. */
  async commit(article: ArticleId, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>> {
    const open = await this.#path.committer.editable(article);
    return open.ok ? this.#change(open.value, makeChange, step) : open;
  }

  /**
   * Brings tags to an article. The first ones of this annotator are a journal without a snapshot, on the disk for certain only once settled;
   * work that is there already is changed by `commit`.
   */
  async land(article: Article, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>> {
    if (!this.#isUntouched(article.id)) return this.commit(article.id, makeChange, step);
    const { folder, annotator, quarantine, env } = this.#path;
    const place = { folder, key: { article: article.id, annotator: annotator.id }, name: annotator.name, quarantine };
    const open = await openOwnSet({ ...env, files: this.#later.files }, { place, article, canWrite: true });
    if (!open.ok) return open;
    const done = await this.#change(open.value, makeChange, step);
    const closed = await open.value.close();
    const settled = this.#later.waiting >= SETTLED_AT_ONCE ? await this.settle() : ok(undefined);
    return closed.ok ? settled.ok ? done : settled : closed;
  }

  /** Waits until everything that landed is on the disk. */
  settle(): Promise<Result<void>> {
    return this.#later.settle();
  }

  /** Whether nobody has worked on the article as this annotator, nor has its set open: an open set must learn of its tags. */
  #isUntouched(article: ArticleId): boolean {
    const { index, sets, committer } = this.#path;
    const known = index.entry(article);
    return committer.refusal() === null && known?.journal === 0 && known.snapshot === 0 && !sets.isOpen(article);
  }

  async #change(open: OpenSet, makeChange: MakeChange, step: StepIntent): Promise<Result<AppliedEdit>> {
    const change = makeChange(open.set, open.article);
    if (!change.ok) return change;
    const begun = change.value === null ? ok(undefined) : await this.#path.steps.begin(step);
    if (!begun.ok) return begun;
    const cause = { action: 'do' as const, command: step.command, step: step.id };
    return this.#path.committer.commit(open, { change: change.value ?? [], cause, time: this.#path.env.clock() });
  }
}
