import { suggestProject, type SuggestReport } from '../../jobs/suggest-project.ts';
import { RULES } from '../../../shared/suggestions.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { openNamedProject } from '../named-project.ts';
import { problemLines } from '../report-lines.ts';

/** `guillemet suggest`: counts what the rules suggest; `export --with-suggestions` writes it. */
export const suggestCommand: CliCommand = {
  name: 'suggest', form: 'suggest PROJECT [--engine NAME]', options: [{ name: 'engine', help: 'engine', value: 'NAME' }], run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const engine = parsed.text('engine') ?? RULES;
  if (engine !== RULES) return fail(context, isJson, { code: 'usage.bad_value', params: { name: '--engine', value: engine } });
  const reader = await openNamedProject(context, parsed);
  if (!reader.ok) return fail(context, isJson, reader.error);
  const report = await suggestProject(reader.value, context.env.clock(), jobControl(context));
  if (!report.ok) return fail(context, isJson, report.error);
  await print(context, isJson, { json: report.value, lines: suggestLines(context, report.value) });
  return report.value.refused.length > 0 ? EXIT.refused : EXIT.done;
}

function suggestLines(context: CliContext, { articles, suggestions, by_type, refused }: SuggestReport): readonly string[] {
  return [
    say(context, 'suggest.sum', { articles, count: suggestions }), ...Object.entries(by_type).map(([name, count]) => say(context, 'stats.type', { name, count })),
    ...problemLines(context, 'refused', refused),
  ];
}
