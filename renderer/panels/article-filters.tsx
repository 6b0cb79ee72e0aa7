import { memo, useState, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { STATUSES } from '../../shared/records.ts';
import { documentLabels } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { changeListing } from '../state/listed-articles.ts';
import { fitsFilter, filterKey, SORT_ORDERS, toggleFilter, type ArticleFilter } from '../state/listing.ts';
import { useDesk } from '../state/use-desk.ts';
import { useFilterWords } from './filter-words.ts';

/** The button that opens the filters and orders of the article list. */
export const ArticleFilters = memo(function ArticleFilters() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isActive = useDesk(({ listing }) => listing.filters.length > 0 || listing.sort !== 'name');
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={isActive ? 'filter-button filter-button-active' : 'filter-button'} aria-label={t('filters.button')}><FunnelSign /></Button>
      <Popover placement="bottom end" className="popover popover-filters">
        <Dialog className="filters" aria-label={t('filters.title')}><Choices /></Dialog>
      </Popover>
    </DialogTrigger>
  );
});

function FunnelSign() {
  return <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden><path d="M1 2h12M3.5 7h7M6 12h2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" /></svg>;
}

function Choices() {
  const { t } = useTranslation();
  const words = useWords();
  const schema = useDesk(({ project }) => project?.project.schema);
  const articles = useDesk(({ articles }) => articles);
  const sort = useDesk(({ listing }) => listing.sort);
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  const labels = schema === undefined ? [] : documentLabels(schema);
  return (
    <>
      <label className="filter-sort">{t('filters.sort')}
        <select value={sort} autoFocus onChange={({ target }) => changeListing({ sort: SORT_ORDERS.find((order) => order === target.value) ?? 'name' })}>
          {SORT_ORDERS.map((order) => <option key={order} value={order}>{t(`filters.orders.${order}`)}</option>)}
        </select>
      </label>
      <Group title={t('filters.status')} filters={STATUSES.map((value) => ({ kind: 'status', value }))} />
      <Group title={t('filters.language')} filters={languages.map((value) => ({ kind: 'language', value }))} />
      <Group title={t('filters.tags')} filters={[{ kind: 'tags', value: 'with' }, { kind: 'tags', value: 'without' }]} />
      <Group title={t('filters.note')} filters={[{ kind: 'note', value: 'with' }, { kind: 'note', value: 'without' }]} />
      {labels.map((label) => (label.kind !== 'choice' ? null : (
        <Group key={label.name} title={words(label.words)} filters={label.choices.map(({ value }) => ({ kind: 'label', name: label.name, value }))} />
      )))}
    </>
  );
}

function Group({ title, filters }: { title: string; filters: readonly ArticleFilter[] }): ReactNode {
  const { short } = useFilterWords();
  const articles = useDesk(({ articles }) => articles);
  const chosen = useDesk(({ listing }) => listing.filters);
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      {filters.map((filter) => (
        <label key={filterKey(filter)}>
          <input type="checkbox" checked={chosen.some((other) => filterKey(other) === filterKey(filter))}
            onChange={() => changeListing({ filters: toggleFilter(chosen, filter) })} />
          <span>{short(filter)}</span> <span className="count">{articles.filter((row) => fitsFilter(row, filter)).length}</span>
        </label>
      ))}
    </fieldset>
  );
}
