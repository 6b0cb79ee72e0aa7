import path from 'node:path';
import { bringIn } from '../annotations/sync/bring-in.ts';
import { closedHome, openHome } from '../annotations/sync/home.ts';
import { looksLikeProject } from '../annotations/sync/looks-like-project.ts';
import type { OpenedProject } from '../shared/ipc/contract.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { SyncChoices, SyncReport } from '../shared/sync.ts';
import type { ExchangeContext } from './exchange.ts';
import { JobRunner } from './job-runner.ts';
import { describeProject, type Session } from './session.ts';

/** Brings a colleague's project folder into the open project. */
export class Colleague {
  readonly #session: Session;
  readonly #context: ExchangeContext;
  readonly #runner: JobRunner;
  #chosen: string | null = null;

  constructor(session: Session, context: ExchangeContext) {
    this.#session = session;
    this.#context = context;
    this.#runner = new JobRunner(context);
  }

  /** Stops the running job, if any. */
  cancel(): void {
    this.#runner.cancel();
  }

  /** Asks for a folder and keeps it; says whether one was chosen. */
  async choose(): Promise<boolean> {
    const folder = await this.#context.dialogs.chooseFolder('colleague.choose');
    if (folder !== null) this.#chosen = folder;
    return folder !== null;
  }

  /** Keeps what was dropped where it is one project folder; says whether it is. */
  async takeDropped(paths: readonly string[]): Promise<boolean> {
    const [first, ...more] = paths;
    const isProject = first !== undefined && more.length === 0 && await looksLikeProject(this.#session.env.files, first);
    if (isProject) this.#chosen = first;
    return isProject;
  }

  /** Says what would come in and writes nothing. */
  async tryOut(choices: SyncChoices): Promise<Result<SyncReport>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    const from = this.#chosen;
    if (from === null) return refuse('import.not_chosen');
    const home = { ...openHome(workspace.value), mayTakeOwn: true };
    return this.#runner.run('syncTry', (control) => bringIn(this.#session.env, { home, from, choices, dryRun: true }, control));
  }

  /** Brings it in and gives back the project as it is now. The person's own work comes in only with the project closed, which is opened again then. */
  async run(choices: SyncChoices): Promise<Result<{ report: SyncReport; opened: OpenedProject }>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    const from = this.#chosen;
    if (from === null) return refuse('import.not_chosen');
    const report = choices.takeOwn ? await this.#runClosed(workspace.value.folder, from, choices)
      : await this.#runner.run('sync', (control) => bringIn(this.#session.env, { home: openHome(workspace.value), from, choices, dryRun: false }, control));
    const present = this.#session.requireWorkspace();
    if (!report.ok || !present.ok) return report.ok ? present.ok ? refuse('project.none_open') : present : report;
    return ok({ report: report.value, opened: describeProject(present.value) });
  }

  async #runClosed(folder: string, from: string, choices: SyncChoices): Promise<Result<SyncReport>> {
    const { env, profile } = this.#session;
    const closed = await this.#session.close();
    if (!closed.ok) return closed;
    const home = await closedHome(env, folder, profile);
    const report = home.ok ? await this.#runner.run('sync', (control) => bringIn(env, { home: home.value, from, choices, dryRun: false }, control)) : home;
    const opened = await this.#session.open(path.resolve(folder));
    return opened.ok ? report : opened;
  }
}
