import { resolve } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { openReader, type ProjectReader } from '../store/project-reader.ts';
import { requirePositionals, type ParsedArguments } from './arguments.ts';
import type { CliContext } from './context.ts';

/** Opens, for reading, the project that is the one positional argument of a command. */
export async function openNamedProject(context: CliContext, parsed: ParsedArguments): Promise<Result<ProjectReader>> {
  const given = requirePositionals(parsed, { names: ['PROJECT'] });
  return given.ok ? openReader(context.env, resolve(context.currentFolder, given.value[0])) : given;
}
