import { describe, expect, it } from 'vitest';
import { FULL_LISTING, hidingFilters, listRows, rowsOf, toggleFilter, type ArticleFilter, type Listing } from '../../renderer/state/listing.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';

function row(source: string, more: Partial<ArticleRow> = {}): ArticleRow {
  const id = articleIdSchema.parse(Buffer.from(source.padEnd(8, '.')).toString('hex').slice(0, 16));
  return { id, source, headline: null, header_kind: 'none', date: null, language: 'fr', length: 1, status: 'todo', spans: 0, relations: 0, hasNote: false, labels: {}, ...more };
}

const rows = [
  row('a', { status: 'done', spans: 4, date: '2023-07', labels: { genre: 'news' } }),
  row('b', { language: 'en', date: '2024', hasNote: true }),
  row('c', { status: 'in_progress', spans: 9, date: '2023-07-14', labels: { genre: 'opinion', relevance: 'no' } }),
  row('d', { status: 'skipped', language: 'en', spans: 4 }),
];

const shown = (changed: Partial<Listing>): string => listRows(rows, { ...FULL_LISTING, ...changed }).map(({ source }) => source).join('');
const filtered = (...filters: ArticleFilter[]): string => shown({ filters });

describe('searching the article list', () => {
  it('folds case, accents and apostrophes, and wants every word', () => {
    const summer = [row('note-7.txt', { headline: 'L’Été à Pékin' })];
    expect(listRows(summer, { ...FULL_LISTING, query: "l'ete NOTE" })).toHaveLength(1);
    expect(listRows(summer, { ...FULL_LISTING, query: 'ete lyon' })).toHaveLength(0);
  });

  it('costs nothing where nothing is asked', () => {
    expect(listRows(rows, FULL_LISTING)).toBe(rows);
    expect(listRows(rows, { ...FULL_LISTING, query: '  ' })).toBe(rows);
  });
});

describe('filters of the article list', () => {
  it('show what has the status, the language, tags, a note, a label', () => {
    expect(filtered({ kind: 'status', value: 'done' })).toBe('a');
    expect(filtered({ kind: 'language', value: 'en' })).toBe('bd');
    expect(filtered({ kind: 'tags', value: 'with' })).toBe('acd');
    expect(filtered({ kind: 'tags', value: 'without' })).toBe('b');
    expect(filtered({ kind: 'note', value: 'with' })).toBe('b');
    expect(filtered({ kind: 'note', value: 'without' })).toBe('acd');
    expect(filtered({ kind: 'label', name: 'genre', value: 'opinion' })).toBe('c');
  });

  it('of one kind widen each other, of several kinds narrow', () => {
    expect(filtered({ kind: 'status', value: 'done' }, { kind: 'status', value: 'skipped' })).toBe('ad');
    expect(filtered({ kind: 'status', value: 'done' }, { kind: 'status', value: 'skipped' }, { kind: 'language', value: 'en' })).toBe('d');
    expect(filtered({ kind: 'label', name: 'genre', value: 'opinion' }, { kind: 'label', name: 'genre', value: 'news' })).toBe('ac');
    expect(filtered({ kind: 'label', name: 'genre', value: 'news' }, { kind: 'label', name: 'relevance', value: 'no' })).toBe('');
  });

  it('narrow together with the search', () => {
    expect(shown({ query: 'b', filters: [{ kind: 'language', value: 'en' }] })).toBe('b');
    expect(shown({ query: 'a', filters: [{ kind: 'language', value: 'en' }] })).toBe('');
  });

  it('come and go one by one', () => {
    const done: ArticleFilter = { kind: 'status', value: 'done' };
    const english: ArticleFilter = { kind: 'language', value: 'en' };
    const both = toggleFilter(toggleFilter([], done), english);
    expect(both).toEqual([done, english]);
    expect(toggleFilter(both, { ...done })).toEqual([english]);
  });
});

describe('the order of the article list', () => {
  it('is by name as the rows come, by date with the newest first and undated last, or by most tags', () => {
    expect(shown({})).toBe('abcd');
    expect(shown({ sort: 'date' })).toBe('bcad');
    expect(shown({ sort: 'tags' })).toBe('cadb');
  });

  it('is that of given ids, without those that are gone', () => {
    expect(rowsOf(rows.slice(1), ['c', 'a', 'b'].map((name) => row(name).id)).map(({ source }) => source)).toEqual(['c', 'b']);
  });
});

describe('an empty list', () => {
  const done: ArticleFilter = { kind: 'status', value: 'done' };
  const english: ArticleFilter = { kind: 'language', value: 'en' };

  it('names the filters that hide all by themselves', () => {
    expect(hidingFilters(rows, { ...FULL_LISTING, query: 'a', filters: [english, { kind: 'tags', value: 'with' }] })).toEqual([english]);
  });

  it('names each of two that only together hide all', () => {
    expect(hidingFilters(rows, { ...FULL_LISTING, filters: [done, english] })).toEqual([done, english]);
  });

  it('names none where the search alone finds nothing', () => {
    expect(hidingFilters(rows, { ...FULL_LISTING, query: 'zzz' })).toEqual([]);
    expect(hidingFilters(rows, { ...FULL_LISTING, query: 'zzz', filters: [done] })).toEqual([]);
  });
});
