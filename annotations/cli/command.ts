import type { OptionDescription, ParsedArguments } from './arguments.ts';
import type { CliContext, ExitStatus } from './context.ts';

/** One command: how it is typed, what it takes, and what it does. */
export interface CliCommand {
  readonly name: string;
  /** What follows the name, as help shows it. */
  readonly form: string;
  readonly options: readonly OptionDescription[];
  /** What help tells after the options, a line each. */
  readonly more?: (context: CliContext) => readonly string[];
  readonly run: (context: CliContext, parsed: ParsedArguments) => Promise<ExitStatus>;
}
