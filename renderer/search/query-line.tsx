import { useEffect, useId, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Searching } from '../state/searching-state.ts';
import { changeSearch, closeSearch, search } from '../state/searching.ts';
import { useDesk } from '../state/use-desk.ts';

/** The line in which one asks, with the last queries, the help and the way out. */
export function QueryLine({ searching, isHelpOpen, onHelp }: { searching: Searching; isHelpOpen: boolean; onHelp: () => void }) {
  const { t } = useTranslation();
  const queries = useDesk(({ settings }) => settings?.queries) ?? [];
  const cameFromOverview = useDesk(({ charting }) => charting?.isOpen === true);
  const last = useId();
  const field = useRef<HTMLInputElement>(null);
  const isFirst = useRef(searching.counts === null);
  useEffect(() => { if (isFirst.current) field.current?.select(); }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void search();
  };
  const { error } = searching;
  const isRefused = error?.code.startsWith('query.') === true;
  return (
    <form className="query-line" role="search" onSubmit={submit}>
      <input ref={field} id={QUERY_FIELD} type="search" aria-label={t('searchPage.label')} placeholder={t('searchPage.query')} list={last} value={searching.query} maxLength={2000} spellCheck={false} autoComplete="off"
        aria-invalid={isRefused} onChange={({ target }) => changeSearch({ query: target.value })} />
      <datalist id={last}>{queries.map((query) => <option key={query} value={query} />)}</datalist>
      <button type="submit" className="primary" disabled={searching.query.trim() === ''}>{t('searchPage.go')}</button>
      <button type="button" aria-expanded={isHelpOpen} onClick={onHelp}>{t('searchPage.help')}</button>
      <button type="button" onClick={closeSearch}>{t(cameFromOverview ? 'searchPage.closeToOverview' : 'searchPage.close')}</button>
    </form>
  );
}

/** The id of the field, for whoever brings the keyboard back to it. */
export const QUERY_FIELD = 'search-query';
