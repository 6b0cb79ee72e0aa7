import type { ArticleId } from '../../shared/ids.ts';
import { request } from '../api/client.ts';
import { desk } from './desk.ts';
import { sayError } from './messages.ts';
import { openPage } from './page.ts';

/** Shows an article with the annotator's own tags. */
export async function openArticle(article: ArticleId): Promise<void> {
  const reply = await request('article.open', { article });
  if (!reply.ok) return sayError(reply.error);
  desk.setState(({ page }) => ({ page: openPage(reply.value.article, reply.value.set, page?.hidden), caret: null, chosen: null }));
}

/** Shows the article before or after the present one in the list; stays at the ends. */
export async function openNeighbour(step: 1 | -1): Promise<void> {
  const { articles, page } = desk.getState();
  const at = articles.findIndex(({ id }) => id === page?.article.id);
  const next = articles[at + step];
  if (next !== undefined) await openArticle(next.id);
}

/** Shows the next article, in list order and round the end, that is neither done nor skipped. */
export async function openNextUnfinished(): Promise<void> {
  const { articles, page } = desk.getState();
  const at = articles.findIndex(({ id }) => id === page?.article.id);
  const inTurn = [...articles.slice(at + 1), ...articles.slice(0, Math.max(at, 0))];
  const next = inTurn.find(({ status }) => status === 'todo' || status === 'in_progress');
  if (next !== undefined) await openArticle(next.id);
}
