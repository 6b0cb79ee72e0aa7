import { useTranslation } from 'react-i18next';
import type { SyncReport } from '../../shared/sync.ts';
import { changeColleague, runColleague, stopColleague } from '../state/colleague.ts';
import type { Bringing } from '../state/exchange.ts';
import { ModalDialog } from '../widgets/modal-dialog.tsx';
import { ColleagueReport } from './colleague-report.tsx';
import { ExchangeFoot } from './exchange-foot.tsx';

/** What a colleague's folder would bring, and how it is to come; only then it is brought in. */
export function ColleagueDialog({ bringing }: { bringing: Bringing }) {
  const { t } = useTranslation();
  const { tried, phase } = bringing;
  const isRunning = phase === 'running';
  const title = isRunning ? t('colleague.running') : t(tried === null ? 'colleague.reading' : 'colleague.again');
  return (
    <ModalDialog title={t('colleague.title')} className={tried === null ? 'modal-exchange-small' : 'modal-exchange modal-import'} isKept onClose={() => void stopColleague()}>
      {tried === null ? null : (
        <div className={phase === 'ready' ? 'import-body' : 'import-body exchange-stale'} aria-busy={phase !== 'ready'} inert={isRunning}>
          <ColleagueReport report={tried}><Options bringing={bringing} tried={tried} /></ColleagueReport>
        </div>
      )}
      <ExchangeFoot isBusy={phase !== 'ready'} title={title}>
        <button type="button" autoFocus={tried === null} onClick={() => void stopColleague()}>{isRunning ? t('colleague.stop') : t('common.cancel')}</button>
        {tried === null ? null : <Go tried={tried} isRunning={isRunning} />}
      </ExchangeFoot>
    </ModalDialog>
  );
}

/** Only what this folder gives reason to ask. */
function Options({ bringing: { choices }, tried }: { bringing: Bringing; tried: SyncReport }) {
  const { t } = useTranslation();
  const { articles, readable, ownAhead } = tried;
  const versions = articles.reanchored > 0 ? t('colleague.reanchor', { count: articles.reanchored }) : t('colleague.reanchorOff');
  if (articles.reanchored + readable + ownAhead === 0 && choices.reanchor) return null;
  return (
    <fieldset className="colleague-options">
      <legend>{t('colleague.options')}</legend>
      {articles.reanchored > 0 || !choices.reanchor ? <Option words={versions} isOn={choices.reanchor} onChange={(reanchor) => void changeColleague({ reanchor })} /> : null}
      {readable > 0 ? <Option words={t('colleague.readable', { count: readable })} isOn={choices.takeReadable} onChange={(takeReadable) => void changeColleague({ takeReadable })} /> : null}
      {ownAhead > 0 ? <Option words={t('colleague.own', { count: ownAhead })} isOn={choices.takeOwn} onChange={(takeOwn) => void changeColleague({ takeOwn })} /> : null}
    </fieldset>
  );
}

function Option({ words, isOn, onChange }: { words: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return <label className="colleague-option"><input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} /> <span>{words}</span></label>;
}

/** The button says what will come in; where that is nothing, it cannot be pressed. */
function Go({ tried, isRunning }: { tried: SyncReport; isRunning: boolean }) {
  const { t } = useTranslation();
  const sets = tried.people.reduce((sum, { added, updated, apart, reanchored }) => sum + added + updated + apart + reanchored, 0);
  const isNothing = sets + tried.articles.added === 0;
  return (
    <>
      {isNothing ? <span className="field-hint">{t('colleague.nothing')}</span> : null}
      <button type="button" className="primary" autoFocus disabled={isRunning || isNothing} onClick={() => void runColleague()}>
        {sets > 0 || isNothing ? t('colleague.go', { count: sets }) : t('colleague.goArticles', { count: tried.articles.added })}
      </button>
    </>
  );
}
