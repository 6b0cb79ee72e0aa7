import { setFromRecord } from '../../annotations/model/annotation-set.ts';
import { applyCommand } from '../../annotations/model/apply-command.ts';
import type { Commit } from '../../shared/change.ts';
import type { Command, SingleCommand } from '../../shared/command.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { HistoryState } from '../../shared/ipc/contract.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { DocumentState } from '../../shared/records.ts';
import { request } from '../api/client.ts';
import { openArticle } from './articles.ts';
import { desk, type Desk } from './desk.ts';
import { newStepId } from './ids.ts';
import { translator } from '../i18n/translation.ts';
import { announce, dismissBadMessages, sayError } from './messages.ts';
import { pageAfter, type Page } from './page.ts';
import { followInReview, reviewAfter } from './reviewing.ts';

/** One command for one article, among those of a gesture over several. */
export interface ArticleEdit {
  readonly article: ArticleId;
  readonly command: Command;
}

let lastGesture: Promise<unknown> = Promise.resolve();

/** Runs a gesture after all earlier ones have ended, so that fast typing keeps its order and each key sees what the one before it did. */
export function inOrder<T>(gesture: () => Promise<T> | T): Promise<T> {
  const next = lastGesture.then(gesture);
  lastGesture = next.catch(() => undefined);
  return next;
}

let waitingSelections = 0;

/** Runs a gesture that selects in its turn; until then the selection on the screen is not yet the one that the next key means. */
export async function selectInOrder(gesture: () => void): Promise<void> {
  waitingSelections += 1;
  try {
    await inOrder(gesture);
  } finally {
    waitingSelections -= 1;
  }
}

/** Says whether a gesture that selects still waits for earlier ones. */
export function isSelectionPending(): boolean {
  return waitingSelections > 0;
}

/** Carries out one edit of the open article in its turn; says whether it was done. */
export function edit(command: Command): Promise<boolean> {
  return inOrder(() => perform(command));
}

/**
 * Carries out one edit of the article as a whole in its turn, made from how it is by then; says whether it was done. It reaches its
 * article also when another one has been opened meanwhile, as happens when a field is left that way.
 */
export function editDocument(page: Page, make: (document: DocumentState) => SingleCommand): Promise<boolean> {
  return inOrder(async () => {
    const now = desk.getState().page;
    if (now?.article.id === page.article.id) return perform(make(now.set.document));
    // The page that the gesture came from may be older than the edits that went before this one.
    const opened = await request('article.open', { article: page.article.id });
    return opened.ok ? send(page.article.id, make(setFromRecord(opened.value.set).document)) : refused(opened.error);
  });
}

/**
 * Carries out one edit of the open article at once; for use inside a gesture that runs `inOrder`.
 * Refused early by the same rules as in main, drawn only once main has it on disk, together with what is to be chosen then.
 * Says whether it was done.
 */
export async function perform(command: Command, then: Partial<Pick<Desk, 'chosen' | 'lastTag' | 'asking' | 'picking' | 'isDrawerOpen'>> = {}): Promise<boolean> {
  const { page, project } = desk.getState();
  if (page === null || project === null) return false;
  const context = { schema: project.project.schema, offsets: page.offsets, time: '' };
  const foreseen = applyCommand(context, page.set, command);
  if (!foreseen.ok) return refused(foreseen.error);
  return send(page.article.id, command, then);
}

async function send(article: ArticleId, command: Command, then: Partial<Desk> = {}): Promise<boolean> {
  const reply = await request('set.apply', { article, step: newStepId(), command });
  if (!reply.ok) return refused(reply.error);
  const { commit, row, history } = reply.value;
  await take({ commits: commit === null ? [] : [commit], rows: [row], history }, then);
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
    announce(translator.t(direction === 'history.undo' ? 'announce.undone' : 'announce.redone'));
    const { commits } = reply.value;
    if (desk.getState().reviewing !== null) return followInReview(commits);
    const last = commits.at(-1);
    const shown = desk.getState().page?.article.id;
    if (last !== undefined && !commits.some(({ article }) => article === shown)) await openArticle(last.article);
  });
}

/** Carries out edits of several articles as one step, all or none; says whether that was done. */
export function editAcross(edits: readonly ArticleEdit[]): Promise<boolean> {
  return inOrder(async () => {
    const shown = desk.getState().page?.article.id ?? null;
    const reply = await request('set.applyAcross', { step: newStepId(), command: 'occurrences', shown, edits: [...edits] });
    desk.setState({ job: null });
    if (!reply.ok) return refused(reply.error);
    await take(reply.value);
    return true;
  });
}

function refused(error: Parameters<typeof sayError>[0]): false {
  sayError(error);
  return false;
}

/** What main confirmed: commits, the rows of their articles, and what can be undone now. */
export interface News {
  readonly commits: readonly Commit[];
  readonly rows: readonly ArticleRow[];
  readonly history: HistoryState;
}

/** Brings confirmed facts into the window, what belongs together at once, so that it is drawn once; a page that missed one is fetched anew. */
export async function take({ commits, rows, history }: News, then: Partial<Desk> = {}): Promise<void> {
  dismissBadMessages();
  const open = desk.getState().page?.article.id;
  const [first, ...others] = commits.filter(({ article }) => article === open);
  desk.setState((state) => ({ history, articles: replaceRows(state.articles, rows), ...afterCommit(state, first), ...reviewAfter(state, commits), ...then }));
  for (const commit of others) desk.setState((state) => afterCommit(state, commit));
  const last = others.at(-1) ?? first;
  if (last !== undefined && desk.getState().page?.set.revision !== last.revision) await openArticle(last.article);
}

/** What a commit changes on the desk; nothing when it does not follow what the page holds. */
function afterCommit({ page, chosen }: Desk, commit: Commit | undefined): Partial<Desk> {
  const next = page === null || commit === undefined ? null : pageAfter(page, commit);
  if (next === null) return {};
  return chosen !== null && next.set.spans.has(chosen) ? { page: next } : { page: next, chosen: null, asking: null };
}

function replaceRows(articles: readonly ArticleRow[], rows: readonly ArticleRow[]): readonly ArticleRow[] {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  return articles.map((row) => fresh.get(row.id) ?? row);
}
