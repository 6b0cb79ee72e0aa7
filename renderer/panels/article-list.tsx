import { memo, useMemo } from 'react';
import { SearchField, Input, Label, Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../shared/project.ts';
import { FOCUS_IDS, focusText } from '../editor/focus.ts';
import { changeListing, clearListing, listedRows } from '../state/listed-articles.ts';
import { openArticle } from '../state/articles.ts';
import { inOrder } from '../state/edits.ts';
import { filterKey, hidingFilters, toggleFilter } from '../state/listing.ts';
import { useDesk } from '../state/use-desk.ts';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { ArticleFilters } from './article-filters.tsx';
import { useFilterWords } from './filter-words.ts';
import { ProgressBar } from './progress-bar.tsx';

const STATUS_MARKS = { todo: '○', in_progress: '◐', done: '●', skipped: '⊘' } as const;

/** The project's articles: searched, filtered and sorted, with status and count of tags. */
export function ArticleList() {
  const { t } = useTranslation();
  const articles = useDesk(({ articles }) => articles);
  const listed = useDesk(({ listed }) => listed);
  const openId = useDesk(({ page }) => page?.article.id);
  const rows = useMemo(() => listedRows({ articles, listed }), [articles, listed]);
  const rowAt = (index: number): ArticleRow | undefined => rows[index];
  return (
    <section className="panel" aria-label={t('articles.title')}>
      <div className="list-tools"><Search /><ArticleFilters /></div>
      <ActiveFilters shown={rows.length} total={articles.length} />
      {rows.length === 0 ? <Nothing articles={articles} /> : (
        <VirtualList id={FOCUS_IDS.articles} label={t('articles.title')} count={rows.length} rowHeight={52}
          selected={rows.findIndex(({ id }) => id === openId)} keyOf={(index) => rowAt(index)?.id ?? String(index)}
          onSelect={(index) => { const row = rowAt(index); if (row !== undefined) void inOrder(() => openArticle(row.id)); }}
          onEnter={focusText} renderRow={(index) => <Row row={rowAt(index)} />} />
      )}
      <ProgressBar articles={articles} />
    </section>
  );
}

const Search = memo(function Search() {
  const { t } = useTranslation();
  const query = useDesk(({ listing }) => listing.query);
  return (
    <SearchField className="search" value={query} onChange={(query) => changeListing({ query })}>
      <Label className="visually-hidden">{t('articles.search')}</Label>
      <Input maxLength={200} placeholder={t('articles.search')} />
      <Button className="search-clear" aria-label={t('articles.clearSearch')}>×</Button>
    </SearchField>
  );
});

/** What the list is narrowed by, each to be taken away by itself, and how much of it is left. */
const ActiveFilters = memo(function ActiveFilters({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation();
  const { full } = useFilterWords();
  const { query, filters } = useDesk(({ listing }) => listing);
  if (filters.length === 0 && query.trim() === '') return null;
  return (
    <div className="active-filters" role="group" aria-label={t('filters.active')}>
      <span className="count" role="status">{t('filters.shown', { shown, total })}</span>
      {filters.map((filter) => (
        <button key={filterKey(filter)} type="button" className="chip" aria-label={t('filters.remove', { filter: full(filter) })}
          onClick={() => changeListing({ filters: toggleFilter(filters, filter) })}>{full(filter)} ×</button>
      ))}
    </div>
  );
});

function Nothing({ articles }: { articles: readonly ArticleRow[] }) {
  const { t } = useTranslation();
  const { full } = useFilterWords();
  const listing = useDesk(({ listing }) => listing);
  if (articles.length === 0) return <p className="hint hint-fill">{t('articles.empty')}</p>;
  const hiding = hidingFilters(articles, listing);
  return (
    <div className="hint hint-fill">
      <p>{hiding.length === 0 ? t('articles.noMatch', { query: listing.query }) : t('filters.hiddenBy', { filters: hiding.map(full).join(', ') })}</p>
      <button type="button" onClick={clearListing}>{t('filters.clear')}</button>
    </div>
  );
}

const Row = memo(function Row({ row }: { row: ArticleRow | undefined }) {
  const { t } = useTranslation();
  if (row === undefined) return null;
  const reason = row.status === 'skipped' ? row.status_reason : undefined;
  return (
    <div className="article-row" title={reason === undefined ? undefined : t('thisArticle.skippedBecause', { reason })}>
      <span className={`status status-${row.status}`} aria-hidden>{STATUS_MARKS[row.status]}</span>
      <span className="article-title" title={reason === undefined ? row.source : undefined}>{row.headline ?? t('articles.noHeadline', { name: row.source })}</span>
      <span className="article-facts">
        <span className="visually-hidden">{reason === undefined ? t(`status.${row.status}`) : t('thisArticle.skippedBecause', { reason })}, </span>
        {[row.date, row.language, row.spans === 0 ? null : t('articles.tags', { count: row.spans })].filter((fact) => fact !== null).join(' · ')}
      </span>
    </div>
  );
});
