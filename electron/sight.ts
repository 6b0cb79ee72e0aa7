import type { Workspace } from '../annotations/store/workspace.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Session } from './session.ts';

/** Whether the annotator of an open project may see the work of others: in a blind project only its owner may. */
export function seesOthers({ project, annotator }: Workspace): boolean {
  return project.blind !== true || project.owner === annotator.id;
}

/** The open project, if its annotator may see the work of others; else `review.blind`. */
export function requireSight(session: Session): Result<Workspace> {
  const workspace = session.requireWorkspace();
  return workspace.ok && !seesOthers(workspace.value) ? refuse('review.blind') : workspace;
}
