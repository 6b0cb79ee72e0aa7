import type { AppError } from '../../shared/errors.ts';
import { articleIdSchema, type AnnotatorId, type ArticleId, type StepId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';
import { articleIdOf } from '../formats/common/article-id.ts';
import { attempt } from '../store/disk-errors.ts';
import { openEnvelope } from '../store/envelope.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { ARTICLE_FILE, PROJECT_FILE } from '../store/file-kinds.ts';
import { sha256 } from '../store/hash.ts';
import { layout } from '../store/layout.ts';
import { annotatorOfFile } from '../store/project-reader.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { openStepsLog } from '../store/steps-log.ts';
import { listRegular, readRegular } from './regular-file.ts';

/** Something that could not be read, by its path. */
export interface Unread {
  readonly path: string;
  readonly error: AppError;
}

/** Whose work on an article the folder holds. */
export interface Worked {
  readonly annotators: readonly AnnotatorId[];
  readonly unread: readonly Unread[];
}

/** A project folder of somebody else. Nothing in it is ever written, locked or followed out of it. */
export interface TheirFolder {
  readonly folder: string;
  /** Null where `project.json` is missing or damaged; the sets can be read all the same. */
  readonly project: Project | null;
  /** Articles that it has a text or tags of. */
  readonly articles: readonly ArticleId[];
  /** What could not be read when it was opened. */
  readonly unread: readonly Unread[];
  /** Refuses with `article.unknown` where there is no text and `article.damaged` where it is not what its name says. */
  readArticle(id: ArticleId): Promise<Result<Article>>;
  annotatorsOf(id: ArticleId): Promise<Worked>;
  /** Steps of a person that were begun and never ended. */
  unfinishedSteps(annotator: AnnotatorId): Promise<ReadonlySet<StepId>>;
}

/** Opens a folder; refuses what is no project at all, and one that a later version of the program wrote. */
export async function openTheirs(env: StoreEnvironment, folder: string): Promise<Result<TheirFolder>> {
  const stat = await attempt(folder, () => env.files.stat(folder));
  if (!stat.ok) return refuse('project.not_found', { folder });
  const [project, documents, sets] = [await readProject(env, folder), await listRegular(env.files, layout.documents(folder)), await listRegular(env.files, layout.annotations(folder))];
  if (!project.ok && project.error.code === 'project.newer_version') return project;
  const isEmpty = (found: Result<readonly string[]>): boolean => found.ok && found.value.length === 0;
  if (!project.ok && project.error.code === 'project.not_a_project' && isEmpty(documents) && isEmpty(sets)) return project;
  const articles = new Set([...(documents.ok ? documents.value.flatMap(documentId) : []), ...(sets.ok ? sets.value.flatMap(articleId) : [])]);
  return ok({
    folder, project: project.ok ? project.value : null, articles: [...articles].sort(),
    unread: [
      ...(project.ok ? [] : [{ path: layout.projectFile(folder), error: damagedWhereMissing(project.error) }]),
      ...(documents.ok ? [] : [{ path: layout.documents(folder), error: documents.error }]), ...(sets.ok ? [] : [{ path: layout.annotations(folder), error: sets.error }]),
    ],
    readArticle: (id) => readArticle(env, folder, id),
    annotatorsOf: (id) => findWorked(env, folder, id),
    unfinishedSteps: (annotator) => findUnfinished(env, folder, annotator),
  });
}

function damagedWhereMissing(error: AppError): AppError {
  return error.code === 'project.not_a_project' ? { code: 'project.damaged', params: { file: 'project.json' } } : error;
}

async function readProject(env: StoreEnvironment, folder: string): Promise<Result<Project>> {
  const bytes = await readRegular(env.files, layout.projectFile(folder));
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return refuse('project.not_a_project', { folder });
  const opened = openEnvelope(PROJECT_FILE, bytes.value, 'project.json');
  if (!opened.ok) return opened;
  if (opened.value.newer) return refuse('project.newer_version', { file: 'project.json' });
  return validateSchema(opened.value.data.schema).ok ? ok(opened.value.data) : refuse('project.damaged', { file: 'project.json' });
}

async function readArticle(env: StoreEnvironment, folder: string, id: ArticleId): Promise<Result<Article>> {
  const bytes = await readRegular(env.files, layout.document(folder, id));
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return refuse('article.unknown', { article: id });
  const opened = openEnvelope(ARTICLE_FILE, bytes.value, id);
  if (!opened.ok) return opened;
  if (opened.value.newer) return refuse('project.newer_version', { file: id });
  const article = opened.value.data;
  // The id promises the text; tags are checked against it, so it must be kept.
  const isItself = article.id === id && sha256(article.text) === article.text_sha256 && articleIdOf(article.text_sha256) === id;
  return isItself ? ok(article) : refuse('article.damaged', { file: id });
}

async function findWorked(env: StoreEnvironment, folder: string, id: ArticleId): Promise<Worked> {
  const path = layout.sets(folder, id);
  const names = await listRegular(env.files, path);
  if (!names.ok) return { annotators: [], unread: [{ path, error: names.error }] };
  return { annotators: [...new Set(names.value.flatMap(annotatorOfFile))].sort(), unread: [] };
}

async function findUnfinished(env: StoreEnvironment, folder: string, annotator: AnnotatorId): Promise<ReadonlySet<StepId>> {
  const [steps, log] = [await listRegular(env.files, layout.steps(folder)), await readRegular(env.files, layout.stepsLog(folder, annotator))];
  if (!steps.ok || !log.ok || log.value === null) return new Set();
  const opened = await openStepsLog(env, { folder, annotator, quarantine: readingQuarantine }, false);
  if (!opened.ok) return new Set();
  await opened.value.log.close();
  return new Set(opened.value.unfinished.map(({ id }) => id));
}

function documentId(name: string): ArticleId[] {
  return name.endsWith('.json') ? articleId(name.slice(0, -'.json'.length)) : [];
}

function articleId(name: string): ArticleId[] {
  const id = articleIdSchema.safeParse(name);
  return id.success ? [id.data] : [];
}
