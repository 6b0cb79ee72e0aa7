import type { ArticleId } from '../../shared/ids.ts';
import type { Annotator, Article, Source } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ArticleIndex } from './article-index.ts';
import { readArticle, storeArticle, writeArticle, isSameSource, type ArticlePlace } from './article-store.ts';
import type { StoreEnvironment } from './environment.ts';
import type { OpenSets } from './open-sets.ts';
import { removeArticle } from './remove-article.ts';
import type { AddedArticle } from './workspace.ts';

/** The articles of an open project, on disk and in the list. */
export interface ProjectArticles extends ArticlePlace {
  readonly index: ArticleIndex;
  readonly annotator: Annotator;
}

/** Stores an article and lists it; one that is there already keeps its text and gains its further source. */
export async function addArticle(env: StoreEnvironment, project: ProjectArticles, article: Article): Promise<Result<AddedArticle>> {
  const stored = await storeArticle(env, project, article);
  if (!stored.ok) return stored;
  project.index.putArticle(stored.value.article);
  return ok(stored.value.added);
}

/** Takes an article that an import brought, and this annotator's set of it, out again. */
export async function removeImported(env: StoreEnvironment, project: ProjectArticles & { readonly sets: OpenSets }, id: ArticleId): Promise<Result<void>> {
  await project.sets.drop(id);
  const removed = await removeArticle(env, { folder: project.folder, key: { article: id, annotator: project.annotator.id } });
  if (removed.ok) project.index.remove(id);
  return removed;
}

/** Strikes a file out of those that an article was found in. */
export async function forgetSource(env: StoreEnvironment, project: ProjectArticles, { id, source }: { id: ArticleId; source: Source }): Promise<Result<void>> {
  const known = await readArticle(env, project, id);
  if (!known.ok) return known;
  const article = { ...known.value, sources: known.value.sources.filter((other) => !isSameSource(source, other)) };
  const written = await writeArticle(env, project, article);
  if (written.ok) project.index.putArticle(article);
  return written;
}
