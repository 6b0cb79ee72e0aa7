import { listFormats } from '../../formats/registry.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, print, type CliContext, type ExitStatus } from '../context.ts';
import { formatLines } from '../format-lines.ts';

/** `guillemet formats`: lists what can be read and written. */
export const formatsCommand: CliCommand = { name: 'formats', form: 'formats', options: [], run };

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const [extra] = parsed.positionals;
  const isJson = parsed.has('json');
  if (extra !== undefined) return fail(context, isJson, { code: 'usage.unknown_option', params: { name: extra } });
  const formats = listFormats();
  await print(context, isJson, { json: { formats }, lines: formats.flatMap((format) => formatLines(context, format)) });
  return EXIT.done;
}
