import { articleAddress } from '../../shared/article-address.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { Session } from '../session.ts';

/** What this request needs besides the session. */
export interface SourceContext {
  readonly session: Session;
  /** Asks the person and opens an address in the system's browser; says whether it was opened. */
  readonly openOutside: (address: string) => Promise<boolean>;
}

/** Opening the page that an article was taken from. The window names the article and never an address. */
export function sourceRequests({ session, openOutside }: SourceContext): Pick<RequestHandlers, 'article.openSource'> {
  return {
    'article.openSource': async ({ article }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const found = await workspace.value.readArticle(article);
      if (!found.ok) return found;
      const address = articleAddress(found.value.meta);
      return address === null ? refuse('article.no_address', { article }) : ok({ opened: await openOutside(address) });
    },
  };
}
