import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementGap } from '../agreement/agreement-gap.ts';
import { AgreementBody } from '../agreement/agreement-body.tsx';
import { AgreementHead } from '../agreement/agreement-head.tsx';
import { ARTICLES_LIST } from '../agreement/articles-list.tsx';
import { useTypeStyles } from '../editor/use-type-styles.ts';
import { errorSentence } from '../i18n/translation.ts';
import { SaveBanner } from '../panels/save-banner.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import type { Agreeing } from '../state/agreeing-state.ts';
import { measure } from '../state/agreeing.ts';
import { runCommand } from '../state/commands.ts';
import type { Desk } from '../state/desk.ts';
import { cancelJob } from '../state/job.ts';
import { useDesk } from '../state/use-desk.ts';
import { JobLine } from '../widgets/job-line.tsx';

/** Agreement between annotators: a quiet page of figures, each of which opens the cases behind it. */
export function Agreement({ project, agreeing }: { project: NonNullable<Desk['project']>; agreeing: Agreeing }) {
  const { t } = useTranslation();
  const { schema } = project.project;
  const screen = useRef<HTMLElement>(null);
  const [about, setAbout] = useState('');
  useTypeStyles(schema);
  useReturn(screen, agreeing.cell);
  const explain = (event: SyntheticEvent): void => {
    if (event.target instanceof Element) setAbout(event.target.closest('[data-about]')?.getAttribute('data-about') ?? '');
  };
  const { report, error } = agreeing;
  const gap = report === null ? null : agreementGap(report, (key, values = {}) => t(key, values));
  return (
    <div className="workbench agreement">
      <SaveBanner />
      <AgreementHead agreeing={agreeing} />
      <main ref={screen} className="agreement-page" tabIndex={-1} aria-label={t('agreementPage.title')} onFocus={explain} onMouseOver={explain}>
        {error === null ? null : <Failed sentence={error.code === 'set.cancelled' || error.code === 'agreement.cancelled' ? t('agreementPage.stopped') : `${t('agreementPage.failed')} ${errorSentence(error)}`} />}
        {report === null ? (agreeing.isMeasuring ? <Measuring /> : null) : gap !== null ? <Empty words={gap} /> : <AgreementBody schema={schema} agreeing={agreeing} report={report} />}
      </main>
      {report === null || gap !== null ? null : <p className="agreement-hint" role="status">{about === '' ? t('agreementPage.hint') : about}</p>}
      <StatusBar />
    </div>
  );
}

/** Gives the focus to the cell that was opened last, and to the page where there is none. */
function useReturn(screen: RefObject<HTMLElement | null>, cell: string | null): void {
  const first = useRef(cell);
  useEffect(() => {
    const name = first.current;
    const found = name === null ? null : name.startsWith('article ') ? document.getElementById(ARTICLES_LIST) : screen.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`);
    (found ?? screen.current)?.focus();
    found?.scrollIntoView({ block: 'center' });
  }, [screen]);
}

function Measuring() {
  const { t } = useTranslation();
  const job = useDesk(({ job }) => job);
  return (
    <div className="agreement-wait" role="status">
      <p>{t('agreementPage.measuringLead')}</p>
      {job === null || job.job !== 'agreement' ? null : <p className="job"><JobLine job={job} title={t('jobs.agreement')} /></p>}
      <button type="button" onClick={() => void cancelJob()}>{t('common.cancel')}</button>
    </div>
  );
}

function Failed({ sentence }: { sentence: string }) {
  const { t } = useTranslation();
  return <div className="agreement-wait" role="alert"><p>{sentence}</p><button type="button" className="primary" onClick={() => void measure()}>{t('agreementPage.measure')}</button></div>;
}

function Empty({ words }: { words: string }) {
  const { t } = useTranslation();
  return <div className="agreement-wait"><p>{words}</p><button type="button" className="primary" onClick={() => void runCommand('import.files')}>{t('agreementPage.import')}</button></div>;
}
