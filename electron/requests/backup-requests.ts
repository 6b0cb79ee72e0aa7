import { listBackups } from '../../annotations/backup/manifests.ts';
import { restoreAsCopy } from '../../annotations/backup/restore-copy.ts';
import { restore } from '../../annotations/backup/restore.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import { freeFolder } from '../free-folder.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import { describeProject } from '../session.ts';
import type { ReviewContext } from './review-requests.ts';

/** What these requests need besides what the review needs. */
export interface BackupContext extends ReviewContext {
  readonly dialogs: FileDialogs;
  readonly translate: () => Translate;
}

type BackupRequests = Pick<RequestHandlers, 'backup.list' | 'backup.make' | 'backup.plan' | 'backup.restore' | 'backup.copy' | 'project.saveCopy'>;

/** Backups of the open project, or of a recent one whose folder is gone. */
export function backupRequests(context: BackupContext): BackupRequests {
  const { session, jobs, inBackground } = context;
  return {
    'backup.list': ({ project }) => listOf(context, project),
    'backup.make': async () => {
      const made = await jobs.run('backup', (control) => inBackground('backUp', { kind: 'asked' }, control));
      return made.ok ? listOf(context, null) : made;
    },
    'backup.plan': async ({ number }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      return jobs.run('restoreTry', (control) => inBackground('planRestore', { me: workspace.value.annotator.id, number }, control));
    },
    'backup.restore': async ({ number }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const report = await jobs.run('restore', (control) => restore(session.env, { workspace: workspace.value, number }, control));
      return report.ok ? ok({ report: report.value, opened: describeProject(workspace.value) }) : report;
    },
    'backup.copy': async ({ project, number }) => copy(context, { project, number }),
    'project.saveCopy': async () => saveCopyElsewhere(context),
  };
}

function projectOf({ session }: BackupContext, project: string | null): Result<string> {
  if (project !== null) return ok(project);
  const workspace = session.requireWorkspace();
  return workspace.ok ? ok(workspace.value.project.id) : workspace;
}

async function listOf(context: BackupContext, wanted: string | null): ReturnType<BackupRequests['backup.list']> {
  const project = projectOf(context, wanted);
  return project.ok ? listBackups(context.session.env, project.value) : project;
}

/** Asks where to, and lays the backup out there as a project folder of its own. */
async function copy(context: BackupContext, wanted: { project: string | null; number: number }): ReturnType<BackupRequests['backup.copy']> {
  const { session, dialogs, jobs } = context;
  const project = projectOf(context, wanted.project);
  if (!project.ok) return project;
  const known = await listBackups(session.env, project.value);
  if (!known.ok) return known;
  const backup = known.value.backups.find(({ number }) => number === wanted.number);
  if (backup === undefined) return refuse('backup.unknown', { number: wanted.number });
  const parent = await dialogs.chooseFolder('backups.copyTo', true);
  if (parent === null) return ok(null);
  const to = await freeFolder(session.env.files, parent, `${backup.title} ${context.translate()('backups.copyName', { number: backup.number })}`);
  return jobs.run('restore', (control) => restoreAsCopy(session.env, { project: project.value, number: backup.number, to }, control));
}

/** Asks where to, and copies the open project there. */
async function saveCopyElsewhere({ session, dialogs, jobs, inBackground, translate }: BackupContext): ReturnType<BackupRequests['project.saveCopy']> {
  const workspace = session.requireWorkspace();
  if (!workspace.ok) return workspace;
  const parent = await dialogs.chooseFolder('backups.saveCopyTo', true);
  if (parent === null) return ok(null);
  const to = await freeFolder(session.env.files, parent, `${workspace.value.project.title} ${translate()('backups.saveCopyName')}`);
  return jobs.run('saveCopy', (control) => inBackground('saveCopy', { to }, control));
}
