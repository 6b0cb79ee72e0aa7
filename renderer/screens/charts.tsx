import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartsBody } from '../charts/charts-body.tsx';
import { ChartsHead } from '../charts/charts-head.tsx';
import { errorSentence } from '../i18n/translation.ts';
import { SaveBanner } from '../panels/save-banner.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import type { Charting } from '../state/charting-state.ts';
import { changeCharts, count } from '../state/charting.ts';
import { runCommand } from '../state/commands.ts';
import { desk, type Desk } from '../state/desk.ts';
import { cancelJob } from '../state/job.ts';
import { useDesk } from '../state/use-desk.ts';
import { JobLine } from '../widgets/job-line.tsx';

/** The overview of the corpus: a quiet page of charts, each of which leads to what stands behind its bars. */
export function Charts({ project, charting }: { project: NonNullable<Desk['project']>; charting: Charting }) {
  const { t } = useTranslation();
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = page.current;
    if (shown === null) return;
    shown.focus();
    shown.scrollTop = desk.getState().charting?.scroll ?? 0;
    return () => changeCharts({ scroll: shown.scrollTop });
  }, []);
  const { report, error, isCounting } = charting;
  return (
    <div className="workbench agreement charts">
      <SaveBanner />
      <ChartsHead charting={charting} />
      <main ref={page} className="agreement-page" tabIndex={-1} aria-label={t('overview.title')}>
        {error === null ? null : <Failed sentence={error.code === 'set.cancelled' ? t('overviewPage.stopped') : `${t('overviewPage.failed')} ${errorSentence(error)}`} />}
        {isCounting ? <Counting isFirst={report === null} /> : null}
        {report === null ? null : report.articles === 0 && charting.from === null && charting.to === null ? <Empty /> : <ChartsBody schema={project.project.schema} charting={charting} report={report} />}
      </main>
      <StatusBar />
    </div>
  );
}

function Counting({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation();
  const job = useDesk((state) => state.job);
  return (
    <div className={isFirst ? 'agreement-wait' : 'charts-counting'} role="status">
      {isFirst ? <p>{t('overviewPage.countingLead')}</p> : null}
      {job === null || job.job !== 'overview' ? null : <p className="job"><JobLine job={job} title={t('jobs.overview')} /></p>}
      <button type="button" onClick={() => void cancelJob()}>{t('common.cancel')}</button>
    </div>
  );
}

function Failed({ sentence }: { sentence: string }) {
  const { t } = useTranslation();
  return <div className="agreement-wait" role="alert"><p>{sentence}</p><button type="button" className="primary" onClick={() => void count()}>{t('overviewPage.count')}</button></div>;
}

function Empty() {
  const { t } = useTranslation();
  return <div className="agreement-wait"><p>{t('overviewPage.noArticles')}</p><button type="button" className="primary" onClick={() => void runCommand('import.files')}>{t('agreementPage.import')}</button></div>;
}
