import type { ArticleId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { listedRows } from './listed-articles.ts';
import { desk } from './desk.ts';
import { say, sayError } from './messages.ts';
import { openPage } from './page.ts';

/** Shows an article with the annotator's own tags. */
export async function openArticle(article: ArticleId): Promise<void> {
  const reply = await request('article.open', { article });
  if (!reply.ok) return sayError(reply.error);
  desk.setState(({ page }) => ({ page: openPage(reply.value.article, reply.value.set, page?.hidden), caret: null, chosen: null, asking: null, picking: null, linking: null }));
}

/** Asks main to open the page that the open article was taken from; main asks the person. */
export async function openSource(): Promise<void> {
  const { page } = desk.getState();
  if (page === null) return;
  const reply = await request('article.openSource', { article: page.article.id });
  if (!reply.ok) sayError(reply.error);
}

/** Shows the article before or after the present one in the list; stays at the ends. */
export async function openNeighbour(step: 1 | -1): Promise<void> {
  const rows = listedRows(desk.getState());
  const { page } = desk.getState();
  const at = rows.findIndex(({ id }) => id === page?.article.id);
  const next = rows[at + step];
  if (next !== undefined) await openArticle(next.id);
}

/** Shows the next article, in the order of the list as it is filtered and round its end, that is neither done nor skipped; says so when there is none. */
export async function openNextUnfinished(): Promise<void> {
  const rows = listedRows(desk.getState());
  const { page } = desk.getState();
  const at = rows.findIndex(({ id }) => id === page?.article.id);
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const next = inTurn.find(isUnfinished);
  if (next !== undefined) return openArticle(next.id);
  const present = rows[at];
  say('good', translator.t(present !== undefined && isUnfinished(present) ? 'progress.noOther' : 'progress.allDone'));
}

function isUnfinished({ status }: ArticleRow): boolean {
  return status === 'todo' || status === 'in_progress';
}
