import type { ArticleRow } from '../../shared/project.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';

type RowOfSet = Pick<ArticleRow, 'status' | 'spans' | 'relations'>;

/** The row of an article that nobody touched. */
export function rowOfArticle({ id, text, meta }: Article): ArticleRow {
  const { source, headline, header_kind, date, language } = meta;
  return { id, source, headline, header_kind, date, language, length: createOffsetMap(text).length, status: 'todo', spans: 0, relations: 0 };
}

/** What a set adds to its article's row. */
export function rowOfSet(set: AnnotationSet): RowOfSet {
  return { status: set.document.status, spans: set.spans.size, relations: set.relations.size };
}

/** The row of an article whose file cannot be read; opening it tells why. */
export function rowOfDamaged(id: ArticleId): ArticleRow {
  return { id, source: id, headline: null, header_kind: 'none', date: null, language: 'other', length: 0, status: 'todo', spans: 0, relations: 0 };
}

/** Orders rows by source name, then id, by code unit. */
export function compareRows(a: ArticleRow, b: ArticleRow): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
