import { validateProject } from '../../jobs/validate.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { openNamedProject } from '../named-project.ts';

/** `guillemet validate`: checks every file of a project and changes nothing. */
export const validateCommand: CliCommand = { name: 'validate', form: 'validate PROJECT', options: [], run };

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const reader = await openNamedProject(context, parsed);
  if (!reader.ok) return fail(context, isJson, reader.error);
  const report = await validateProject(context.env, reader.value, jobControl(context));
  if (!report.ok) return fail(context, isJson, report.error);
  const { problems } = report.value;
  const lines = report.value.ok
    ? [say(context, 'valid')]
    : [say(context, 'invalid', { count: problems.length }), ...problems.map(({ file, message }) => `  ${say(context, 'inFile', { file, message })}`)];
  await print(context, isJson, { json: report.value, lines });
  return report.value.ok ? EXIT.done : EXIT.refused;
}
