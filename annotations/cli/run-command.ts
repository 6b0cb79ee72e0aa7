import { APP_VERSION } from '../../shared/version.ts';
import { COMMON_OPTIONS, readArguments } from './arguments.ts';
import type { CliCommand } from './command.ts';
import { agreementCommand } from './commands/agreement.ts';
import { backupCommand } from './commands/backup.ts';
import { compareCommand } from './commands/compare.ts';
import { createCommand } from './commands/create.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { formatsCommand } from './commands/formats.ts';
import { goldCommand } from './commands/gold.ts';
import { importCommand } from './commands/import.ts';
import { restoreCommand } from './commands/restore.ts';
import { searchCommand } from './commands/search.ts';
import { statsCommand } from './commands/stats.ts';
import { suggestCommand } from './commands/suggest.ts';
import { validateCommand } from './commands/validate.ts';
import { EXIT, fail, say, type CliContext, type ExitStatus } from './context.ts';

const COMMANDS: readonly CliCommand[] = [createCommand, importCommand, exportCommand, statsCommand, validateCommand, formatsCommand, agreementCommand, compareCommand, goldCommand, backupCommand, restoreCommand, doctorCommand, suggestCommand, searchCommand];

/** Runs what was typed after `guillemet` and answers the exit status. */
export async function runCommand(context: CliContext, typed: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = typed;
  if (name === '--version') return show(context, `${APP_VERSION}\n`);
  if (name === '--help' || name === 'help') return show(context, generalHelp(context));
  if (name === undefined) {
    context.writeError(generalHelp(context));
    return EXIT.usage;
  }
  const isJson = rest.includes('--json');
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) return fail(context, isJson, { code: 'usage.unknown_command', params: { name } });
  if (rest.includes('--help')) return show(context, commandHelp(context, command));
  const parsed = readArguments(rest, command.options);
  return parsed.ok ? command.run(context, parsed.value) : fail(context, isJson, parsed.error);
}

async function show(context: CliContext, text: string): Promise<ExitStatus> {
  await context.writeOut(text);
  return EXIT.done;
}

function generalHelp(context: CliContext): string {
  const lines = COMMANDS.map(({ name, form }) => `  guillemet ${form}\n      ${say(context, `summary.${name}`)}`);
  return [say(context, 'about', { version: APP_VERSION }), '', say(context, 'commands'), ...lines, '', say(context, 'more'), ''].join('\n');
}

function commandHelp(context: CliContext, { name, form, options, more }: CliCommand): string {
  const lines = [...options, ...COMMON_OPTIONS].map((option) => {
    const typed = option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`;
    return `  ${typed.padEnd(22)} ${say(context, `option.${option.help}`)}`;
  });
  return [say(context, 'usage', { form: `guillemet ${form}` }), `  ${say(context, `summary.${name}`)}`, '', say(context, 'options'), ...lines, '', ...(more === undefined ? [] : [...more(context), ''])].join('\n');
}
