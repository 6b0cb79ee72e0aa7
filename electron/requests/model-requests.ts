import { ok } from '../../shared/result.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { ReviewContext } from './review-requests.ts';

/** What running a model needs besides what the review needs. */
export interface ModelContext extends ReviewContext {
  readonly dialogs: FileDialogs;
  /** The file of the runtime that models need. */
  readonly runtime: string;
}

/** Asks for a model's folder and lets it read the open project, in the background process. */
export function modelRequests({ session, dialogs, jobs, inBackground, runtime }: ModelContext): Pick<RequestHandlers, 'model.run'> {
  return {
    'model.run': async () => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      if (workspace.value.readOnly !== null) return { ok: false, error: workspace.value.readOnly };
      const folder = await dialogs.chooseFolder('models.choose');
      if (folder === null) return ok(null);
      return jobs.run('model', (control) => inBackground('runModel', { folder, runtime }, control));
    },
  };
}
