import type { AppError } from '../../shared/errors.ts';
import { stepIdSchema, type ArticleId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { applyChange, emptySet } from '../model/annotation-set.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { AddedArticle, MakeChange, StepIntent, Workspace } from '../store/workspace.ts';
import { AnnotatorWorkspaces } from './annotator-workspaces.ts';

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
  changeSchema(schema: LabelSchema): Promise<Result<void>>;
  /** Ends the import: its tags are one undoable step for each annotator, or are taken back. */
  end(isDone: boolean): Promise<Result<void>>;
}

/** The target that writes, through the open workspace and further ones for other annotators. */
export function createProjectTarget(env: StoreEnvironment, workspace: Workspace): ImportTarget {
  const step: StepIntent = { id: stepIdSchema.parse(env.makeId()), command: 'import' };
  const others = new AnnotatorWorkspaces(env, workspace);
  return {
    ...readingTarget(workspace),
    add: (article) => workspace.addArticle(article),
    commit: async (article, annotator, makeChange) => {
      const owner = await others.of(annotator ?? 'imported');
      if (!owner.ok) return owner;
      if (owner.value !== workspace) await owner.value.addArticle(article);
      const done = await owner.value.commitImported(article.id, makeChange, step);
      return done.ok ? ok(undefined) : done;
    },
    changeSchema: async (schema) => {
      const changed = await workspace.changeSchema(() => schema);
      return changed.ok ? ok(undefined) : changed;
    },
    end: (isDone) => others.end(step.id, isDone),
  };
}

/** The target that only tries: everything is read and checked, nothing is written. */
export function createTryTarget(workspace: Workspace): ImportTarget {
  const added = new Map<ArticleId, Article>();
  const reading = readingTarget(workspace);
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
    changeSchema: (changed) => {
      schema = changed;
      return Promise.resolve(ok(undefined));
    },
    end: () => Promise.resolve(ok(undefined)),
  };
}

function readingTarget(workspace: Workspace): Pick<ImportTarget, 'folder' | 'schema' | 'hasArticle' | 'articlesFrom' | 'rows' | 'readArticle'> {
  return {
    folder: workspace.folder,
    schema: () => workspace.project.schema,
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
  const set = person === undefined ? ok(null) : await workspace.readSetOf(article.id, person.id);
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
