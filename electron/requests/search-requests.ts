import { ok } from '../../shared/result.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { JobRunner } from '../job-runner.ts';
import type { ProjectSearch } from '../project-search.ts';

/** Searching the project. `building` runs nothing but the making of the index, so that a search never stops an import. */
export function searchRequests(search: ProjectSearch, building: JobRunner): Pick<RequestHandlers, 'search.open' | 'search.page' | 'search.places' | 'search.stop'> {
  const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
  return {
    'search.open': () => building.run('search', (control) => search.open(control)),
    'search.page': (request) => search.page(request, quiet()),
    'search.places': (request) => search.places(request, quiet()),
    'search.stop': async () => {
      building.cancel();
      return ok({});
    },
  };
}
