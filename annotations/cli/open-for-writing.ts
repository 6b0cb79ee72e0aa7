import type { Result } from '../../shared/result.ts';
import { openProject } from '../store/open-project.ts';
import { openReader } from '../store/project-reader.ts';
import type { Workspace } from '../store/workspace.ts';
import type { CliContext } from './context.ts';
import { findWriter } from './people.ts';

/** Opens a project to write as the person of a name, or as whoever sits at the keyboard. */
export async function openForWriting({ env }: CliContext, folder: string, name: string | undefined): Promise<Result<Workspace>> {
  const reader = await openReader(env, folder);
  if (!reader.ok) return reader;
  const annotator = await findWriter(env, reader.value, name);
  return annotator.ok ? openProject(env, { folder, annotator: annotator.value }) : annotator;
}
