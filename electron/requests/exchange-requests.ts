import { ok } from '../../shared/result.ts';
import type { Colleague } from '../colleague.ts';
import type { Exchange } from '../exchange.ts';
import type { JobRunner } from '../job-runner.ts';
import { offeredFormats } from '../offered-formats.ts';
import type { RequestHandlers } from '../ipc/router.ts';

type Name = 'formats.list' | 'import.choose' | 'import.dropped' | 'import.try' | 'import.run' | 'sync.choose' | 'sync.try' | 'sync.run' | 'export.people' | 'export.preview' | 'export.write' | 'job.cancel';

/** Import, export, and stopping these and every other long job. */
export function exchangeRequests(exchange: Exchange, colleague: Colleague, others: JobRunner): Pick<RequestHandlers, Name> {
  return {
    'formats.list': async () => ok({ formats: offeredFormats() }),
    'import.choose': async ({ kind }) => ok(await exchange.choosePaths(kind) ? {} : null),
    'import.dropped': async ({ paths }) => {
      const isProject = await colleague.takeDropped(paths);
      if (!isProject) exchange.takePaths(paths);
      return ok({ isProject });
    },
    'sync.choose': async () => ok(await colleague.choose() ? {} : null),
    'sync.try': (choices) => colleague.tryOut(choices),
    'sync.run': (choices) => colleague.run(choices),
    'import.try': (choices) => exchange.tryImport(choices),
    'import.run': (choices) => exchange.runImport(choices),
    'export.people': () => exchange.people(),
    'export.preview': (choices) => exchange.previewExport(choices),
    'export.write': (choices) => exchange.writeExport(choices),
    'job.cancel': async () => {
      exchange.cancel();
      colleague.cancel();
      others.cancel();
      return ok({});
    },
  };
}
