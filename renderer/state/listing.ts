import type { ArticleId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { Status } from '../../shared/records.ts';

/** One thing that articles of the list are to have. Those of one kind (and one label) widen each other, those of several kinds narrow the list. */
export type ArticleFilter =
  | { readonly kind: 'status'; readonly value: Status }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'tags' | 'note'; readonly value: 'with' | 'without' }
  | { readonly kind: 'label'; readonly name: string; readonly value: string };

export const SORT_ORDERS = ['name', 'date', 'tags'] as const;

/** What the article list shows, and in which order. */
export interface Listing {
  readonly query: string;
  readonly filters: readonly ArticleFilter[];
  readonly sort: (typeof SORT_ORDERS)[number];
}

/** Every article, by the name of its file. */
export const FULL_LISTING: Listing = { query: '', filters: [], sort: 'name' };

/**
 * The rows that a listing shows, in its order: by file name (the order in which the rows come), by date with the newest first, or by
 * tags with the most first; rows that are equal there keep the order of names. A query wants every word of it in headline or file
 * name; case and accents do not matter.
 */
export function listRows(rows: readonly ArticleRow[], { query, filters, sort }: Listing): readonly ArticleRow[] {
  const words = fold(query).split(/\s+/u).filter((word) => word !== '');
  const groups = groupFilters(filters);
  const shown = words.length === 0 && groups.length === 0 ? rows : rows.filter((row) => hasWords(row, words) && groups.every((group) => group.some((filter) => fitsFilter(row, filter))));
  switch (sort) {
    case 'name': return shown;
    case 'date': return shown.toSorted(byDate);
    case 'tags': return shown.toSorted((a, b) => b.spans - a.spans);
  }
}

/** Says whether an article has what one filter asks for. */
export function fitsFilter(row: ArticleRow, filter: ArticleFilter): boolean {
  switch (filter.kind) {
    case 'status': return row.status === filter.value;
    case 'language': return row.language === filter.value;
    case 'tags': return (row.spans > 0) === (filter.value === 'with');
    case 'note': return row.hasNote === (filter.value === 'with');
    case 'label': return row.labels[filter.name] === filter.value;
  }
}

/** The filters with one more, or without it where it was among them. */
export function toggleFilter(filters: readonly ArticleFilter[], filter: ArticleFilter): readonly ArticleFilter[] {
  const others = filters.filter((other) => filterKey(other) !== filterKey(filter));
  return others.length < filters.length ? others : [...filters, filter];
}

/** What tells one filter from another. */
export function filterKey(filter: ArticleFilter): string {
  return `${groupKey(filter)} ${filter.value}`;
}

/** Where a listing shows nothing: the filters that hide all by themselves, or all of them when only together they do; none when it is the search. */
export function hidingFilters(rows: readonly ArticleRow[], listing: Listing): readonly ArticleFilter[] {
  if (listRows(rows, { ...listing, filters: [] }).length === 0) return [];
  const groups = groupFilters(listing.filters);
  const alone = groups.filter((group) => listRows(rows, { ...listing, filters: listing.filters.filter((filter) => !group.includes(filter)) }).length > 0);
  return (alone.length === 0 ? groups : alone).flat();
}

/** The rows of the given ids, in that order; ids that are gone are left out. */
export function rowsOf(rows: readonly ArticleRow[], ids: readonly ArticleId[]): readonly ArticleRow[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

function groupFilters(filters: readonly ArticleFilter[]): readonly (readonly ArticleFilter[])[] {
  const groups = new Map<string, ArticleFilter[]>();
  for (const filter of filters) groups.set(groupKey(filter), [...(groups.get(groupKey(filter)) ?? []), filter]);
  return [...groups.values()];
}

function groupKey(filter: ArticleFilter): string {
  return filter.kind === 'label' ? `label ${filter.name}` : filter.kind;
}

function hasWords(row: ArticleRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(`${row.headline ?? ''} ${row.source}`);
  return words.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}

// Dates are as exact as the article tells: a year stands after the months of that year, and none at all stands last.
function byDate(a: ArticleRow, b: ArticleRow): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
}
