import type { ImportReport } from '../../shared/reports.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { BroughtPerson, SyncReport } from '../../shared/sync.ts';
import { bringIn } from '../sync/bring-in.ts';
import { closedHome } from '../sync/home.ts';
import type { OptionDescription, ParsedArguments } from './arguments.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from './context.ts';
import { readOwnProfile } from './people.ts';

/** What `guillemet import` takes for a colleague's project folder alone. */
export const PROJECT_OPTIONS: readonly OptionDescription[] = [
  { name: 'further-articles', help: 'furtherArticles' }, { name: 'take-readable', help: 'takeReadable' }, { name: 'take-own', help: 'takeOwn' },
];

/** Brings a colleague's project folder into a project, both by absolute path, and tells what came. */
export async function bringProject(context: CliContext, { folder, from }: { folder: string; from: string }, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const report = await bring(context, { folder, from }, parsed);
  if (!report.ok) return fail(context, isJson, report.error);
  const { problems, doubtful, cancelled } = report.value;
  await print(context, isJson, { json: asImportReport(report.value), lines: lines(context, report.value) });
  const wrong = wrongLines(context, report.value);
  if (wrong.length > 0) context.writeError(`${wrong.join('\n')}\n`);
  return problems.length + doubtful.length > 0 || cancelled ? EXIT.refused : EXIT.done;
}

// How the tags of a file are read says nothing of a project, which knows it.
const OF_FILES = ['format', 'annotator', 'engine', 'offsets', 'map'];

async function bring(context: CliContext, { folder, from }: { folder: string; from: string }, parsed: ParsedArguments): Promise<Result<SyncReport>> {
  const unfit = OF_FILES.find((name) => parsed.has(name));
  if (unfit !== undefined) return refuse('usage.unknown_option', { name: `--${unfit}` });
  const me = await readOwnProfile(context.env);
  if (!me.ok) return me;
  const home = await closedHome(context.env, folder, me.value);
  if (!home.ok) return home;
  const choices = { reanchor: !parsed.has('further-articles'), takeReadable: parsed.has('take-readable'), takeOwn: parsed.has('take-own') };
  return bringIn(context.env, { home: home.value, from, choices, dryRun: parsed.has('dry-run') }, jobControl(context));
}

/** The report in the shape of an import's, with what only a project brings. */
function asImportReport(report: SyncReport): ImportReport & Omit<SyncReport, 'people' | 'names' | 'problems'> {
  const { people, problems, names, articles, gold, ...rest } = report;
  const sum = (key: 'tags' | 'links'): number => people.reduce((total, person) => total + person[key], 0);
  return {
    documents: articles.added, known: articles.same + articles.reanchored, spans: sum('tags'), relations: sum('links'), suggestions: 0, suggested: [],
    refused: problems.map(({ file, code, message }) => ({ file, line: null, code, message })), repaired: [], notices: [], skipped: gold > 0 ? { gold } : {}, added: names.added, names: [], sources: [],
    people: people.map((person) => ({ ...person, spans: person.tags })), lost: {}, articles, gold, ...rest,
  };
}

function lines(context: CliContext, report: SyncReport): readonly string[] {
  const { articles, people, again, names, engines, gold, isTrial, cancelled } = report;
  return [
    say(context, isTrial ? 'sync.wouldBring' : 'sync.brought', { title: report.title ?? '?', added: articles.added, same: articles.same }),
    ...people.map((person) => `  ${personLine(context, person)}`),
    ...(articles.reanchored > 0 ? [say(context, 'sync.again', { articles: articles.reanchored, found: again.found, doubtful: again.doubtful, links: again.lostLinks })] : []),
    ...(engines.length > 0 ? [say(context, 'sync.engines', { names: engines.join(', ') })] : []),
    ...(gold > 0 ? [say(context, 'sync.gold', { count: gold })] : []),
    ...(names.added.length > 0 ? [say(context, 'added', { names: names.added.join(', ') })] : []),
    ...(names.missing.length > 0 ? [say(context, 'sync.missing', { names: names.missing.join(', ') })] : []),
    ...(names.differing.length > 0 ? [say(context, 'sync.differing', { names: names.differing.join(', ') })] : []),
    ...(cancelled ? [say(context, 'cancelled')] : []),
  ];
}

function personLine(context: CliContext, person: BroughtPerson): string {
  const fates = (['added', 'updated', 'unchanged', 'apart', 'reanchored', 'skipped'] as const).filter((fate) => person[fate] > 0).map((fate) => say(context, `sync.fate.${fate}`, { count: person[fate] }));
  const { name, articles, tags, links, decisions, replies } = person;
  return say(context, person.isMe ? 'sync.me' : 'sync.person', { name, articles, fates: fates.join(', '), tags, links, decisions: decisions + replies });
}

function wrongLines(context: CliContext, { problems, doubtful }: SyncReport): readonly string[] {
  return [
    ...(problems.length > 0 ? [say(context, 'sync.problems'), ...problems.map(({ file, message }) => `  ${say(context, 'inFile', { file, message })}`)] : []),
    ...(doubtful.length > 0 ? [say(context, 'sync.doubtful')] : []),
    ...doubtful.map(({ source, name, type, text, start, end, why }) => `  ${say(context, `sync.doubt.${why}`, { source, name, type, text, start, end })}`),
  ];
}
