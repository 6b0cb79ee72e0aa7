import { articleIdSchema, type ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import type { ArticleClaim } from '../formats/common/foreign-record.ts';
import type { ImportTarget } from './import-target.ts';

/** The article that a record without a text belongs to: the one of its id, else of its source name, else the only one where its quoted words fit; null when there is none. */
export async function findArticleFor(target: ImportTarget, claim: ArticleClaim): Promise<Article | null> {
  const byId = articleIdSchema.safeParse(claim.id);
  if (byId.success && target.hasArticle(byId.data)) return read(target, byId.data);
  const source = claim.source === null ? null : stem(claim.source);
  const rows = target.rows();
  const namesakes = source === null ? [] : rows.filter((row) => stem(row.source) === source);
  return await onlyFitting(target, claim, namesakes) ?? onlyFitting(target, claim, rows);
}

async function read(target: ImportTarget, id: ArticleId): Promise<Article | null> {
  const article = await target.readArticle(id);
  return article.ok ? article.value : null;
}

/** The last part of a file name without its ending. */
function stem(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
}

async function onlyFitting(target: ImportTarget, claim: ArticleClaim, rows: readonly { id: ArticleId }[]): Promise<Article | null> {
  const fitting: Article[] = [];
  for (const { id } of rows) {
    const article = await read(target, id);
    if (article !== null && claim.fits(article.text)) fitting.push(article);
    if (fitting.length > 1) return null;
  }
  return fitting[0] ?? null;
}
