import type { ArticleRow } from '../shared/project.ts';
import type { ExportReport, ImportReport, Progress } from '../shared/reports.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Translate } from '../shared/i18n/translator.ts';
import { exportJsonl } from '../annotations/jobs/export-jsonl.ts';
import { importPaths } from '../annotations/jobs/import-paths.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { folderName } from './free-folder.ts';
import type { Session } from './session.ts';

/** What import and export need of the window. */
export interface ExchangeContext {
  readonly dialogs: FileDialogs;
  readonly translate: () => Translate;
  /** Null when the job is over. */
  readonly onProgress: (job: 'import' | 'export', progress: Progress | null) => void;
}

/** Brings articles in and tags out: one job at a time, with progress, to be cancelled at any moment. */
export class Exchange {
  readonly #session: Session;
  readonly #context: ExchangeContext;
  #running: AbortController | null = null;
  #lastExport: string | null = null;

  constructor(session: Session, context: ExchangeContext) {
    this.#session = session;
    this.#context = context;
  }

  /** The file that the last export wrote. */
  get lastExport(): string | null { return this.#lastExport; }

  /** Stops the running job, if any; what is in stays in. */
  cancel(): void {
    this.#running?.abort();
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
    if (workspace.value.readOnly !== null) return { ok: false, error: workspace.value.readOnly };
    return this.#run('import', (job) => importPaths(workspace.value, { paths, translate: this.#context.translate(), env: this.#session.env, ...job }));
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
    const written = await this.#run('export', (job) => exportJsonl(workspace.value.reader, { output, annotator: mine ? annotator.id : null, env: this.#session.env, ...job }));
    if (written.ok) this.#lastExport = output;
    return written;
  }

  async #run<T>(name: 'import' | 'export', job: (control: JobControl) => Promise<Result<T>>): Promise<Result<T>> {
    this.cancel();
    const controller = new AbortController();
    this.#running = controller;
    try {
      return await job({ signal: controller.signal, onProgress: (progress) => this.#context.onProgress(name, progress) });
    } finally {
      if (this.#running === controller) this.#running = null;
      this.#context.onProgress(name, null);
    }
  }
}

interface JobControl {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}
