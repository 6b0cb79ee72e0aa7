import { basename, resolve } from 'node:path';
import type { AppError } from '../../../shared/errors.ts';
import { describeError } from '../../../shared/i18n/translator.ts';
import type { ExportReport } from '../../../shared/reports.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { LAYERS, type Layer } from '../../../shared/schema/label-schema.ts';
import { findWriter } from '../../formats/registry.ts';
import type { WritingFormat } from '../../formats/common/format.ts';
import { exportProject, type ExportRequest } from '../../jobs/export-project.ts';
import type { ExportOutput } from '../../jobs/export-output.ts';
import type { ExportSelection } from '../../jobs/export-selection.ts';
import { withRuleThreads } from '../../jobs/rule-threads.ts';
import { findAnnotator, openReader, type ProjectReader } from '../../store/project-reader.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { formatsHelp } from '../format-lines.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { lostLines, problemLines } from '../report-lines.ts';

/** `guillemet export`: writes labelled articles to a file or to standard output. */
export const exportCommand: CliCommand = {
  name: 'export',
  form: 'export PROJECT --format NAME [--annotator NAME|--gold|--all] [--types A,B] [--layer NAME] [--with-suggestions] [--output FILE|-] [--dry-run]',
  options: [
    { name: 'format', help: 'format', value: 'NAME' }, { name: 'annotator', help: 'annotator', value: 'NAME' }, { name: 'gold', help: 'gold' },
    { name: 'all', help: 'all' }, { name: 'types', help: 'types', value: 'A,B' }, { name: 'layer', help: 'layer', value: 'NAME' },
    { name: 'with-suggestions', help: 'withSuggestions' }, { name: 'output', help: 'output', value: 'FILE' }, { name: 'dry-run', help: 'dryRun' },
  ],
  more: (context) => formatsHelp(context, 'writes'),
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const usage = checkUsage(parsed);
  if (!usage.ok) return fail(context, isJson, usage.error);
  const folder = resolve(context.currentFolder, usage.value.project);
  const reader = await openReader(context.env, folder);
  if (!reader.ok) return fail(context, isJson, reader.error);
  const request = await readRequest(context, { reader: reader.value, format: usage.value.format }, parsed);
  const report = request.ok
    ? await withRuleThreads(context.ruleThreads, (askRules) => exportProject(context.env, { reader: reader.value, request: request.value, askRules }, jobControl(context)))
    : request;
  if (report.ok) return tell(context, parsed, report.value);
  return isRefusal(report.error) ? tell(context, parsed, refusedReport(context, folder, report.error)) : fail(context, isJson, report.error);
}

function checkUsage(parsed: ParsedArguments): Result<{ project: string; format: WritingFormat }> {
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  if (!given.ok) return given;
  const format = parsed.text('format');
  if (format === undefined) return refuse('usage.missing_argument', { name: '--format' });
  const writer = findWriter(format);
  if (!writer.ok) return writer;
  const selections = ['annotator', 'gold', 'all'].filter((name) => parsed.has(name));
  if (selections.length > 1) return refuse('usage.bad_value', { name: `--${selections[0] ?? ''}`, value: `--${selections[1] ?? ''}` });
  const layer = parsed.text('layer');
  if (layer !== undefined && layer !== 'all' && readLayer(layer) === null) return refuse('usage.bad_value', { name: '--layer', value: layer });
  const goesOut = (parsed.text('output') ?? '-') === '-' && !parsed.has('dry-run');
  if (goesOut && writer.value.write.layout === 'file_per_article') return refuse('export.needs_folder', { name: format });
  return goesOut && parsed.has('json') ? refuse('export.stdout_with_json') : ok({ project: given.value[0], format: writer.value });
}

function readLayer(name: string | undefined): Layer | null {
  return LAYERS.find((layer) => layer === name) ?? null;
}

async function readRequest(context: CliContext, { reader, format }: { reader: ProjectReader; format: WritingFormat }, parsed: ParsedArguments): Promise<Result<ExportRequest>> {
  const selection = await readSelection(reader, parsed);
  if (!selection.ok) return selection;
  const types = parsed.text('types')?.split(',').map((type) => type.trim()).filter((type) => type !== '') ?? null;
  return ok({ format, withSuggestions: parsed.has('with-suggestions'), selection: selection.value, filter: { types, layer: readLayer(parsed.text('layer')) }, output: readOutput(context, parsed) });
}

async function readSelection(reader: ProjectReader, parsed: ParsedArguments): Promise<Result<ExportSelection>> {
  const name = parsed.text('annotator');
  if (parsed.has('gold')) return ok({ kind: 'gold' });
  if (name === undefined) return ok({ kind: 'all' });
  const annotator = await findAnnotator(reader, name);
  return annotator.ok ? ok({ kind: 'annotator', annotator: annotator.value.id }) : annotator;
}

function readOutput({ currentFolder, writeOut }: CliContext, parsed: ParsedArguments): ExportOutput {
  const path = parsed.text('output') ?? '-';
  if (parsed.has('dry-run')) return { kind: 'nowhere' };
  return path === '-' ? { kind: 'stream', write: writeOut } : { kind: 'file', path: resolve(currentFolder, path) };
}

// Nothing to export, nobody of that name, stopped: the command ran and refused, which is another exit status than a project out of reach.
function isRefusal({ code }: AppError): boolean {
  return code.startsWith('export.') && code !== 'export.not_writable';
}

function refusedReport({ translate }: CliContext, folder: string, error: AppError): ExportReport {
  const refused = [{ file: basename(folder), line: null, code: error.code, message: describeError(translate, error) }];
  return { documents: 0, spans: 0, relations: 0, refused, lost: {}, lost_in: [], output: null };
}

async function tell(context: CliContext, parsed: ParsedArguments, report: ExportReport): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  if (isJson) await print(context, true, { json: report, lines: [] });
  const { documents, spans, relations, output } = report;
  const summary = output === null ? [] : [say(context, 'exported', { documents, spans, relations, output })];
  const tried = parsed.has('dry-run') ? [say(context, 'wouldExport', { documents, spans, relations })] : summary;
  const isSaid = tried.length > 0 || Object.keys(report.lost).length > 0;
  const lines = [...tried, ...(report.documents > 0 && isSaid ? lostLines(context, report.lost) : []), ...problemLines(context, 'refused', report.refused)];
  // Standard output may be the export itself, so people are told on the other stream.
  if (lines.length > 0) context.writeError(`${lines.join('\n')}\n`);
  return report.refused.length > 0 ? EXIT.refused : EXIT.done;
}
