import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTypeStyles } from '../editor/use-type-styles.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { errorSentence } from '../i18n/translation.ts';
import { SaveBanner } from '../panels/save-banner.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import { request } from '../api/client.ts';
import { HitList } from '../search/hit-list.tsx';
import { HitTools } from '../search/hit-tools.tsx';
import { QueryHelp } from '../search/query-help.tsx';
import { QueryLine } from '../search/query-line.tsx';
import type { Desk } from '../state/desk.ts';
import { renewHits } from '../state/searching.ts';
import type { Searching } from '../state/searching-state.ts';
import { useDesk } from '../state/use-desk.ts';
import { JobLine } from '../widgets/job-line.tsx';

/** Search over the project: one line to ask in, and what was found as a concordance. */
export function Search({ project, searching }: { project: NonNullable<Desk['project']>; searching: Searching }) {
  const { t } = useTranslation();
  const { schema } = project.project;
  const [wantsHelp, setWantsHelp] = useState<boolean | null>(null);
  const { counts, error, isBuilding } = searching;
  const isHelpOpen = wantsHelp ?? searching.asked === null;
  const history = useDesk(({ history }) => history);
  const count = useDesk(({ articles }) => articles.length);
  useTypeStyles(schema);
  // Each edit, here or in an article meanwhile, makes a new history; an import brings articles.
  useEffect(() => void renewHits(), [history, count]);
  return (
    <div className="workbench search-screen">
      <SaveBanner />
      <header className="review-head search-head">
        <h1>{t('searchPage.title')}</h1>
        <QueryLine searching={searching} isHelpOpen={isHelpOpen} onHelp={() => setWantsHelp(!isHelpOpen)} />
      </header>
      <main className="search-page" aria-label={t('searchPage.title')}>
        {isHelpOpen ? <QueryHelp /> : null}
        {error === null ? null : <p className="search-refusal" role="alert">{error.code === 'set.cancelled' ? t('searchPage.stopped') : errorSentence(error)}</p>}
        {isBuilding ? <Building /> : null}
        {counts === null || isBuilding ? null : (
          <>
            <Counts searching={searching} />
            {counts.total === 0 ? <p className="search-note">{t('searchPage.nothing')}</p> : <><HitTools searching={searching} schema={schema} /><HitList key={searching.asked} searching={searching} schema={schema} /><p className="search-keys">{t('searchPage.keys')}</p></>}
          </>
        )}
        {counts === null && !isBuilding && error === null ? <p className="search-note" role="status">{t(searching.isSearching ? 'searchPage.searching' : 'searchPage.empty')}</p> : null}
      </main>
      <StatusBar />
    </div>
  );
}

function Counts({ searching: { counts, unread } }: { searching: Searching }) {
  const { t, i18n } = useTranslation();
  const [total, articles] = [counts?.total ?? 0, counts?.articles ?? 0];
  const shown = (count: number): { count: number; shown: string } => ({ count, shown: formatNumber(count, i18n.language) });
  return (
    <p className="search-counts" role="status">
      <strong>{t('searchPage.places', shown(total))}</strong> {t('searchPage.inArticles', shown(articles))}
      {unread === 0 ? null : <span className="search-unread"> {t('searchPage.unread', shown(unread))}</span>}
    </p>
  );
}

function Building() {
  const { t } = useTranslation();
  const job = useDesk(({ job }) => job);
  return (
    <div className="agreement-wait search-building" role="status">
      <p>{t('searchPage.building')}</p>
      {job === null || job.job !== 'search' ? null : <p className="job"><JobLine job={job} title={t('jobs.search')} /></p>}
      <button type="button" onClick={() => void request('search.stop', {})}>{t('common.cancel')}</button>
    </div>
  );
}
