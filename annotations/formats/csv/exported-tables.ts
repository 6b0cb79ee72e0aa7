/** The first columns of a table of tags. */
export const TAG_TABLE = ['article_id', 'annotator', 'tag_id'] as const;

/** The first columns of a table of quotes. */
export const QUOTE_TABLE = ['article_id', 'annotator', 'quote_id'] as const;

// No table of articles begins with all three.
const BEGINNINGS: readonly (readonly string[])[] = [TAG_TABLE, QUOTE_TABLE];

/** Says by its header whether a table is one that this program exported: it holds tags, and no article. */
export function isExportedTable(header: readonly string[]): boolean {
  return BEGINNINGS.some((names) => names.every((name, at) => header[at]?.trim() === name));
}
