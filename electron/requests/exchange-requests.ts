import { ok } from '../../shared/result.ts';
import type { Exchange } from '../exchange.ts';
import type { JobRunner } from '../job-runner.ts';
import type { RequestHandlers } from '../ipc/router.ts';

/** Import, export, and stopping these and every other long job. */
export function exchangeRequests(exchange: Exchange, others: JobRunner): Pick<RequestHandlers, 'import.choose' | 'import.dropped' | 'export.choose' | 'job.cancel'> {
  return {
    'import.choose': async ({ kind }) => {
      const paths = await exchange.choosePaths(kind);
      return paths === null ? ok(null) : exchange.importAndList(paths);
    },
    'import.dropped': ({ paths }) => exchange.importAndList(paths),
    'export.choose': ({ mine }) => exchange.exportChosen(mine),
    'job.cancel': async () => {
      exchange.cancel();
      others.cancel();
      return ok({});
    },
  };
}
