import type { RequestHandlers } from '../ipc/router.ts';
import type { Suggestions } from '../suggestions.ts';

/** What engines suggest for the article on the screen. */
export function suggestionRequests(suggestions: Suggestions): Pick<RequestHandlers, 'suggestions.engines' | 'suggestions.of'> {
  return {
    'suggestions.engines': () => suggestions.engines(),
    'suggestions.of': (request) => suggestions.of(request),
  };
}
