import { resolve } from 'node:path';
import { CHART_KINDS, CHART_NAMES, type ChartKind, type ChartName, type OverviewReport } from '../../../shared/overview.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Wording } from '../../agreement/report/wording.ts';
import { writePieces } from '../../jobs/export-output.ts';
import { countProject, type ProjectStats } from '../../jobs/stats.ts';
import { surveyCorpus } from '../../jobs/survey-corpus.ts';
import { chartLines } from '../../overview/charts/chart-text.ts';
import { makeChart } from '../../overview/charts/make-chart.ts';
import { writtenChart } from '../../overview/charts/written-chart.ts';
import { overviewJson } from '../../overview/overview-json.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { openNamedProject } from '../named-project.ts';
import { problemLines } from '../report-lines.ts';

/** `guillemet stats`: counts what a project holds, and tells of its corpus. */
export const statsCommand: CliCommand = {
  name: 'stats',
  form: 'stats PROJECT [--csv TABLE | --svg CHART] [--output FILE]',
  options: [{ name: 'csv', help: 'table', value: 'TABLE' }, { name: 'svg', help: 'chart', value: 'CHART' }, { name: 'output', help: 'chartFile', value: 'FILE' }],
  more: (context) => [say(context, 'stats.charts', { names: CHART_NAMES.join(', ') }), context.translate('overview.merged')],
  run,
};

// A list of people is read whole by whoever counts on with it; of what is repeated the beginning says most.
const LIMITS = { people: 100_000, repeats: 1000, places: 100 };

/** One chart that is written instead of the counts. */
interface WantedChart {
  readonly kind: ChartKind;
  readonly name: ChartName;
  /** Null for standard output. */
  readonly output: string | null;
}

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const wanted = readWanted(parsed);
  if (!wanted.ok) return fail(context, isJson, wanted.error);
  const reader = await openNamedProject(context, parsed);
  if (!reader.ok) return fail(context, isJson, reader.error);
  const stats = await countProject(reader.value);
  if (!stats.ok) return fail(context, isJson, stats.error);
  const overview = await surveyCorpus(reader.value, { whose: { kind: 'all' }, from: null, to: null, limits: LIMITS }, jobControl(context));
  if (!overview.ok) return fail(context, isJson, overview.error);
  const wording: Wording = { translate: context.translate, language: context.language, schema: reader.value.project.schema };
  const told = { stats: stats.value, report: overview.value, wording };
  if (wanted.value === null) await print(context, isJson, { json: { ...told.stats, ...overviewJson(told.report) }, lines: [...statsLines(context, told.stats), ...overviewLines(context, told)] });
  else return writeChart(context, wanted.value, { ...told, isJson });
  return told.report.refused.length > 0 ? EXIT.refused : EXIT.done;
}

function readWanted(parsed: ParsedArguments): Result<WantedChart | null> {
  const [kind, ...others] = CHART_KINDS.filter((each) => parsed.has(each));
  const output = parsed.text('output') ?? null;
  if (kind === undefined) return output === null ? ok(null) : refuse('usage.missing_argument', { name: '--csv' });
  if (others.length > 0) return refuse('usage.bad_value', { name: `--${others.join()}`, value: parsed.text(others.join()) ?? '' });
  const [typed, file] = [parsed.text(kind) ?? '', output === '-' ? null : output];
  const name = CHART_NAMES.find((each) => each === typed);
  if (name === undefined) return refuse('usage.bad_value', { name: `--${kind}`, value: typed });
  return file === null && parsed.has('json') ? refuse('export.stdout_with_json') : ok({ kind, name, output: file });
}

interface Told {
  readonly stats: ProjectStats;
  readonly report: OverviewReport;
  readonly wording: Wording;
}

async function writeChart(context: CliContext, { kind, name, output }: WantedChart, { stats, report, wording, isJson }: Told & { readonly isJson: boolean }): Promise<ExitStatus> {
  const text = writtenChart(kind, makeChart(name, { report, wording, type: null }));
  if (!text.ok) {
    await fail(context, isJson, text.error);
    // The project could be read all the same: it only holds nothing of that kind.
    return EXIT.refused;
  }
  if (output === null) await context.writeOut(text.value);
  else {
    const written = await writePieces(context.env, { kind: 'file', path: resolve(context.currentFolder, output) }, async (sink) => ok(await sink.write(text.value)));
    if (!written.ok) return fail(context, isJson, written.error);
    if (isJson) await print(context, true, { json: { ...stats, ...overviewJson(report) }, lines: [] });
    else context.writeError(`${context.translate('overview.wrote', { file: output })}\n`);
  }
  for (const line of problemLines(context, 'refused', report.refused)) context.writeError(`${line}\n`);
  return report.refused.length > 0 ? EXIT.refused : EXIT.done;
}

function statsLines(context: CliContext, { articles, by_status, spans, by_type, relations, annotators }: ProjectStats): readonly string[] {
  return [
    say(context, 'stats.articles', { count: articles }),
    ...Object.entries(by_status).map(([name, count]) => say(context, 'stats.status', { name, count })),
    say(context, 'stats.spans', { count: spans }),
    ...Object.entries(by_type).map(([name, count]) => say(context, 'stats.type', { name, count })),
    say(context, 'stats.relations', { count: relations }),
    say(context, 'stats.annotators', { names: annotators.length === 0 ? say(context, 'stats.nobody') : annotators.join(', ') }),
  ];
}

function overviewLines(context: CliContext, { report, wording }: Told): readonly string[] {
  const tables = CHART_NAMES.flatMap((name) => chartLines(makeChart(name, { report, wording, type: null }), wording));
  return [...tables, ...(report.tags === 0 ? [] : ['', context.translate('overview.merged')]), ...problemLines(context, 'refused', report.refused)];
}
