import type { ArticleRow } from '../shared/project.ts';
import type { ExportReport, ImportReport, Progress } from '../shared/reports.ts';
import type { ExportChoices, ExportPreviewed, ImportChoices } from '../shared/exchange.ts';
import type { Annotator } from '../shared/records.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { JobName, OpenedProject } from '../shared/ipc/contract.ts';
import type { Translate } from '../shared/i18n/translator.ts';
import type { WritingFormat } from '../annotations/formats/common/format.ts';
import { guillemetJsonlFormat } from '../annotations/formats/guillemet-jsonl.ts';
import { findWriter } from '../annotations/formats/registry.ts';
import type { ExportOutput } from '../annotations/jobs/export-output.ts';
import { ExportPreview } from '../annotations/jobs/export-preview.ts';
import { exportProject } from '../annotations/jobs/export-project.ts';
import { changeSchema, type WantedSchema } from '../annotations/jobs/change-schema.ts';
import { importPaths, type ImportRequest } from '../annotations/jobs/import-paths.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { folderName, freeFolder } from './free-folder.ts';
import { JobRunner } from './job-runner.ts';
import { readableEndings } from './offered-formats.ts';
import { seesOthers } from './sight.ts';
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
  /** Files and folders chosen to be imported. */
  #chosen: readonly string[] | null = null;

  constructor(session: Session, context: ExchangeContext) {
    this.#session = session;
    this.#context = context;
    this.#runner = new JobRunner(context);
  }

  /** The file or folder that the last export wrote. */
  get lastExport(): string | null { return this.#lastExport; }

  /** Stops the running job, if any. */
  cancel(): void {
    this.#runner.cancel();
  }

  /** Asks for what is to be imported and keeps it; says whether something was chosen. */
  async choosePaths(kind: 'files' | 'folder'): Promise<boolean> {
    const { dialogs } = this.#context;
    const chosen = kind === 'files' ? await dialogs.chooseFiles(readableEndings()) : await dialogs.chooseFolder('dialogs.importFolder');
    if (chosen === null) return false;
    this.takePaths(typeof chosen === 'string' ? [chosen] : chosen);
    return true;
  }

  /** Keeps what is to be imported until something else is chosen; the window never names a path. */
  takePaths(paths: readonly string[]): void {
    this.#chosen = paths;
  }

  /** Reads and checks what was chosen and writes nothing. */
  async tryImport(choices: ImportChoices): Promise<Result<ImportReport>> {
    return this.#chosen === null ? refuse('import.not_chosen') : this.#import('importTry', { ...choices, paths: this.#chosen, format: 'auto', dryRun: true });
  }

  /** Imports files and folders into the open project. */
  async importPaths(paths: readonly string[]): Promise<Result<ImportReport>> {
    return this.#import('import', { paths, format: 'auto', annotator: null, unit: null, map: {}, dryRun: false });
  }

  /** Imports what was chosen and gives back the article list as it is now. */
  async runImport(choices: ImportChoices): Promise<Result<{ report: ImportReport; articles: ArticleRow[] }>> {
    if (this.#chosen === null) return refuse('import.not_chosen');
    const report = await this.#import('import', { ...choices, paths: this.#chosen, format: 'auto', dryRun: false });
    const workspace = this.#session.requireWorkspace();
    if (!report.ok) return report;
    return workspace.ok ? ok({ report: report.value, articles: [...workspace.value.articles()] }) : workspace;
  }

  /** Whose work of the open project the person may export. */
  async people(): Promise<Result<{ people: Annotator[]; seesOthers: boolean }>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    if (!seesOthers(workspace.value)) return ok({ people: [workspace.value.annotator], seesOthers: false });
    const people = await workspace.value.reader.people();
    return people.ok ? ok({ people: people.value.filter(({ id }) => id !== 'gold'), seesOthers: true }) : people;
  }

  /** Says what an export would write and lose; a new question ends the one before. */
  async previewExport(choices: ExportChoices): Promise<Result<ExportPreviewed>> {
    const format = findWriter(choices.format);
    if (!format.ok) return format;
    const preview = new ExportPreview();
    const report = await this.#export('exportTry', { format: format.value, choices, output: { kind: 'nowhere', preview: (text, file) => preview.take(text, file) } });
    return report.ok ? ok({ report: report.value, files: preview.files() }) : report;
  }

  /** Asks where to and writes an export; null when the person cancels. */
  async writeExport(choices: ExportChoices): Promise<Result<ExportReport | null>> {
    const format = findWriter(choices.format);
    if (!format.ok) return format;
    const output = await this.#askPlace(format.value, choices);
    if (output === null) return ok(null);
    const written = await this.#export('export', { format: format.value, choices, output: { kind: 'file', path: output } });
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

  async #import(job: 'import' | 'importTry', request: ImportRequest): Promise<Result<ImportReport>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    return this.#runner.run(job, (control) => importPaths(this.#session.env, { workspace: workspace.value, request }, control));
  }

  async #export(job: 'export' | 'exportTry', { format, choices, output }: { format: WritingFormat; choices: ExportChoices; output: ExportOutput }): Promise<Result<ExportReport>> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return workspace;
    const { whose } = choices;
    const isOwn = whose.kind === 'annotator' && whose.annotator === workspace.value.annotator.id;
    if (!isOwn && !seesOthers(workspace.value)) return refuse('review.blind');
    const request = { format, selection: whose, filter: { types: choices.types, layer: null }, withSuggestions: choices.withSuggestions, output };
    return this.#runner.run(job, (control) => exportProject(this.#session.env, { reader: workspace.value.reader, request }, control));
  }

  /** A file, or for a format with files per article a fresh folder inside the one that the person chooses. */
  async #askPlace({ name, endings, write }: WritingFormat, { whose }: ExportChoices): Promise<string | null> {
    const workspace = this.#session.requireWorkspace();
    if (!workspace.ok) return null;
    const { project, annotator } = workspace.value;
    const { dialogs, translate } = this.#context;
    const mine = whose.kind === 'annotator' && whose.annotator === annotator.id ? [annotator.name] : [];
    const title = [project.title, ...mine, ...(name === guillemetJsonlFormat.name ? [] : [name])].join(' ');
    if (write.layout === 'file_per_article') {
      const parent = await dialogs.chooseFolder('exporting.folder', true);
      return parent === null ? null : freeFolder(this.#session.env.files, parent, title);
    }
    const [ending = ''] = endings;
    return dialogs.chooseExport(`${folderName(title)}${ending}`, { title: translate()(`formats.${name}.title`), ending: ending.replace(/^\./, '') });
  }
}
