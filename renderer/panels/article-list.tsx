import { memo, useMemo, useState } from 'react';
import { SearchField, Input, Label, Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../shared/project.ts';
import { FOCUS_IDS, focusText } from '../editor/focus.ts';
import { openArticle } from '../state/articles.ts';
import { useDesk } from '../state/use-desk.ts';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { filterRows } from './article-rows.ts';

const STATUS_MARKS = { todo: '○', in_progress: '◐', done: '●', skipped: '⊘' } as const;

/** The project's articles: searched by name and headline, with status and count of tags. */
export function ArticleList() {
  const { t } = useTranslation();
  const articles = useDesk(({ articles }) => articles);
  const openId = useDesk(({ page }) => page?.article.id);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => filterRows(articles, query), [articles, query]);
  const rowAt = (index: number): ArticleRow | undefined => rows[index];
  return (
    <section className="panel" aria-label={t('articles.title')}>
      <Search query={query} setQuery={setQuery} />
      {rows.length === 0 ? <p className="hint">{articles.length === 0 ? t('articles.empty') : t('articles.noMatch', { query })}</p> : (
        <VirtualList id={FOCUS_IDS.articles} label={t('articles.title')} count={rows.length} rowHeight={52}
          selected={rows.findIndex(({ id }) => id === openId)} keyOf={(index) => rowAt(index)?.id ?? String(index)}
          onSelect={(index) => { const row = rowAt(index); if (row !== undefined) void openArticle(row.id); }}
          onEnter={focusText} renderRow={(index) => <Row row={rowAt(index)} />} />
      )}
      <Progress articles={articles} />
    </section>
  );
}

const Search = memo(function Search({ query, setQuery }: { query: string; setQuery: (query: string) => void }) {
  const { t } = useTranslation();
  return (
    <SearchField className="search" value={query} onChange={setQuery}>
      <Label className="visually-hidden">{t('articles.search')}</Label>
      <Input placeholder={t('articles.search')} />
      <Button className="search-clear" aria-label={t('articles.clearSearch')}>×</Button>
    </SearchField>
  );
});

const Row = memo(function Row({ row }: { row: ArticleRow | undefined }) {
  const { t } = useTranslation();
  if (row === undefined) return null;
  return (
    <div className="article-row">
      <span className={`status status-${row.status}`} aria-hidden>{STATUS_MARKS[row.status]}</span>
      <span className="article-title" title={row.source}>{row.headline ?? t('articles.noHeadline', { name: row.source })}</span>
      <span className="article-facts">
        <span className="visually-hidden">{t(`status.${row.status}`)}, </span>
        {[row.date, row.language, row.spans === 0 ? null : t('articles.tags', { count: row.spans })].filter((fact) => fact !== null).join(' · ')}
      </span>
    </div>
  );
});

function Progress({ articles }: { articles: readonly ArticleRow[] }) {
  const { t } = useTranslation();
  const finished = articles.filter(({ status }) => status === 'done' || status === 'skipped').length;
  if (articles.length === 0) return null;
  return (
    <div className="progress">
      <progress aria-label={t('articles.progress', { finished, total: articles.length })} max={articles.length} value={finished} />
      <span>{t('articles.progress', { finished, total: articles.length })}</span>
    </div>
  );
}
