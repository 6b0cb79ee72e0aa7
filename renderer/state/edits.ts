import { applyCommand } from '../../annotations/model/apply-command.ts';
import type { Commit } from '../../shared/change.ts';
import type { Command } from '../../shared/command.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { request } from '../api/client.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import { newStepId } from './ids.ts';
import { dismissBadMessages, sayError } from './messages.ts';
import { pageAfter } from './page.ts';

let lastGesture: Promise<unknown> = Promise.resolve();

/** Runs a gesture after all earlier ones have ended, so that fast typing keeps its order and each key sees what the one before it did. */
export function inOrder<T>(gesture: () => Promise<T> | T): Promise<T> {
  const next = lastGesture.then(gesture);
  lastGesture = next.catch(() => undefined);
  return next;
}

/** Carries out one edit of the open article in its turn; says whether it was done. */
export function edit(command: Command): Promise<boolean> {
  return inOrder(() => perform(command));
}

/**
 * Carries out one edit of the open article at once; for use inside a gesture that runs `inOrder`.
 * Refused early by the same rules as in main, drawn only once main has it on disk. Says whether it was done.
 */
export async function perform(command: Command): Promise<boolean> {
  const { page, project } = desk.getState();
  if (page === null || project === null) return false;
  const context = { schema: project.project.schema, offsets: page.offsets, time: '' };
  const foreseen = applyCommand(context, page.set, command);
  if (!foreseen.ok) return refused(foreseen.error);
  const reply = await request('set.apply', { article: page.article.id, step: newStepId(), command });
  if (!reply.ok) return refused(reply.error);
  const { commit, row, history } = reply.value;
  await take({ commits: commit === null ? [] : [commit], rows: [row], history });
  return true;
}

/** Takes back the annotator's last step, in whichever article it was; shows that article. */
export const undo = (): Promise<void> => walkHistory('history.undo');

/** Repeats the step that was taken back last. */
export const redo = (): Promise<void> => walkHistory('history.redo');

function walkHistory(direction: 'history.undo' | 'history.redo'): Promise<void> {
  return inOrder(async () => {
    const reply = await request(direction, {});
    if (!reply.ok) return sayError(reply.error);
    await take(reply.value);
    const last = reply.value.commits.at(-1);
    if (last !== undefined && desk.getState().page?.article.id !== last.article) await openArticle(last.article);
  });
}

function refused(error: Parameters<typeof sayError>[0]): false {
  sayError(error);
  return false;
}

/** Brings confirmed facts into the window; a page that missed one is fetched anew. */
async function take(news: { commits: readonly Commit[]; rows: readonly ArticleRow[]; history: HistoryState }): Promise<void> {
  dismissBadMessages();
  desk.setState(({ articles }) => ({ history: news.history, articles: replaceRows(articles, news.rows) }));
  for (const commit of news.commits) await takeCommit(commit);
}

async function takeCommit(commit: Commit): Promise<void> {
  const { page, chosen } = desk.getState();
  if (page === null || page.article.id !== commit.article) return;
  const next = pageAfter(page, commit);
  if (next === null) return openArticle(commit.article);
  desk.setState({ page: next, chosen: chosen !== null && next.set.spans.has(chosen) ? chosen : null });
}

function replaceRows(articles: readonly ArticleRow[], rows: readonly ArticleRow[]): readonly ArticleRow[] {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  return articles.map((row) => fresh.get(row.id) ?? row);
}
