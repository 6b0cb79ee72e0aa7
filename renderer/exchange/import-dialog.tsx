import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../shared/reports.ts';
import { noticeDetail, skippedWords } from '../../shared/format-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Importing } from '../state/exchange.ts';
import { runImport, stopImport } from '../state/importing.ts';
import { ModalDialog } from '../widgets/modal-dialog.tsx';
import { ProblemList } from '../widgets/problem-list.tsx';
import { ExchangeFoot } from './exchange-foot.tsx';
import { ImportNames } from './import-names.tsx';
import { ImportOptions } from './import-options.tsx';
import { ImportSources } from './import-sources.tsx';

/** What the chosen files hold, how they are to be read, and what becomes of names that the labels do not have; only then it is imported. */
export function ImportDialog({ importing }: { importing: Importing }) {
  const { t } = useTranslation();
  const { tried, phase } = importing;
  const isRunning = phase === 'running';
  const title = isRunning ? t('importing.running') : t(tried === null ? 'importing.reading' : 'importing.again');
  return (
    <ModalDialog title={t('importing.title')} className={tried === null ? 'modal-exchange-small' : 'modal-exchange modal-import'} isKept onClose={() => void stopImport()}>
      {tried === null ? null : (
        <div className={phase === 'ready' ? 'import-body' : 'import-body exchange-stale'} aria-busy={phase !== 'ready'} inert={isRunning}>
          <Found importing={importing} tried={tried} />
        </div>
      )}
      <ExchangeFoot isBusy={phase !== 'ready'} title={title}>
        <button type="button" autoFocus={tried === null} onClick={() => void stopImport()}>{isRunning ? t('importing.stop') : t('common.cancel')}</button>
        {tried === null ? null : <Go tried={tried} isRunning={isRunning} />}
      </ExchangeFoot>
    </ModalDialog>
  );
}

function Found({ importing, tried }: { importing: Importing; tried: ImportReport }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const skipped = skippedWords(translate, tried.skipped);
  const notices = tried.notices.map((notice) => ({ file: notice.file, line: null, message: t(`import.notice.${notice.kind}`, { detail: noticeDetail(translate, notice) }) }));
  return (
    <>
      <ImportSources importing={importing} sources={tried.sources} />
      {tried.people.length + tried.suggested.length > 0 ? <ImportOptions importing={importing} tried={tried} /> : null}
      <ImportNames map={importing.choices.map} names={tried.names} />
      {skipped === null ? null : <p className="field-hint">{skipped}</p>}
      <ProblemList title={t('import.refused', { count: tried.refused.length })} problems={tried.refused} />
      <ProblemList title={t('import.repaired', { count: tried.repaired.length })} problems={tried.repaired} />
      <ProblemList title={t('import.notices', { count: notices.length })} problems={notices} />
    </>
  );
}

/** The button says what will come in; where that is nothing, it cannot be pressed. */
function Go({ tried: { documents, known, spans, suggestions, people }, isRunning }: { tried: ImportReport; isRunning: boolean }) {
  const { t } = useTranslation();
  const articles = t('importing.goArticles', { count: documents });
  const words = documents > 0 && spans > 0 ? t('importing.andThen', { first: articles, second: t('importing.tagsCount', { count: spans }) })
    : documents > 0 ? articles : spans > 0 ? t('importing.goTags', { count: spans }) : suggestions > 0 ? t('importing.goSuggestions', { count: suggestions }) : t('importing.go');
  const isNothing = documents + known + people.length === 0;
  return (
    <>
      {isNothing ? <span className="field-hint">{t('importing.nothing')}</span> : null}
      <button type="button" className="primary" autoFocus disabled={isRunning || isNothing} onClick={() => void runImport()}>{words}</button>
    </>
  );
}
