import { countProject, type ProjectStats } from '../../jobs/stats.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { openNamedProject } from '../named-project.ts';

/** `guillemet stats`: counts what a project holds. */
export const statsCommand: CliCommand = { name: 'stats', form: 'stats PROJECT', options: [], run };

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const reader = await openNamedProject(context, parsed);
  if (!reader.ok) return fail(context, isJson, reader.error);
  const stats = await countProject(reader.value);
  if (!stats.ok) return fail(context, isJson, stats.error);
  await print(context, isJson, { json: stats.value, lines: statsLines(context, stats.value) });
  return EXIT.done;
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
