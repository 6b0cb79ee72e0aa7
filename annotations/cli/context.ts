import type { AppError } from '../../shared/errors.ts';
import { describeError, type Translate, type Values } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/settings.ts';
import type { JobControl } from '../jobs/job.ts';
import type { RuleThreadPlace } from '../jobs/rule-threads.ts';
import type { StoreEnvironment } from '../store/environment.ts';

/** How the command line ends: all done; done but something was refused; bad usage; the project cannot be opened or written. */
export const EXIT = { done: 0, refused: 1, usage: 2, project: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Where a command's output goes and where its words come from. */
export interface CliContext {
  readonly env: StoreEnvironment;
  /** Folder that relative paths start from. */
  readonly currentFolder: string;
  readonly translate: Translate;
  /** The language of `translate`, for numbers. */
  readonly language: Language;
  /** The file of the runtime that models need, which comes with the program. */
  readonly modelRuntime: string;
  /** Where articles are read by the rules. */
  readonly ruleThreads: RuleThreadPlace;
  readonly signal: AbortSignal;
  readonly writeOut: (bytes: Uint8Array | string) => Promise<void>;
  readonly writeError: (text: string) => void;
  /** Shows how far a job is, where somebody watches. */
  readonly onProgress: JobControl['onProgress'];
}

/** The sentence of the command line's own catalogue. */
export function say(context: CliContext, key: string, values: Values = {}): string {
  return context.translate(`cli.${key}`, values);
}

/** What a job needs of the command line. */
export function jobControl({ signal, onProgress, translate }: CliContext): JobControl {
  return { signal, onProgress, describe: (error) => describeError(translate, error) };
}

/** Prints one JSON object, or the lines meant for people. */
export async function print(context: CliContext, isJson: boolean, output: { json: unknown; lines: readonly string[] }): Promise<void> {
  const text = isJson ? JSON.stringify(output.json) : output.lines.join('\n');
  if (text !== '') await context.writeOut(`${text}\n`);
}

/** Tells why a command was not done: on standard error, and as the one JSON object where that was asked for. */
export async function fail(context: CliContext, isJson: boolean, error: AppError): Promise<ExitStatus> {
  const message = describeError(context.translate, error);
  context.writeError(`${message}\n`);
  if (isJson) await context.writeOut(`${JSON.stringify({ error: { code: error.code, message } })}\n`);
  return statusOf(error);
}

const USAGE_CODES = new Set(['import.unknown_format', 'export.unknown_format', 'export.stdout_with_json', 'export.needs_folder', 'import.not_found', 'import.bad_json', 'import.unreadable', 'backup.unknown', 'backup.target_exists', 'backup.other_project']);

/** The exit status of a command that was not done at all. */
export function statusOf({ code }: AppError): ExitStatus {
  const isUsage = code.startsWith('usage.') || code.startsWith('schema.') || code.startsWith('person.') || code.startsWith('engine.') || code.startsWith('model.') || code.startsWith('query.') || USAGE_CODES.has(code);
  return isUsage ? EXIT.usage : EXIT.project;
}
