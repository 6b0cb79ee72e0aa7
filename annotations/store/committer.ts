import type { Cause, Change, Commit, RecordChange } from '../../shared/change.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { ArticleIndex } from './article-index.ts';
import { rowOfDamaged } from './article-row.ts';
import type { StoreEnvironment } from './environment.ts';
import type { OpenSet } from './open-set.ts';
import type { OpenSets } from './open-sets.ts';
import type { AppliedEdit } from './workspace.ts';

/** What is committed and why. */
export interface CommitRequest {
  readonly change: Change;
  readonly cause: Cause;
  readonly time: string;
}

/** What commits of one annotator go through. */
export interface CommitPath {
  readonly env: StoreEnvironment;
  readonly sets: OpenSets;
  readonly index: ArticleIndex;
  /** Why nothing may be written now. */
  readonly refusal: () => AppError | null;
  readonly onCommit: (commit: Commit) => void;
  readonly onFailure: (error: AppError) => void;
}

/** Writes the commits of one annotator, one at a time, with the counter that orders them over the whole project. */
export class Committer {
  readonly #path: CommitPath;
  #sequence: number;

  constructor(path: CommitPath, sequence: number) {
    this.#path = path;
    this.#sequence = sequence;
  }

  /** The highest sequence number so far. */
  get sequence(): number { return this.#sequence; }

  /** Why nothing may be written now; null when it may. */
  refusal(): AppError | null {
    return this.#path.refusal();
  }

  /** The set of an article, if it may be edited now. */
  async editable(article: ArticleId): Promise<Result<OpenSet>> {
    const refusal = this.refusal();
    if (refusal !== null) return { ok: false, error: refusal };
    const opened = await this.open(article);
    if (opened.ok && opened.value.damage !== null) return { ok: false, error: opened.value.damage };
    return opened;
  }

  /** Opens a set and notes in the index what it holds. */
  async open(article: ArticleId): Promise<Result<OpenSet>> {
    const { sets, index } = this.#path;
    const opened = await sets.get(article);
    if (!opened.ok) return opened;
    this.#sequence = Math.max(this.#sequence, opened.value.sequence);
    for (const closed of await sets.trim()) this.note(closed);
    if (index.row(article) === null) index.putArticle(opened.value.article);
    return opened;
  }

  /** Puts a change on disk and makes it current; an empty change does nothing. */
  async commit(open: OpenSet, request: CommitRequest): Promise<Result<AppliedEdit>> {
    if (request.change.length === 0) return ok({ commit: null, set: open.set, row: this.note(open) });
    const commit = this.#makeCommit(open, request);
    const appended = await open.append(commit);
    if (!appended.ok) {
      this.#path.onFailure(appended.error);
      return appended;
    }
    this.#sequence = commit.sequence;
    const row = this.note(open);
    this.#path.onCommit(commit);
    return ok({ commit, set: open.set, row });
  }

  /** Tells the index what is on disk now of a set, and answers its row. */
  note(open: OpenSet): AppliedEdit['row'] {
    const snapshot = open.snapshotSize ?? this.#path.index.entry(open.article.id)?.snapshot ?? 0;
    return this.#path.index.putSet({ set: open.set, journal: open.journalLength, snapshot, sequence: open.sequence }) ?? rowOfDamaged(open.article.id);
  }

  #makeCommit(open: OpenSet, { change, cause, time }: CommitRequest): Commit {
    const { article, annotator, revision } = open.set;
    return { article, author: annotator.id, revision: revision + 1, sequence: this.#sequence + 1, time, cause, change };
  }
}

/** Refuses with `set.stale` unless the state is exactly what a change starts from. */
export function checkFit(set: AnnotationSet, change: Change): Result<Change> {
  return change.every((record) => canonicalJson(present(set, record)) === canonicalJson(record.before)) ? ok(change) : refuse('set.stale', { file: set.article });
}

function present(set: AnnotationSet, record: RecordChange): unknown {
  switch (record.kind) {
    case 'span': return set.spans.get(record.id) ?? null;
    case 'relation': return set.relations.get(record.id) ?? null;
    case 'decision': return set.decisions.get(record.id) ?? null;
    case 'reply': return set.replies.get(record.id) ?? null;
    case 'rejection': return set.rejections.get(record.id) ?? null;
    case 'document': return set.document;
  }
}
