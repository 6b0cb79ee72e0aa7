import type { AppError } from '../../shared/errors.ts';
import { annotatorIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { storeArticle } from '../store/article-store.ts';
import { buildIndex } from '../store/build-index.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import { changeProject, withSchema } from '../store/project-file.ts';
import { openReader } from '../store/project-reader.ts';
import { createQuarantine, readingQuarantine } from '../store/quarantine.ts';
import type { Workspace } from '../store/workspace.ts';

/** The project that a colleague's work comes to. */
export interface Home {
  readonly folder: string;
  readonly project: Project;
  /** Who brings the work in; null for nobody in particular. */
  readonly me: AnnotatorId | null;
  /** Whether that person has the project open and so holds their own sets already. */
  readonly isOpen: boolean;
  /** Whether their own sets may be taken over; never written while they have the project open. */
  readonly mayTakeOwn: boolean;
  /** Why nothing can be written; null when it can. */
  readonly readOnly: AppError | null;
  hasArticle(id: ArticleId): boolean;
  /** Articles that came from a file of this name. */
  articlesFrom(source: string): readonly ArticleId[];
  readArticle(id: ArticleId): Promise<Result<Article>>;
  addArticle(article: Article): Promise<Result<unknown>>;
  changeSchema(schema: LabelSchema): Promise<Result<unknown>>;
}

/** A project that its person has open. */
export function openHome(workspace: Workspace): Home {
  return {
    folder: workspace.folder, project: workspace.project, me: workspace.annotator.id, isOpen: true, mayTakeOwn: false, readOnly: workspace.readOnly,
    hasArticle: (id) => workspace.hasArticle(id),
    articlesFrom: (source) => workspace.articlesFrom(source),
    readArticle: (id) => workspace.readArticle(id),
    addArticle: (article) => workspace.addArticle(article),
    changeSchema: (schema) => workspace.changeSchema(() => schema),
  };
}

/** A project that nobody needs to have open, as on the command line. */
export async function closedHome(env: StoreEnvironment, folder: string, me: Annotator | null): Promise<Result<Home>> {
  const reader = await openReader(env, folder);
  if (!reader.ok) return reader;
  const { project, newer } = reader.value;
  const anybody = me ?? { id: annotatorIdSchema.parse('imported'), name: 'imported' };
  const built = await buildIndex(env, { folder, annotator: anybody, quarantine: readingQuarantine, canWrite: false });
  if (!built.ok) return built;
  const { index } = built.value;
  const place = { folder, quarantine: createQuarantine(env, layout.quarantine(folder)) };
  return ok({
    folder, project, me: me?.id ?? null, isOpen: false, mayTakeOwn: true, readOnly: newer ? { code: 'project.newer_version', params: { file: 'project.json' } } : null,
    hasArticle: (id) => index.row(id) !== null,
    articlesFrom: (source) => index.articlesFrom(source),
    readArticle: (id) => reader.value.readArticle(id),
    addArticle: (article) => storeArticle(env, place, article),
    changeSchema: (schema) => changeProject(env, { folder, make: (present) => withSchema(present, schema) }),
  });
}
