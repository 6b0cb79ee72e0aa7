import { onEvent } from '../api/client.ts';
import { runCommand } from './commands.ts';
import { desk } from './desk.ts';
import { openRecent, showProject } from './projects.ts';

/** Brings what main tells by itself onto the desk: progress, the save state, and commands of the native menu. */
export function followMain(): void {
  onEvent('job.progress', ({ job, progress }) => desk.setState({ job: progress === null ? null : { job, progress } }));
  onEvent('save.state', (save) => desk.setState({ save }));
  onEvent('menu.command', ({ command }) => void runCommand(command));
  onEvent('project.opened', (opened) => void showProject(opened));
  onEvent('menu.recent', ({ id }) => void openRecent(id));
}
