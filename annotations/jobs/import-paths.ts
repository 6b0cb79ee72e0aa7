import { ok, refuse, type Result } from '../../shared/result.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { textFormat } from '../formats/text.ts';
import { guillemetJsonlFormat } from '../formats/guillemet-jsonl.ts';
import { findReader, readerForFile } from '../formats/registry.ts';
import type { Format } from '../formats/format.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { Workspace } from '../store/workspace.ts';
import { importJsonl } from './import-jsonl.ts';
import { ImportTally } from './import-tally.ts';
import { createProjectTarget, createTryTarget, type ImportTarget } from './import-target.ts';
import { importText, type ImportSession } from './import-text.ts';
import type { JobControl } from './job.ts';
import type { NameMap } from './name-map.ts';
import { walkFiles, type FoundFile } from './walk-files.ts';

/** What is imported, and how. */
export interface ImportRequest {
  /** Files and folders; of folders the files of the format, or `.txt` files where it is found out by name. */
  readonly paths: readonly string[];
  /** Name of a format, or `auto` to tell it by each file's name. */
  readonly format: string;
  /** Takes the place of the annotators that files name. */
  readonly annotator: string | null;
  readonly map: NameMap;
  /** Reads and checks everything and writes nothing. */
  readonly dryRun: boolean;
}

/**
 * Imports articles and tags. Bad files and records are listed in the report and the rest comes in; stopping keeps what is in.
 * Refused only when nothing more can be written: the tags of this import are taken back then, its articles stay.
 */
export async function importPaths(env: StoreEnvironment, import_: { workspace: Workspace; request: ImportRequest }, control: JobControl): Promise<Result<ImportReport>> {
  const { workspace, request } = import_;
  const format = request.format === 'auto' ? ok(null) : findReader(request.format);
  if (!format.ok) return format;
  if (workspace.readOnly !== null && !request.dryRun) return { ok: false, error: workspace.readOnly };
  const target = request.dryRun ? createTryTarget(workspace) : createProjectTarget(env, workspace);
  const session: ImportSession = { env, target, tally: new ImportTally(control) };
  const done = await endingStep(target, async () => {
    const files = await collect(session, request, format.value);
    return importFiles(session, { files, request, format: format.value }, control);
  });
  return done.ok ? ok(session.tally.report()) : done;
}

/** Runs the import and ends its step, also when a broken invariant of ours cuts it short. */
async function endingStep(target: ImportTarget, body: () => Promise<Result<void>>): Promise<Result<void>> {
  let done: Result<void> | null = null;
  try {
    done = await body();
  } finally {
    const ended = await target.end(done?.ok === true);
    if (done?.ok === true) done = ended;
  }
  return done;
}

async function collect({ env, target, tally }: ImportSession, request: ImportRequest, format: Format | null): Promise<readonly FoundFile[]> {
  const endings = (format ?? textFormat).endings;
  const isMeant = (name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
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
  readonly format: Format | null;
}

async function importFiles(session: ImportSession, { files, request, format }: FilesToImport, control: JobControl): Promise<Result<void>> {
  let done = 0;
  for (const file of files) {
    if (control.signal.aborted) return ok(undefined);
    control.onProgress({ done, total: files.length, current: file.name });
    const imported = await importFile(session, { file, request, format }, control);
    if (!imported.ok) return imported;
    done += 1;
  }
  control.onProgress({ done, total: files.length, current: '' });
  return ok(undefined);
}

interface FileToImport extends Omit<FilesToImport, 'files'> {
  readonly file: FoundFile;
}

async function importFile(session: ImportSession, { file, request, format }: FileToImport, control: JobControl): Promise<Result<void>> {
  const place = { file: file.name, line: null };
  if (file.kind === 'refused') {
    session.tally.refuse(place, file.error);
    return ok(undefined);
  }
  const chosen = format ?? readerForFile(file.name) ?? textFormat;
  const done = await readAs(session, { file, request, format: chosen }, control);
  if (done.ok || !done.error.code.startsWith('import.')) return done;
  session.tally.refuse(place, done.error);
  return ok(undefined);
}

function readAs(session: ImportSession, reading: { file: Extract<FoundFile, { kind: 'file' }>; request: ImportRequest; format: Format }, control: JobControl): Promise<Result<void>> {
  const { file, request, format } = reading;
  switch (format.description.name) {
    case textFormat.description.name: return importText(session, file);
    case guillemetJsonlFormat.description.name: {
      const { annotator, map } = request;
      return importJsonl(session, { path: file.path, name: file.name, annotator, map, signal: control.signal, onRecord: () => undefined });
    }
    default: return Promise.resolve(refuse('import.unknown_format', { name: format.description.name }));
  }
}
