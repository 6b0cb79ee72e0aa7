import { ok, type Result } from '../../shared/result.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { findReader, isCompanion, isImportable } from '../formats/registry.ts';
import type { ReadingFormat } from '../formats/common/format.ts';
import type { TextUnit } from '../formats/common/offset-unit.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { engineNamed } from '../store/suggestion-store.ts';
import type { Workspace } from '../store/workspace.ts';
import { createFileInput, type FileToRead } from './file-input.ts';
import { chooseFormat } from './choose-format.ts';
import { importFile } from './import-file.ts';
import { ImportTally } from './import-tally.ts';
import { createProjectTarget, createTryTarget, type ImportOutcome, type ImportTarget } from './import-target.ts';
import type { JobControl } from './job.ts';
import type { ImportSession } from './land-record.ts';
import type { NameMap } from './name-map.ts';
import { walkFiles, type FoundFile } from './walk-files.ts';

/** What is imported, and how. */
export interface ImportRequest {
  /** Files and folders; of folders the files that the format may mean. */
  readonly paths: readonly string[];
  /** Name of a format, or `auto` to tell it by each file's name and beginning. */
  readonly format: string;
  /** With `auto`: what files that look like one format are read as instead; the empty name stands for files that no format recognises. */
  readonly readAs?: Readonly<Record<string, string>>;
  /** Takes the place of the annotators that files name. */
  readonly annotator: string | null;
  /** Makes all tags suggestions of the engine of this name instead of anybody's work. */
  readonly engine?: string | null;
  /** What offsets count, where the person says so; null to let the slices decide. */
  readonly unit: TextUnit | null;
  readonly map: NameMap;
  /** Reads and checks everything and writes nothing. */
  readonly dryRun: boolean;
}

/**
 * Imports articles and tags. Bad files and records are listed in the report and the rest comes in; stopping it leaves the project as it was.
 * Refused only when nothing more can be written: the tags of this import are taken back then, its articles stay.
 */
export async function importPaths(env: StoreEnvironment, import_: { workspace: Workspace; request: ImportRequest }, control: JobControl): Promise<Result<ImportReport>> {
  const { workspace, request } = import_;
  const format = request.format === 'auto' ? ok(null) : findReader(request.format);
  if (!format.ok) return format;
  const engine = request.engine === undefined || request.engine === null ? ok(null) : engineNamed(request.engine);
  if (!engine.ok) return engine;
  if (workspace.readOnly !== null && !request.dryRun) return { ok: false, error: workspace.readOnly };
  const target = request.dryRun ? createTryTarget(env, workspace) : createProjectTarget(env, workspace);
  const session: ImportSession = { env, target, tally: new ImportTally(control) };
  const done = await endingStep(target, control.signal, async () => {
    const files = await collect(session, request, format.value);
    return importFiles(session, { files, request: { ...request, engine: engine.value?.name ?? null }, format: format.value }, control);
  });
  return done.ok ? ok(session.tally.report(done.value === 'cancelled')) : done;
}

/** Runs the import and ends its step, also when a broken invariant of ours cuts it short; answers how it ended. */
async function endingStep(target: ImportTarget, signal: AbortSignal, body: () => Promise<Result<void>>): Promise<Result<ImportOutcome>> {
  let outcome: ImportOutcome = 'failed';
  let ended: Result<void> = ok(undefined);
  let done: Result<void> = ok(undefined);
  try {
    done = await body();
    if (done.ok) outcome = signal.aborted ? 'cancelled' : 'done';
  } finally {
    ended = await target.end(outcome);
  }
  if (!done.ok) return done;
  return ended.ok ? ok(outcome) : ended;
}

async function collect({ env, target, tally }: ImportSession, request: ImportRequest, format: ReadingFormat | null): Promise<readonly FoundFile[]> {
  const isMeant = (name: string, folder: ReadonlySet<string>): boolean => isImportable(name, format) && !isCompanion(name, folder);
  const found: FoundFile[] = [];
  for (const path of request.paths) {
    const before = found.length;
    for await (const file of walkFiles(env.files, { path, isMeant, leaveOut: target.folder })) found.push(file);
    if (found.length === before) tally.refuse({ file: path.split(/[\\/]/).findLast((part) => part !== '') ?? path, line: null }, { code: 'import.nothing_found', params: { path } });
  }
  return found;
}

interface FilesToImport {
  readonly files: readonly FoundFile[];
  readonly request: ImportRequest;
  readonly format: ReadingFormat | null;
}

async function importFiles(session: ImportSession, { files, request, format }: FilesToImport, control: JobControl): Promise<Result<void>> {
  const total = files.reduce((sum, file) => sum + (file.kind === 'file' ? file.size : 0), 0);
  let done = 0;
  for (const file of files) {
    if (control.signal.aborted) return ok(undefined);
    control.onProgress({ done, total, unit: 'bytes', current: file.name });
    const onBytes = (count: number): void => {
      done += count;
      control.onProgress({ done: Math.min(done, total), total, unit: 'bytes', current: file.name });
    };
    const imported = await importFound(session, { file, request, format, onBytes }, control);
    if (!imported.ok) return imported;
  }
  control.onProgress({ done: total, total, unit: 'bytes', current: '' });
  return ok(undefined);
}

interface FoundImport extends Omit<FilesToImport, 'files'> {
  readonly file: FoundFile;
  readonly onBytes: (count: number) => void;
}

async function importFound(session: ImportSession, { file, request, format, onBytes }: FoundImport, control: JobControl): Promise<Result<void>> {
  const place = { file: file.name, line: null };
  session.tally.sources.leave();
  if (file.kind === 'refused') {
    session.tally.refuse(place, file.error);
    return ok(undefined);
  }
  const done = await readFound(session, { file, request, format, onBytes }, control);
  if (!done.ok && done.error.code === 'import.unrecognised' && !file.isNamed) {
    // A folder may hold settings and lists of other programs, whose endings say little.
    session.tally.skip('files', 1);
    return ok(undefined);
  }
  if (done.ok || !done.error.code.startsWith('import.')) return done;
  session.tally.refuse(place, done.error);
  return ok(undefined);
}

async function readFound(session: ImportSession, { file, request, format, onBytes }: FoundImport & { file: FileToRead }, { signal }: JobControl): Promise<Result<void>> {
  const chosen = format === null ? await chooseReader(session, file, request.readAs ?? {}) : ok(format);
  if (!chosen.ok) return chosen;
  if (format !== null) session.tally.sources.enter(file.name, format.name, format.name);
  const { annotator, engine = null, map, unit } = request;
  const { detectLanguage } = await import('../formats/common/language.ts');
  const input = createFileInput(session.env, file, { columns: map.columns ?? {}, detectLanguage, onBytes });
  return importFile(session, { input, format: chosen.value, annotator, engine, unit, map, signal });
}

/** The format of a file, unless the person reads files of its looks as another one. */
async function chooseReader({ env, tally }: ImportSession, file: FileToRead, readAs: Readonly<Record<string, string>>): Promise<Result<ReadingFormat>> {
  const recognised = await chooseFormat(env, file);
  if (!recognised.ok && recognised.error.code !== 'import.unrecognised') return recognised;
  const name = recognised.ok ? recognised.value.name : '';
  const wanted = Object.hasOwn(readAs, name) ? readAs[name] : undefined;
  const chosen = wanted === undefined ? recognised : findReader(wanted);
  tally.sources.enter(file.name, recognised.ok ? name : null, chosen.ok ? chosen.value.name : null);
  return chosen;
}
