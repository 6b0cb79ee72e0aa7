import type { ArticleRow } from '../../shared/project.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';

type RowOfSet = Pick<ArticleRow, 'status' | 'status_reason' | 'spans' | 'relations' | 'hasNote' | 'labels'>;

/** What a row says of an article before anybody worked on it. */
const UNTOUCHED = { status: 'todo', spans: 0, relations: 0, hasNote: false, labels: {} } as const;

// A row is kept in memory for every article, and a label may be a whole text.
const LONGEST_LABEL = 100;

/** The row of an article that nobody touched. */
export function rowOfArticle({ id, text, meta }: Article): ArticleRow {
  const { source, headline, header_kind, date, language } = meta;
  return { id, source, headline, header_kind, date, language, length: createOffsetMap(text).length, ...UNTOUCHED };
}

/** What a set adds to its article's row. */
export function rowOfSet(set: AnnotationSet): RowOfSet {
  const { status, status_reason, note, labels } = set.document;
  return {
    status, ...(status_reason === undefined ? {} : { status_reason }), spans: set.spans.size, relations: set.relations.size,
    hasNote: note !== undefined, labels: shortLabels(labels),
  };
}

function shortLabels(labels: AnnotationSet['document']['labels']): ArticleRow['labels'] {
  return Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => (typeof value === 'string' && value.length <= LONGEST_LABEL ? [[name, value] as const] : [])));
}

/** The row of an article whose file cannot be read; opening it tells why. */
export function rowOfDamaged(id: ArticleId): ArticleRow {
  return { id, source: id, headline: null, header_kind: 'none', date: null, language: 'other', length: 0, ...UNTOUCHED };
}

/** Orders rows by source name, then id, by code unit. */
export function compareRows(a: ArticleRow, b: ArticleRow): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
