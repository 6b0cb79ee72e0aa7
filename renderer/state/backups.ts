import type { AppError } from '../../shared/errors.ts';
import type { Envelope, RequestOutput } from '../../shared/ipc/contract.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { openArticle } from './articles.ts';
import type { Backups } from './backups-state.ts';
import { desk } from './desk.ts';
import { inOrder } from './edits.ts';
import { cancelJob } from './job.ts';
import { say, sayError } from './messages.ts';
import { presentKey } from './present-key.ts';

/** Shows the backups of the open project, or of one whose folder is gone. */
export async function openBackups(project: Backups['project']): Promise<void> {
  desk.setState({ dialog: { kind: 'backups', backups: { project, list: null, chosen: null, plan: null, phase: 'looking' } } });
  takeList(await request('backup.list', { project: project?.id ?? null }));
}

/** Makes a backup now. */
export async function backUpNow(): Promise<void> {
  change({ phase: 'working' });
  takeList(await request('backup.make', {}));
}

function takeList(reply: Envelope<RequestOutput<'backup.list'>>): void {
  if (!reply.ok) return leave(reply.error);
  change({ list: reply.value, chosen: null, plan: null, phase: 'ready' });
}

/** Chooses a backup and finds out what bringing it back would do; of several choices the last counts. */
export async function chooseBackup(number: number): Promise<void> {
  const backups = present();
  if (backups === null || backups.phase === 'working') return;
  change({ chosen: number, plan: null, phase: backups.project === null ? 'comparing' : 'ready' });
  if (backups.project !== null) return;
  const reply = await request('backup.plan', { number });
  if (present()?.chosen !== number) return;
  if (!reply.ok) {
    change({ chosen: null, phase: 'ready' });
    return sayError(reply.error);
  }
  change({ plan: reply.value, phase: 'ready' });
}

/** Brings the chosen backup back into the open project; edits that were begun before come first. */
export async function bringBack(): Promise<void> {
  const number = present()?.chosen ?? null;
  if (number === null) return;
  change({ phase: 'working' });
  const reply = await inOrder(() => request('backup.restore', { number }));
  if (!reply.ok) return leave(reply.error);
  const { report, opened: { articles, history, ...project } } = reply.value;
  desk.setState({ dialog: null, job: null, articles, history, project });
  const { tags, links } = report.totals;
  const count = [tags, links].reduce((sum, { added, removed, changed }) => sum + added + removed + changed, 0);
  say('good', translator.t('backups.done', { count, undo: presentKey('edit.undo') }));
  const shown = desk.getState().page?.article.id ?? articles[0]?.id;
  if (shown !== undefined) await openArticle(shown);
}

/** Asks where to and lays the chosen backup out as a project of its own. */
export async function copyBackup(): Promise<void> {
  const backups = present();
  if (backups === null || backups.chosen === null) return;
  change({ phase: 'working' });
  const reply = await request('backup.copy', { project: backups.project?.id ?? null, number: backups.chosen });
  change({ phase: 'ready' });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value === null) return;
  const { folder, missing } = reply.value;
  desk.setState({ dialog: null });
  if (missing.length === 0) say('good', translator.t('backups.copied', { folder }));
  else say('bad', translator.t('backups.copiedMissing', { folder, count: missing.length }));
}

/** Closes the dialog, and stops what is under way for it. */
export async function leaveBackups(): Promise<void> {
  const backups = present();
  if (backups === null) return;
  if (backups.phase === 'working') return cancelJob();
  desk.setState({ dialog: null });
  if (backups.phase === 'comparing') await cancelJob();
}

function leave(error: AppError): void {
  desk.setState({ dialog: null, job: null });
  sayError(error);
}

function present(): Backups | null {
  const { dialog } = desk.getState();
  return dialog?.kind === 'backups' ? dialog.backups : null;
}

function change(changed: Partial<Backups>): void {
  const backups = present();
  if (backups !== null) desk.setState({ dialog: { kind: 'backups', backups: { ...backups, ...changed } } });
}
