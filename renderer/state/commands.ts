import type { MenuCommand } from '../../shared/ipc/menu-commands.ts';
import { USUAL_TEXT_SIZE } from '../../shared/settings.ts';
import { acceleratorOf } from '../../shared/shortcuts.ts';
import { request } from '../api/client.ts';
import { openArticleFind } from '../editor/find.ts';
import { focusNextRegion, isWritingField, leaveField } from '../editor/focus.ts';
import { openAgreement } from './agreeing.ts';
import { openNeighbour } from './articles.ts';
import { openCharts } from './charting.ts';
import { chooseColleague } from './colleague.ts';
import { desk } from './desk.ts';
import { inOrder, redo, undo } from './edits.ts';
import { openExport } from './exporting.ts';
import { toggleFocusMode } from './focus-mode.ts';
import { toggleHistory } from './history.ts';
import { importChosen } from './importing.ts';
import { presentKeyMap } from './key-map.ts';
import { changeSettings, togglePanel } from './preferences.ts';
import { finishArticle, goToNextUnfinished } from './progress.ts';
import { suggestWithModel } from './suggest-with-model.ts';
import { showAllTypes, toggleLayer } from './tag-filter.ts';
import { stepReading } from './reading.ts';
import { setBlind } from './blind.ts';
import { openBackups } from './backups.ts';
import { saveCopyElsewhere } from './save-copy.ts';
import { openCorrections } from './corrections.ts';
import { openDiagnostics } from './mishaps.ts';
import { toggleClaims, toggleSuggestions } from './suggesting.ts';
import { openReview } from './reviewing.ts';
import { returnToSearch } from './searching.ts';
import { closeProject, openFolderOfArticles, openProjectDialog, openSample } from './projects.ts';

const COMMANDS: Readonly<Record<MenuCommand, () => Promise<void> | void>> = {
  'project.new': () => desk.setState({ dialog: { kind: 'newProject' } }),
  'project.open': openProjectDialog,
  'project.openFolder': openFolderOfArticles,
  'project.openSample': openSample,
  'project.close': () => inOrder(closeProject),
  'schema.edit': () => desk.setState({ dialog: { kind: 'schema' } }),
  'import.files': () => importChosen('files'),
  'import.folder': () => importChosen('folder'),
  'import.colleague': chooseColleague,
  'suggest.model': suggestWithModel,
  'export.mine': () => openExport('mine'),
  'export.all': () => openExport('all'),
  'project.saveCopy': saveCopyElsewhere,
  'project.backups': () => openBackups(null),
  'review.open': () => openReview(),
  'review.agreement': openAgreement,
  'project.overview': openCharts,
  'review.corrections': openCorrections,
  'project.blind': () => setBlind(true),
  'project.notBlind': () => setBlind(false),
  'edit.undo': undo,
  'edit.redo': redo,
  'edit.history': toggleHistory,
  'edit.find': openArticleFind,
  'search.project': returnToSearch,
  'view.articles': () => togglePanel('showArticles'),
  'view.details': () => togglePanel('showDetails'),
  'view.allLinks': () => desk.setState(({ showsAllLinks }) => ({ showsAllLinks: !showsAllLinks })),
  'view.textLarger': () => stepReading('textSize', 1),
  'view.textSmaller': () => stepReading('textSize', -1),
  'view.textReset': () => changeSettings({ textSize: USUAL_TEXT_SIZE }),
  'suggest.toggle': toggleSuggestions,
  'suggest.options': () => desk.setState({ areSuggestionOptionsOpen: true }),
  'suggest.claims': toggleClaims,
  'view.readingOptions': () => desk.setState({ isReadingOptionsOpen: true }),
  'view.looserLines': () => stepReading('lineHeight', 1),
  'view.tighterLines': () => stepReading('lineHeight', -1),
  'view.widerText': () => stepReading('measure', 1),
  'view.narrowerText': () => stepReading('measure', -1),
  'view.focusMode': toggleFocusMode,
  'layers.entity': () => toggleLayer('entity'),
  'layers.quote': () => toggleLayer('quote'),
  'layers.claim': () => toggleLayer('claim'),
  'layers.part': () => toggleLayer('part'),
  'layers.other': () => toggleLayer('other'),
  'layers.all': showAllTypes,
  'article.next': () => inOrder(() => openNeighbour(1)),
  'article.previous': () => inOrder(() => openNeighbour(-1)),
  'article.doneAndNext': () => finishArticle('next'),
  'article.nextUnfinished': goToNextUnfinished,
  'article.skip': () => desk.setState(({ page }) => (page === null ? {} : { dialog: { kind: 'skip', then: 'next' } })),
  'app.palette': () => desk.setState({ dialog: { kind: 'palette' } }),
  'app.shortcuts': () => desk.setState({ dialog: { kind: 'shortcuts' } }),
  'app.profile': () => desk.setState({ dialog: { kind: 'profile' } }),
  'app.log': async () => { await request('folder.show', { what: 'log' }); },
  'app.diagnostics': openDiagnostics,
  'app.about': () => desk.setState({ dialog: { kind: 'about' } }),
  'app.start': () => inOrder(closeProject),
  'language.en': () => changeSettings({ language: 'en' }),
  'language.fr': () => changeSettings({ language: 'fr' }),
  'theme.system': () => changeSettings({ theme: 'system' }),
  'theme.light': () => changeSettings({ theme: 'light' }),
  'theme.dark': () => changeSettings({ theme: 'dark' }),
};

/** Commands that make sense only while a project is open. */
const NEED_PROJECT: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'project.close', 'schema.edit', 'import.files', 'import.folder', 'import.colleague', 'suggest.model', 'export.mine', 'export.all', 'project.saveCopy', 'project.backups', 'review.open', 'review.agreement', 'review.corrections', 'project.overview', 'project.blind', 'project.notBlind', 'edit.undo', 'edit.redo', 'edit.history', 'edit.find', 'search.project',
  'view.articles', 'view.details', 'view.allLinks', 'article.next', 'article.previous', 'article.doneAndNext', 'article.nextUnfinished', 'article.skip', 'app.start',
  'suggest.toggle', 'suggest.options', 'suggest.claims', 'view.readingOptions', 'view.focusMode', 'layers.entity', 'layers.quote', 'layers.claim', 'layers.part', 'layers.other', 'layers.all',
]);

/** Commands that may take the article off the screen, and with it a note that is being written. */
const LEAVE_ARTICLE: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'project.close', 'article.next', 'article.previous', 'article.doneAndNext', 'article.nextUnfinished', 'article.skip', 'app.start',
]);

/** Says whether a command can be given now. */
export function isAvailable(command: MenuCommand): boolean {
  const { profile, project, dialog } = desk.getState();
  // Nothing may pull the ground from under a half-edited schema or a half-chosen import or export.
  if ((dialog?.kind === 'schema' || dialog?.kind === 'import' || dialog?.kind === 'export' || dialog?.kind === 'colleague' || dialog?.kind === 'backups') && !/^(?:language|theme)\./.test(command)) return false;
  return profile !== null && (project !== null || !NEED_PROJECT.has(command));
}

/** Carries out a command of the menu, the palette or a key; one that makes no sense now does nothing. */
export async function runCommand(command: MenuCommand): Promise<void> {
  if (!isAvailable(command)) return;
  if (LEAVE_ARTICLE.has(command)) leaveField();
  await COMMANDS[command]();
}

/** Listens to the keys that work anywhere in the window. A text field keeps its own undo. */
export function listenToShortcuts(): void {
  window.addEventListener('keydown', (event) => {
    if (desk.getState().remapping !== null) return;
    if (event.key === 'F6') return takeKey(event, focusNextRegion);
    const command = commandFor(event);
    if (command === undefined || isFieldUndo(command, event.target)) return;
    takeKey(event, () => void runCommand(command));
  }, { capture: true });
}

function commandFor(event: KeyboardEvent): MenuCommand | undefined {
  const keys = presentKeyMap();
  return keys.window.get(acceleratorOf(event, keys.isMac) ?? '');
}

function takeKey(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  action();
}

function isFieldUndo(command: MenuCommand, target: EventTarget | null): boolean {
  return (command === 'edit.undo' || command === 'edit.redo') && isWritingField(target);
}
