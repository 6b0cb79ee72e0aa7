import type { ArticleId } from '../../shared/ids.ts';
import type { FoundInArticles } from '../../shared/occurrences.ts';

type Place = FoundInArticles[number]['places'][number];

/** A row of the concordance: an article with how many places it has, or one of them. */
export type ConcordanceRow =
  | { readonly kind: 'article'; readonly article: ArticleId; readonly places: readonly Place[] }
  | { readonly kind: 'place'; readonly article: ArticleId; readonly place: Place };

/** The places that were taken off the list, by article and start. */
export type LeftOut = ReadonlySet<string>;

/** The list as rows, with a row for each article when there may be several. */
export function rowsOf(found: FoundInArticles, hasArticles: boolean): readonly ConcordanceRow[] {
  return found.flatMap(({ article, places }): ConcordanceRow[] => {
    const lines = places.map((place) => ({ kind: 'place' as const, article, place }));
    return hasArticles ? [{ kind: 'article', article, places }, ...lines] : lines;
  });
}

/** A row's name, and what the set of places left out calls a place. */
export function rowKey(row: ConcordanceRow): string {
  return row.kind === 'article' ? row.article : placeKey(row.article, row.place);
}

/** Whether a row is ticked; an article of which only some places are is mixed. */
export function isRowChecked(row: ConcordanceRow, leftOut: LeftOut): boolean | 'mixed' {
  const places = placesOf(row);
  const out = places.filter((place) => leftOut.has(placeKey(row.article, place))).length;
  return out === 0 ? true : out === places.length ? false : 'mixed';
}

/** Takes a row's places off the list, or puts them back when none of them is on it. */
export function toggleRow(row: ConcordanceRow, leftOut: LeftOut): LeftOut {
  const next = new Set(leftOut);
  const isOn = isRowChecked(row, leftOut) !== false;
  for (const place of placesOf(row)) {
    if (isOn) next.add(placeKey(row.article, place));
    else next.delete(placeKey(row.article, place));
  }
  return next;
}

/** What is ticked, by article; articles without any are gone. */
export function checkedPlaces(found: FoundInArticles, leftOut: LeftOut): FoundInArticles {
  if (leftOut.size === 0) return found;
  return found
    .map(({ article, places }) => ({ article, places: places.filter((place) => !leftOut.has(placeKey(article, place))) }))
    .filter(({ places }) => places.length > 0);
}

/** Every place of a list, to be left out at once. */
export function allKeys(found: FoundInArticles): LeftOut {
  return new Set(found.flatMap(({ article, places }) => places.map((place) => placeKey(article, place))));
}

/** How many places a list holds. */
export function countPlaces(found: FoundInArticles): number {
  return found.reduce((sum, { places }) => sum + places.length, 0);
}

function placesOf(row: ConcordanceRow): readonly Place[] {
  return row.kind === 'article' ? row.places : [row.place];
}

function placeKey(article: ArticleId, { start, end }: Place): string {
  return `${article} ${String(start)} ${String(end)}`;
}
