import type { ArticleRow } from '../../shared/project.ts';
import { desk, type Desk } from './desk.ts';
import { FULL_LISTING, listRows, rowsOf, type Listing } from './listing.ts';

/** Changes what the article list shows or in which order. */
export function changeListing(changed: Partial<Listing>): void {
  desk.setState(({ listing }) => ({ listing: { ...listing, ...changed } }));
}

/** Takes search and filters away; the order stays. */
export function clearListing(): void {
  changeListing({ query: FULL_LISTING.query, filters: FULL_LISTING.filters });
}

/** The rows that the article list shows now. */
export function listedRows({ articles, listed }: Pick<Desk, 'articles' | 'listed'>): readonly ArticleRow[] {
  return listed === null ? articles : rowsOf(articles, listed);
}

/**
 * Keeps the list in step with what is asked of it. It is drawn up anew when that changes, when articles come in, and when another one
 * is opened, but not with each edit: an article must not leave the list or change its place under the hands of who works on it.
 */
export function followListing(): void {
  desk.subscribe((now, before) => {
    const isSame = now.listing === before.listing && now.page?.article.id === before.page?.article.id
      && now.project?.project.id === before.project?.project.id && now.articles.length === before.articles.length;
    if (!isSame) desk.setState({ listed: drawUp(now) });
  });
}

// The whole list in its own order is the rows themselves, which costs nothing to follow.
function drawUp({ articles, listing }: Desk): Desk['listed'] {
  const rows = listRows(articles, listing);
  return rows === articles ? null : rows.map(({ id }) => id);
}
