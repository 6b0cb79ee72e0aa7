import type { Envelope, OpenedProject, RequestOutput } from '../../shared/ipc/contract.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { drop, request } from '../api/client.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import { tellRecovery } from './mishaps.ts';
import { FULL_LISTING } from './listing.ts';
import { sayError } from './messages.ts';

/** Lays an opened project on the desk and shows its first unfinished article. */
export async function showProject(opened: OpenedProject): Promise<void> {
  const { articles, history, ...project } = opened;
  desk.setState({
    project, articles, listing: FULL_LISTING, history, page: null, chosen: null, reviewing: null, agreeing: null, searching: null, charting: null,
    save: opened.readOnly === null ? null : { kind: 'read_only', error: opened.readOnly },
  });
  tellRecovery(opened.recovery);
  const first = articles.find(({ status }) => status === 'in_progress') ?? articles.find(({ status }) => status === 'todo') ?? articles[0];
  if (first !== undefined) await openArticle(first.id);
}

type Opening = Promise<Envelope<RequestOutput<'project.openSample'>>>;

async function follow(opening: Opening): Promise<void> {
  // What was said before belongs to what was shown before; what is said from now on stays.
  desk.setState({ messages: [] });
  const reply = await opening;
  if (!reply.ok) return sayError(reply.error);
  const { opened, imported } = reply.value;
  if (opened !== null) await showProject(opened);
  if (imported !== null && hasSomethingToTell(imported)) desk.setState({ dialog: { kind: 'imported', report: imported } });
}

/** Says whether an import ended otherwise than "everything came in". */
export function hasSomethingToTell(report: ImportReport): boolean {
  return report.refused.length + report.repaired.length + report.notices.length + report.added.length > 0 || report.cancelled;
}

export const openSample = (): Promise<void> => follow(request('project.openSample', {}));
export const openProjectDialog = (): Promise<void> => follow(request('project.openDialog', {}));
export const openFolderOfArticles = (): Promise<void> => follow(request('project.openFolder', {}));
/** Makes a project of a dropped folder or files, or opens a dropped project. */
export const openDropped = (files: readonly File[]): Promise<void> => follow(drop('project.openDropped', files));
export const openRecent = (id: string): Promise<void> => follow(request('project.openRecent', { id }));
export const createProject = (title: string): Promise<void> => follow(request('project.create', { title }));

/** Goes back to the start page. */
export async function closeProject(): Promise<void> {
  const reply = await request('project.close', {});
  if (!reply.ok) return sayError(reply.error);
  desk.setState({ project: null, articles: [], page: null, chosen: null, reviewing: null, agreeing: null, searching: null, charting: null, save: null, recent: reply.value.recent });
}

/** Takes a project off the list of recent ones; its folder stays as it is. */
export async function forgetRecent(id: string): Promise<void> {
  const reply = await request('project.forgetRecent', { id });
  if (!reply.ok) return sayError(reply.error);
  desk.setState({ recent: reply.value.recent });
}
