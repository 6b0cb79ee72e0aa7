import { useTranslation } from 'react-i18next';
import type { SyncReport } from '../../shared/sync.ts';
import { changeColleague, runColleague, stopColleague } from '../state/colleague.ts';
import type { Bringing } from '../state/exchange.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { ColleagueReport } from './colleague-report.tsx';
import { ExchangeFoot } from './exchange-foot.tsx';

/** What a colleague's folder would bring, and how it is to come; only then it is brought in, and told in the same place. */
export function ColleagueDialog({ bringing }: { bringing: Bringing }) {
  const { t } = useTranslation();
  const { tried, phase } = bringing;
  const isDone = phase === 'done';
  const isBusy = phase === 'trying' || phase === 'running';
  return (
    <ModalDialog title={t(isDone ? 'colleague.done' : 'colleague.title')} className={tried === null ? 'modal-exchange-small' : 'modal-exchange modal-import'} isKept onClose={isDone ? closeDialog : () => void stopColleague()}>
      {tried === null ? null : (
        <div className={isBusy ? 'import-body exchange-stale' : 'import-body'} aria-busy={isBusy} inert={phase === 'running'}>
          <ColleagueReport report={tried}>{isDone ? null : <Options bringing={bringing} tried={tried} />}</ColleagueReport>
        </div>
      )}
      <Foot bringing={bringing} isBusy={isBusy} />
    </ModalDialog>
  );
}

function Foot({ bringing: { tried, phase }, isBusy }: { bringing: Bringing; isBusy: boolean }) {
  const { t } = useTranslation();
  const isRunning = phase === 'running';
  if (phase === 'done') return <div className="dialog-actions"><button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button></div>;
  return (
    <ExchangeFoot isBusy={isBusy} title={isRunning ? t('colleague.running') : t(tried === null ? 'colleague.reading' : 'colleague.again')}>
      <button type="button" autoFocus={tried === null} onClick={() => void stopColleague()}>{isRunning ? t('colleague.stop') : t('common.cancel')}</button>
      {tried === null ? null : <Go tried={tried} isRunning={isRunning} />}
    </ExchangeFoot>
  );
}

/** Only what this folder gives reason to ask. */
function Options({ bringing: { choices }, tried }: { bringing: Bringing; tried: SyncReport }) {
  const { t } = useTranslation();
  const { articles, readable, ownAhead } = tried;
  if (articles.reanchored + readable + ownAhead === 0 && choices.reanchor) return null;
  return (
    <fieldset className="colleague-options">
      <legend>{t('colleague.options')}</legend>
      {articles.reanchored > 0 || !choices.reanchor ? <Option words={t('colleague.reanchor')} isOn={choices.reanchor} onChange={(reanchor) => void changeColleague({ reanchor })} /> : null}
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
  const isNothing = sets + tried.articles.added + tried.engines.length === 0;
  return (
    <>
      {isNothing ? <span className="field-hint">{t('colleague.nothing')}</span> : null}
      <button type="button" className="primary" autoFocus disabled={isRunning || isNothing} onClick={() => void runColleague()}>
        {sets > 0 || isNothing ? t('colleague.go', { count: sets }) : tried.articles.added > 0 ? t('colleague.goArticles', { count: tried.articles.added }) : t('colleague.goEngines', { count: tried.engines.length })}
      </button>
    </>
  );
}
