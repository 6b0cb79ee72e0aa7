import type { ArticleId } from '../../shared/ids.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import type { Article, Source } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { articleIdOf } from '../formats/common/article-id.ts';
import { attempt, orMissing } from './disk-errors.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import type { StoreEnvironment } from './environment.ts';
import { ARTICLE_FILE } from './file-kinds.ts';
import { sha256 } from './hash.ts';
import { layout } from './layout.ts';
import type { Quarantine } from './quarantine.ts';

/** The folder of a project whose documents are meant, with the place for damaged ones. */
export interface ArticlePlace {
  readonly folder: string;
  readonly quarantine: Quarantine;
}

const ENDING = '.json';

/** Ids of all articles of a project, by file name; other files are none of ours. */
export function listArticles(env: StoreEnvironment, folder: string): Promise<Result<readonly ArticleId[]>> {
  const path = layout.documents(folder);
  return attempt(path, async () => {
    const names = (await orMissing(() => env.files.list(path))) ?? [];
    return names.toSorted().flatMap((name) => {
      const id = articleIdSchema.safeParse(name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : null);
      return id.success ? [id.data] : [];
    });
  });
}

/** Reads an article; refuses with `article.unknown` where there is none and `article.damaged` where it is not what was stored. */
export async function readArticle(env: StoreEnvironment, place: ArticlePlace, id: ArticleId): Promise<Result<Article>> {
  const read = await articleFile(env, place, id).read();
  if (!read.ok) return read;
  if (read.value === null) return refuse('article.unknown', { article: id });
  const article = read.value.data;
  // The id promises the text, whoever wrote the file.
  const isItself = article.id === id && sha256(article.text) === article.text_sha256 && articleIdOf(article.text_sha256) === id;
  return isItself ? ok(article) : refuse('article.damaged', { file: id });
}

/** Stores an article that is new, or the files that it was found in where it is not. Its text and metadata never change. */
export async function storeArticle(env: StoreEnvironment, place: ArticlePlace, article: Article): Promise<Result<{ added: 'added' | 'known' | 'source_added'; article: Article }>> {
  const file = articleFile(env, place, article.id);
  const read = await file.read();
  if (!read.ok) return read;
  if (read.value === null) return writing(file, 'added', article);
  if (read.value.newer) return refuse('project.newer_version', { file: article.id });
  const known = read.value.data;
  const fresh = article.sources.filter((source) => !known.sources.some((other) => isSameSource(source, other)));
  return fresh.length === 0
    ? ok({ added: 'known', article: known })
    : writing(file, 'source_added', { ...known, sources: [...known.sources, ...fresh] });
}

/** Replaces a stored article as a whole; only its list of sources may differ. */
export function writeArticle(env: StoreEnvironment, place: ArticlePlace, article: Article): Promise<Result<void>> {
  return articleFile(env, place, article.id).write(article);
}

async function writing(file: DurableFile<Article>, added: 'added' | 'source_added', article: Article): Promise<Result<{ added: typeof added; article: Article }>> {
  const written = await file.write(article);
  return written.ok ? ok({ added, article }) : written;
}

function articleFile(env: StoreEnvironment, { folder, quarantine }: ArticlePlace, id: ArticleId): DurableFile<Article> {
  return createDurableFile(env, { path: layout.document(folder, id), kind: ARTICLE_FILE, quarantine });
}

/** Whether two sources are the same file: the same name and the same bytes. */
export function isSameSource(a: Source, b: Source): boolean {
  return a.name === b.name && a.sha256 === b.sha256;
}
