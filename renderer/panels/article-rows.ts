import type { ArticleRow } from '../../shared/project.ts';

/** The rows whose headline or file name holds every word of a query; case and accents do not matter. */
export function filterRows(rows: readonly ArticleRow[], query: string): readonly ArticleRow[] {
  const words = fold(query).split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold(`${row.headline ?? ''} ${row.source}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}
