import { followPace } from '../../shared/pace.ts';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import { onEvent } from '../api/client.ts';
import { runCommand } from './commands.ts';
import { errorSentence, translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { say } from './messages.ts';
import { openRecent, showProject } from './projects.ts';

/** Brings what main tells by itself onto the desk: progress, the save state, and commands of the native menu. */
export function followMain(): void {
  onEvent('job.progress', followJob);
  onEvent('save.state', (save) => desk.setState({ save }));
  onEvent('backup.failed', ({ error }) => say('bad', translator.t('backups.failed', { reason: errorSentence(error) })));
  onEvent('menu.command', ({ command }) => void runCommand(command));
  onEvent('project.opened', (opened) => void showProject(opened));
  onEvent('menu.recent', ({ id }) => void openRecent(id));
}

function followJob({ job, progress }: EventPayload<'job.progress'>): void {
  desk.setState(({ job: before }) => {
    if (progress === null) return before?.job === job ? { job: null } : {};
    return { job: { job, progress, pace: followPace(before?.job === job ? before.pace : null, progress, performance.now()) } };
  });
}
