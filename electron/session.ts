import path from 'node:path';
import { openProject } from '../annotations/store/open-project.ts';
import type { RememberedProject } from '../annotations/store/file-kinds.ts';
import type { StoreEnvironment } from '../annotations/store/environment.ts';
import { createProfileStore, type ProfileStore } from '../annotations/store/profile-store.ts';
import { createSerialQueue } from '../annotations/store/serial-queue.ts';
import type { Workspace } from '../annotations/store/workspace.ts';
import type { Commit } from '../shared/change.ts';
import type { OpenedProject, SaveState } from '../shared/ipc/contract.ts';
import type { RecentProject } from '../shared/project.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { defaultSettings, type Language, type Profile, type Settings } from '../shared/settings.ts';

const RECENT_AT_MOST = 12;
const IDLE_MS = 10_000;

/** What the session tells whoever shows it. */
export interface SessionListeners {
  readonly onSaveState: (state: SaveState) => void;
  /** Language, theme or recent projects changed: menus must be made anew. */
  readonly onPreferences: () => void;
  /** Before a project folder is opened, which may write to it. */
  readonly beforeOpening: (folder: string) => Promise<void>;
  /** A project is open; an edit of it is on disk; it is about to be closed. */
  readonly onOpened: () => void;
  readonly onCommitted: (commits: readonly Commit[]) => void;
  readonly beforeClosing: () => Promise<void>;
}

/** Who sits here, what they prefer, and the project that is open: the state of the main process. */
export class Session {
  readonly env: StoreEnvironment;
  readonly #store: ProfileStore;
  readonly #listeners: SessionListeners;
  #profile: Profile | null = null;
  #settings: Settings;
  #recent: readonly RememberedProject[] = [];
  #workspace: Workspace | null = null;
  /** Of two projects that are opened at once, one would stay locked for good. */
  readonly #inTurn = createSerialQueue();
  #idle: NodeJS.Timeout | undefined;

  constructor(env: StoreEnvironment, language: Language, listeners: SessionListeners) {
    this.env = env;
    this.#store = createProfileStore(env);
    this.#settings = defaultSettings(language);
    this.#listeners = listeners;
  }

  get profile(): Profile | null { return this.#profile; }
  get settings(): Settings { return this.#settings; }
  get workspace(): Workspace | null { return this.#workspace; }

  /** Reads profile, settings and recent projects; a damaged profile is refused, the other two can be done without. */
  async load(): Promise<Result<void>> {
    this.#settings = (await this.#store.readSettings(this.#settings)).value;
    this.#recent = (await this.#store.readRecent()).value;
    const profile = await this.#store.readProfile();
    if (!profile.ok) return profile;
    this.#profile = profile.value;
    return ok(undefined);
  }

  /** Takes a person's name; the id is made once and stays. */
  async saveProfile(profile: Profile): Promise<Result<Profile>> {
    const saved = await this.#store.saveProfile(profile);
    if (!saved.ok) return saved;
    this.#profile = profile;
    return ok(profile);
  }

  async saveSettings(settings: Settings): Promise<Result<Settings>> {
    this.#settings = settings;
    this.#listeners.onPreferences();
    const saved = await this.#store.saveSettings(settings);
    return saved.ok ? ok(settings) : saved;
  }

  /** The open project, or the refusal that there is none. */
  requireWorkspace(): Result<Workspace> {
    return this.#workspace === null ? refuse('project.none_open') : ok(this.#workspace);
  }

  /**
   * Opens a project as the present person and then closes the one before, which stays open when that is refused;
   * `madeFrom` is the folder of articles it came from.
   */
  open(folder: string, madeFrom?: string): Promise<Result<OpenedProject>> {
    return this.#inTurn.run(() => this.#open(folder, madeFrom));
  }

  async #open(folder: string, madeFrom?: string): Promise<Result<OpenedProject>> {
    if (this.#profile === null) return refuse('person.no_name');
    const present = this.#workspace;
    if (present !== null && path.resolve(present.folder) === path.resolve(folder)) return ok(describeProject(present));
    await this.#listeners.beforeOpening(folder);
    const opened = await openProject(this.env, { folder, annotator: this.#profile });
    if (!opened.ok) return opened;
    await this.#close();
    this.#workspace = opened.value;
    opened.value.onSaveState(this.#listeners.onSaveState);
    opened.value.onCommitted((commits) => {
      this.#flushWhenIdle();
      this.#listeners.onCommitted(commits);
    });
    // Undo waits for the history by itself; the window need not.
    void opened.value.historyReady();
    this.#listeners.onOpened();
    await this.#remember(opened.value, madeFrom);
    return ok(describeProject(opened.value));
  }

  /** Writes everything out and lets the project go. */
  close(): Promise<Result<void>> {
    return this.#inTurn.run(() => this.#close());
  }

  async #close(): Promise<Result<void>> {
    if (this.#workspace !== null) await this.#listeners.beforeClosing();
    const workspace = this.#workspace;
    this.#workspace = null;
    clearTimeout(this.#idle);
    return workspace === null ? ok(undefined) : workspace.close();
  }

  recent(): Promise<readonly RecentProject[]> {
    return Promise.all(this.#recent.map(async ({ made_from: _origin, ...project }) => ({ ...project, exists: await this.#exists(project.folder) })));
  }

  folderOfRecent(id: string): Result<string> {
    const found = this.#recent.find((project) => project.id === id);
    return found === undefined ? refuse('project.not_found', { folder: id }) : ok(found.folder);
  }

  async forgetRecent(id: string): Promise<Result<void>> {
    return this.#saveRecent(this.#recent.filter((project) => project.id !== id));
  }

  /** The project that was made from a folder of articles before and is still there, or null. */
  async madeFrom(folder: string): Promise<string | null> {
    const found = this.#recent.find((project) => project.made_from === folder);
    return found !== undefined && await this.#exists(found.folder) ? found.folder : null;
  }

  /** Snapshots are written when the hands rest; until then the journal alone holds the work. */
  #flushWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#workspace?.flush(), IDLE_MS);
  }

  async #remember({ project, folder }: Workspace, madeFrom?: string): Promise<void> {
    const origin = madeFrom ?? this.#recent.find(({ id }) => id === project.id)?.made_from;
    const entry = { id: project.id, title: project.title, folder: path.resolve(folder), opened_at: this.env.clock(), ...(origin === undefined ? {} : { made_from: origin }) };
    const others = this.#recent.filter((known) => known.folder !== entry.folder && known.id !== entry.id);
    await this.#saveRecent([entry, ...others].slice(0, RECENT_AT_MOST));
  }

  async #saveRecent(recent: readonly RememberedProject[]): Promise<Result<void>> {
    this.#recent = recent;
    this.#listeners.onPreferences();
    return this.#store.saveRecent(recent);
  }

  async #exists(folder: string): Promise<boolean> {
    return this.env.files.stat(path.join(folder, 'project.json')).then(() => true, () => false);
  }
}

/** An open project as the window is told of it. */
export function describeProject(workspace: Workspace): OpenedProject {
  return {
    project: workspace.project, annotator: workspace.annotator, articles: [...workspace.articles()],
    history: workspace.historyState(), recovery: workspace.recovery, readOnly: workspace.readOnly,
  };
}
