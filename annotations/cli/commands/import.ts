import { resolve } from 'node:path';
import type { ImportReport } from '../../../shared/reports.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { TextUnit } from '../../formats/common/offset-unit.ts';
import { importPaths, type ImportRequest } from '../../jobs/import-paths.ts';
import { nameMapSchema, type NameMap } from '../../jobs/name-map.ts';
import { looksLikeProject } from '../../sync/looks-like-project.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import { bringProject, PROJECT_OPTIONS } from '../bring-project.ts';
import type { CliCommand } from '../command.ts';
import { formatsHelp } from '../format-lines.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { openForWriting } from '../open-for-writing.ts';
import { readJsonFile } from '../read-json.ts';
import { importLines, problemLines } from '../report-lines.ts';

/** `guillemet import`: brings articles and tags into a project, or a colleague's whole project folder. */
export const importCommand: CliCommand = {
  name: 'import',
  form: 'import PROJECT PATH… [--format auto|NAME] [--annotator NAME|--engine NAME] [--offsets code-point|utf-16|byte] [--map FILE] [--dry-run]',
  options: [
    { name: 'format', help: 'format', value: 'NAME' }, { name: 'annotator', help: 'annotator', value: 'NAME' },
    { name: 'engine', help: 'importEngine', value: 'NAME' }, { name: 'offsets', help: 'offsets', value: 'UNIT' }, { name: 'map', help: 'map', value: 'FILE' }, { name: 'dry-run', help: 'dryRun' },
    ...PROJECT_OPTIONS,
  ],
  more: (context) => [say(context, 'sync.help'), '', ...formatsHelp(context, 'reads')],
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const project = await namedProjects(context, parsed);
  if (project !== null) return bringProject(context, project, parsed);
  const unfit = PROJECT_OPTIONS.find(({ name }) => parsed.has(name));
  if (unfit !== undefined) return fail(context, isJson, { code: 'usage.unknown_option', params: { name: `--${unfit.name}` } });
  const request = await readRequest(context, parsed);
  if (!request.ok) return fail(context, isJson, request.error);
  const report = await importInto(context, request.value.folder, request.value.request);
  if (!report.ok) return fail(context, isJson, report.error);
  await print(context, isJson, { json: report.value, lines: importLines(context, report.value, request.value.request.dryRun) });
  const problems = [...problemLines(context, 'repaired', report.value.repaired), ...problemLines(context, 'refused', report.value.refused)];
  if (problems.length > 0) context.writeError(`${problems.join('\n')}\n`);
  return report.value.refused.length > 0 || report.value.cancelled ? EXIT.refused : EXIT.done;
}

/** The two folders where what is imported is one project; null for files and other folders. */
async function namedProjects({ env, currentFolder }: CliContext, { positionals: [project, path, ...more] }: ParsedArguments): Promise<{ folder: string; from: string } | null> {
  if (project === undefined || path === undefined || more.length > 0) return null;
  const from = resolve(currentFolder, path);
  return await looksLikeProject(env.files, from) ? { folder: resolve(currentFolder, project), from } : null;
}

const UNITS: Readonly<Record<string, TextUnit | undefined>> = { 'code-point': 'code_point', 'utf-16': 'utf_16', byte: 'byte' };

async function readRequest(context: CliContext, parsed: ParsedArguments): Promise<Result<{ folder: string; request: ImportRequest }>> {
  const given = requirePositionals(parsed, { names: ['PROJECT', 'PATH'], isOpenEnded: true });
  if (!given.ok) return given;
  const map = await readMap(context, parsed.text('map'));
  if (!map.ok) return map;
  const offsets = parsed.text('offsets');
  const unit = offsets === undefined ? null : UNITS[offsets];
  if (unit === undefined) return refuse('usage.bad_value', { name: '--offsets', value: offsets ?? '' });
  const annotator = parsed.text('annotator');
  if (annotator?.trim() === '') return refuse('person.no_name');
  const engine = parsed.text('engine') ?? null;
  if (engine !== null && annotator !== undefined) return refuse('usage.bad_value', { name: '--annotator', value: '--engine' });
  const [project, ...paths] = given.value;
  const request: ImportRequest = {
    paths: paths.map((path) => resolve(context.currentFolder, path)), format: parsed.text('format') ?? 'auto', annotator: annotator ?? null, engine,
    unit, map: map.value, dryRun: parsed.has('dry-run'),
  };
  return ok({ folder: resolve(context.currentFolder, project), request });
}

async function readMap({ env, currentFolder }: CliContext, path: string | undefined): Promise<Result<NameMap>> {
  if (path === undefined) return ok({});
  const value = await readJsonFile(env.files, resolve(currentFolder, path));
  if (!value.ok) return value;
  const map = nameMapSchema.safeParse(value.value);
  return map.success ? ok(map.data) : refuse('usage.bad_value', { name: '--map', value: path });
}

async function importInto(context: CliContext, folder: string, request: ImportRequest): Promise<Result<ImportReport>> {
  const workspace = await openForWriting(context, folder, request.annotator ?? undefined);
  if (!workspace.ok) return workspace;
  const report = await importPaths(context.env, { workspace: workspace.value, request }, jobControl(context));
  const closed = await workspace.value.close();
  return report.ok && !closed.ok ? closed : report;
}
