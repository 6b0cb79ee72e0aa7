import { useSyncExternalStore } from 'react';

/** How many columns the window has room for: three, two, or the text alone. Zoom counts, since it makes the window smaller. */
export type Room = 'wide' | 'narrow' | 'narrowest';

const wide = '(min-width: 860px)';
const narrow = '(min-width: 560px)';

/** The room that the window has now. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, presentRoom);
}

/** The same, outside a component. */
export function presentRoom(): Room {
  return window.matchMedia(wide).matches ? 'wide' : window.matchMedia(narrow).matches ? 'narrow' : 'narrowest';
}

function subscribe(onChange: () => void): () => void {
  const queries = [wide, narrow].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => queries.forEach((query) => query.removeEventListener('change', onChange));
}
