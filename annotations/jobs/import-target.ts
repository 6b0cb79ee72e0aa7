import type { AppError } from '../../shared/errors.ts';
import { stepIdSchema, type ArticleId, type MakeId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { Annotator, Article, Source } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { IMPORT_STEP } from '../model/history.ts';
import { applyChange, emptySet } from '../model/annotation-set.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { AddedArticle, MakeChange, StepIntent, Workspace } from '../store/workspace.ts';
import { StagedSuggestions } from '../store/staged-suggestions.ts';
import { engineIdOf } from '../store/suggestion-store.ts';
import { AnnotatorWorkspaces } from './annotator-workspaces.ts';
import { mergeSuggestions, type IncomingSuggestions } from './merge-suggestions.ts';

/** Where an import puts what it reads: the project, or nowhere when it only tries. */
export interface ImportTarget {
  readonly folder: string;
  schema(): LabelSchema;
  add(article: Article): Promise<Result<AddedArticle>>;
  hasArticle(id: ArticleId): boolean;
  articlesFrom(source: string): readonly ArticleId[];
  rows(): readonly ArticleRow[];
  readArticle(id: ArticleId): Promise<Result<Article>>;
  /** Puts a change into the set of the person of this name; null names the reserved set `imported`. */
  commit(article: Article, annotator: string | null, makeChange: MakeChange): Promise<Result<void>>;
  /** Holds what an engine says of an article for the end of the import, when it takes the place of what the engine said before; answers how many tags and links of it are new in this import. */
  suggest(incoming: IncomingSuggestions): Promise<Result<number>>;
  /** Holds a schema with further names for the end of the import. */
  changeSchema(schema: LabelSchema): void;
  /** Ends the import: its tags are one undoable step for each annotator, or are taken back; cancelled, its articles and names go too. */
  end(outcome: ImportOutcome): Promise<Result<void>>;
}

/** How an import ended: all of it is in, a failure cut it short, or the person stopped it. */
export type ImportOutcome = 'done' | 'failed' | 'cancelled';

/** The target that writes, through the open workspace and further ones for other annotators. */
export function createProjectTarget(env: StoreEnvironment, workspace: Workspace): ImportTarget {
  const step: StepIntent = { id: stepIdSchema.parse(env.makeId()), command: IMPORT_STEP };
  const others = new AnnotatorWorkspaces(env, workspace);
  const brought = new BroughtArticles(workspace);
  const suggestions = new StagedSuggestions(env, workspace.folder);
  // Names are added once, at the end: before, nothing but tags of an unfinished step bears them.
  let completed: LabelSchema | null = null;
  return {
    ...readingTarget(workspace),
    schema: () => completed ?? workspace.project.schema,
    add: (article) => brought.add(article),
    commit: async (article, annotator, makeChange) => {
      const owner = await others.of(annotator ?? 'imported');
      if (!owner.ok) return owner;
      if (owner.value !== workspace) await owner.value.addArticle(article);
      const done = await owner.value.landImported(article, makeChange, step);
      return done.ok ? ok(undefined) : done;
    },
    suggest: (incoming) => stage(env, suggestions, incoming),
    changeSchema: (schema) => {
      completed = schema;
    },
    end: async (outcome) => {
      const schema = outcome === 'done' ? completed : null;
      const changed = schema === null ? ok(undefined) : await workspace.changeSchema(() => schema);
      const forgotten = outcome === 'cancelled' ? await brought.forgetSources() : ok(undefined);
      const suggested = outcome === 'done' && changed.ok ? await suggestions.put() : ok(undefined);
      await suggestions.discard();
      const ended = await others.end(step.id, outcome === 'done' && changed.ok && suggested.ok, outcome === 'cancelled' ? brought.added : []);
      return [changed, suggested, forgotten, ended].find((result) => !result.ok) ?? ok(undefined);
    },
  };
}

async function stage(env: StoreEnvironment, suggestions: StagedSuggestions, incoming: IncomingSuggestions): Promise<Result<number>> {
  const before = await suggestions.read({ engine: engineIdOf(incoming.engine), article: incoming.article });
  if (!before.ok) return before;
  const { suggestions: merged, added } = mergeSuggestions(before.value, incoming, env.makeId);
  const staged = await suggestions.stage(merged);
  return staged.ok ? ok(added) : staged;
}

/** What an import did to the articles of a project, so that it can be taken back. */
class BroughtArticles {
  readonly added = new Set<ArticleId>();
  readonly #workspace: Workspace;
  readonly #sources: { readonly id: ArticleId; readonly source: Source }[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async add(article: Article): Promise<Result<AddedArticle>> {
    const stored = await this.#workspace.addArticle(article);
    if (stored.ok && stored.value === 'added') this.added.add(article.id);
    if (stored.ok && stored.value === 'source_added') this.#sources.push(...article.sources.map((source) => ({ id: article.id, source })));
    return stored;
  }

  async forgetSources(): Promise<Result<void>> {
    for (const { id, source } of this.#sources) {
      const forgotten = this.added.has(id) ? ok(undefined) : await this.#workspace.forgetSource(id, source);
      if (!forgotten.ok) return forgotten;
    }
    return ok(undefined);
  }
}

/** The target that only tries: everything is read and checked, nothing is written. */
export function createTryTarget(env: StoreEnvironment, workspace: Workspace): ImportTarget {
  const added = new Map<ArticleId, Article>();
  const reading = readingTarget(workspace);
  const tried = new TriedSuggestions(env.makeId);
  // Finding everybody reads the whole project: once for an import, not for each of its lines.
  let people: ReturnType<Workspace['people']> | undefined;
  let schema = workspace.project.schema;
  return {
    ...reading,
    schema: () => schema,
    add: (article) => {
      const isKnown = added.has(article.id) || workspace.hasArticle(article.id);
      added.set(article.id, article);
      return Promise.resolve(ok(isKnown ? 'known' : 'added'));
    },
    hasArticle: (id) => added.has(id) || workspace.hasArticle(id),
    commit: async (article, annotator, makeChange) => {
      people ??= workspace.people();
      const known = await people;
      return known.ok ? tryChange(workspace, { article, person: personCalled(known.value, annotator ?? 'imported'), makeChange }) : known;
    },
    suggest: (incoming) => Promise.resolve(ok(tried.add(incoming))),
    changeSchema: (changed) => {
      schema = changed;
    },
    end: () => Promise.resolve(ok(undefined)),
  };
}

/** Counts what engines say in an import that only tries, as it would be counted; records of one article follow one another, so only the present one's are kept. */
class TriedSuggestions {
  readonly #makeId: MakeId;
  readonly #said = new Map<string, StoredSuggestions>();
  #article: ArticleId | null = null;

  constructor(makeId: MakeId) {
    this.#makeId = makeId;
  }

  add(incoming: IncomingSuggestions): number {
    if (this.#article !== incoming.article) this.#said.clear();
    this.#article = incoming.article;
    const { suggestions, added } = mergeSuggestions(this.#said.get(incoming.engine) ?? null, incoming, this.#makeId);
    this.#said.set(incoming.engine, suggestions);
    return added;
  }
}

function readingTarget(workspace: Workspace): Pick<ImportTarget, 'folder' | 'hasArticle' | 'articlesFrom' | 'rows' | 'readArticle'> {
  return {
    folder: workspace.folder,
    hasArticle: (id) => workspace.hasArticle(id),
    articlesFrom: (source) => workspace.articlesFrom(source),
    rows: () => workspace.articles(),
    readArticle: (id) => workspace.readArticle(id),
  };
}

interface TriedChange {
  readonly article: Article;
  readonly person: Annotator | undefined;
  readonly makeChange: MakeChange;
}

function personCalled(people: readonly Annotator[], called: string): Annotator | undefined {
  return people.find(({ id, name }) => name === called || id === called);
}

async function tryChange(workspace: Workspace, { article, person, makeChange }: TriedChange): Promise<Result<void>> {
  const set = person === undefined || !workspace.hasArticle(article.id) ? ok(null) : await workspace.readSetOf(article.id, person.id);
  if (!set.ok) return set;
  const before = set.value ?? emptySet(article.id, person ?? workspace.annotator);
  const change = makeChange(before, article);
  if (!change.ok) return change;
  if (change.value !== null) applyChange(before, change.value);
  return ok(undefined);
}

/** Whether a refusal ends the whole import rather than one record: a disk that takes no more, a project that may not be written. */
export function endsImport(error: AppError): boolean {
  return error.code.startsWith('disk.') || error.code.startsWith('project.');
}
