import { parseArgs, type ParseArgsConfig } from 'node:util';
import { refuse, ok, type Result } from '../../shared/result.ts';

/** One option of a command: its name, the key of its help text, and for one with a value what to call that. */
export interface OptionDescription {
  readonly name: string;
  readonly help: string;
  readonly value?: string;
  /** Each use adds a value. */
  readonly isRepeated?: true;
}

/** What was typed after the command's name. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  /** The last value of an option, or undefined. */
  readonly text: (name: string) => string | undefined;
  /** All values of an option that may be given several times. */
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionDescription[] = [{ name: 'json', help: 'json' }, { name: 'help', help: 'help' }];

/** Reads options and arguments; refuses what the command does not know with a `usage.*` code. */
export function readArguments(typed: readonly string[], options: readonly OptionDescription[]): Result<ParsedArguments> {
  const config = { args: [...typed], allowPositionals: true, strict: true, options: parseOptions(options) } as const;
  try {
    const { positionals, values } = parseArgs(config);
    const text = (name: string): string | undefined => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    };
    const texts = (name: string): readonly string[] => {
      const value = values[name];
      return Array.isArray(value) ? value.flatMap((each) => (typeof each === 'string' ? [each] : [])) : [];
    };
    return ok({ positionals, text, texts, has: (name) => values[name] !== undefined });
  } catch (error) {
    return refusalOf(error, typed);
  }
}

function parseOptions(options: readonly OptionDescription[]): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries([...options, ...COMMON_OPTIONS].map(({ name, value, isRepeated = false }) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: isRepeated }]));
}

function refusalOf(error: unknown, typed: readonly string[]): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const option = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return refuse('usage.unknown_option', { name: option ?? typed.join(' ') });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return refuse('usage.bad_value', { name: option ?? '', value: '“”' });
  throw error;
}

/** The project's folder and what follows it; refuses when there are fewer or more arguments than the command takes. */
export function requirePositionals(parsed: ParsedArguments, wanted: { names: readonly string[]; isOpenEnded?: boolean }): Result<readonly [string, ...string[]]> {
  const missing = wanted.names[parsed.positionals.length];
  if (missing !== undefined) return refuse('usage.missing_argument', { name: missing });
  const extra = wanted.isOpenEnded === true ? undefined : parsed.positionals[wanted.names.length];
  if (extra !== undefined) return refuse('usage.unknown_option', { name: extra });
  const [project = '', ...rest] = parsed.positionals;
  return project === '' ? refuse('usage.missing_argument', { name: wanted.names[0] ?? '' }) : ok([project, ...rest]);
}
