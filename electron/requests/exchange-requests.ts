import { ok } from '../../shared/result.ts';
import type { Exchange } from '../exchange.ts';
import type { RequestHandlers } from '../ipc/router.ts';

/** Import, export, and stopping either. */
export function exchangeRequests(exchange: Exchange): Pick<RequestHandlers, 'import.choose' | 'import.dropped' | 'export.choose' | 'job.cancel'> {
  return {
    'import.choose': async ({ kind }) => {
      const paths = await exchange.choosePaths(kind);
      return paths === null ? ok(null) : exchange.importAndList(paths);
    },
    'import.dropped': ({ paths }) => exchange.importAndList(paths),
    'export.choose': ({ mine }) => exchange.exportChosen(mine),
    'job.cancel': async () => {
      exchange.cancel();
      return ok({});
    },
  };
}
