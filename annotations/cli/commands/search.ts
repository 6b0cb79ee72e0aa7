import { resolve } from 'node:path';
import { searchProject, type SearchHit } from '../../jobs/search-project.ts';
import { openReader } from '../../store/project-reader.ts';
import { requirePositionals, type ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { problemLines } from '../report-lines.ts';

/** `guillemet search`: a concordance of some words over the project. */
export const searchCommand: CliCommand = { name: 'search', form: 'search PROJECT QUERY', options: [], run };

/** A terminal holds no more; `total` counts all. */
const LISTED_AT_MOST = 10_000;
const CONTEXT = 40;

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const given = requirePositionals(parsed, { names: ['PROJECT', 'QUERY'] });
  if (!given.ok) return fail(context, isJson, given.error);
  const [folder, query = ''] = given.value;
  const reader = await openReader(context.env, resolve(context.currentFolder, folder));
  if (!reader.ok) return fail(context, isJson, reader.error);
  const report = await searchProject(reader.value, { query, listedAtMost: LISTED_AT_MOST }, jobControl(context));
  if (!report.ok) return fail(context, isJson, report.error);
  const { total, hits, refused } = report.value;
  await print(context, isJson, { json: { total, hits, refused }, lines: [say(context, 'search.sum', { count: total }), ...hits.map(hitLine), ...problemLines(context, 'refused', refused)] });
  return refused.length > 0 ? EXIT.refused : EXIT.done;
}

/** The words stand under each other. */
function hitLine({ source, left, match, right }: SearchHit): string {
  const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');
  return `${flat(left).slice(-CONTEXT).padStart(CONTEXT)}[${flat(match)}]${flat(right).slice(0, CONTEXT)}  ${source}`;
}
