import type { AppError } from '../../shared/errors.ts';
import type { Project } from '../../shared/project.ts';
import type { Annotator } from '../../shared/records.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { StoreEnvironment } from './environment.ts';
import { changeProject } from './project-file.ts';

/** Who wants to change an open project, and why they may not write it, if so. */
export interface ProjectWriter {
  readonly folder: string;
  readonly project: Project;
  readonly annotator: Annotator;
  readonly readOnly: AppError | null;
}

/** Writes down whether nobody but the owner sees the tags of others; refuses with `project.not_owner` anybody else. */
export async function setBlind(env: StoreEnvironment, { folder, project, annotator, readOnly }: ProjectWriter, blind: boolean): Promise<Result<Project>> {
  if (readOnly !== null) return { ok: false, error: readOnly };
  const owner = project.people.find(({ id }) => id === project.owner);
  if (project.owner !== null && project.owner !== annotator.id) return refuse('project.not_owner', { owner: owner?.name ?? '' });
  return changeProject(env, { folder, make: (present) => ({ ...present, blind }) });
}
