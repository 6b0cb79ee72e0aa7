import type { ArticleRow } from '../shared/project.ts';
import type { ExportReport, ImportReport, Progress } from '../shared/reports.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { JobName, OpenedProject } from '../shared/ipc/contract.ts';
import type { Translate } from '../shared/i18n/translator.ts';
import { guillemetJsonlFormat } from '../annotations/formats/guillemet-jsonl.ts';
import { exportProject, type ExportRequest } from '../annotations/jobs/export-project.ts';
import { changeSchema, type WantedSchema } from '../annotations/jobs/change-schema.ts';
import { importPaths } from '../annotations/jobs/import-paths.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { folderName } from './free-folder.ts';
import { JobRunner } from './job-runner.ts';
import { describeProject, type Session } from './session.ts';

/** What import and export need of the window. */
export interface ExchangeContext {
  readonly dialogs: FileDialogs;
  readonly translate: () => Translate;
  /** Null when the job is over. */
  readonly onProgress: (job: JobName, progress: Progress | null) => void;
}

/** Brings articles in and tags out: one job at a time, with progress, to be cancelled at any moment. */
export class Exchange {
  readonly #session: Session;
  readonly #context: ExchangeContext;
  readonly #runner: JobRunner;
  #lastExport: string | null = null;

  constructor(session: Session, context: ExchangeContext) {
    this.#session = session;
    this.#context = context;
    this.#runner = new JobRunner(context);
  }

  /** The file that the last export wrote. */
  get lastExport(): string | null { return this.#lastExport; }

  /** Stops the running job, if any; what is in stays in. */
  cancel(): void {
    this.#runner.cancel();
  }

  async choosePaths(kind: 'files' | 'folder'): Promise<readonly string[] | null> {
    if (kind === 'files') return this.#context.dialogs.chooseFiles();
    const folder = await this.#context.dialogs.chooseFolder('dialogs.importFolder');
    return folder === null ? null : [folder];
  }

  /** Imports files and folders into the open project. */
  async importPaths(paths: readonly string[]): Promise<Result<ImportReport>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    const request = { paths, format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
    return this.#runner.run('import', (control) => importPaths(this.#session.env, { workspace: workspace.value, request }, control));
  }

  /** Imports and gives back the article list as it is now. */
  async importAndList(paths: readonly string[]): Promise<Result<{ report: ImportReport; articles: ArticleRow[] }>> {
    const report = await this.importPaths(paths);
    const workspace = this.#session.requireWorkspace();
    if (!report.ok) return report;
    return workspace.ok ? ok({ report: report.value, articles: [...workspace.value.articles()] }) : workspace;
  }

  /** Asks where to and writes the labelled JSONL; null when the person cancels. */
  async exportChosen(mine: boolean): Promise<Result<ExportReport | null>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    const { project, annotator } = workspace.value;
    const output = await this.#context.dialogs.chooseExport(`${folderName(mine ? `${project.title} ${annotator.name}` : project.title)}.jsonl`);
    if (output === null) return ok(null);
    const request: ExportRequest = {
      format: guillemetJsonlFormat,
      selection: mine ? { kind: 'annotator', annotator: annotator.id } : { kind: 'all' },
      filter: { types: null, layer: null }, output: { kind: 'file', path: output },
    };
    const written = await this.#runner.run('export', (control) => exportProject(this.#session.env, { reader: workspace.value.reader, request }, control));
    if (written.ok) this.#lastExport = output;
    return written;
  }

  /** Changes the label schema, unless another job is under way. */
  async changeSchema(wanted: WantedSchema): Promise<Result<OpenedProject>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    if (this.#runner.isBusy) return refuse('schema.busy');
    const changed = await this.#runner.run('schema', (control) => changeSchema(this.#session.env, { workspace: workspace.value, wanted }, control));
    return changed.ok ? ok(describeProject(workspace.value)) : changed;
  }
}
