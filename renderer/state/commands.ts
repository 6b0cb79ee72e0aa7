import type { MenuCommand } from '../../shared/ipc/menu-commands.ts';
import { commandFor } from '../../shared/shortcuts.ts';
import { openArticleFind } from '../editor/find.ts';
import { focusNextRegion, focusText } from '../editor/focus.ts';
import { openNeighbour, openNextUnfinished } from './articles.ts';
import { desk } from './desk.ts';
import { edit, redo, undo } from './edits.ts';
import { exportChosen, importChosen } from './exchange.ts';
import { changeSettings, changeTextSize, togglePanel } from './preferences.ts';
import { closeProject, openFolderOfArticles, openProjectDialog, openSample } from './projects.ts';

const COMMANDS: Readonly<Record<MenuCommand, () => Promise<void> | void>> = {
  'project.new': () => desk.setState({ dialog: { kind: 'newProject' } }),
  'project.open': openProjectDialog,
  'project.openFolder': openFolderOfArticles,
  'project.openSample': openSample,
  'project.close': closeProject,
  'schema.edit': () => desk.setState({ dialog: { kind: 'schema' } }),
  'import.files': () => importChosen('files'),
  'import.folder': () => importChosen('folder'),
  'export.mine': () => exportChosen(true),
  'export.all': () => exportChosen(false),
  'edit.undo': undo,
  'edit.redo': redo,
  'edit.find': openArticleFind,
  'view.articles': () => togglePanel('showArticles'),
  'view.details': () => togglePanel('showDetails'),
  'view.textLarger': () => changeTextSize('larger'),
  'view.textSmaller': () => changeTextSize('smaller'),
  'view.textReset': () => changeTextSize('usual'),
  'article.next': () => openNeighbour(1),
  'article.previous': () => openNeighbour(-1),
  'article.doneAndNext': finishArticle,
  'app.palette': () => desk.setState({ dialog: { kind: 'palette' } }),
  'app.shortcuts': () => desk.setState({ dialog: { kind: 'shortcuts' } }),
  'app.profile': () => desk.setState({ dialog: { kind: 'profile' } }),
  'app.about': () => desk.setState({ dialog: { kind: 'about' } }),
  'app.start': closeProject,
  'language.en': () => changeSettings({ language: 'en' }),
  'language.fr': () => changeSettings({ language: 'fr' }),
  'theme.system': () => changeSettings({ theme: 'system' }),
  'theme.light': () => changeSettings({ theme: 'light' }),
  'theme.dark': () => changeSettings({ theme: 'dark' }),
};

/** Commands that make sense only while a project is open. */
const NEED_PROJECT: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'project.close', 'schema.edit', 'import.files', 'import.folder', 'export.mine', 'export.all', 'edit.undo', 'edit.redo', 'edit.find',
  'view.articles', 'view.details', 'article.next', 'article.previous', 'article.doneAndNext', 'app.start',
]);

/** Says whether a command can be given now. */
export function isAvailable(command: MenuCommand): boolean {
  const { profile, project, dialog } = desk.getState();
  // Nothing may pull the ground from under a half-edited schema.
  if (dialog?.kind === 'schema' && !/^(?:language|theme)\./.test(command)) return false;
  return profile !== null && (project !== null || !NEED_PROJECT.has(command));
}

/** Carries out a command of the menu, the palette or a key; one that makes no sense now does nothing. */
export async function runCommand(command: MenuCommand): Promise<void> {
  if (isAvailable(command)) await COMMANDS[command]();
}

/** Listens to the keys that work anywhere in the window. A text field keeps its own undo. */
export function listenToShortcuts(): void {
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F6') return takeKey(event, focusNextRegion);
    const command = commandFor(event, desk.getState().platform === 'darwin');
    if (command === null || isFieldUndo(command, event.target)) return;
    takeKey(event, () => void runCommand(command));
  }, { capture: true });
}

function takeKey(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  action();
}

function isFieldUndo(command: MenuCommand, target: EventTarget | null): boolean {
  if (command !== 'edit.undo' && command !== 'edit.redo') return false;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !target.readOnly && target.closest('.monaco-editor') === null;
}

async function finishArticle(): Promise<void> {
  if (await edit({ kind: 'status.set', status: 'done' })) {
    await openNextUnfinished();
    focusText();
  }
}
