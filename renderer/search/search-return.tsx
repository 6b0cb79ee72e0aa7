import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format-number.ts';
import { endSearch, openHit, returnToSearch } from '../state/searching.ts';
import { useDesk } from '../state/use-desk.ts';

/** Over an article that was opened from the search: the way back to the list, and on to its next place. */
export function SearchReturn() {
  const { t, i18n } = useTranslation();
  const searching = useDesk(({ searching }) => searching);
  if (searching?.counts === null || searching?.counts === undefined || searching.asked === null) return null;
  const { selected, counts: { total }, asked } = searching;
  const number = (value: number): string => formatNumber(value, i18n.language);
  return (
    <nav className="search-return" aria-label={t('searchPage.title')}>
      <button type="button" onClick={() => void returnToSearch()}>← {t('searchPage.back')}</button>
      <bdi className="search-return-query">{asked}</bdi>
      {total === 0 ? null : (
        <>
          <span className="search-return-at">{t('searchPage.at', { at: number(selected + 1), total: number(total) })}</span>
          <button type="button" aria-label={t('searchPage.previous')} title={t('searchPage.previous')} disabled={selected === 0} onClick={() => void openHit(selected - 1)}>↑</button>
          <button type="button" aria-label={t('searchPage.next')} title={t('searchPage.next')} disabled={selected + 1 >= total} onClick={() => void openHit(selected + 1)}>↓</button>
        </>
      )}
      <button type="button" className="search-return-end" aria-label={t('common.close')} title={t('common.close')} onClick={endSearch}>×</button>
    </nav>
  );
}
