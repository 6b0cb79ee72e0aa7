import { app, dialog, nativeTheme, type BrowserWindow, type Event } from 'electron';
import path from 'node:path';
import { createNodeEnvironment } from '../annotations/store/node-environment.ts';
import type { AppError } from '../shared/errors.ts';
import type { EventName } from '../shared/ipc/channels.ts';
import type { EventPayload, JobName, Mishap, OpenedProject, SaveState } from '../shared/ipc/contract.ts';
import { describeError, type Translate } from '../shared/i18n/translator.ts';
import type { Language } from '../shared/settings.ts';
import type { Result } from '../shared/result.ts';
import { runInBackground } from './background/background.ts';
import { Companion } from './background/companion.ts';
import type { TaskName } from './background/task-names.ts';
import type { TaskControl, TaskOutput } from './background/tasks.ts';
import { AutoBackup, backUpBeforeUpgrade } from './auto-backup.ts';
import { projectFolderIn } from './command-line.ts';
import { Colleague } from './colleague.ts';
import { Exchange } from './exchange.ts';
import { FileDialogs } from './file-dialogs.ts';
import { JobRunner, type JobWatcher } from './job-runner.ts';
import { listenForRequests, sendEvent } from './ipc/electron-transport.ts';
import type { Log } from './log.ts';
import { createMainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { openOutside, showInFolder } from './outside.ts';
import type { ProgramPaths } from './program-paths.ts';
import { agreementRequests } from './requests/agreement-requests.ts';
import { overviewRequests } from './requests/overview-requests.ts';
import { appRequests } from './requests/app-requests.ts';
import { backupRequests } from './requests/backup-requests.ts';
import { acrossRequests } from './requests/across-requests.ts';
import { diagnosticsRequests } from './requests/diagnostics-requests.ts';
import { editRequests } from './requests/edit-requests.ts';
import { exchangeRequests } from './requests/exchange-requests.ts';
import { reviewRequests } from './requests/review-requests.ts';
import { schemaRequests } from './requests/schema-requests.ts';
import { searchRequests } from './requests/search-requests.ts';
import { sourceRequests } from './requests/source-requests.ts';
import { suggestionRequests } from './requests/suggestion-requests.ts';
import { modelRequests } from './requests/model-requests.ts';
import { projectRequests } from './requests/project-requests.ts';
import type { RunMark } from './run-mark.ts';
import { describeProject, Session } from './session.ts';
import { ProjectSearch } from './project-search.ts';
import { Suggestions } from './suggestions.ts';
import { translateInto } from './translate.ts';
import { watchWindow } from './window-watch.ts';

/** What may have brought suggestions of engines from outside once it is over. */
const BRINGS_SUGGESTIONS: ReadonlySet<JobName> = new Set<JobName>(['import', 'sync', 'model']);

/** What brings articles and tags that no edit tells of. */
const BRINGS_ARTICLES: ReadonlySet<JobName> = new Set<JobName>(['import', 'sync']);

/** The running program: one window, one session, and the wires between them. */
export class Program {
  readonly session: Session;
  readonly #paths: ProgramPaths;
  readonly #log: Log;
  readonly #mark: RunMark;
  #mishap: Mishap | null;
  #save: SaveState | null = null;
  readonly #backups = new AutoBackup({
    make: (signal, kind) => this.#inBackground('backUp', { kind }, { signal, onProgress: () => undefined }),
    onFailure: (error) => this.#tellBackupFailure(error),
  });
  readonly #suggestions: Suggestions;
  readonly #search: ProjectSearch;
  #window: BrowserWindow | null = null;
  #isFinished = false;

  constructor(paths: ProgramPaths, log: Log, mark: RunMark) {
    this.#paths = paths;
    this.#log = log;
    this.#mark = mark;
    this.#mishap = mark.cutOff === null ? null : { kind: 'cut_off', started: mark.cutOff };
    this.#suggestions = new Suggestions({
      companion: new Companion({ file: paths.companion, appVersion: app.getVersion(), userData: paths.userData }, 'suggester'), workspace: () => this.session.requireWorkspace(), onStale: () => this.#tell('suggestions.stale', {}),
    });
    this.#search = new ProjectSearch(new Companion({ file: paths.companion, appVersion: app.getVersion(), userData: paths.userData }, 'searcher'), () => this.session.requireWorkspace());
    const env = createNodeEnvironment({ appVersion: app.getVersion(), userDataFolder: paths.userData });
    this.session = new Session(env, systemLanguage(), {
      onSaveState: (state) => this.#showSaveState(state),
      onPreferences: () => void this.#showMenu(),
      beforeOpening: (folder) => this.#backUpBeforeUpgrade(folder), onOpened: () => this.#backups.begin(),
      onCommitted: (commits) => {
        this.#backups.noteChange();
        this.#suggestions.learn(commits);
        this.#search.note(commits);
      },
      beforeClosing: () => {
        this.#suggestions.end();
        this.#search.end();
        return this.#backups.end();
      },
    });
  }

  /** Reads what this computer knows of the person; what cannot be read is said in a plain dialog, and nothing is overwritten. */
  async load(): Promise<void> {
    const loaded = await this.session.load();
    if (loaded.ok) return;
    dialog.showErrorBox('Guillemet', describeError(this.#translate(), loaded.error));
    app.exit(1);
  }

  /** Opens the window unless it is open. */
  openWindow(): void {
    if (this.#window !== null) return;
    const window = createMainWindow({
      preloadFile: this.#paths.preload, stateFile: this.#paths.windowState, iconFile: this.#paths.icon,
      onFailure: (cause) => this.#log.error('window state', cause),
    });
    this.#window = window;
    window.on('closed', () => { this.#window = null; });
    watchWindow(window, { log: this.#log, translate: () => this.#translate(), onLost: () => { this.#mishap = { kind: 'window_gone' }; } });
    this.#listen(window);
    void this.#showMenu();
  }

  /** A second start shows the first one's window and opens what it was given. */
  showAgain(argv: readonly string[]): void {
    this.openWindow();
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
    void this.#openNamed(argv).then((opened) => { if (opened !== null) this.#tell('project.opened', opened); });
  }

  /** Holds the end of the program until everything is on disk. */
  finish(event: Event): void {
    if (this.#isFinished) return;
    event.preventDefault();
    void this.session.close().then((closed) => {
      if (!closed.ok) this.#log.error('closing', closed.error.code);
      this.#isFinished = true;
      this.#mark.remove();
      app.quit();
    });
  }

  #listen(window: BrowserWindow): void {
    const { session } = this;
    const dialogs = new FileDialogs(window, () => this.#translate());
    const watcher: JobWatcher = { translate: () => this.#translate(), onProgress: (job, progress) => this.#showProgress(job, progress) };
    const exchange = new Exchange(session, { dialogs, ...watcher });
    const colleague = new Colleague(session, { dialogs, ...watcher });
    const jobs = new JobRunner(watcher);
    const beside = {
      session, jobs, dialogs, translate: () => this.#translate(), inBackground: <Name extends TaskName>(name: Name, input: unknown, control: TaskControl) => this.#inBackground(name, input, control),
    };
    listenForRequests({
      ...appRequests({
        session, versions: versions(), logFile: this.#log.file, lastExport: () => exchange.lastExport, openAtStart: () => this.#openAtStart(), takeMishap: () => this.#takeMishap(), reload: () => window.webContents.reload(),
        showInFolder, useTheme: (theme) => { nativeTheme.themeSource = theme; },
      }),
      ...diagnosticsRequests({
        session, dialogs, log: this.#log, versions: versions(), cutOff: this.#mark.cutOff, saveState: () => this.#save, translate: () => this.#translate(),
      }),
      ...projectRequests({
        session, dialogs, projectsFolder: this.#paths.projects, samplesFolder: this.#paths.samples,
        sampleTitle: () => this.#translate()('sample.title'), importPaths: (paths) => exchange.importPaths(paths),
      }),
      ...editRequests(session),
      ...sourceRequests({ session, openOutside: (address) => openOutside(window, address, this.#translate()) }),
      ...acrossRequests({
        session, jobs, searches: new JobRunner({ ...watcher, onProgress: () => undefined }), onFound: (found) => this.#tell('occurrences.found', found),
      }),
      ...exchangeRequests(exchange, colleague, jobs),
      ...reviewRequests(beside), ...agreementRequests(beside), ...overviewRequests(beside), ...backupRequests(beside),
      ...modelRequests({ ...beside, runtime: this.#paths.modelRuntime }),
      ...schemaRequests({ session, dialogs, exchange }),
      ...suggestionRequests(this.#suggestions),
      ...searchRequests(this.#search, new JobRunner(watcher)),
    }, (request, cause) => this.#log.error(`request ${request}`, cause));
  }

  /** A newer version of the program writes only what is backed up as the older one left it. */
  async #backUpBeforeUpgrade(folder: string): Promise<void> {
    const made = await backUpBeforeUpgrade(this.session.env, folder);
    if (!made.ok) this.#tellBackupFailure(made.error);
  }

  #tellBackupFailure(error: AppError): void {
    this.#log.error('backup', error.code);
    this.#tell('backup.failed', { error: { code: error.code, params: { ...error.params } } });
  }

  async #inBackground<Name extends TaskName>(name: Name, input: unknown, control: TaskControl): Promise<Result<TaskOutput<Name>>> {
    const workspace = this.session.requireWorkspace();
    if (!workspace.ok) return workspace;
    const place = { file: this.#paths.background, appVersion: app.getVersion(), userData: this.#paths.userData };
    return runInBackground(place, { name, reader: workspace.value.reader, input }, control);
  }

  #takeMishap(): Mishap | null {
    const mishap = this.#mishap;
    this.#mishap = null;
    return mishap;
  }

  #showSaveState(state: SaveState): void {
    this.#save = state;
    this.#tell('save.state', state);
  }

  async #openAtStart(): Promise<OpenedProject | null> {
    const { workspace } = this.session;
    return workspace === null ? this.#openNamed(process.argv) : describeProject(workspace);
  }

  async #openNamed(argv: readonly string[]): Promise<OpenedProject | null> {
    const folder = await projectFolderIn(argv, this.session.env.files);
    if (folder === null) return null;
    const opened = await this.session.open(path.resolve(folder));
    if (!opened.ok) this.#log.error('opening a project named at the start', opened.error.code);
    return opened.ok ? opened.value : null;
  }

  #showProgress(job: JobName, progress: EventPayload<'job.progress'>['progress']): void {
    const part = progress === null ? -1 : progress.total === null || progress.total === 0 ? 2 : progress.done / progress.total;
    this.#window?.setProgressBar(part);
    this.#tell('job.progress', { job, progress });
    if (progress === null && BRINGS_ARTICLES.has(job)) this.#search.noteAll();
    if (progress === null && BRINGS_SUGGESTIONS.has(job)) this.#tell('suggestions.stale', {});
  }

  #tell<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    if (this.#window !== null) sendEvent(this.#window.webContents, name, payload);
  }

  #translate(): Translate {
    return translateInto(this.session.settings.language);
  }

  async #showMenu(): Promise<void> {
    showMenu({
      t: this.#translate(), isMac: process.platform === 'darwin', settings: this.session.settings, recent: await this.session.recent(),
      run: (command) => this.#tell('menu.command', { command }),
      openRecent: (id) => this.#tell('menu.recent', { id }),
    });
  }
}

function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}

function versions(): Record<string, string> {
  const { electron = '', chrome = '', node = '' } = process.versions;
  return { Guillemet: app.getVersion(), Electron: electron, Chromium: chrome, 'Node.js': node };
}
