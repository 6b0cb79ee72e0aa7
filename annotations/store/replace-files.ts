import type { ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ArticleIndex } from './article-index.ts';
import { readArticle } from './article-store.ts';
import type { Committer } from './committer.ts';
import type { StoreEnvironment } from './environment.ts';
import type { OpenSets } from './open-sets.ts';
import type { Quarantine } from './quarantine.ts';

/** What of an open project is read anew when files of an article were put in their place. */
export interface ReplacedParts {
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly index: ArticleIndex;
  readonly sets: OpenSets;
  readonly committer: Committer;
}

/** Which article's files are replaced, and how. */
export interface FilesToReplace {
  readonly id: ArticleId;
  readonly put: () => Promise<Result<void>>;
}

/** Closes this annotator's set of an article, lets files be put in place of missing or damaged ones, and reads article and set anew. */
export async function replaceFiles(env: StoreEnvironment, { folder, quarantine, index, sets, committer }: ReplacedParts, { id, put }: FilesToReplace): Promise<Result<void>> {
  await sets.drop(id);
  const done = await put();
  if (!done.ok) return done;
  const article = await readArticle(env, { folder, quarantine }, id);
  if (!article.ok) return article;
  index.putArticle(article.value);
  const open = await committer.open(id);
  if (!open.ok) return open;
  committer.note(open.value);
  return ok(undefined);
}
